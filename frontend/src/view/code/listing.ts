import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type Key, t } from '../../base/i18n';
import { turn } from '../../base/turns';
import { icon } from '../icons';
import { PlayerView } from '../player-view';
import { base } from '../styles';
import type { Span } from './highlight';
import { line, type Marks } from './line';
import { styles } from './styles';

/** Lines coloured at once. */
const AT_ONCE = 16;

/** Lines of a program, from 1, both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * A program's text: coloured, numbered, to be copied and downloaded. Dispatches `hover` (detail: the line, null when
 * none) when the pointer rests on a line.
 */
export abstract class ListingElement extends PlayerView {
  /** Text of the program, null until it is there. */
  @property({ attribute: false }) source: string | null = null;
  /** Why there is none. */
  @property({ attribute: false }) failure: string | null = null;
  /** Where it is downloaded from, and its name. */
  @property() href = '';
  @property() file = '';
  /** Lines lit because their counterpart beside them is pointed at. */
  @property({ attribute: false }) lit: Lines | null = null;
  @state() private copied: Key | null = null;
  @state() private lines: readonly (readonly Span[])[] = [];
  @query('.text') private readonly text!: HTMLElement;
  private hovered: number | null = null;

  /** What the program is called by a screen reader, and what its name says on hovering. */
  protected abstract readonly label: string;
  protected abstract readonly tip: string;
  /** What is said beside its name. */
  protected get note(): string {
    return '';
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h2 title=${this.tip}><span class="mono">${this.file}</span>${this.note ? html` <span class="note">${this.note}</span>` : nothing}</h2>
        <span class="told small" role="status">${this.copied ? t(this.copied) : nothing}</span>
        <button aria-label=${t('code.copy')} title=${t('code.copy')} ?disabled=${this.source === null} @click=${this.copy}>
          ${icon(this.copied === 'code.copied' ? 'check' : 'copy')}</button>
        <a class="button" href=${this.href} download=${this.file} aria-label=${t('code.download')} title=${t('code.download')}>
          ${icon('download')}</a>
      </header>
      ${this.failure ? html`<p class="quiet">${t('code.failed')} ${this.failure}</p>` : nothing}
      <div class="text" tabindex="0" role="group" aria-label=${this.label}
        @pointermove=${(event: Event) => this.rest(lineOf(event))} @pointerleave=${() => this.rest(null)}
        @click=${this.clicked}>${this.program()}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('source') || this.source === null) return;
    const { source } = this;
    this.lines = source.split('\n').map((text) => [{ text, look: '' }]);
    void this.colourIn(source);
  }

  /** Colours come after the text, a part at a time: what they take is loaded meanwhile. */
  private async colourIn(source: string): Promise<void> {
    const lines = await this.colour(source);
    for (let done = 0; done < lines.length; ) {
      await turn();
      if (this.source !== source) return;
      done += AT_ONCE;
      this.lines = [...lines.slice(0, done), ...this.lines.slice(done)];
    }
  }

  /** Brings as much as possible of these lines into sight, if they are not yet. */
  show({ from, to }: Lines): void {
    const { text } = this;
    const [first, last] = [from, to].map((at) => text.querySelector<HTMLElement>(`[data-line="${at}"]`));
    if (!first || !last) return;
    const { offsetTop: top, offsetHeight: height } = first;
    const above = text.scrollTop;
    const seen = top >= above && last.offsetTop + last.offsetHeight <= above + text.clientHeight;
    if (!seen) text.scrollTop = top - height;
  }

  /** Brings a line into the middle if it is not in sight; false if there is no such line, or not yet. */
  reveal(at: number): boolean {
    const { text } = this;
    const element = text.querySelector<HTMLElement>(`[data-line="${at}"]`);
    if (!element) return false;
    const { offsetTop: top, offsetHeight: height } = element;
    const seen = top >= text.scrollTop + height && top + height * 2 <= text.scrollTop + text.clientHeight;
    if (!seen) text.scrollTop = top + height / 2 - text.clientHeight / 2;
    return true;
  }

  /** The program in its colours. */
  protected abstract colour(source: string): Promise<readonly (readonly Span[])[]>;

  /** What is marked on each line. */
  protected abstract marks(): (at: number) => Marks;

  /** A line was chosen. */
  protected abstract choose(at: number): void;

  protected hover(at: number | null): void {
    this.dispatchEvent(new CustomEvent('hover', { detail: at }));
  }

  private program(): TemplateResult[] {
    const marks = this.marks();
    const { from, to } = this.lit ?? { from: 0, to: 0 };
    return this.lines.map((spans, i) => {
      const at = i + 1;
      return line(at, spans, { ...marks(at), lit: from <= at && at <= to });
    });
  }

  private rest(at: number | null): void {
    if (at === this.hovered) return;
    this.hovered = at;
    this.hover(at);
  }

  private readonly clicked = (event: Event): void => {
    const at = lineOf(event);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (at !== null && !selecting) this.choose(at);
  };

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

/** The line an event happened on, null beside the lines. */
const lineOf = ({ target }: Event): number | null => {
  const at = (target as Element | null)?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return at === undefined ? null : Number(at);
};
