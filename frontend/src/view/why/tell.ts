import { type Lang, lang } from '../../base/i18n';
import type { Words } from '../../base/words';
import type { Chain } from '../../model/causes';
import type { Link, Step } from '../../model/causes/trail';
import type { Recording } from '../../model/recording';
import type { State } from '../../model/state';
import type { CycleLink, WaitGraph } from '../../model/waits';
import type { Value } from '../../wire/frames';
import { clause, nameOfObject, nameOfThread, valueText } from '../sentence';
import { MESSAGES, type Messages, type Told } from './messages';

/** What is so at the instant asked about, and may change the next. */
const NOW: ReadonlySet<Link> = new Set<Link>([
  'sleeps',
  'works',
  'ready',
  'idle',
  'ended',
  'launched',
  'unborn',
  'freed',
  'silent',
  'queued',
  'starting',
  'closing',
  'unserved',
]);

/** Puts chains of causes and wait-for graphs of one recording into words. */
export class Teller {
  readonly say: Messages;
  private readonly tongue: Lang = lang();

  constructor(
    private readonly recording: Recording,
    private readonly words: Words,
  ) {
    this.say = MESSAGES[this.tongue];
  }

  /** The question that a chain answers. */
  question(chain: Chain): string {
    const seq = chain.subject === 'read' || chain.subject === 'write' ? chain.seq : chain.at;
    return this.say.questions[chain.subject](this.told(chain, chain, seq));
  }

  /** What is said where a chain has no steps. */
  empty(chain: Chain): string {
    return capital(this.say.never(this.told(chain, chain, chain.at)));
  }

  /** What leads to a step from the one before; null for none. */
  lead({ link }: Step, before: Step | undefined): string {
    if (before?.link === 'ends') return this.say.until;
    return before || link === 'ends' ? (this.say.leads[link] ?? '') : '';
  }

  /** How a step is marked at which a chain comes to an end; empty where it goes on, or nobody knows. */
  end({ link, root }: Step): string {
    if (link === 'circle' || link === 'self') return this.say.circle;
    if (!root || link === 'unknown' || link === 'constant') return '';
    return NOW.has(link) ? this.say.hangs : this.say.root;
  }

  /** A step in one sentence. */
  step(step: Step, chain: Chain): string {
    const told = this.told(step, chain, step.seq);
    const text = this.say.steps[step.link]?.(told) ?? told.event;
    // A name is written as it is, also where it begins the sentence.
    return told.who && text.startsWith(told.who) ? text : capital(text);
  }

  /** Who holds what and waits for what, in one sentence. */
  graph(graph: WaitGraph, state: State): string {
    const { cycle, forever } = graph;
    const { say } = this;
    if (cycle.length > 0) {
      const each = cycle.map((link) => this.link(link)).join('; ');
      return `${each}: ${say.graph.closed(cycle.length, forever)}`;
    }
    const things = new Set(graph.edges.filter(({ kind }) => kind !== 'joins').map(({ to }) => to));
    const each = [...things].map((id) => this.thing(id, state)).filter((text) => text !== '');
    return each.length > 0 ? `${each.join('. ')}.` : say.graph.idle;
  }

  thread(id: number): string {
    return nameOfThread(this.recording, id, this.words);
  }

  private thing(id: number, state: State): string {
    const { holders = [], waiters = [] } = state.objects.get(id) ?? {};
    const { graph } = this.say;
    const parts: string[] = [];
    if (holders.length > 0) parts.push(graph.taken(this.list(holders), holders.length, this.held(id)));
    if (waiters.length > 0 && holders.length > 0) parts.push(graph.awaited(this.list(waiters), waiters.length));
    else if (waiters.length > 0) parts.push(`${this.list(waiters)} ${graph.wants(this.object(id))}`);
    return parts.join('; ');
  }

  private link({ thread, holds, waitsFor, joins }: CycleLink): string {
    const { graph } = this.say;
    const who = this.thread(thread);
    const wants = joins ? graph.joins(this.thread(waitsFor)) : graph.wants(this.object(waitsFor));
    return holds < 0 ? `${who} ${wants}` : graph.both(who, this.held(holds), wants);
  }

  private held(id: number): string {
    const permits = this.recording.objects[id]?.role === 'semaphore';
    return permits ? this.say.graph.permits(nameOfObject(this.recording, id, this.words, 'gen')) : this.object(id);
  }

  private object(id: number): string {
    return nameOfObject(this.recording, id, this.words, 'acc');
  }

  private list(threads: readonly number[]): string {
    const names = threads.map((id) => this.thread(id));
    return new Intl.ListFormat(this.tongue, { type: 'conjunction' }).format(names);
  }

  private told(about: { thread: number; object: number; count?: number }, chain: Chain, seq: number): Told {
    const { recording, words } = this;
    const { thread, object } = about;
    const name = (form: 'nom' | 'acc' | 'gen') => nameOfObject(recording, object, words, form);
    return {
      who: thread < 0 ? '' : this.thread(thread),
      asked: chain.thread >= 0 ? this.thread(chain.thread) : this.writer(chain),
      object: name('nom'),
      objectAcc: name('acc'),
      objectGen: name('gen'),
      value: valueText(this.value(object, seq)),
      event: seq < 0 ? '' : clause(recording, seq, words),
      count: about.count || this.permits(seq),
      permits: recording.objects[object]?.role === 'semaphore',
    };
  }

  /** Who wrote the value that was asked about. */
  private writer({ steps: [first] }: Chain): string {
    return first && first.thread >= 0 ? this.thread(first.thread) : '';
  }

  private permits(seq: number): number {
    const taken = seq >= 0 && this.recording.kind(seq) === 'permit-acquire' ? this.recording.value(seq) : null;
    return typeof taken === 'number' ? taken : 0;
  }

  private value(object: number, seq: number): Value {
    return this.recording.stateAt(seq).objects.get(object)?.value ?? null;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
