import { type Args, type Key, lang, number, t } from '../base/i18n';
import { size } from '../base/size';
import { duration } from '../base/time';
import { objectName, processName, processNumber, threadName, type Words } from '../base/words';
import type { Recording, TraceEvent } from '../model/recording';
import { type ObjectInfo, OWN_PROCESS, type Value } from '../wire/frames';

/** Says in one sentence what an event was: «Masha takes whisk (line 23)». */
export function sentence(recording: Recording, seq: number, words: Words): string {
  const text = clause(recording, seq, words);
  const line = seq < 0 ? 0 : recording.line(seq);
  return line > 0 ? t('say.line', { text, line }) : text;
}

/** The same without the line it happened on. */
export function clause(recording: Recording, seq: number, words: Words): string {
  if (seq < 0) return t('say.start');
  return t(...new Teller(recording, words, recording.event(seq)).tell());
}

/** A thread's shown name, by id. */
export function nameOfThread(recording: Recording, id: number, words: Words): string {
  const info = recording.threads[id];
  return nameInProcess(recording, info?.name ?? `thread-${id}`, info?.process ?? OWN_PROCESS, words);
}

/** The shown name of a thread called so, with that of the child process it runs in, if it does. */
export function nameInProcess(recording: Recording, called: string, within: number, words: Words): string {
  const name = threadName(words, called);
  const process = nameOfProcess(recording, within, words);
  return process === null ? name : t('name.thread.child', { name, process });
}

/** A child process's shown name, by its object's id; null for the program's own. */
export function nameOfProcess(recording: Recording, id: number, words: Words): string | null {
  return id === OWN_PROCESS ? null : processName(words, recording.objects[id]?.name ?? `process-${id}`);
}

/** The process whose standard stream an object is, null if it is none. */
export function streamOf(recording: Recording, id: number): number | null {
  const info = recording.objects[id];
  const of = info?.of ?? -1;
  return info?.role === 'queue' && recording.objects[of]?.role === 'process' ? of : null;
}

/** An object's shown name alone; empty for none. */
export function shownName(info: ObjectInfo | undefined, words: Words): string {
  if (!info) return '';
  return info.role === 'process' ? processName(words, info.name) : objectName(words, info.name);
}

/** Grammatical case, which Russian names need. */
export type Form = 'nom' | 'acc' | 'gen';

/** An object's shown name with what it is, by id; a thread's object is called as the thread. */
export function nameOfObject(recording: Recording, id: number, words: Words, form: Form = 'nom'): string {
  const info = recording.objects[id];
  if (!info) return '';
  const thread = recording.threadOf(id);
  if (thread >= 0) return nameOfThread(recording, thread, words);
  const stream = streamOf(recording, id);
  if (stream !== null) {
    return t('name.pipe', {
      name: objectName(words, info.name),
      process: nameOfObject(recording, stream, words, 'gen'),
    });
  }
  const n = info.role === 'process' ? processNumber(words, info.name) : null;
  if (n !== null) return t('name.process.n', { n, form });
  return t(`name.${info.role}`, { name: shownName(info, words), form });
}

/** A value as it is shown. */
export function valueText(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' ? number(value, 6) : String(value);
}

type Told = [Key, Args];

class Teller {
  private readonly args: Record<string, string | number>;

  constructor(
    private readonly recording: Recording,
    private readonly words: Words,
    private readonly event: TraceEvent,
  ) {
    const object = (form: Form) => nameOfObject(recording, event.object, words, form);
    this.args = {
      thread: this.thread(event.thread),
      object: object('nom'),
      objectAcc: object('acc'),
      objectGen: object('gen'),
      other: object('nom'),
      process: capital(object('nom')),
      value: valueText(event.value),
    };
  }

