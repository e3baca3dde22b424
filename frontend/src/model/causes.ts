import { explainPast } from './causes/past';
import { type Link, rooted, type Step, Trail } from './causes/trail';
import { explainRead, explainValue, explainWrite } from './causes/values';
import { explainHeld, explainThread, idle } from './causes/waiting';
import type { Recording } from './recording';
import type { ObjectState, State, ThreadState } from './state';

export type { Link, Step };

/** What somebody asks "why?" about: one of them; an event before a thread before an object. */
export interface Asked {
  readonly seq?: number;
  readonly thread?: number;
  readonly object?: number;
}

/** What a question turned out to be about. */
export type Subject =
  | 'waits'
  | 'runs'
  | 'ready'
  | 'ended'
  | 'failed'
  | 'unborn'
  | 'value'
  | 'write'
  | 'read'
  | 'held'
  | 'free'
  | 'event';

/** The answer: steps back from what was asked to where it began; `circle` if it never does. */
export interface Chain {
  readonly asked: Asked;
  /** The instant it is about: right after this event. */
  readonly at: number;
  readonly subject: Subject;
  /** Ids and event that the question is about, -1 for none. */
  readonly thread: number;
  readonly object: number;
  readonly seq: number;
  readonly steps: readonly Step[];
  readonly circle: boolean;
}

/** Why what is asked about is as it is right after event `at`. */
export function ask(recording: Recording, at: number, asked: Asked): Chain {
  return new Inquiry(recording, at, asked).answer();
}

class Inquiry {
  private readonly trail: Trail;
  private readonly state: State;

  constructor(
    private readonly recording: Recording,
    private readonly at: number,
    private readonly asked: Asked,
  ) {
    this.trail = new Trail(recording, at);
    this.state = this.trail.state;
  }

  answer(): Chain {
    const { seq, thread, object } = this.asked;
    if (seq !== undefined && seq >= 0 && seq < this.recording.length) return this.event(seq);
    if (thread !== undefined) return this.thread(thread);
    return object === undefined ? this.done('event', {}) : this.object(object);
  }

  private event(seq: number): Chain {
    const { recording, trail } = this;
    const kind = recording.kind(seq);
    const thread = recording.thread(seq);
    if (this.state.threads.get(thread)?.waiting?.since === seq) return this.thread(thread);
    if (kind === 'deadlock') return this.thread(thread);
    if (kind === 'write' || kind === 'progress') explainWrite(trail, seq);
    else if (kind === 'read') explainRead(trail, seq);
    else {
      trail.add('event', seq);
      explainPast(trail, seq);
    }
    const subject = kind === 'read' ? 'read' : kind === 'write' ? 'write' : 'event';
    return this.done(subject, { seq, thread, object: recording.object(seq) });
  }

  private thread(id: number): Chain {
    const thread = this.state.threads.get(id);
    if (!thread) return this.done('event', {});
    explainThread(this.trail, id);
    if (thread.state === 'TERMINATED') return this.end(thread);
    const subject = thread.waiting ? 'waits' : thread.state === 'NEW' ? 'unborn' : 'runs';
    if (thread.cpu === 'ready') return this.done('ready', { thread: id });
    if (subject === 'runs') this.before(thread.lastSeq);
    return this.done(subject, { thread: id, object: thread.waiting?.object ?? -1 });
  }

  private end({ id, since, failure, process }: ThreadState): Chain {
    const killed = this.recording.kind(since) === 'process-end';
    if (killed) return this.object(process);
    this.before(since);
    return this.done(failure === null ? 'ended' : 'failed', { thread: id, seq: since });
  }

  /** What led to an event that the last step already tells. */
  private before(seq: number): void {
    const { steps } = this.trail;
    const last = steps.pop();
    if (last) steps.push({ ...last, root: false });
    explainPast(this.trail, seq);
  }

  private object(id: number): Chain {
    const thing = this.state.objects.get(id);
    if (!thing) return this.done('event', {});
    const thread = this.recording.threadOf(id);
    if (thread >= 0) return this.thread(thread);
    switch (thing.info.role) {
      case 'variable':
        explainValue(this.trail, id);
        return this.done('value', { object: id });
      case 'lock':
      case 'monitor':
      case 'semaphore':
        return this.guard(thing);
      case 'process':
        return this.process(thing);
      default: {
        const waiter = thing.waiters.find((each) => !this.idles(each));
        return waiter === undefined ? this.last(thing) : this.thread(waiter);
      }
    }
  }

  private idles(id: number): boolean {
    const thread = this.state.threads.get(id);
    return thread === undefined || idle(this.trail, thread);
  }

  private guard(thing: ObjectState): Chain {
    const { id } = thing.info;
    const waiter = thing.waiters[0];
    if (waiter !== undefined) return this.thread(waiter);
    if (thing.holders.length === 0) return this.last(thing, 'free');
    explainHeld(this.trail, thing, 0, []);
    return this.done('held', { object: id, thread: thing.holders[0] ?? -1 });
  }

  /** Why a child process is no more, or else what was last done to it. */
  private process({ info, lastSeq }: ObjectState): Chain {
    const process = this.state.processes.get(info.id);
    if (!process?.ended) {
      const waiter = this.state.objects.get(info.id)?.waiters[0];
      if (waiter !== undefined) return this.thread(waiter);
    }
    const end = process?.ended?.seq ?? lastSeq;
    if (end < 0) return this.done('unborn', { object: info.id });
    this.trail.add('event', end);
    if (process?.reason) rooted(this.trail);
    else explainPast(this.trail, end);
    return this.done(process?.ended ? 'ended' : 'event', { object: info.id, seq: end });
  }

  private last({ info, lastSeq }: ObjectState, subject: Subject = 'event'): Chain {
    if (lastSeq >= 0) {
      this.trail.add('event', lastSeq);
      explainPast(this.trail, lastSeq);
    }
    return this.done(subject, { object: info.id, seq: lastSeq });
  }

  private done(subject: Subject, about: Partial<Chain>): Chain {
    const { asked, at } = this;
    const { steps } = this.trail;
    const circle = steps.some(({ link }) => link === 'circle' || link === 'self');
    return { asked, at, subject, thread: -1, object: -1, seq: -1, steps, circle, ...about };
  }
}
