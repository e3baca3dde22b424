import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ask, type Chain, type Step } from '../../model/causes';
import { Losses } from '../../model/losses';
import { type Pointed, whyEvent } from '../../model/pointed';
import { Waits } from '../../model/waits';
import { badge, identify } from '../identity';
import { PlayerView } from '../player-view';
import { shownName, valueText } from '../sentence';
import { base } from '../styles';
import { whenText } from '../when';
import { graphView } from './graph';
import { layGraph } from './layout';
import { styles } from './styles';
import { Teller } from './tell';
import { topic } from './topic';

/** What one can ask about at most, of each sort, without pointing at it elsewhere. */
const OFFERED = 8;

/**
 * Why things are as they are: who waits for whom at the playhead, and the chain of events from what was asked about back
 * to its cause. Dispatches `why` when asked here, `trail` with the chain's events, and `point` for the step in hand.
 */
@customElement('syrniki-why')
export class WhyElement extends PlayerView {
  /** What was asked last, in any view; the instant it is about is the playhead's when it is set. */
  @property({ attribute: false }) asked: Pointed | null = null;
  /** It is to be seen; else it rests. */
  @property({ type: Boolean }) open = true;
  @state() private size = { width: 0, unit: 16 };

  private question: { readonly asked: Pointed; readonly at: number } | null = null;
  private waits: Waits | null = null;
  private losses: Losses | null = null;
  private chain: Chain | null = null;
  private trailed = '';
  /** The answer is to be brought into sight. */
  private sought = false;
  private readonly sizes = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override shouldUpdate(): boolean {
    return this.open || !this.hasUpdated;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { player } = this;
    if (changed.has('player')) {
      this.waits = new Waits(player.recording);
      this.losses = new Losses(player.recording);
      this.question = null;
    }
    if (changed.has('asked') && this.asked) {
      this.question = { asked: this.asked, at: player.seq };
      this.sought = true;
    }
    this.waits?.update();
    this.inquire();
  }

