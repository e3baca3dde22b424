import { Bars } from '../../model/bars';
import { type Column, ints } from '../../model/columns';
import type { Recording } from '../../model/recording';
import { type Kind, OWN_PROCESS } from '../../wire/frames';
import type { Bar } from './bar';

/** A lock, monitor or permit in a thread's hands, a task it runs, or a request it waits for or serves, from the event that took it to the one that gave it back. */
export interface Hold extends Bar {
  readonly thread: number;
  readonly object: number;
  to: number | null;
  toT: number | null;
  /** Permits held, or the task's number; 0 for locks. */
  readonly amount: number;
}

/** A process from its start to its end; `lit` is when its first thread began. */
export interface Life extends Bar {
  to: number | null;
  toT: number | null;
  lit: number | null;
  litT: number | null;
  /** Its `process-memory` events, in order. */
  readonly memory: Column<Int32Array>;
}

/** How many locks, permits and tasks in one thread's hands are told apart; more than these are not drawn. */
export const SLOTS = 3;
/** How many requests in flight at once are told apart. */
const IN_FLIGHT = 12;

/** Kinds that get a mark of their own on a lane. */
const MARKED: ReadonlySet<Kind> = new Set<Kind>([
  'read',
  'write',
  'output',
  'notify',
  'queue-put',
  'queue-take',
  'thread-launch',
  'thread-interrupt',
  'task-submit',
  'lock-acquire',
  'lock-release',
  'lock-abandon',
  'permit-acquire',
  'permit-release',
  'permit-abandon',
  'progress',
  'process-start',
  'process-end',
  'request-begin',
  'request-end',
  'serve-begin',
  'serve-end',
]);

class ThreadPage {
  /** Holds by slot: within a slot they follow each other. */
  readonly slots: Hold[][] = [];
  readonly rows: Bars[] = [];
  readonly open = new Map<number, { hold: Hold; slot: number }>();
  readonly permits = new Map<number, number>();
  readonly events = ints();
  readonly marks = ints();
  /** It has done something besides starting others and waiting for them. */
  busy = false;
}

/** What a thread does that only looks after others. */
const CARETAKING: ReadonlySet<Kind> = new Set<Kind>([
  'thread-launch',
  'thread-start',
  'thread-end',
  'thread-name',
  'join-begin',
  'join-end',
  'sleep-begin',
  'sleep-end',
  'output',
  'read',
  'task-submit',
  'cpu',
  'process-start',
  'process-memory',
  'process-end',
  'queue-take',
]);

/** The most frequent kinds that only leave a mark, if that. */
const MERE: ReadonlySet<Kind> = new Set<Kind>(['read', 'write', 'sleep-begin', 'sleep-end', 'output', 'wait-end']);

/** What the ledger has to know of a kind of event. */
interface Traits {
  readonly kind: Kind;
  readonly marked: boolean;
  readonly busy: boolean;
  /** There may be more to be done than that. */
  readonly told: boolean;
}

function traitsOf(label: string): Traits {
  const kind = label as Kind;
  return { kind, marked: MARKED.has(kind), busy: !CARETAKING.has(kind), told: !MERE.has(kind) };
}

/** What the timeline needs of a recording beyond states and arrows: each thread's events, marks, and what it holds. Grows with it. */
export class Ledger {
  /** By thread; not yet there for those of whom nothing is known. */
  private readonly pages: (ThreadPage | undefined)[] = [];
  /** By a kind's code, from when the kinds are known. */
  private traits: readonly Traits[] = [];
  private readonly launchers = new Set<number>();
  /** Thread ids in the order of their first event or launch. */
  readonly order: number[] = [];
  /** Locks, monitors and semaphores in the order of their first use: gives each its colour. */
  readonly guards: number[] = [];
  /** Child processes by id. */
  readonly lives = new Map<number, Life>();
  /** The last `deadlock` event; -1 if none. */
  deadlock = -1;
  /** CPU time was measured: on a core and ready can be told apart. */
  measured = false;
  /** Something was asked of a service. */
  requests = false;

  /** Other processes were started. */
  get processes(): boolean {
    return this.lives.size > 0;
  }

  /** Takes in nothing more. */
  readonly dispose: () => void;

  constructor(private readonly recording: Recording) {
    this.dispose = recording.follow(({ seq }) => this.take(seq));
  }

  /** Takes in the events that came since the last call. */
  update(): void {
    this.recording.foldAll();
  }

  /** Events of one thread, as seqs in order. */
  events(thread: number): Column<Int32Array> | undefined {
    return this.pages[thread]?.events;
  }

  /** Events of one thread that get a mark, as seqs in order. */
  marks(thread: number): Column<Int32Array> | undefined {
    return this.pages[thread]?.marks;
  }

  slots(thread: number): readonly (readonly Hold[])[] {
    return this.pages[thread]?.slots ?? [];
  }

  /** Where the holds of each slot begin and end, as columns. */
  rows(thread: number): readonly Bars[] {
    return this.pages[thread]?.rows ?? [];
  }

