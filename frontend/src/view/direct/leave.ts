import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../icons';
import { base } from '../styles';
import type { Directing } from './directing';
import { say } from './messages';
import { leaveStyles } from './styles';

const WHO = ['random', 'round-robin', 'unfair'] as const;

/** How many steps somebody else may choose; 0: to the end. */
const STEPS = [1, 5, 20, 100, 0] as const;

/** Lets somebody else choose for a while: chance, everybody in turn, or the most unfair of all. */
@customElement('syrniki-leave')
export class LeaveElement extends LitElement {
  @property({ attribute: false }) directing!: Directing;
  @state() private by: (typeof WHO)[number] = 'random';
  @state() private steps: number = 5;
  @state() private seed = dice();

  override render(): TemplateResult {
    const { by } = this;
    return html`<form aria-label=${say('let.label')} @submit=${this.leave}>
      <select aria-label=${say('let.who')} title=${say(`let.${by}.hint`)} @change=${this.chooseWho}>
        ${WHO.map((who) => html`<option value=${who} ?selected=${who === by}>${say(`let.${who}`)}</option>`)}
      </select>
      <select aria-label=${say('let.steps')} @change=${this.chooseSteps}>
        ${STEPS.map((n) => html`<option value=${n} ?selected=${n === this.steps}>${n === 0 ? say('let.all') : say('let.some', { n })}</option>`)}
      </select>
      ${
        by === 'random'
          ? html`<label class="seed small" title=${say('let.seed.hint')}>${icon('dice')}<span class="sr">${say('let.seed')}</span>
        <input type="number" min="0" max="999999" .value=${String(this.seed)} @change=${this.chooseSeed}></label>`
          : nothing
      }
      <button type="submit" title=${say('let.label')}>${say('let.go')}</button>
    </form>`;
  }

  private readonly leave = (event: Event): void => {
    event.preventDefault();
    const { by, seed, steps } = this;
    const some = steps > 0 ? { steps } : {};
    this.directing.leave(by === 'random' ? { by, seed, ...some } : { by, ...some });
    if (by === 'random') this.seed = dice();
  };

  private readonly chooseWho = ({ target }: Event): void => {
    this.by = (target as HTMLSelectElement).value as (typeof WHO)[number];
  };

  private readonly chooseSteps = ({ target }: Event): void => {
    this.steps = Number((target as HTMLSelectElement).value);
  };

  private readonly chooseSeed = ({ target }: Event): void => {
    const seed = Math.round(Number((target as HTMLInputElement).value));
    this.seed = Number.isFinite(seed) ? Math.max(0, Math.min(999_999, seed)) : dice();
  };

  static override readonly styles = [base, leaveStyles];
}

const dice = (): number => Math.floor(Math.random() * 1000);
