import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Mode } from '../../base/page';
import { base } from '../styles';
import { UnhurriedElement } from '../unhurried';
import { say } from './messages';

/**
 * Who chooses which thread goes on: the system, you, or everybody in turn. Says how what is shown came about, and, where
 * a lesson has one way only, why. Dispatches `mode` (detail: the mode) when another one is chosen.
 */
@customElement('syrniki-modes')
export class ModesElement extends UnhurriedElement {
  @property({ attribute: false }) modes: readonly Mode[] = [];
  @property() mode: Mode = 'observed';
  /** How the run that is shown was made, if that is not the mode. */
  @property() made: Mode | null = null;
  /** Why there is no other way; empty if the lesson does not say. */
  @property() why = '';

  override render(): TemplateResult {
    const { modes, mode } = this;
    const several = modes.length > 1;
    const how = several ? say().how[this.made ?? mode] : this.why || say().only;
    return html`${
      several
        ? html`<div class="choices" role="radiogroup" aria-label=${say().label} @keydown=${this.press}>
      ${modes.map(
        (
          it,
        ) => html`<button role="radio" aria-checked=${it === mode} tabindex=${it === mode ? 0 : -1} title=${say().how[it]}
          data-mode=${it} @click=${() => this.choose(it)}>${say().name[it]}</button>`,
      )}</div>`
        : nothing
    }
      <p class="how small quiet" title=${how}>${how}</p>`;
  }

  private choose(mode: Mode): void {
    if (mode === this.mode) return;
    this.dispatchEvent(new CustomEvent('mode', { detail: mode, bubbles: true, composed: true }));
  }

  private press(event: KeyboardEvent): void {
    const { modes } = this;
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const to = modes[(modes.indexOf(this.mode) + by + modes.length) % modes.length] as Mode;
    this.choose(to);
    this.renderRoot.querySelector<HTMLElement>(`[data-mode="${to}"]`)?.focus();
  }

  static override readonly styles = [
    base,
    css`
      :host {
        /* What does not fit beside the choices is not seen: they say it, too. */
        display: flex;
        flex-wrap: wrap;
        align-content: start;
        align-items: center;
        gap: var(--space-4);
        min-width: 0;
        height: 2.4rem;
        margin-bottom: var(--space-1);
        overflow: hidden;
      }
      .choices {
        display: flex;
        flex: none;
        gap: 2px;
        padding: 2px;
        border-radius: 99px;
        background: var(--surface-2);
      }
      button {
        min-height: 2rem;
        padding: 0 0.9em;
        font-size: var(--step--1);
        white-space: nowrap;
      }
      [aria-checked='true'] {
        background: var(--ink);
        color: var(--bg);
        font-weight: 800;
      }
      button[aria-checked='true']:hover {
        background: var(--ink);
      }
      .how {
        display: -webkit-box;
        flex: 1 1 13rem;
        overflow: hidden;
        line-height: 1.2;
        text-wrap: pretty;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      @container bench (max-width: 52rem) {
        :host {
          gap: 0;
          height: auto;
        }
        .choices {
          width: 100%;
        }
        button {
          flex: auto;
          min-height: 2.5rem;
          padding: 0 0.3em;
          line-height: 1.15;
          white-space: normal;
        }
        .how {
          min-height: 2.6em;
          margin-top: var(--space-1);
          flex: 1 0 100%;
          -webkit-line-clamp: 4;
        }
      }
    `,
  ];
}