  /** True of a thread that only starts others, waits for them, and prints. */
  caretaker(thread: number): boolean {
    const page = this.pages[thread];
    return page !== undefined && !page.busy && this.launchers.has(thread);
  }

  private page(thread: number): ThreadPage {
    let page = this.pages[thread];
    if (!page) {
      page = new ThreadPage();
      this.pages[thread] = page;
      this.order.push(thread);
    }
    return page;
  }

  private take(seq: number): void {
    const { recording } = this;
    if (this.traits.length === 0) this.traits = (recording.head?.kinds ?? []).map(traitsOf);
    const thread = recording.thread(seq);
    const page = this.page(thread);
    const { kind, marked, busy, told } = this.traits[recording.kindCode(seq)] as Traits;
    page.events.push(seq);
    if (marked) page.marks.push(seq);
    if (busy) page.busy = true;
    if (told) this.tell(seq, thread, kind, page);
  }

  private tell(seq: number, thread: number, kind: Kind, page: ThreadPage): void {
    const { recording } = this;
    const object = recording.object(seq);
    switch (kind) {
      case 'thread-launch': {
        this.launchers.add(thread);
        const child = recording.value(seq);
        if (typeof child === 'number') this.page(child);
        break;
      }
      case 'lock-acquire':
        this.guard(object);
        if (!page.open.has(object)) this.begin(page, seq, object, 0);
        break;
      case 'lock-release': {
        const count = recording.value(seq);
        if (typeof count !== 'number' || count === 0) this.finish(page, seq, object);
        break;
      }
      case 'wait-begin': {
        const info = recording.objects[object];
        if (info) this.finish(page, seq, info.role === 'condition' ? info.of : object);
        break;
      }
      case 'permit-acquire':
        this.guard(object);
        this.permits(page, seq, object, Number(recording.value(seq)));
        break;
      case 'permit-release':
        this.permits(page, seq, object, -Number(recording.value(seq)));
        break;
      case 'lock-request':
      case 'permit-request':
        this.guard(object);
        break;
      case 'task-begin':
        this.begin(page, seq, object, Number(recording.value(seq)));
        break;
      case 'task-end':
        this.finish(page, seq, object);
        break;
      case 'request-begin':
      case 'serve-begin':
        this.requests = true;
        this.begin(page, seq, object, 0, IN_FLIGHT);
        break;
      case 'request-end':
      case 'serve-end':
        this.finish(page, seq, object);
        break;
      case 'thread-start':
        this.light(seq, recording.threads[thread]?.process ?? OWN_PROCESS);
        break;
      case 'process-start':
      case 'process-memory':
      case 'process-end':
        this.live(seq, kind, object);
        break;
      case 'cpu':
        this.measured = true;
        break;
      case 'deadlock':
        this.deadlock = seq;
        break;
    }
  }

  private light(seq: number, process: number): void {
    const life = this.lives.get(process);
    if (!life || life.lit !== null) return;
    life.lit = seq;
    life.litT = this.recording.t(seq);
  }

  private live(seq: number, kind: Kind, process: number): void {
    const t = this.recording.t(seq);
    const life = this.lives.get(process);
    if (kind === 'process-start') {
      const memory = ints();
      this.lives.set(process, { from: seq, fromT: t, to: null, toT: null, lit: null, litT: null, memory });
    } else if (life && kind === 'process-memory') life.memory.push(seq);
    else if (life) {
      life.to = seq;
      life.toT = t;
      this.recording.threads.forEach((thread) => {
        if (thread.process === process) this.drop(thread.id, seq);
      });
    }
  }

  /** Whatever a thread still had in its hands when its process ended. */
  private drop(thread: number, seq: number): void {
    const page = this.pages[thread];
    if (page) for (const object of [...page.open.keys()]) this.finish(page, seq, object);
  }

  private guard(object: number): void {
    if (object >= 0 && !this.guards.includes(object)) this.guards.push(object);
  }

  private permits(page: ThreadPage, seq: number, object: number, by: number): void {
    const count = Math.max(0, (page.permits.get(object) ?? 0) + by);
    page.permits.set(object, count);
    this.finish(page, seq, object);
    if (count > 0) this.begin(page, seq, object, count);
  }

  private begin(page: ThreadPage, seq: number, object: number, amount: number, slots = SLOTS): void {
    let slot = 0;
    while (slot < slots && page.slots[slot]?.at(-1)?.to === null) slot++;
    if (slot === slots) return;
    const hold: Hold = {
      thread: this.recording.thread(seq),
      object,
      amount,
      from: seq,
      fromT: this.recording.t(seq),
      to: null,
      toT: null,
    };
    if (slot === page.slots.length) {
      page.slots.push([]);
      page.rows.push(new Bars());
    }
    page.slots[slot]?.push(hold);
    page.rows[slot]?.begin(hold.from, hold.fromT);
    page.open.set(object, { hold, slot });
  }

  private finish(page: ThreadPage, seq: number, object: number): void {
    const open = page.open.get(object);
    if (!open) return;
    open.hold.to = seq;
    open.hold.toT = this.recording.t(seq);
    page.rows[open.slot]?.end(seq, open.hold.toT);
    page.open.delete(object);
  }
}
