import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { busy } from '../../base/keys';
import type { PageData } from '../../base/page';
import { duration } from '../../base/time';
import { pointEvent } from '../../model/pointed';
import { stepAt, threadOf } from '../../model/schedule';
import type { Api } from '../../wire/api';
import type { Turn } from '../../wire/turn';
import { icon } from '../icons';
import { badge, identify } from '../identity';
import { PlayerView } from '../player-view';
import { base } from '../styles';
import type { Directing } from './directing';
import './goals';
import './leave';
import { type Key, known, say } from './messages';
import { styles } from './styles';
import { KEYS, threadList } from './threads';

/** Steps shown one by one; of more, the last ones. */
const MOST_STEPS = 400;

/**
 * Where a run is directed: whose turn it is, what each thread would do next, and ways to let it, to go back, to let
 * somebody else choose. Dispatches `beginning` (detail: params, schedule) when a run is to begin with other settings,
 * and `share`.
 */
@customElement('syrniki-director')
export class DirectorElement extends PlayerView {
  @property({ attribute: false }) directing: Directing | null = null;
  @property({ attribute: false }) page!: PageData;
  @property({ attribute: false }) api!: Api;
  /** Text of the program, null until it is there. */
  @property({ attribute: false }) source: string | null = null;
  @query('.steps ol') private readonly strip!: HTMLElement | null;
  private lines: readonly string[] = [];
  private shownSteps = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.press);
    this.directing?.addEventListener('change', this.turned);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.press);
    this.directing?.removeEventListener('change', this.turned);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('directing')) {
      (changed.get('directing') as Directing | null | undefined)?.removeEventListener('change', this.turned);
      this.directing?.addEventListener('change', this.turned);
    }
    if (changed.has('source')) this.lines = this.source?.split('\n') ?? [];
  }

  override render(): TemplateResult {
    const { directing } = this;
    const turn = directing?.turn ?? null;
    return html`<section aria-label=${say('label')} aria-busy=${directing?.busy ?? true}>
      ${this.head(turn)}
      ${directing?.refusal ? this.trouble(directing) : nothing}
      ${turn && directing ? this.body(directing, turn) : directing?.refusal ? nothing : html`<p class="quiet">${say('waiting')}</p>`}
    </section>`;
  }

  private head(turn: Turn | null): TemplateResult {
    const { directing } = this;
    const button = (
      what: 'restart' | 'undo' | 'redo',
      shape: 'again' | 'undo' | 'redo',
      on: boolean,
      act: () => void,
    ) =>
      html`<button class="tool" aria-label=${say(what)} title=${say(what)} ?disabled=${!on} @click=${act}>${icon(shape)}</button>`;
    return html`<header>
      <div class="tools">
        ${button('restart', 'again', directing?.canUndo ?? false, () => this.restart())}
        ${button('undo', 'undo', directing?.canUndo ?? false, () => directing?.undo())}
        ${button('redo', 'redo', directing?.canRedo ?? false, () => directing?.redo())}
      </div>
      ${this.steps(turn)}
    </header>`;
  }

  /** The steps so far, each one a way to look back. */
  private steps(turn: Turn | null): TemplateResult {
    const { directing, player, words } = this;
    if (!directing || !turn || turn.steps === 0)
      return html`<div class="steps small quiet">${say('steps', { n: 0 })}</div>`;
    const { recording } = player;
    const at = directing.present ? turn.steps : stepAt(turn.starts, player.seq);
    const { choices } = directing;
    const first = Math.max(0, choices.length - MOST_STEPS);
    return html`<div class="steps" aria-label=${say('steps.label')} role="group"><ol>
      ${choices.slice(first).map((choice, i) => {
        const n = first + i + 1;
        const id = threadOf(choice);
        const who = identify(recording.threads[id] ?? { id, name: `thread-${id}` }, words, recording);
        const label = say('steps.one', { n, thread: who.name });
        return html`<li><button class="step" aria-current=${n === at ? 'step' : nothing} aria-label=${label} title=${label}
          @click=${() => this.look(turn, n)}>${badge(who)}</button></li>`;
      })}</ol><span class="small quiet">${say('steps', { n: turn.steps })}</span></div>`;
  }

  private body(directing: Directing, turn: Turn): TemplateResult {
    const { player, words, lines, pointed, page } = this;
    return html`
      <syrniki-goals .goals=${page.teaching.goals ?? []} .directing=${directing} .turn=${turn} .api=${this.api}
        .page=${page}></syrniki-goals>
      ${directing.present || player.playing ? nothing : this.past(directing, turn)}
      ${directing.over ? this.over(directing) : nothing}
      ${threadList({
        turn,
        recording: player.recording,
        words,
        lines,
        lit: pointed?.thread ?? -1,
        go: (thread, way) => this.go(thread, way),
        until: (thread) => directing.leave({ by: 'thread', thread }),
        point: (next) => this.dispatchEvent(pointEvent(next && { thread: next.id, line: next.line })),
      })}
      ${directing.over ? nothing : html`<syrniki-leave .directing=${directing}></syrniki-leave>`}
      <div class="ground small"><label class="sleeps" title=${say('sleeps.hint')}><input type="checkbox" .checked=${turn.sleeps === 'any'}
        @change=${(event: Event) => directing.setSleeps((event.target as HTMLInputElement).checked ? 'any' : 'timed')}>
        <span>${say('sleeps')}</span></label>
        <p class="clock quiet" title=${say('clock.hint')}>${say('clock', { time: duration(turn.clock, words.unit) })}</p></div>`;
  }

  /** The playhead stands before the present. */
  private past(directing: Directing, turn: Turn): TemplateResult {
    const step = stepAt(turn.starts, this.player.seq);
    return html`<div class="note"><p>${say(step > 0 ? 'past' : 'past.begin', { step, steps: turn.steps })}</p>
      <button class="primary" @click=${() => directing.backTo(step)}>${say('past.on')}</button>
      <button @click=${() => this.now()}>${say('past.now')}</button></div>`;
  }

  private over(directing: Directing): TemplateResult {
    const kind = directing.player.recording.end?.verdict.kind ?? 'completed';
    const key = `over.${kind}`;
    return html`<div class="note over" data-kind=${kind}><p>${say(known(key) ? (key as Key) : 'over.other')}</p>
      <button class="primary" @click=${() => directing.undo()}>${say('over.undo')}</button>
      <button @click=${() => this.restart()}>${say('over.again')}</button>
      <button @click=${() => this.dispatchEvent(new CustomEvent('share', { bubbles: true, composed: true }))}>${say('over.keep')}</button></div>`;
  }

  private trouble(directing: Directing): TemplateResult {
    const { refusal } = directing;
    const step = refusal?.problem.step;
    return html`<div class="note trouble" role="alert"><p>${icon('warn')}<span>${refusal?.message} ${say('refused.kept')}</span></p>
      ${refusal?.status === 0 || refusal?.status === 503 ? html`<button class="primary" @click=${() => directing.retry()}>${say('refused.retry')}</button>` : nothing}
      ${!directing.turn && typeof step === 'number' && step > 1 ? html`<button class="primary" @click=${() => directing.upTo(step - 1)}>${say('refused.upto', { n: step - 1 })}</button>` : nothing}
      ${directing.turn ? nothing : html`<button @click=${() => this.restart()}>${say('refused.begin')}</button>`}</div>`;
  }

  private readonly turned = (): void => this.requestUpdate();

  private go(thread: number, way = 0): void {
    const { directing } = this;
    if (!directing?.present) this.now();
    directing?.go(thread, way);
  }

  private restart(): void {
    this.directing?.begin();
  }

  /** Takes the playhead back to where the next step will be taken. */
  private now(): void {
    const { player } = this;
    player.pause();
    player.seekTime(player.recording.duration);
  }

  /** Takes the playhead to right after a step. */
  private look(turn: Turn, step: number): void {
    const { player } = this;
    player.pause();
    if (step >= turn.steps) this.now();
    else player.seek((turn.starts[step] as number) - 1);
  }

  private readonly press = (event: KeyboardEvent): void => {
    const { directing } = this;
    if (!directing || event.defaultPrevented || busy(event, event.key) || !this.checkVisibility?.()) return;
    const act = this.deed(directing, event);
    if (!act) return;
    event.preventDefault();
    act();
  };

  private deed(
    directing: Directing,
    { code, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  ): (() => void) | null {
    if (altKey) return null;
    if (ctrlKey || metaKey) {
      if (code === 'KeyZ') return () => (shiftKey ? directing.redo() : directing.undo());
      return code === 'KeyY' ? () => directing.redo() : null;
    }
    if (key === 'Backspace') return () => directing.undo();
    const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
    if (digit === 0 || digit > KEYS) return null;
    const thread = digit - 1;
    return shiftKey && code.startsWith('Digit')
      ? () => directing.leave({ by: 'thread', thread })
      : () => this.go(thread);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated?.(changed);
    const steps = this.directing?.turn?.steps ?? 0;
    if (steps !== this.shownSteps && this.strip) this.strip.scrollLeft = this.strip.scrollWidth;
    this.shownSteps = steps;
  }

  static override readonly styles = [base, styles];
}
