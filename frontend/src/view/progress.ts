import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../base/i18n';
import type { Progress } from '../base/page';
import type { State } from '../model/state';
import { OWN_PROCESS } from '../wire/frames';
import { PlayerView } from './player-view';
import { base } from './styles';

/** How much is done of how much. */
export interface Share {
  readonly done: number;
  readonly of: number;
}

/** How far the program is in a state, by the variables it counts with; null as long as these say nothing. */
export function shareDone(state: State, { done, of }: Progress): Share | null {
  const whole = typeof of === 'number' ? of : counter(state, of);
  const part = counter(state, done);
  if (part === null || whole === null || !(whole > 0)) return null;
  return { done: Math.min(whole, Math.max(0, part)), of: whole };
}

/** The value of one of the program's own variables, null if it is no number. */
function counter(state: State, name: string): number | null {
  for (const { info, value } of state.objects.values()) {
    if (info.role === 'variable' && info.process === OWN_PROCESS && info.name === name) {
      return typeof value === 'number' ? value : null;
    }
  }
  return null;
}

/** How much of the work is done at the playhead, as the program itself counts it. */
@customElement('syrniki-progress')
export class ProgressElement extends PlayerView {
  @property({ attribute: false }) progress: Progress | null = null;

  override render(): TemplateResult | typeof nothing {
    const share = this.progress && this.player.seq >= 0 ? shareDone(this.player.state, this.progress) : null;
    this.hidden = share === null;
    if (!share) return nothing;
    const { done, of } = share;
    const text = t('progress.text', { done, of });
    return html`<div class="track" role="progressbar" aria-label=${t('progress.label')} aria-valuemin="0" aria-valuemax=${of}
        aria-valuenow=${done} aria-valuetext=${text}><div class="done" style="width: ${(100 * done) / of}%"></div></div>
      <span class="text small" aria-hidden="true">${text}</span>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: 0 var(--space-4);
      }
      .track {
        flex: 1;
        height: 0.5rem;
        border-radius: 99px;
        background: color-mix(in srgb, var(--wood) 30%, transparent);
        overflow: hidden;
      }
      .done {
        height: 100%;
        border-radius: 99px;
        background: var(--teal);
      }
      .text {
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ];
}
