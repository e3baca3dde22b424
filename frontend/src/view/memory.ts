import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../base/i18n';
import { objectName } from '../base/words';
import type { ObjectState, State, ThreadState } from '../model/state';
import type { Role } from '../wire/frames';
import { type IconName, icon } from './icons';
import { badge, identify } from './identity';
import { PlayerView } from './player-view';
import { valueText } from './sentence';
import { base } from './styles';

/** Groups of the view, in order, with the roles they show. */
const GROUPS = [
  ['variables', ['variable']],
  ['locks', ['lock', 'monitor']],
  ['semaphores', ['semaphore']],
  ['queues', ['queue', 'executor']],
  ['signals', ['condition', 'latch', 'barrier', 'future']],
] as const satisfies readonly (readonly [string, readonly Role[]])[];

/** Objects shown at most in a group: large arrays would hide the rest. */
const SHOWN = 24;

/** Keeps the elements of an array together, by index, where the first of them appeared. */
export function inOrder(objects: readonly ObjectState[]): ObjectState[] {
  const element = /^(.*)\[(\d+)\]$/;
  const array = ({ info }: ObjectState): string => element.exec(info.name)?.[1] ?? info.name;
  const index = ({ info }: ObjectState): number => Number(element.exec(info.name)?.[2] ?? 0);
  const firsts = objects.map(array);
  return [...objects].sort((a, b) => firsts.indexOf(array(a)) - firsts.indexOf(array(b)) || index(a) - index(b));
}

/** What the threads share at the playhead: variables and the copies threads have of them, locks, permits, queues. */
@customElement('syrniki-memory')
export class MemoryElement extends PlayerView {
  override render(): TemplateResult {
    const { state, recording } = this.player;
    const objects = inOrder([...state.objects.values()].filter((object) => this.counts(object, state)));
    const groups = GROUPS.map(([name, roles]) => {
      const members = objects.filter((object) => (roles as readonly Role[]).includes(object.info.role));
      return members.length > 0 ? this.group(name, members, state) : nothing;
    });
    const empty = objects.length === 0;
    return html`<h2 class=${empty ? '' : 'sr'}>${t('memory.label')}</h2>
      ${empty ? html`<p class="quiet small">${t(recording.end ? 'memory.none' : 'memory.empty')}</p>` : html`<div class="groups">${groups}</div>`}`;
  }

  /** A monitor nobody has ever used, or a signal long over, is noise. */
  private counts(object: ObjectState, state: State): boolean {
    if (object.info.role === 'thread') return false;
    if (object.info.role !== 'future') return true;
    return object.waiters.length > 0 || object.lastSeq === state.seq;
  }

  private group(name: (typeof GROUPS)[number][0], members: ObjectState[], state: State): TemplateResult {
    const more = members.length - SHOWN;
    return html`<section><h2>${t(`memory.${name}`)}</h2>
      <ul>${repeat(
        members.slice(0, SHOWN),
        (object) => object.info.id,
        (object) => this.object(object, state),
      )}</ul>
      ${more > 0 ? html`<p class="quiet small">${t('memory.more', { count: more })}</p>` : nothing}</section>`;
  }

  private object(object: ObjectState, state: State): TemplateResult {
    const { info } = object;
    const name = objectName(this.words, info.name);
    const lit = this.pointed?.object === info.id;
    const fresh = object.lastSeq === state.seq && state.seq >= 0;
    return html`<li class="object" data-role=${info.role} ?data-lit=${lit} ?data-fresh=${fresh}
      @pointerenter=${() => this.point({ object: info.id, ...(object.lastSeq >= 0 && { seq: object.lastSeq }) })}
      @pointerleave=${() => this.point(null)}>
      <span class="name" title=${name === info.name ? info.type : `${info.name}: ${info.type}`}>${name}</span>
      <span class="what">${this.what(object, state)}</span></li>`;
  }

  private what(object: ObjectState, state: State): TemplateResult {
    switch (object.info.role) {
      case 'variable':
        return this.variable(object, state);
      case 'lock':
      case 'monitor':
        return html`${
          object.holders.length > 0
            ? html`${this.mark('lock')}<span>${this.people(object.holders, state, object.info.id)}</span>`
            : html`${this.mark('open')}<span class="quiet">${t('memory.free')}</span>`
        }${this.waiters(object, state)}`;
      case 'semaphore':
        return html`${this.permits(object, state)}${this.waiters(object, state)}`;
      case 'latch':
        return html`<span>${t('memory.latch', { count: object.count })}</span>${this.waiters(object, state)}`;
      case 'queue':
        return html`${this.items(object, t('memory.items', { count: object.items.length }))}${this.waiters(object, state)}`;
      case 'executor': {
        const running = [...state.threads.values()].filter((thread) => thread.task?.executor === object.info.id);
        return html`${this.items(object, t('memory.tasks', { count: object.items.length }))}${
          running.length > 0
            ? html`<span class="queue"><span class="quiet small">${t('memory.running')}</span>
                ${running.map((thread) => html`<span class="person">${this.badge(thread)}${thread.task?.number}</span>`)}</span>`
            : nothing
        }`;
      }
      default:
        return html`${this.waiters(object, state)}`;
    }
  }

