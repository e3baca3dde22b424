import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../icons';
import { base } from '../styles';
import { say } from './messages';

/** A sentence over the page, until it is closed or another one comes. */
@customElement('syrniki-notice')
class NoticeElement extends LitElement {
  @property() text = '';
  @property({ type: Boolean }) bad = false;

  override render(): TemplateResult {
    return html`<p>${icon(this.bad ? 'warn' : 'note')}<span>${this.text}</span></p>
      <button aria-label=${say().close} title=${say().close} @click=${() => this.remove()}>${icon('close')}</button>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 20;
        inset: auto 0 7rem;
        display: flex;
        gap: var(--space-2);
        align-items: start;
        width: fit-content;
        max-width: min(40rem, calc(100vw - 2 * var(--space-4)));
        margin: 0 auto;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border: var(--stroke) solid var(--line);
        border-radius: 14px;
        background: var(--surface);
        box-shadow: 0 10px 40px rgb(0 0 0 / 0.28);
      }
      p {
        display: flex;
        gap: var(--space-2);
        align-items: start;
        padding: 0.5em 0;
        font-weight: 700;
        overflow-wrap: anywhere;
      }
      .icon {
        margin-top: 0.1em;
      }
      :host([bad]) p .icon {
        color: var(--accent);
      }
    `,
  ];
}

/** Says something over the page, in place of what was said there before. */
export function notify(text: string, bad = false): void {
  document.querySelector('syrniki-notice')?.remove();
  const notice = new NoticeElement();
  notice.text = text;
  notice.toggleAttribute('bad', bad);
  notice.setAttribute('role', bad ? 'alert' : 'status');
  document.body.append(notice);
}
