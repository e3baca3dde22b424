import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Key, t } from '../base/i18n';
import { icon } from './icons';
import { base } from './styles';

const KEYS: readonly (readonly [readonly string[], Key])[] = [
  [['help.key.space'], 'help.space'],
  [['←', '→'], 'help.arrows'],
  [['Home', 'End'], 'help.home'],
  [['PgUp', 'PgDn'], 'help.pages'],
  [['F'], 'help.full'],
  [['B'], 'help.black'],
  [['P'], 'help.pauses'],
  [['?'], 'help.help'],
];

/** The list of keys, as a dialog. */
@customElement('syrniki-help')
export class HelpElement extends LitElement {
  /** What is done by key on this page alone: key and text. */
  @property({ attribute: false }) more: readonly (readonly [string, string])[] = [];

  @state() private wanted = false;

  async show(): Promise<void> {
    this.wanted = true;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.wanted) return nothing;
    return html`<dialog aria-labelledby="title" @click=${this.outside}>
      <div class="sheet">
        <h2 id="title">${t('help.title')}</h2>
        <dl>
          ${KEYS.map(
            ([keys, what]) =>
              html`<div><dt>${keys.map(
                (key) => html`<kbd>${key.startsWith('help.') ? t(key as Key) : key}</kbd>`,
              )}</dt><dd>${t(what)}</dd></div>`,
          )}
          ${this.more.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}
        </dl>
        <p class="small quiet">${t('help.clicker')}</p>
        <form method="dialog"><button class="close" aria-label=${t('help.close')} title=${t('help.close')}>${icon('close')}</button></form>
      </div>
    </dialog>`;
  }

  private outside(event: Event): void {
    if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
  }

  static override readonly styles = [
    base,
    css`
      dialog {
        max-width: 30rem;
        padding: 0;
        border: 0;
        border-radius: 18px;
        background: var(--surface);
        color: var(--ink);
        box-shadow: 0 20px 60px rgb(0 0 0 / 0.3);
      }
      dialog::backdrop {
        background: rgb(30 25 30 / 0.5);
      }
      .sheet {
        position: relative;
        display: grid;
        gap: var(--space-4);
        padding: var(--space-5);
      }
      h2 {
        font-size: var(--step-2);
        color: var(--ink);
      }
      dl {
        display: grid;
        gap: var(--space-2);
      }
      dl div {
        display: grid;
        grid-template-columns: 9rem 1fr;
        align-items: baseline;
      }
      dt {
        display: flex;
        gap: var(--space-1);
      }
      kbd {
        padding: 0.1em 0.55em;
        border-radius: 6px;
        background: var(--surface-2);
        font: 700 0.9em var(--font);
      }
      .close {
        position: absolute;
        top: var(--space-3);
        right: var(--space-3);
      }
    `,
  ];
}
