import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { NO_WORDS, type Words } from '../../../base/words';
import type { OutcomeFound, StateGraph } from '../../../wire/exploration';
import { icon } from '../../icons';
import { base } from '../../styles';
import { say } from '../messages';
import { counted } from '../verdict';
import { type Camera, overview, pan, reveal, zoom } from './camera';
import { detailsView, type Open } from './details';
import { type Chosen, type Drawn, drawing } from './drawing';
import { fates } from './fates';
import { listen } from './gestures';
import { legendView } from './legend';
import { type Plan, planOf, type Size } from './plan';
import { styles } from './styles';
import { GOES, type Standing, walk } from './walk';
import { wayOf } from './way';
import { GraphWords } from './words';

/** Arrows that still leave room for words beside each. */
const TOLD = 48;
/** Below these scales the words beside arrows, and all type, are too small to be read. */
const FAR = 0.6;
const FARTHER = 0.34;
/** Whoever walks along the arrows reads at this scale at least. */
const READABLE = 0.8;
/** Windows narrower than this show the graph when it is asked for. */
const NARROW = 640;

/**
 * A program's states and the steps between them, drawn in layers from the first state down to the outcomes. It can be
 * moved and zoomed, walked through by keyboard, and what is chosen is told below it.
 */
@customElement('syrniki-state-graph')
export class StateGraphElement extends LitElement {
  @property({ attribute: false }) graph!: StateGraph;
  @property({ attribute: false }) outcomes: readonly OutcomeFound[] = [];
  @property({ attribute: false }) words: Words = NO_WORDS;
  /** Schedule of the run that is shown elsewhere, null if none. */
  @property({ attribute: false }) path: string | null = null;
  /** Schedule that is pointed at elsewhere, null if none. */
  @property({ attribute: false }) traced: string | null = null;
  @property({ attribute: false }) open: Open = () => undefined;
  @state() private chosen: Chosen | null = null;
  @state() private folded = innerWidth < NARROW;
  @query('.canvas') private readonly canvas!: HTMLElement | null;
  private told!: GraphWords;
  private plan!: Plan;
  private destinies: Drawn['fates'] = new Map();
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Nobody has moved the picture: it is shown whole, however large the window becomes. */
  private whole = true;
  /** The states that somebody came through who walks along the arrows. */
  private trail: readonly number[] = [];
  private unit = 13;
  private listened: HTMLElement | null = null;
  private stopListening: () => void = () => undefined;
  private readonly resized = new ResizeObserver(() => this.look());

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('graph') && !changed.has('outcomes') && !changed.has('words')) return;
    const { graph, outcomes, words } = this;
    this.unit = (Number.parseFloat(getComputedStyle(this).fontSize) || 16) * 0.82;
    this.told = new GraphWords(graph, outcomes, words);
    this.destinies = fates(graph, outcomes);
    this.plan = planOf(graph, this.nodeSize, this.labelSize, this.tells);
    this.chosen = null;
    this.whole = true;
  }

  private get tells(): boolean {
    return this.graph.edges.length <= TOLD;
  }

  private readonly nodeSize = (id: number): Size => {
    const { unit, told, graph } = this;
    const end = graph.ends.find((one) => one.id === id);
    const node = graph.nodes.find((one) => one.id === id);
    const label = end ? told.end(end.outcome) : node ? told.label(node) : '';
    if (label === '') return { width: unit * 1.9, height: unit * 1.9 };
    return { width: unit * (2.4 + label.length * 0.6), height: unit * (end ? 2.3 : 1.9) };
  };

  private readonly labelSize = (edge: StateGraph['edges'][number]): Size => {
    const { unit, told } = this;
    return { width: unit * (1.5 + (this.tells ? told.short(edge).length * 0.56 + 0.4 : 0)), height: unit * 1.4 };
  };

  override render(): TemplateResult {
    const { graph, told, plan, chosen, unit } = this;
    const drawn: Drawn = {
      words: told,
      plan,
      fates: this.destinies,
      chosen,
      stop: chosen && 'node' in chosen ? chosen.node : (graph.nodes[0]?.id ?? 0),
      path: wayOf(graph, this.path),
      traced: wayOf(graph, this.traced),
      unit,
      told: this.tells,
      choose: this.choose,
    };
    return html`<section aria-labelledby="title">
      <header><h3 id="title">${say('graph.title')}</h3><span class="small quiet">${say('graph.about', { states: counted('how.states', graph.nodes.length) })}</span>
        ${
          this.folded
            ? html`<button class="soft" @click=${this.unfold}>${say('graph.open')}</button>`
            : html`<span class="zoom">${this.button('graph.out', '−', () => this.zoomBy(0.8))}${this.button('graph.in', '+', () => this.zoomBy(1.25))}
              <button aria-label=${say('graph.fit')} title=${`${say('graph.fit')} (0)`} @click=${this.showAll}>${icon('full')}</button></span>`
        }</header>
      ${
        this.folded
          ? nothing
          : html`<div class="canvas" @keydown=${this.key}>
        <svg role="group" aria-label=${say('graph.label')} aria-describedby="keys"><defs>
          <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="var(--bad)" stroke-width="2.6"></path></pattern></defs>
          <g class="camera" style="font-size:${unit}px">${drawing(drawn)}</g></svg></div>
        <p class="sr" id="keys">${say('graph.keys')}</p>
        ${legendView(this.destinies, told, this.path !== null)}
        <div class="details" @keydown=${this.back}>${detailsView(drawn, this.open)}</div>`
      }</section>`;
  }

  private button(label: 'graph.in' | 'graph.out', sign: string, act: () => void): TemplateResult {
    return html`<button aria-label=${say(label)} title=${`${say(label)} (${sign})`} @click=${act}><b aria-hidden="true">${sign}</b></button>`;
  }

  protected override updated(): void {
    const { canvas } = this;
    if (canvas !== this.listened) {
      this.stopListening();
      this.resized.disconnect();
      this.listened = canvas;
      if (canvas) {
        this.resized.observe(canvas);
        this.stopListening = listen(canvas, {
          pan: (dx, dy) => this.see(pan(this.camera, dx, dy, this.plan, this.window)),
          zoom: (factor, at) => this.see(zoom(this.camera, factor, at, this.plan, this.window)),
          wheels: () => this.shadowRoot?.activeElement?.matches('.node') ?? false,
        });
      }
    }
    this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening();
    this.resized.disconnect();
    this.listened = null;
  }

  private get window(): Size {
    return { width: this.canvas?.clientWidth ?? 0, height: this.canvas?.clientHeight ?? 0 };
  }

  private see(camera: Camera): void {
    this.camera = camera;
    this.whole = false;
    this.look();
  }

  /** Puts the picture where the camera sees it; nothing is drawn anew. */
  private look(): void {
    const view = this.canvas?.querySelector('.camera');
    const { width, height } = this.window;
    if (!view || width === 0) return;
    if (this.whole) this.camera = overview(this.plan, this.window);
    const { x, y, scale } = this.camera;
    view.setAttribute('transform', `translate(${width / 2 - x * scale} ${height / 2 - y * scale}) scale(${scale})`);
    view.classList.toggle('far', scale < FAR);
    view.classList.toggle('farther', scale < FARTHER);
  }

  private zoomBy(factor: number): void {
    const { width, height } = this.window;
    this.see(zoom(this.camera, factor, { x: width / 2, y: height / 2 }, this.plan, this.window));
  }

  private readonly showAll = (): void => {
    this.whole = true;
    this.look();
  };

  private readonly unfold = (): void => {
    this.folded = false;
  };

  private readonly choose = (chosen: Chosen): void => {
    const { chosen: before } = this;
    if ('node' in chosen && before && 'node' in before && before.node === chosen.node) return;
    this.trail = [];
    this.chosen = chosen;
    if ('node' in chosen && !this.whole) void this.show(chosen.node, 0);
  };

  /** Brings a node into sight, and so large: what is told of it may cover the picture's foot. */
  private async show(node: number, scale: number): Promise<void> {
    await this.updateComplete;
    const place = this.plan.places.get(node);
    const { canvas } = this;
    const told = this.renderRoot.querySelector('.details');
    if (!place || !canvas || !told) return;
    const covered = Math.max(0, canvas.getBoundingClientRect().bottom - told.getBoundingClientRect().top);
    this.see(reveal(this.camera, place, this.plan, this.window, scale, covered));
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (GOES.has(key)) this.go(key as Parameters<typeof walk>[3]);
    else if (key === '+' || key === '=') this.zoomBy(1.25);
    else if (key === '-') this.zoomBy(0.8);
    else if (key === '0') this.showAll();
    else if (key === 'Enter' || key === ' ') this.renderRoot.querySelector<HTMLElement>('.details button')?.focus();
    else return;
    event.preventDefault();
  };

  private go(key: Parameters<typeof walk>[3]): void {
    const at = this.chosen && 'node' in this.chosen ? this.chosen.node : (this.graph.nodes[0]?.id ?? 0);
    const standing: Standing = walk(this.graph, this.plan, { at, trail: this.trail }, key);
    this.chosen = { node: standing.at };
    this.trail = standing.trail;
    void this.show(standing.at, READABLE);
    this.renderRoot.querySelector<SVGElement>(`.node[data-id="${standing.at}"]`)?.focus({ preventScroll: true });
  }

  /** From what is told back to the node it is about. */
  private readonly back = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.renderRoot.querySelector<SVGElement>('.node[tabindex="0"]')?.focus({ preventScroll: true });
  };

  static override readonly styles = [base, styles];
}
