import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { t } from '../base/i18n';
import type { Keys } from '../base/keys';

/** What a workbench needs on a projector: full screen, a black screen, and a clicker's way from lesson to lesson. */
export class Presenting implements ReactiveController {
  private dark = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  readonly keys: Keys = {
    PageUp: () => turn('prev'),
    PageDown: () => turn('next'),
    F: () => this.full(),
    B: () => this.black(),
    '.': () => this.black(),
  };

  readonly full = (): void => {
    const change = document.fullscreenElement ? document.exitFullscreen() : this.host.requestFullscreen();
    change.catch(() => undefined);
  };

  readonly black = (): void => {
    this.dark = !this.dark;
    this.host.requestUpdate();
  };

  /** The black screen, over everything while it is wanted. */
  curtain(): TemplateResult | typeof nothing {
    return this.dark
      ? html`<button class="dark" aria-label=${t('black.label')} @click=${this.black}></button>`
      : nothing;
  }

  hostUpdated(): void {
    this.host.shadowRoot?.querySelector<HTMLElement>('.dark')?.focus();
  }

  static readonly styles = css`
    .dark {
      position: fixed;
      inset: 0;
      z-index: 100;
      width: 100%;
      border-radius: 0;
      background: #000 !important;
      outline: none;
      cursor: none;
    }
  `;
}

function turn(where: 'prev' | 'next'): void {
  document.querySelector<HTMLAnchorElement>(`a[rel="${where}"]`)?.click();
}
