import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Api, Refusal } from '../../wire/api';
import type { CodeElement } from '../code/code';
import { highlight } from '../code/highlight';
import { PlayerView } from '../player-view';
import { base } from '../styles';
import { highlightPython } from './highlight';
import { type Pair, pairAt, pairs } from './match';
import { say } from './messages';
import type { PythonElement } from './python';
import { styles } from './styles';
import '../code/code';
import './python';

/** The running program in Java and its counterpart in Python beside it; what is the same in both lights up together. */
@customElement('syrniki-both')
export class BothElement extends PlayerView {
  /** The program in Java, null until it is there; where it is downloaded from, and its name. */
  @property({ attribute: false }) source: string | null = null;
  @property() href = '';
  @property() file = '';
  /** The same of the one in Python, which is fetched through {@link api}. */
  @property() pythonHref = '';
  @property() pythonFile = '';
  @property({ attribute: false }) api!: Api;

  @state() private python: string | null = null;
  @state() private failure: string | null = null;
  /** What the pointer or the focus rests on, and what was chosen to stay lit. */
  @state() private rested: Pair | null = null;
  @state() private chosen: Pair | null = null;
  @query('syrniki-code') private readonly left!: CodeElement;
  @query('syrniki-python') private readonly right!: PythonElement;
  private all: readonly Pair[] = [];

  override render(): TemplateResult {
    const lit = this.rested ?? this.chosen;
    return html`
      <div class="places" role="group" aria-label=${say().places}>
        ${this.all.map((pair) => this.place(pair, pair === lit))}
      </div>
      <div class="sides">
        <syrniki-code .player=${this.player} .words=${this.words} .pointed=${this.pointed} .source=${this.source}
          .lit=${lit?.java ?? null} href=${this.href} file=${this.file}
          @hover=${({ detail }: CustomEvent<number | null>) => this.rest('java', detail)}></syrniki-code>
        <syrniki-python .player=${this.player} .source=${this.python} .failure=${this.failure}
          .lit=${lit?.python ?? null} href=${this.pythonHref} file=${this.pythonFile}
          @hover=${({ detail }: CustomEvent<number | null>) => this.rest('python', detail)}
          @place=${({ detail }: CustomEvent<number>) => this.choose(pairAt(this.all, 'python', detail))}></syrniki-python>
      </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('pythonHref') && this.pythonHref) void this.fetch(this.pythonHref);
    if (!changed.has('source') && !changed.has('python')) return;
    const { source, python } = this;
    this.all = source === null || python === null ? [] : pairs(highlight(source), highlightPython(python));
    this.rested = this.chosen = null;
  }

  private place(pair: Pair, lit: boolean): TemplateResult {
    const { java, python } = pair;
    const label = say().show(java.name, python.name);
    return html`<button class=${lit ? 'mono lit' : 'mono'} aria-label=${label} title=${label} aria-pressed=${pair === this.chosen}
      @pointerenter=${() => this.light(pair)} @pointerleave=${() => this.light(null)}
      @focus=${() => this.light(pair)} @blur=${() => this.light(null)} @click=${() => this.choose(pair)}>
      ${java.name}${java.sort === 'function' ? html`<span class="quiet">()</span>` : nothing}</button>`;
  }

  /** The pointer rests on a line of one side: its counterpart is brought into sight on the other. */
  private rest(side: keyof Pair, line: number | null): void {
    const pair = pairAt(this.all, side, line);
    if (pair === this.rested) return;
    this.rested = pair;
    if (!pair) return;
    if (side === 'java') this.right.show(pair.python);
    else this.left.show(pair.java);
  }

  private light(pair: Pair | null): void {
    this.rested = pair;
    if (!pair) return;
    this.left.show(pair.java);
    this.right.show(pair.python);
  }

  /** Stays lit until it is chosen once more, or another is. */
  private choose(pair: Pair | null): void {
    this.chosen = pair === this.chosen ? null : pair;
    if (this.chosen) this.light(this.chosen);
  }

  private async fetch(address: string): Promise<void> {
    try {
      this.python = await this.api.text(address);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.failure = error.message;
    }
  }

  static override readonly styles = [base, styles];
}

declare global {
  interface HTMLElementTagNameMap {
    'syrniki-both': BothElement;
  }
}
