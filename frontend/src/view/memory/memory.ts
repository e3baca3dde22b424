import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../base/i18n';
import { size } from '../../base/size';
import { objectName, ownProcessName, processName } from '../../base/words';
import { type Kitchen, kitchens } from '../../model/kitchens';
import type { Focus } from '../../model/moments';
import { whyEvent } from '../../model/pointed';
import type { ObjectState, State } from '../../model/state';
import { OWN_PROCESS, type Role } from '../../wire/frames';
import { door } from '../identity';
import { PlayerView } from '../player-view';
import { stageOf } from '../process';
import { base } from '../styles';
import { styles } from './styles';
import { Things } from './things';

/** Groups of the view, in order, with the roles they show. */
const GROUPS = [
  ['images', ['image']],
  ['variables', ['variable']],
  ['locks', ['lock', 'monitor']],
  ['semaphores', ['semaphore']],
  ['queues', ['queue', 'executor']],
  ['requests', ['exchange']],
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

/** The process whose shelf an object is on: a standard stream is kept with the process it belongs to. */
export function shelfOf({ info }: ObjectState, state: State): number {
  if (state.processes.has(info.of)) return info.of;
  return state.processes.has(info.process) ? info.process : OWN_PROCESS;
}

/** What the threads share at the playhead, a shelf for each process: variables and copies of them, locks, permits, queues. */
@customElement('syrniki-memory')
export class MemoryElement extends PlayerView {
  /** What stays lit while the rest is dimmed; null for everything. */
  @property({ attribute: false }) spot: Focus | null = null;

  override render(): TemplateResult {
    const { state, recording } = this.player;
    const objects = inOrder([...state.objects.values()].filter((object) => counts(object, state)));
    const things = new Things(state, this.words, recording);
    const processes = kitchens(recording.objects);
    const alone = processes.length === 1;
    const empty = alone && objects.length === 0;
    if (empty) {
      return html`<h2>${t('memory.label')}</h2>
        <p class="quiet small">${t(recording.end ? 'memory.none' : 'memory.empty')}</p>`;
    }
    return html`<h2 class="sr">${t('memory.label')}</h2>
      ${
        alone
          ? this.groups(objects, state, things)
          : processes.map((kitchen) => {
              const own = objects.filter((object) => belongs(object, kitchen.process, state));
              return this.shelf(kitchen, own, state, things);
            })
      }`;
  }

  private shelf({ process, depth }: Kitchen, own: ObjectState[], state: State, things: Things): TemplateResult {
    const child = state.processes.get(process);
    const stage = child && stageOf(child);
    const lit = child !== undefined && this.pointed?.object === process;
    return html`<section class="shelf" style="--depth: ${depth}">
      <header ?data-lit=${lit} @pointerenter=${() => this.point(child ? { object: process } : null)}
        @pointerleave=${() => this.point(null)}>
        <h3>${door()}${child ? this.asking(processName(this.words, child.name), process) : ownProcessName(this.words)}</h3>
        ${typeof child?.pid === 'number' ? html`<span class="mono small">${t('memory.pid', { pid: String(child.pid) })}</span>` : nothing}
        ${stage ? html`<span class=${stage.bad ? 'stage bad' : 'stage'}>${stage.text}</span>` : nothing}
        ${
          typeof child?.memory === 'number' && !child.ended
            ? html`<span class="quiet small">${t('memory.resident', { memory: size(child.memory) })}</span>`
            : nothing
        }
      </header>
      ${own.length > 0 ? this.groups(own, state, things) : nothing}</section>`;
  }

  private groups(objects: ObjectState[], state: State, things: Things): TemplateResult {
    return html`<div class="groups">${GROUPS.map(([name, roles]) => {
      const members = objects.filter((object) => (roles as readonly Role[]).includes(object.info.role));
      return members.length > 0 ? this.group(name, members, state, things) : nothing;
    })}</div>`;
  }

  private group(
    name: (typeof GROUPS)[number][0],
    members: ObjectState[],
    state: State,
    things: Things,
  ): TemplateResult {
    const more = members.length - SHOWN;
    return html`<section data-group=${name}><h2>${t(`memory.${name}`)}</h2>
      <ul>${repeat(
        members.slice(0, SHOWN),
        (object) => object.info.id,
        (object) => this.object(object, state, things),
      )}</ul>
      ${more > 0 ? html`<p class="quiet small">${t('memory.more', { count: more })}</p>` : nothing}</section>`;
  }

  private object(object: ObjectState, state: State, things: Things): TemplateResult {
    const { info } = object;
    const name = objectName(this.words, info.name);
    const lit = this.pointed?.object === info.id;
    const fresh = object.lastSeq === state.seq && state.seq >= 0;
    return html`<li class="object" data-role=${info.role} ?data-lit=${lit} ?data-fresh=${fresh} ?data-dim=${this.dims(info.id)}
      @pointerenter=${() => this.point({ object: info.id, ...(object.lastSeq >= 0 && { seq: object.lastSeq }) })}
      @pointerleave=${() => this.point(null)} @click=${(event: Event) => this.ask(event, info.id)}>
      <button class="name" aria-label=${t('why.ask', { name })} title=${name === info.name ? info.type : `${info.name}: ${info.type}`}>${name}</button>
      <span class="what">${things.what(object)}</span></li>`;
  }

  private asking(name: string, object: number): TemplateResult {
    return html`<button class="name" aria-label=${t('why.ask', { name })} @click=${(event: Event) => this.ask(event, object)}>${name}</button>`;
  }

  /** A click asks about who waits, where it is on one, else about the object. */
  private ask({ target }: Event, object: number): void {
    const waiter = (target as Element).closest<HTMLElement>('[data-waiter]')?.dataset.waiter;
    this.dispatchEvent(whyEvent(waiter === undefined ? { object } : { thread: Number(waiter) }));
  }

  private dims(object: number): boolean {
    const { spot } = this;
    return spot !== null && spot.objects.size > 0 && !spot.objects.has(object);
  }

  static override readonly styles = [base, styles];
}

/** It is on the shelf of that process. A child knows all of its parent's variables; those it has nothing to do with are left out. */
function belongs(object: ObjectState, process: number, state: State): boolean {
  if (shelfOf(object, state) !== process) return false;
  if (process === OWN_PROCESS || object.info.role !== 'variable' || object.lastSeq >= 0) return true;
  return [...state.threads.values()].some((thread) => thread.copies.has(object.info.id));
}

/** What is over is noise: an answered request, a signal long gone. Threads and processes are shown elsewhere. */
function counts(object: ObjectState, state: State): boolean {
  switch (object.info.role) {
    case 'thread':
    case 'process':
      return false;
    case 'variable':
      // An array within an array: its elements are there themselves.
      return object.value !== object.info.name;
    case 'exchange': {
      const exchange = state.exchanges.get(object.info.id);
      return (
        exchange !== undefined && exchange.sent !== null && (exchange.ended === null || object.lastSeq === state.seq)
      );
    }
    case 'queue':
      // Of a process's standard streams those that are used: stdin seldom is.
      return !state.processes.has(object.info.of) || object.lastSeq >= 0 || object.waiters.length > 0;
    case 'future':
      return object.waiters.length > 0 || object.lastSeq === state.seq;
    default:
      return true;
  }
}
