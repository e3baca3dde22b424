import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { number, t } from '../base/i18n';
import type { Lesson, Param } from '../base/page';
import { duration } from '../base/time';
import type { Refusal } from '../wire/api';
import { icon } from './icons';
import type { Choice } from './session';
import { base } from './styles';
import { UnhurriedElement } from './unhurried';

/** Letters that fit into a field among others. */
const WORDY = 14;

/** Times slower or faster than the lesson's usual pace. */
const PACES = [4, 2, 1, 0.5, 0.25];

/** What a run starts with: the lesson's parameters, its pace, and what else is slotted. Dispatches `run`. */
@customElement('syrniki-setup')
export class SetupElement extends UnhurriedElement {
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) refusal: Refusal | null = null;
  @property({ type: Boolean }) busy = false;
  /** What the page's link asks for, in place of the usual: values by parameter. */
  @property({ attribute: false }) asked: Readonly<Record<string, string>> = {};
  @property() label = t('run.run');
  /** There is no pace to be chosen: nothing runs in real time. */
  @property({ type: Boolean }) timeless = false;
  /** Where there is little room the settings give it to the question beside them, until they are asked for. */
  @property({ type: Boolean, reflect: true }) asking = false;
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private texts: Readonly<Record<string, string>> = {};
  @state() private pace = 1;

  /** What is chosen now; null while something in it is not as it has to be. */
  get choice(): Choice | null {
    const params: Record<string, string | number | boolean> = {};
    for (const param of this.lesson.params) {
      if (this.wrong(param)) return null;
      const text = this.text(param);
      params[param.name] = param.type === 'choice' ? text : param.type === 'boolean' ? text === 'true' : Number(text);
    }
    return { params, scale: this.lesson.scale * this.pace };
  }

  override render(): TemplateResult {
    const { lesson } = this;
    return html`<form novalidate @submit=${this.submit}>
      <div class="fields">${lesson.lacks?.map((lack) => html`<p class="lack small">${icon('note')}<span>${t(`lack.${lack}`)}</span></p>`)}${lesson.params.map((param) => this.field(param))}${this.timeless ? nothing : this.paceField()}<slot></slot></div>
      ${this.refusal ? html`<p class="refusal" role="alert">${icon('warn')}<span>${this.refusal.message}</span></p>` : nothing}
      <div class="go">
        <button class="primary run" type="submit" ?disabled=${this.busy}>${icon('play')}<span>${this.label}</span></button>
        <button type="button" class="fold" aria-expanded=${this.open} @click=${this.fold}>${icon('settings')}
          <span>${t(this.open ? 'run.settings.close' : 'run.settings')}</span></button>
        ${
          this.usual
            ? nothing
            : html`<button type="button" class="small quiet" @click=${this.reset}>${t('run.reset')}</button>`
        }
      </div>
    </form>`;
  }

  private field(param: Param): TemplateResult {
    const wrong = this.wrong(param);
    const id = `param-${param.name}`;
    const refused = this.refusal?.parameter === param.name;
    return html`<div class=${wide(param) ? 'field wide' : 'field'}>
      <label for=${id}>${param.label}</label>
      ${this.input(param, id, wrong !== null || refused)}
      ${wrong === null ? nothing : html`<p class="wrong small" id=${`${id}-wrong`} role="alert">${wrong}</p>`}
      ${param.hint && wrong === null ? html`<p class="hint small quiet" id=${`${id}-hint`}>${param.hint}</p>` : nothing}
    </div>`;
  }

  private input(param: Param, id: string, invalid: boolean): TemplateResult {
    const described = `${id}-${invalid && this.wrong(param) ? 'wrong' : 'hint'}`;
    if (param.type === 'boolean') {
      return html`<input id=${id} type="checkbox" .checked=${this.text(param) === 'true'} aria-describedby=${described}
        @change=${(event: Event) => this.write(param, String((event.target as HTMLInputElement).checked))}>`;
    }
    if (param.type === 'choice') {
      return html`<select id=${id} aria-describedby=${described}
        @change=${(event: Event) => this.write(param, (event.target as HTMLSelectElement).value)}>
        ${param.values?.map(
          (value) => html`<option value=${value} ?selected=${value === this.text(param)}>
          ${param.labels?.[value] ?? value}</option>`,
        )}</select>`;
    }
    const bounds = { min: number(param.min ?? 0), max: number(param.max ?? 0) };
    return html`<span class="number">
      <input id=${id} type="number" inputmode="numeric" step="1" min=${param.min ?? nothing} max=${param.max ?? nothing}
        .value=${this.text(param)} aria-invalid=${invalid} aria-describedby=${described}
        style="width:${Math.max(4, String(param.max ?? '').length) + 5}ch"
        @input=${(event: Event) => this.write(param, (event.target as HTMLInputElement).value)}>
      <span class="small quiet">${t('run.param.bounds', bounds)}</span></span>`;
  }

  private paceField(): TemplateResult {
    const { lesson } = this;
    const choose = (event: Event) => {
      this.pace = Number((event.target as HTMLSelectElement).value);
    };
    return html`<div class="field">
      <label for="pace">${t('run.pace')}</label>
      <select id="pace" aria-describedby="pace-hint" @change=${choose}>
        ${[...new Set([...PACES, this.pace])]
          .sort((a, b) => b - a)
          .map((pace) => {
            const time = `${t(`time.${lesson.unit}`, { n: 1 })} = ${duration(lesson.scale * pace, 'second')}`;
            return html`<option value=${pace} ?selected=${pace === this.pace}>
            ${pace === 1 ? t('run.pace.usual', { time }) : time}</option>`;
          })}
      </select>
      <p class="hint small quiet" id="pace-hint">${t('run.pace.hint', { unit: lesson.unit })}</p>
    </div>`;
  }

  private text(param: Param): string {
    return this.texts[param.name] ?? this.asked[param.name] ?? String(param.default);
  }

  private write(param: Param, text: string): void {
    this.texts = { ...this.texts, [param.name]: text };
  }

  /** What is wrong with a parameter's text, null if nothing. */
  private wrong(param: Param): string | null {
    if (param.type === 'boolean' || param.type === 'choice') return null;
    const text = this.text(param).trim();
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = param;
    if (/^-?\d+$/.test(text) && Number(text) >= min && Number(text) <= max) return null;
    return t('run.param.whole', { min: number(min), max: number(max) });
  }

  private get usual(): boolean {
    return this.pace === 1 && this.lesson.params.every((param) => this.text(param) === String(param.default));
  }

  /** Sets parameters, those not named to their usual values, and the pace nearest to a scale. */
  set(params: Choice['params'], scale = this.lesson.scale): void {
    this.texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    this.pace = scale / this.lesson.scale;
  }

  private readonly fold = (): void => {
    this.open = !this.open;
  };

  private readonly reset = (): void => {
    this.asked = {};
    this.texts = {};
    this.pace = 1;
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    if (this.choice) this.dispatchEvent(new CustomEvent('run', { bubbles: true, composed: true }));
    else {
      this.open = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    }
  };

  static override readonly styles = [
    base,
    css`
      /* Its fields roll under the button, which stays in sight. */
      form {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      .fields {
        display: grid;
        flex: 0 1 auto;
        grid-template-columns: repeat(auto-fit, minmax(min(max(9.5rem, 28%), 100%), 1fr));
        gap: var(--space-3) var(--space-4);
        min-height: 0;
        padding: var(--space-4) 0 var(--space-3);
        overflow: auto;
        scrollbar-width: thin;
      }
      .refusal {
        margin: var(--space-2) 0;
      }
      .lack {
        display: flex;
        gap: var(--space-2);
        align-items: start;
        grid-column: 1 / -1;
        line-height: 1.35;
      }
      .field {
        justify-items: start;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: 0.2rem;
      }
      .wide {
        grid-column: 1 / -1;
      }
      label {
        font-weight: 700;
      }
      .number {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-2);
      }
      input[type='number'],
      select {
        min-height: 2.5rem;
        padding: 0 0.6em;
        border: var(--stroke) solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-weight: 600;
      }
      input[type='checkbox'] {
        width: 1.4rem;
        height: 1.4rem;
        accent-color: var(--accent);
      }
      input[aria-invalid='true'] {
        border-color: var(--accent);
      }
      select {
        max-width: 100%;
      }
      .hint {
        line-height: 1.35;
      }
      .wrong,
      .refusal {
        color: var(--accent);
        font-weight: 700;
      }
      .refusal {
        display: flex;
        gap: var(--space-2);
        align-items: start;
      }
      .go {
        position: sticky;
        bottom: 0;
        flex: none;
        padding: var(--space-2) 0 var(--space-4);
        background: var(--surface-2);
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3) var(--space-4);
      }
      /* In one column its parts lie straight in the page's sheet: the button stays in sight along all of it. */
      @container bench (max-width: 52rem) {
        :host,
        form {
          display: contents;
        }
        .fields {
          order: 4;
        }
        .refusal {
          order: 5;
        }
        .go {
          order: 6;
          margin-top: var(--space-2);
        }
      }
      .fold {
        display: none;
        padding: 0 1em;
      }
      @container bench (min-width: 52rem) and (max-width: 76rem) {
        :host([asking]) .fold {
          display: inline-flex;
        }
        :host([asking]:not([open])) .fields {
          display: none;
        }
      }
      .run {
        min-height: 3.1rem;
        padding: 0 2em 0 1.6em;
        font-size: var(--step-1);
      }
      /* Both buttons in one row leave their room to the question. */
      @container bench (min-width: 52rem) and (max-width: 76rem) {
        :host([asking]) .go {
          gap: var(--space-1);
          padding: var(--space-1) 0 var(--space-3);
        }
        :host([asking]) .run {
          padding: 0 1.2em 0 1em;
          font-size: var(--step-0);
        }
        :host([asking]) .fold {
          padding: 0 0.6em;
        }
      }
    `,
  ];
}

/** A choice among phrases gets a row of its own. */
const wide = ({ labels }: Param): boolean => Object.values(labels ?? {}).some((label) => label.length > WORDY);
