import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NO_WORDS, type Words } from '../../base/words';
import { BOTH, type Which } from '../../model/duo';
import type { Player } from '../../model/player';
import { told } from '../../model/told';
import { highlight, type Span } from '../code/highlight';
import { line, type Standing } from '../code/line';
import { styles as code } from '../code/styles';
import { identify } from '../identity';
import { base } from '../styles';
import { alignedLines, type Row } from './lines';
import { say } from './messages';

type Lines = readonly (readonly Span[])[];

/** Both programs line by line, what differs marked, with the threads on their lines; one program where it is the same. */
@customElement('syrniki-programs')
export class ProgramsElement extends LitElement {
  @property({ attribute: false }) left!: Player;
  @property({ attribute: false }) right!: Player;
  @property({ attribute: false }) words: Readonly<Record<Which, Words>> = { left: NO_WORDS, right: NO_WORDS };
  @property({ attribute: false }) sources: Readonly<Record<Which, string>> = { left: '', right: '' };
  @property({ attribute: false }) files: Readonly<Record<Which, string>> = { left: '', right: '' };
  /** Parameters in which two runs of one program differ. */
  @property({ attribute: false }) differing: readonly string[] = [];
  @state() private rows: readonly Row[] = [];
  private lines: Record<Which, Lines> = { left: [], right: [] };

  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const which of BOTH) {
      const before = changed.get(which);
      if (changed.has(which)) {
        before?.removeEventListener('move', this.moved);
        this[which].addEventListener('move', this.moved);
      }
    }
    if (!changed.has('sources') || !this.sources.left || !this.sources.right) return;
    for (const which of BOTH) this.lines[which] = highlight(this.sources[which]);
    this.rows = alignedLines(this.sources.left.split('\n'), this.sources.right.split('\n'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const which of BOTH) this[which].removeEventListener('move', this.moved);
  }

  private get one(): boolean {
    return this.files.left === this.files.right;
  }

  override render(): TemplateResult {
    if (this.one) return this.program();
    const standing = { left: this.standing('left'), right: this.standing('right') };
    return html`<div class="two">
      ${BOTH.map((which) => html`<h3 class="mono file ${which}">${this.files[which]}</h3>`)}
      ${this.rows.map((row) => BOTH.map((which) => this.cell(row, which, standing[which])))}
    </div>`;
  }

  private program(): TemplateResult {
    const lines = this.sources.left.split('\n');
    const marked = (text: string) => this.differing.some((name) => text.includes(`"${name}"`));
    return html`<p class="quiet">${say().oneProgram}</p><div class="one-program"><h3 class="mono">${this.files.left}</h3>
      ${this.lines.left.map(
        (spans, i) => html`<div class=${marked(lines[i] ?? '') ? 'cell only' : 'cell'}>
        ${line(i + 1, spans, { standing: [], current: false, pointed: false })}</div>`,
      )}</div>`;
  }

  private cell(row: Row, which: Which, standing: ReadonlyMap<number, readonly Standing[]>): TemplateResult {
    const at = row[which];
    if (at === null) return html`<div class="cell none ${which}"></div>`;
    const here = standing.get(at) ?? [];
    const marks = { standing: here, current: here.some(({ current }) => current), pointed: false };
    return html`<div class="cell ${which} ${row.same ? '' : 'only'}">
      ${line(at, this.lines[which][at - 1] ?? [], marks)}${row.same ? nothing : html`<span class="sr">${say().differs}</span>`}</div>`;
  }

  private standing(which: Which): Map<number, Standing[]> {
    const player = this[which];
    const { recording } = player;
    const seq = told(recording, player.seq);
    const actor = seq >= 0 ? recording.thread(seq) : -1;
    const found = new Map<number, Standing[]>();
    for (const thread of player.state.threads.values()) {
      if (thread.line === 0 || thread.state === 'NEW' || thread.state === 'TERMINATED') continue;
      const one = { who: identify(thread, this.words[which], recording), current: thread.id === actor };
      found.set(thread.line, [...(found.get(thread.line) ?? []), one]);
    }
    return found;
  }

  private readonly moved = (): void => this.requestUpdate();

  static override readonly styles = [
    base,
    code,
    css`
      :host {
        display: block;
        --own: color-mix(in srgb, var(--left) 11%, var(--surface));
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        column-gap: var(--space-4);
      }
      .two,
      .one-program {
        font-family: var(--mono);
        font-size: 0.875em;
        font-feature-settings: 'calt' 0;
        line-height: 1.55;
        background: var(--surface);
        border-radius: var(--radius);
      }
      h3 {
        padding: var(--space-2) 0 var(--space-1) 0.5rem;
        font-size: 1em;
        font-weight: 600;
        color: var(--ink-2);
      }
      .line {
        cursor: default;
      }
      .only {
        background: var(--own);
        box-shadow: inset 3px 0 0 var(--left);
      }
      .right.only {
        --own: color-mix(in srgb, var(--right) 11%, var(--surface));
        box-shadow: inset 3px 0 0 var(--right);
      }
      .none {
        background: repeating-linear-gradient(135deg, transparent 0 6px, color-mix(in srgb, var(--line) 45%, transparent) 6px 7px);
      }
      .crowd {
        min-width: 0;
      }
      @container program (max-width: 46em) {
        .two {
          display: block;
          --tab: 0.5ch;
          font-size: 0.8125em;
        }
        .two .none,
        .two .right:not(.only, .file) {
          display: none;
        }
      }
    `,
  ];
}
