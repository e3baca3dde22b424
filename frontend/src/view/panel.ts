import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../base/i18n';
import { base } from './styles';
import { UnhurriedElement } from './unhurried';

/** A page of the panel: a label, and an element that may be imported only once it is opened. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** What it shows: drawn from when it is first opened, into the light tree of the panel, in the slot of its id. */
  readonly body: TemplateResult;
  /** Imports what the body is made of. */
  load?(): Promise<unknown>;
  /** Why it cannot be opened yet. */
  readonly hint?: string | undefined;
  /** While open it takes the stage's width, too, and in a low window the height of what is below. */
  readonly wide?: boolean;
  /** While open it takes the memory's height, too. */
  readonly tall?: boolean;
}

/**
 * Pages that share one place, chosen by tabs. All lie in the same box, so nothing moves when they change. Dispatches
 * `tab` (detail: the id) when one is chosen.
 */
@customElement('syrniki-panel')
export class PanelElement extends UnhurriedElement {
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  /** Id of the tab that is open. */
  @property() open = '';

  override render(): TemplateResult {
    return html`
      <div class="tabs" role="tablist" aria-label=${t('panel.label')} @keydown=${this.press}>
        ${this.tabs.map(({ id, label, hint }) => {
          const open = id === this.open;
          return html`<button role="tab" id=${`tab-${id}`} aria-controls=${`page-${id}`} aria-selected=${open}
            aria-disabled=${hint !== undefined} title=${hint ?? ''} tabindex=${open ? 0 : -1}
            @click=${() => this.choose(id)}>${label}</button>`;
        })}
      </div>
      <div class="pages">
        ${this.tabs.map(
          ({ id }) => html`<div role="tabpanel" id=${`page-${id}`} aria-labelledby=${`tab-${id}`}
            class=${id === this.open ? 'page open' : 'page'}><slot name=${id}></slot></div>`,
        )}
      </div>`;
  }

  private choose(id: string): void {
    const tab = this.tabs.find((it) => it.id === id);
    if (!tab || tab.hint !== undefined || id === this.open) return;
    this.dispatchEvent(new CustomEvent('tab', { detail: id, bubbles: true, composed: true }));
  }

  /** Arrows, Home and End go from tab to tab, and open what can be opened. */
  private press(event: KeyboardEvent): void {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = all.indexOf(event.target as HTMLElement);
    const last = all.length - 1;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = to < 0 ? last : to > last ? 0 : to;
    all[next]?.focus();
    this.choose(this.tabs[next]?.id ?? '');
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
      }
      .tabs {
        display: flex;
        overflow: auto hidden;
        scrollbar-width: none;
        box-shadow: inset 0 calc(-1 * var(--stroke)) var(--line);
      }
      [role='tab'] {
        flex: none;
        min-width: 0;
        min-height: 2.4rem;
        padding: 0 0.7em;
        border-radius: var(--radius) var(--radius) 0 0;
        border-bottom: calc(2 * var(--stroke)) solid transparent;
        color: var(--ink-2);
        font-size: var(--step--1);
        white-space: nowrap;
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--accent);
        color: var(--ink);
        font-weight: 800;
      }
      [role='tab'][aria-disabled='true'] {
        opacity: 0.6;
        font-weight: 600;
        cursor: default;
      }
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      .pages {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      /* A page that is not open keeps its place and where it was scrolled to. */
      .page {
        display: grid;
        grid-area: 1 / 1;
        min-width: 0;
        min-height: 0;
        visibility: hidden;
      }
      .page.open {
        visibility: visible;
      }
      /* On a phone, where the open page is as high as what it says, no other makes it higher. */
      .page:not(.open) {
        contain: size;
      }
      ::slotted(*) {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
    `,
  ];
}
