import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { PageData } from '../../base/page';
import type { Goal } from '../../base/teaching';
import type { Api } from '../../wire/api';
import type { Turn } from '../../wire/turn';
import { form, whole } from '../explore/count';
import { icon } from '../icons';
import { base } from '../styles';
import type { Directing } from './directing';
import { goalStyles } from './goal-styles';
import { say } from './messages';
import { Possibility } from './possibility';

/** Runs that ended without it before the page asks by itself whether it is possible. */
const TRIES = 3;

/**
 * What whoever directs is asked to bring about: one goal at a time, with a hint, and an answer to whether it is possible
 * at all. Dispatches `beginning` when a goal needs other settings, or its shortest way is to be seen.
 */
@customElement('syrniki-goals')
export class GoalsElement extends LitElement {
  @property({ attribute: false }) goals: readonly Goal[] = [];
  @property({ attribute: false }) directing!: Directing;
  @property({ attribute: false }) turn!: Turn;
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) page!: PageData;
  /** The goal that is shown. */
  @state() private at = 0;
  @state() private hinted = false;
  /** Goals that were reached on this page, and in how many steps. */
  private readonly won = new Map<number, number>();
  private readonly asked = new Map<string, Possibility>();
  /** Runs that had ended when the goal was chosen. */
  private from = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const possibility of this.asked.values()) possibility.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('turn') || !this.turn) return;
    this.turn.goals.forEach((reached, n) => {
      if (reached && this.meant(n)) this.won.set(n, Math.min(reached.step, this.won.get(n) ?? reached.step));
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { goals, at } = this;
    const goal = goals[at];
    if (!goal) return nothing;
    const reached = this.meant(at) ? (this.turn.goals[at] ?? null) : null;
    const stays = reached ?? (this.won.has(at) ? { step: this.won.get(at) as number } : null);
    return html`<section class=${stays ? 'won' : ''} aria-label=${say('goal.label')}>
      <div class="ask">${icon(stays ? 'check' : 'goal')}<p><b>${unsafeHTML(goal.ask)}</b></p>
        ${goals.length > 1 ? this.others() : nothing}</div>
      ${stays ? this.shown(goal, stays.step) : this.help(goal)}
    </section>`;
  }

  private others(): TemplateResult {
    const { goals, at, won } = this;
    return html`<span class="others" role="group">${goals.map(
      ({ ask }, n) => html`<button aria-pressed=${n === at} class=${won.has(n) ? 'dot done' : 'dot'} title=${plain(ask)}
        aria-label=${say('goal.choose', { n: n + 1, ask: plain(ask) })} @click=${() => this.choose(n)}>${won.has(n) ? icon('check') : n + 1}</button>`,
    )}</span>`;
  }

  private shown({ won }: Goal, step: number): TemplateResult {
    const { goals, at } = this;
    const next = goals.findIndex((_, n) => n !== at && !this.won.has(n));
    return html`<div class="told" role="status"><p><strong>${say('goal.won.label')}</strong> ${unsafeHTML(won)}
        <span class="small quiet">${say('goal.won.in', { n: step })}</span></p>
      ${next >= 0 ? html`<button class="primary" @click=${() => this.goOn(next)}>${say('goal.next')}</button>` : nothing}</div>`;
  }

  private help(goal: Goal): TemplateResult {
    const { hinted } = this;
    const possibility = this.asked.get(this.question(goal));
    const insist = this.directing.ended - this.from >= TRIES;
    return html`<div class="help small">
      ${goal.hint && !hinted && !possibility?.done ? html`<button @click=${() => this.hint()}>${say('goal.hint')}</button>` : nothing}
      ${possibility ? nothing : html`<button class=${insist ? 'insist' : ''} @click=${() => this.ask(goal)}>${say('goal.possible')}</button>`}
      ${hinted ? html`<p class="hint">${unsafeHTML(goal.hint)}</p>` : nothing}
      ${possibility ? this.answer(goal, possibility) : nothing}
    </div>`;
  }

  private answer(goal: Goal, possibility: Possibility): TemplateResult {
    const { found, exploration, refusal } = possibility;
    if (refusal)
      return html`<p role="alert">${refusal.message}</p><button @click=${() => this.ask(goal)}>${say('goal.possible')}</button>`;
    if (!possibility.done) {
      const n = exploration?.executions ?? 0;
      return html`<p role="status">${n > 0 ? say('goal.asking.count', { n }) : say('goal.asking')}</p>
        <button @click=${() => possibility.stop()}>${say('goal.stop')}</button>`;
    }
    if (found?.possible === true) {
      const { shortest } = found;
      return html`<p role="status">${say('goal.yes', { n: possibility.steps })}</p>
        ${shortest === null ? nothing : html`<button @click=${() => this.begin(goal, shortest)}>${say('goal.show')}</button>`}`;
    }
    if (found?.possible === false) {
      const { key, n } = possibility.checked;
      return html`<p role="status"><strong>${say(key, { n: whole(n), form: form(n) })}</strong> ${possibility.sleeps === 'timed' ? say('goal.no.timed') : nothing}
        ${unsafeHTML(goal.won)}</p>`;
    }
    return html`<p role="status">${say('goal.unknown', { n: exploration?.executions ?? 0 })}</p>`;
  }

  /** The settings a goal is asked with. */
  private params(goal: Goal): Readonly<Record<string, string | number | boolean>> {
    return { ...Object.fromEntries(this.page.lesson.params.map((it) => [it.name, it.default])), ...goal.params };
  }

  /** Whether the run is made with the settings that the goal is asked with. */
  private meant(n: number): boolean {
    const goal = this.goals[n];
    const { params } = this.directing.made;
    return goal !== undefined && Object.entries(goal.params ?? {}).every(([name, value]) => params[name] === value);
  }

  private choose(n: number): void {
    const goal = this.goals[n];
    if (!goal || n === this.at) return;
    const before = this.goals[this.at];
    this.at = n;
    this.hinted = false;
    this.from = this.directing.ended;
    if (!this.meant(n) || (special(before) && !special(goal))) this.begin(goal, '');
  }

  /** On to another goal: a run that is over cannot reach it any more. */
  private goOn(n: number): void {
    this.choose(n);
    if (this.directing.over && this.meant(n)) this.directing.begin();
  }

  private hint(): void {
    this.hinted = true;
  }

  private begin(goal: Goal, schedule: string): void {
    const detail = { params: this.params(goal), schedule };
    this.dispatchEvent(new CustomEvent('beginning', { detail, bubbles: true, composed: true }));
  }

  private question(goal: Goal): string {
    return JSON.stringify([this.goals.indexOf(goal), this.directing.made.sleeps]);
  }

  private ask(goal: Goal): void {
    const { api, page, directing } = this;
    const { sleeps } = directing.made;
    const asked = { lesson: page.lesson.id, params: this.params(goal), sleeps };
    const possibility = new Possibility(api, asked, this.goals.indexOf(goal), () => this.requestUpdate());
    this.asked.set(this.question(goal), possibility);
    void possibility.ask();
    this.requestUpdate();
  }

  static override readonly styles = [base, goalStyles];
}

/** It is asked with settings of its own. */
const special = (goal: Goal | undefined): boolean => Object.keys(goal?.params ?? {}).length > 0;

/** HTML without its tags. */
const plain = (text: string): string => new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '';
