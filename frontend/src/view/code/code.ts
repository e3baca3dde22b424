import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Key, t } from '../../base/i18n';
import type { ThreadState } from '../../model/state';
import { told } from '../../model/told';
import { icon } from '../icons';
import { identify } from '../identity';
import { PlayerView } from '../player-view';
import { base } from '../styles';
import type { Span } from './highlight';
import { line, type Standing } from './line';
import { styles } from './styles';

/**
 * The running program, a mark on the line each thread stands on. Dispatches `line` (detail: the line) when a line is
 * chosen.
 */
@customElement('syrniki-code')
export class CodeElement extends PlayerView {
  /** Text of the program, null until it is there. */
  @property({ attribute: false }) source: string | null = null;
  /** Why there is none. */
  @property({ attribute: false }) failure: string | null = null;
  /** Where it is downloaded from, and its name. */
  @property() href = '';
  @property() file = '';
  @state() private copied: Key | null = null;
  @state() private lines: readonly (readonly Span[])[] = [];
  @query('.text') private readonly text!: HTMLElement;
  /** Line that the view was last moved to. */
  private sought = 0;
  private hovered: number | null = null;

  override render(): TemplateResult {
    return html`
      <header>
        <h2 class="mono" title=${t('code.run-it', { file: this.file })}>${this.file}</h2>
        <span class="told small" role="status">${this.copied ? t(this.copied) : nothing}</span>
        <button aria-label=${t('code.copy')} title=${t('code.copy')} ?disabled=${this.source === null} @click=${this.copy}>
          ${icon(this.copied === 'code.copied' ? 'check' : 'copy')}</button>
        <a class="button" href=${this.href} download=${this.file} aria-label=${t('code.download')} title=${t('code.download')}>
          ${icon('download')}</a>
      </header>
      ${this.failure ? html`<p class="quiet">${t('code.failed')} ${this.failure}</p>` : nothing}
      <div class="text" tabindex="0" role="group" aria-label=${t('code.label')}
        @pointermove=${(event: Event) => this.hover(lineOf(event))} @pointerleave=${() => this.hover(null)}
        @click=${this.choose}>${this.program()}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('source') || this.source === null) return;
    const { source } = this;
    this.lines = source.split('\n').map((text) => [{ text, look: '' }]);
    // Colours come after the text: what they take is loaded meanwhile.
    void import('./highlight').then(({ highlight }) => {
      if (this.source === source) this.lines = highlight(source);
    });
  }

  protected override updated(): void {
    const at = this.current;
    if (at !== this.sought && this.reveal(at)) this.sought = at;
  }

  private program(): TemplateResult[] {
    const { player, current } = this;
    const { recording } = player;
    const seq = told(recording, player.seq);
    const actor = seq >= 0 ? recording.thread(seq) : -1;
    const pointed = this.pointedLine();
    const standing = new Map<number, Standing[]>();
    for (const thread of player.state.threads.values()) {
      if (thread.line === 0 || !shown(thread)) continue;
      const here = { who: identify(thread, this.words, recording), current: thread.id === actor };
      standing.set(thread.line, [...(standing.get(thread.line) ?? []), here]);
    }
    return this.lines.map((spans, i) => {
      const at = i + 1;
      return line(at, spans, { standing: standing.get(at) ?? [], current: at === current, pointed: at === pointed });
    });
  }

  /** Line of the current event, 0 if none. */
  private get current(): number {
    const { recording, state } = this.player;
    const seq = told(recording, this.player.seq);
    if (seq < 0) return 0;
    return recording.line(seq) || (state.threads.get(recording.thread(seq))?.line ?? 0);
  }

  /** Brings a line into the middle if it is not in sight; false if there is no such line, or not yet. */
  private reveal(at: number): boolean {
    const { text } = this;
    const element = text.querySelector<HTMLElement>(`[data-line="${at}"]`);
    if (!element) return false;
    const { offsetTop: top, offsetHeight: height } = element;
    const seen = top >= text.scrollTop + height && top + height * 2 <= text.scrollTop + text.clientHeight;
    if (!seen) text.scrollTop = top + height / 2 - text.clientHeight / 2;
    return true;
  }

  private hover(at: number | null): void {
    if (at === this.hovered) return;
    this.hovered = at;
    this.point(at === null ? null : { line: at });
  }

  private readonly choose = (event: Event): void => {
    const at = lineOf(event);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (at === null || selecting) return;
    this.dispatchEvent(new CustomEvent('line', { detail: at, bubbles: true, composed: true }));
  };

  private pointedLine(): number {
    const { pointed, player } = this;
    if (!pointed) return 0;
    if (pointed.line !== undefined) return pointed.line;
    if (pointed.seq !== undefined && pointed.seq >= 0 && pointed.seq < player.recording.length) {
      return player.recording.line(pointed.seq);
    }
    return pointed.thread === undefined ? 0 : (player.state.threads.get(pointed.thread)?.line ?? 0);
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.source ?? '');
      this.copied = 'code.copied';
    } catch {
      this.copied = 'code.copy.failed';
    }
    setTimeout(() => {
      this.copied = null;
    }, 2500);
  };

  static override readonly styles = [base, styles];
}

/** A thread that has not begun or has ended stands nowhere. */
const shown = (thread: ThreadState): boolean => thread.state !== 'NEW' && thread.state !== 'TERMINATED';

/** The line an event happened on, null beside the lines. */
const lineOf = ({ target }: Event): number | null => {
  const at = (target as Element | null)?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return at === undefined ? null : Number(at);
};
