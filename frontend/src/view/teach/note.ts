import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { t } from '../../base/i18n';
import { icon } from '../icons';
import { base } from '../styles';

/** What to watch in a run with other settings, above the kitchen. Dispatches `usual` for the way back. */
@customElement('syrniki-note')
export class NoteElement extends LitElement {
  /** Safe HTML. */
  @property() text = '';

  override render(): TemplateResult {
    return html`<p><b>${t('try.watch')}</b> <span>${unsafeHTML(this.text)}</span></p>
      <button class="small" title=${t('try.usual')} aria-label=${t('try.usual')} @click=${this.leave}>${icon('close')}</button>`;
  }

  private readonly leave = (): void => {
    this.dispatchEvent(new CustomEvent('usual', { bubbles: true, composed: true }));
  };

  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: 0.3rem 0.3rem 0.3rem var(--space-4);
        background: var(--highlight);
        line-height: 1.25;
      }
      @container bench (min-width: 52rem) and (max-width: 76rem) {
        p {
          font-size: var(--step--1);
        }
      }
      p {
        flex: 1;
        min-width: 0;
        text-wrap: pretty;
      }
      b {
        margin-right: 0.4em;
        font-weight: 900;
      }
    `,
  ];
}