  tell(): Told {
    const { event, recording } = this;
    switch (event.kind) {
      case 'thread-end':
        return this.say(event.value === null ? 'say.thread-end' : 'say.thread-failed');
      case 'lock-request':
        return this.lockRequest();
      case 'lock-acquire':
        if (event.value === 'read') return this.say('say.lock-acquire.read');
        if (Number(event.value) > 1) return this.say('say.lock-acquire.again', { count: Number(event.value) });
        return this.say('say.lock-acquire');
      case 'lock-release':
        if (Number(event.value) > 0) return this.say('say.lock-release.partly', { count: Number(event.value) });
        return this.say('say.lock-release');
      case 'lock-abandon':
      case 'permit-abandon':
        return this.say(`say.abandon.${this.reason() ?? 'failed'}`);
      case 'permit-request':
        return this.say('say.permit-request', { count: this.permits() });
      case 'permit-acquire':
      case 'permit-release':
        return this.say(`say.${event.kind}`, { count: this.permits(), left: this.count() });
      case 'write':
        return this.write();
      case 'sleep-begin':
        return this.say('say.sleep-begin', { time: duration(Number(event.value ?? 0), this.words.unit) });
      case 'sleep-end':
        return this.say(event.value === 'interrupted' ? 'say.sleep-end.interrupted' : 'say.sleep-end');
      case 'join-end':
      case 'wait-end': {
        const reason = this.reason();
        if (reason && reason !== 'failed') return this.say(`say.${event.kind}.${reason}`);
        const role = recording.objects[event.object]?.role;
        if (role === 'process' || role === 'exchange') return this.say(`say.wait-end.${role}`);
        return this.say(`say.${event.kind}`);
      }
      case 'wait-begin':
        return this.say(this.waitKey());
      case 'notify':
        return this.notify();
      case 'queue-put':
      case 'queue-take':
        return this.say(this.piped ? `say.${event.kind}.pipe` : `say.${event.kind}`);
      case 'process-start':
        return this.processStart();
      case 'process-memory':
        return this.say('say.process-memory', { memory: size(Number(event.value)) });
      case 'process-end':
        return this.processEnd();
      case 'request-end':
        return this.requestEnd();
      case 'serve-end':
        return event.value === null
          ? this.say('say.serve-end.failed')
          : this.say('say.serve-end', { status: String(event.value) });
      case 'paint':
        return this.say('say.paint', { row: String(this.field('y')) });
      case 'cpu':
        return this.cpu();
      case 'deadlock': {
        const stuck = this.cycle();
        return this.say('say.deadlock', { threads: this.list(stuck), count: stuck.length });
      }
      case 'thread-launch':
      case 'thread-start':
      case 'thread-name':
      case 'thread-interrupt':
      case 'thread-yield':
      case 'read':
      case 'join-begin':
      case 'task-submit':
      case 'task-begin':
      case 'task-end':
      case 'output':
      case 'progress':
      case 'request-begin':
      case 'serve-begin':
        return this.say(`say.${event.kind}`);
      default:
        return this.say('say.other', { kind: event.kind });
    }
  }

  private say(key: Key, more: Args = {}): Told {
    return [key, { ...this.args, ...more }];
  }

  private thread(id: number): string {
    return nameOfThread(this.recording, id, this.words);
  }

  private lockRequest(): Told {
    const { event } = this;
    const holders = this.recording.stateAt(event.seq).objects.get(event.object)?.holders ?? [];
    if (holders.includes(event.thread)) return this.say('say.lock-request.self');
    if (holders.length === 0) return this.say('say.lock-request');
    return this.say('say.lock-request.held', { holder: this.list(holders) });
  }

  private write(): Told {
    const { event, recording } = this;
    const before = recording.stateAt(event.seq - 1);
    if (!before.threads.get(event.thread)?.copies.get(event.object)?.stale) return this.say('say.write');
    return this.say('say.write.lost', { old: valueText(before.objects.get(event.object)?.value ?? null) });
  }