  private variable(object: ObjectState, state: State): TemplateResult {
    const writer = state.threads.get(object.lastThread);
    const copies = [...state.threads.values()].filter((thread) => thread.copies.has(object.info.id));
    return html`<b class="value mono">${valueText(object.value)}</b>
      ${writer ? html`<span class="by" title=${t('memory.by', { thread: this.name(writer) })}>${this.badge(writer)}</span>` : nothing}
      ${copies.map((thread) => this.copy(thread, object.info.id))}`;
  }

  private copy(thread: ThreadState, variable: number): TemplateResult | typeof nothing {
    const copy = thread.copies.get(variable);
    if (!copy) return nothing;
    const read = t('memory.copy', { thread: this.name(thread), value: valueText(copy.value) });
    return html`<span class="copy" ?data-stale=${copy.stale} title=${copy.stale ? `${read}. ${t('memory.stale.hint')}` : read}>
      ${this.badge(thread)}<span class="mono">${valueText(copy.value)}</span>
      ${copy.stale ? html`<span class="stale">${t('memory.stale')}</span>` : nothing}
      <span class="sr">${read}</span></span>`;
  }

  private permits(object: ObjectState, state: State): TemplateResult {
    const total = Math.max(object.count, Number(object.info.initial ?? 0));
    const taken = object.holders.flatMap((id) => {
      const thread = state.threads.get(id);
      return thread ? Array<ThreadState>(thread.permits.get(object.info.id) ?? 0).fill(thread) : [];
    });
    const free = Math.max(0, Math.min(object.count, 16));
    const places = total <= 16;
    return html`<span class="sr">${t('memory.permits', { count: object.count })}</span>
      <span class="permits" title=${t('memory.permits', { count: object.count })}>
        ${taken.map((thread) => html`<span class="person">${this.badge(thread)}</span>`)}
        ${places ? Array.from({ length: free }, () => html`<span class="permit"></span>`) : html`<b>${object.count}</b>`}
      </span>`;
  }

  private items(object: ObjectState, label: string): TemplateResult {
    const queue = object.info.role === 'queue' && object.items.length > 0;
    return html`<span class=${object.items.length > 0 ? '' : 'quiet'}>${label}</span>
      ${queue ? html`<span class="items">${object.items.slice(0, 8).map((item) => html`<span class="item mono">${valueText(item)}</span>`)}</span>` : nothing}`;
  }

  private waiters(object: ObjectState, state: State): TemplateResult | typeof nothing {
    if (object.waiters.length === 0) return nothing;
    return html`<span class="queue">${this.mark('wait')}<span class="quiet small">${t('memory.queue')}</span>
      ${this.people(object.waiters, state)}</span>`;
  }

  private people(ids: readonly number[], state: State, lock = -1): TemplateResult[] {
    return ids.map((id) => {
      const thread = state.threads.get(id);
      if (!thread) return html``;
      const count = thread.holds.get(lock) ?? 1;
      return html`<span class="person">${this.badge(thread)}<span>${this.name(thread)}</span>${
        count > 1 ? html`<b>${t('memory.count', { count })}</b>` : nothing
      }</span>`;
    });
  }

  private name(thread: ThreadState): string {
    return identify(thread, this.words).name;
  }

  private badge(thread: ThreadState): TemplateResult {
    return badge(identify(thread, this.words));
  }

  private mark(shape: IconName): TemplateResult {
    return html`<span class="mark">${icon(shape)}</span>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
        gap: var(--space-4) var(--space-5);
      }
      ul {
        display: grid;
        grid-template-columns: fit-content(55%) minmax(0, 1fr);
      }
      section {
        display: grid;
        align-content: start;
        gap: var(--space-1);
      }
      .object {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
        column-gap: var(--space-3);
        min-height: 2.1rem;
        padding: 0.2rem 0.4rem;
        margin: 0 -0.4rem;
        border-radius: 6px;
        transition: background 0.4s;
      }
      .object[data-fresh],
      .object[data-lit] {
        background: var(--highlight);
        transition: none;
      }
      .object[data-fresh] .quiet,
      .object[data-lit] .quiet {
        color: var(--ink);
      }
      .name {
        font-weight: 600;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .what {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.15rem var(--space-3);
      }
      .what > span {
        display: inline-flex;
        align-items: center;
      }
      .value {
        font-size: var(--step-1);
        font-weight: 700;
        line-height: 1.2;
      }
      .by {
        margin-left: -0.4rem;
        font-size: 0.8em;
        line-height: 1;
      }
      .mark {
        display: inline-flex;
        color: var(--ink-2);
        margin-right: -0.3rem;
      }
      .queue .mark {
        margin: 0;
      }
      .badge {
        vertical-align: middle;
      }
      .person,
      .copy,
      .permits,
      .queue,
      .items {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
      }
      .person + .person {
        margin-left: 0.5rem;
      }
      .permits .person + .person {
        margin-left: 0;
      }
      .permit {
        width: 1.2em;
        height: 1.2em;
        border: 2px dashed var(--ink-2);
        border-radius: 50%;
      }
      .copy {
        padding: 0 0.5em 0 0.25em;
        border-radius: 99px;
        background: var(--surface-2);
        font-size: 0.9em;
      }
      .copy[data-stale] > .mono {
        text-decoration: line-through;
        text-decoration-thickness: 2px;
      }
      .stale {
        color: var(--accent);
        font-weight: 800;
      }
      .item {
        padding: 0 0.45em;
        border-radius: 4px;
        background: var(--surface-2);
        font-size: 0.85em;
      }
    `,
  ];
}