  protected override updated(): void {
    if (this.sought) this.reveal();
    const seqs = (this.chain?.steps ?? []).map(({ seq }) => seq);
    if (seqs.join() === this.trailed) return;
    this.trailed = seqs.join();
    this.dispatchEvent(new CustomEvent('trail', { detail: seqs, bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    const { recording } = this.player;
    const teller = new Teller(recording, this.words);
    return html`${this.figure(teller)}${this.answer(teller)}${this.offers(teller)}`;
  }

  /** Finds the chain for the question, or for what is most in need of one at the playhead. */
  private inquire(): void {
    const { player, losses, chain } = this;
    const { recording, state } = player;
    const asked = this.question?.asked ?? (losses && topic(state, losses));
    const at = this.question?.at ?? player.seq;
    if (!asked) this.chain = null;
    else if (chain?.asked !== asked || chain.at !== at) this.chain = ask(recording, at, asked);
  }

  private figure(teller: Teller): TemplateResult | typeof nothing {
    const { player, waits, words, pointed, size } = this;
    if (!waits || waits.things.length === 0 || size.width === 0) return nothing;
    const { recording, state } = player;
    const graph = waits.at(state);
    const layout = layGraph(waits, size.width, size.unit);
    const { say } = teller;
    return html`<figure ?data-cycle=${graph.cycle.length > 0}>
      <svg role="group" aria-label=${say.graph.label} viewBox="0 0 ${layout.width} ${layout.height}" width=${layout.width} height=${layout.height}>
        ${graphView({ recording, words, state, graph, layout, pointed, say, ask: this.ask, point: (what) => this.point(what) })}</svg>
      <figcaption>${teller.graph(graph, state)}</figcaption></figure>`;
  }

  private answer(teller: Teller): TemplateResult {
    const { chain } = this;
    const { say } = teller;
    if (!chain) return html`<p class="quiet nothing">${say.nothing}</p>`;
    const title = teller.question(chain);
    return html`<section aria-label=${say.label}>
      <header><h2>${title}</h2><span class="small quiet">${this.time(chain.at)}</span></header>
      ${
        chain.steps.length === 0
          ? html`<p class="quiet">${teller.empty(chain)}</p>`
          : html`<ol aria-label=${say.chain} @keydown=${this.walk}>${chain.steps.map((step, i) => this.step(step, i, chain, teller))}</ol>`
      }
      <p class="sr" role="status">${title} ${chain.steps[0] ? teller.step(chain.steps[0], chain) : ''}</p></section>`;
  }

  private step(step: Step, i: number, chain: Chain, teller: Teller): TemplateResult {
    const { recording, seq: now } = this.player;
    const { say } = teller;
    const text = teller.step(step, chain);
    const lead = teller.lead(step, chain.steps[i - 1]);
    const end = teller.end(step);
    const thread = recording.threads[step.thread];
    const line = step.seq >= 0 ? recording.line(step.seq) : 0;
    const here = step.seq === now || (step.seq < 0 && now < 0);
    return html`<li class=${end ? 'end' : ''} style="--depth: ${step.depth}">
      ${lead ? html`<span class=${i === 0 ? 'lead first small' : 'lead small'}>${lead}</span>` : nothing}
      <button data-step=${i} aria-current=${here ? 'step' : nothing} title=${say.go(text)} @click=${() => this.go(step)}
        @pointerenter=${() => this.show(step)} @pointerleave=${() => this.point(null)} @focus=${() => this.show(step)} @blur=${() => this.point(null)}>
        <span class="number">${i + 1}</span>
        <span class="text">${thread ? badge(identify(thread, this.words, recording)) : nothing} ${text}
          <span class="when small quiet">${step.seq < 0 ? nothing : this.time(step.seq)}${line > 0 ? ` · ${say.line(line)}` : nothing}</span>
          ${end ? html`<strong class="small">${end}</strong>` : nothing}</span>
      </button></li>`;
  }

  /** What can be asked about without pointing at it elsewhere. */
  private offers({ say }: Teller): TemplateResult | typeof nothing {
    const { state, recording } = this.player;
    const threads = [...state.threads.values()].filter(({ since }) => since >= 0).slice(0, OFFERED);
    const variables = [...state.objects.values()].filter(({ info }) => info.role === 'variable').slice(0, OFFERED);
    if (threads.length === 0) return nothing;
    return html`<div class="offers" role="group" aria-label=${say.ask}><span class="small quiet" aria-hidden="true">${say.ask}</span>
      ${repeat(
        threads,
        ({ id }) => id,
        (thread) => {
          const who = identify(thread, this.words, recording);
          return html`<button aria-label=${say.askWho(who.name)} title=${say.askWho(who.name)} @click=${() => this.ask({ thread: thread.id })}>${badge(who)}${who.name}</button>`;
        },
      )}
      ${repeat(
        variables,
        ({ info }) => info.id,
        ({ info, value }) => {
          const name = `${shownName(info, this.words)} = ${valueText(value)}`;
          return html`<button aria-label=${say.askWho(name)} title=${say.askWho(name)} @click=${() => this.ask({ object: info.id })}>${name}</button>`;
        },
      )}</div>`;
  }

  /** Where graph and answer do not both fit, the answer to a question is what is wanted. */
  private reveal(): void {
    const section = this.renderRoot.querySelector<HTMLElement>('section');
    if (!section) return;
    this.sought = false;
    const { top, bottom } = section.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    if (bottom > own.bottom) this.scrollTop += top - own.top;
    // In one column it may lie below what is to be seen.
    if (own.top > innerHeight * 0.8) this.scrollIntoView({ block: 'center' });
  }

  private readonly ask = (asked: Pointed): void => {
    this.asked = asked;
    this.dispatchEvent(whyEvent(asked));
  };

  /** Goes to a step's event; what was only offered as a question is one from now on. */
  private go(step: Step): void {
    const { chain, player } = this;
    if (chain) this.question = { asked: chain.asked, at: chain.at };
    player.pause();
    player.seek(step.seq);
    this.show(step);
  }

  private show({ seq, thread, object }: Step): void {
    if (seq >= 0) this.point({ seq, ...(thread >= 0 && { thread }) });
    else if (object >= 0) this.point({ object });
    else this.point(thread >= 0 ? { thread } : null);
  }

  /** Up and down go from step to step, and take the playhead along. */
  private readonly walk = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = Number((event.target as HTMLElement).closest<HTMLElement>('[data-step]')?.dataset.step);
    const to = this.chain?.steps[from + by];
    if (by === 0 || !to) return;
    event.preventDefault();
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>(`[data-step="${from + by}"]`)?.focus();
    this.go(to);
  };

  private time(seq: number): string {
    const { recording } = this.player;
    return whenText(recording, recording.t(seq), this.words);
  }

  private measure(): void {
    const width = Math.floor(this.clientWidth);
    const unit = Number.parseFloat(getComputedStyle(this).fontSize) || 16;
    if (width !== this.size.width || unit !== this.size.unit) this.size = { width, unit };
  }

  static override readonly styles = [base, styles];
}

declare global {
  interface HTMLElementTagNameMap {
    'syrniki-why': WhyElement;
  }
}
