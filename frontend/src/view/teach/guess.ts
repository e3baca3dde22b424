import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { number, t } from '../../base/i18n';
import type { NumberGuess, Prediction } from '../../base/teaching';
import type { Guess } from '../../model/outcome';
import { icon } from '../icons';
import { base } from '../styles';
import { UnhurriedElement } from '../unhurried';

/**
 * The question before a run: choices, or a number. Dispatches `guess` (detail: the guess, null for none) when another is
 * made, and `run` when Enter is pressed on it.
 */
@customElement('syrniki-guess')
export class GuessElement extends UnhurriedElement {
  @property({ attribute: false }) prediction!: Prediction;
  @property({ attribute: false }) guess: Guess | null = null;

  override render(): TemplateResult {
    const { prediction } = this;
    return html`<fieldset @keydown=${this.press}>
      <legend><span class="sign">${icon('help')}</span><span>${unsafeHTML(prediction.question)}</span></legend>
      ${prediction.number ? this.field(prediction.number, prediction.unit) : this.choices(prediction)}
    </fieldset>`;
  }

  private choices({ choices }: Prediction): TemplateResult[] {
    return choices.map(
      ({ id, label }) => html`<label class="choice">
        <input type="radio" name="guess" .value=${id} .checked=${id === this.guess} @change=${() => this.tell(id)}>
        <span>${label}</span></label>`,
    );
  }

  private field({ min, max }: NumberGuess, unit: string): TemplateResult {
    return html`<label class="number"><span class="sr">${t('guess.number')}</span>
      <input type="number" step="any" min=${min} max=${max} .value=${this.guess === null ? '' : String(this.guess)}
        aria-describedby="bounds" @input=${this.type}>
      ${unit ? html`<span>${unit}</span>` : nothing}
      <span class="small quiet" id="bounds">${t('run.param.bounds', { min: number(min, 1), max: number(max, 1) })}</span></label>`;
  }

  private readonly type = ({ target }: Event): void => {
    const { value, validity } = target as HTMLInputElement;
    this.tell(value !== '' && validity.valid ? Number(value) : null);
  };

  private tell(guess: Guess | null): void {
    this.dispatchEvent(new CustomEvent('guess', { detail: guess, bubbles: true, composed: true }));
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('run', { bubbles: true, composed: true }));
  };

  static override readonly styles = [
    base,
    css`
      :host {
        container: guess / inline-size;
        min-width: 0;
        overflow: auto;
        scrollbar-width: thin;
        padding: var(--space-3) 0;
      }
      fieldset {
        display: grid;
        gap: 0.4rem;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        display: flex;
        gap: 0.5em;
        padding: 0 0 var(--space-2);
        font-size: var(--step-1);
        font-weight: 800;
        line-height: 1.25;
        text-wrap: pretty;
      }
      .sign {
        flex: none;
        display: grid;
        place-items: center;
        width: 1.6em;
        height: 1.6em;
        margin-top: -0.15em;
        border-radius: 50%;
        background: var(--accent);
        color: var(--on-accent);
        font-size: 0.9em;
      }
      .choice {
        display: flex;
        align-items: center;
        gap: 0.6em;
        min-height: 2.15rem;
        padding: 0.15em 0.7em;
        border: var(--stroke) solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-weight: 600;
        line-height: 1.2;
        cursor: pointer;
      }
      .choice:has(:checked) {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 var(--stroke) var(--accent);
        font-weight: 800;
      }
      .choice:has(:focus-visible) {
        outline: var(--focus) solid var(--teal-ink);
        outline-offset: 2px;
      }
      .choice input {
        flex: none;
        width: 1.15em;
        height: 1.15em;
        margin: 0;
        outline: none;
        accent-color: var(--accent);
      }
      /* All choices are seen at once, on a beamer too. */
      @container bench (min-width: 52rem) and (max-width: 76rem) {
        :host {
          padding: var(--space-2) 0 0;
        }
        fieldset {
          gap: 0.3rem;
        }
        legend {
          padding-bottom: var(--space-1);
        }
        .choice {
          min-height: 2rem;
          padding-block: 0.1em;
          line-height: 1.1;
        }
      }
      .number {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-2);
        font-weight: 700;
      }
      .number input {
        width: 6.5em;
        min-height: 2.75rem;
        padding: 0 0.6em;
        border: var(--stroke) solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--step-1);
        font-weight: 700;
      }
      .number input:invalid {
        border-color: var(--accent);
      }
      .number .small {
        font-weight: 400;
      }
    `,
  ];
}