  private waitKey(): Key {
    const { value, object } = this.event;
    const verb = typeof value === 'object' ? value?.verb : value;
    const role = this.recording.objects[object]?.role;
    switch (role) {
      case 'condition':
      case 'monitor':
      case 'latch':
      case 'barrier':
      case 'future':
      case 'process':
      case 'exchange':
        return `say.wait.${role}`;
      case 'executor':
        return verb === 'select' ? 'say.wait.select' : 'say.wait.executor';
      case 'queue':
        if (this.piped) return 'say.wait.pipe';
        return verb === 'put' || verb === 'offer' ? 'say.wait.put' : 'say.wait.take';
      default:
        return 'say.wait.other';
    }
  }

  private notify(): Told {
    const how = String(this.event.value ?? 'all');
    switch (how) {
      case 'one':
      case 'trip':
      case 'complete':
      case 'count-down':
        return this.say(`say.notify.${how}`, { left: this.count() });
      default:
        return this.say(this.piped ? 'say.notify.pipe' : 'say.notify.all');
    }
  }

  private processStart(): Told {
    const pid = String(this.field('pid'));
    const memory = this.field('memory');
    if (typeof memory !== 'number') return this.say('say.process-start', { pid });
    return this.say('say.process-start.limited', { pid, memory: size(memory) });
  }

  private processEnd(): Told {
    const reason = this.field('reason');
    const signal = this.field('signal');
    const exit = this.field('exit');
    if (reason === 'memory' || reason === 'time' || reason === 'over') return this.say(`say.process-end.${reason}`);
    if (typeof signal === 'string') return this.say('say.process-end.signal', { signal });
    return typeof exit === 'number'
      ? this.say('say.process-end.exit', { exit: String(exit) })
      : this.say('say.process-end');
  }

  private requestEnd(): Told {
    const error = this.field('error');
    const body = this.field('body');
    const status = String(this.field('status'));
    if (typeof error === 'string') return this.say('say.request-end.error', { error });
    return body
      ? this.say('say.request-end.body', { status, body: String(body) })
      : this.say('say.request-end', { status });
  }

  /** The event is about a process's standard stream. */
  private get piped(): boolean {
    return streamOf(this.recording, this.event.object) !== null;
  }

  private field(name: string): unknown {
    const { value } = this.event;
    return typeof value === 'object' ? value?.[name] : undefined;
  }

  private cpu(): Told {
    const share = { on: ms(this.field('on')), ready: ms(this.field('ready')) };
    const core = this.field('core');
    const key = typeof core === 'number' ? 'say.cpu.core' : 'say.cpu';
    const measured = { ...this.args, ...share, core: Number(core) };
    const preempted = this.field('preempted');
    if (typeof preempted !== 'number' || preempted === 0) return [key, measured];
    return ['say.cpu.preempted', { measured: t(key, measured), times: preempted }];
  }

  private cycle(): number[] {
    const { value } = this.event;
    const cycle = typeof value === 'object' ? value?.cycle : null;
    return Array.isArray(cycle) ? cycle.map((link) => Number(link.thread)) : [this.event.thread];
  }

  private list(threads: readonly number[]): string {
    const names = threads.map((id) => this.thread(id));
    return new Intl.ListFormat(lang(), { type: 'conjunction' }).format(names);
  }

  private reason(): 'timeout' | 'interrupted' | 'failed' | null {
    const { value } = this.event;
    return value === 'timeout' || value === 'interrupted' || value === 'failed' ? value : null;
  }

  private permits(): number {
    const { value } = this.event;
    return Number(typeof value === 'object' ? (value?.permits ?? 1) : value);
  }

  private count(): number {
    return this.recording.stateAt(this.event.seq).objects.get(this.event.object)?.count ?? 0;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Nanoseconds as milliseconds in words. */
const ms = (ns: unknown): string => t('time.ms', { n: Number((Number(ns ?? 0) / 1e6).toFixed(1)) });
