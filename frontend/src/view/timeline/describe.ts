import { type Lang, lang } from '../../base/i18n';
import { size } from '../../base/size';
import { ownProcessName, threadName, type Words } from '../../base/words';
import type { Interval } from '../../model/lane';
import type { Recording } from '../../model/recording';
import { OWN_PROCESS, type Value } from '../../wire/frames';
import { type Ending, endingOf } from '../process';
import { nameOfObject, nameOfThread, sentence, shownName, streamOf, valueText } from '../sentence';
import { STEP, stepsText, stepText } from '../when';
import type { Hold, Life } from './ledger';
import { lookOf } from './looks';
import { MESSAGES, type Messages } from './messages';
import { type ClockFace, formatLength, formatMoment } from './ticks';

/** A line of a tooltip: what it is about, and what it says. */
export interface Fact {
  readonly term: string;
  readonly text: string;
}

/** Puts the events and intervals of one recording into words. */
export class Describer {
  readonly say: Messages;
  /** How the run's time is written, and how the program's own. */
  readonly face: ClockFace;
  private readonly lesson: ClockFace;

  constructor(
    private readonly recording: Recording,
    readonly words: Words,
  ) {
    const tongue: Lang = lang();
    this.say = MESSAGES[tongue];
    const secondsPerUnit = words.unit === 'minute' ? 60 : 1;
    this.lesson = {
      secondsPerNs: (recording.lessonMs(1) / 1000) * secondsPerUnit,
      lang: tongue,
      unit: words.unit,
      units: this.say.units,
    };
    this.face = recording.stepped
      ? { ...this.lesson, secondsPerNs: 1 / STEP, unit: 'second', steps: STEPS }
      : this.lesson;
  }

  thread(id: number): string {
    return nameOfThread(this.recording, id, this.words);
  }

  /** A thread's name where it is plain whose process it runs in. */
  ownName(id: number): string {
    return threadName(this.words, this.recording.threads[id]?.name ?? `thread-${id}`);
  }

  /** An object with what it is: «the lock whisk»; in the accusative. */
  object(id: number): string {
    return nameOfObject(this.recording, id, this.words, 'acc');
  }

  /** What happened at an event, in a sentence. */
  sentence(seq: number): string {
    return sentence(this.recording, seq, this.words);
  }

  /** An object's name as a label, without quotation marks. */
  bare(id: number): string {
    return shownName(this.recording.objects[id], this.words);
  }

  moment(t: number, nsPerPixel: number): string {
    return formatMoment(t, nsPerPixel, this.face);
  }

  length(ns: number): string {
    return formatLength(ns, this.face);
  }

  /** What an interval says inside, from the longest wording to the shortest. */
  phrases(interval: Interval): readonly string[] {
    const { say } = this;
    const look = lookOf(interval);
    if (look === 'terminated' || look === 'new') return [];
    if (look === 'core') return interval.cpu === 'on-core' ? say.onCore : say.running;
    if (look === 'ready') return say.ready;
    const name = interval.object >= 0 ? this.bare(interval.object) : '';
    if (interval.stuck) return say.stuck(name);
    switch (this.recording.kind(interval.from)) {
      case 'sleep-begin':
        return say.asleep(this.lessonLength(Number(this.recording.value(interval.from))));
      case 'permit-request':
        return say.waitsForPermit(name);
      case 'join-begin':
        return say.joins(this.object(interval.object));
      case 'wait-begin':
        return say.waits(interval.verb ?? '', name);
      default:
        return name ? say.waitsForLock(this.object(interval.object), name) : [say.looks[look]];
    }
  }

  /** What a single event says, from the longest wording to the shortest. */
  event(seq: number): readonly string[] {
    const { recording, say } = this;
    const kind = recording.kind(seq);
    const object = recording.object(seq);
    const thread = recording.threadOf(object);
    const name = thread >= 0 ? this.thread(thread) : this.bare(object);
    const words = { object: name, value: this.essence(seq) };
    if (streamOf(recording, object) !== null && (kind === 'queue-put' || kind === 'queue-take')) {
      return say.pipes[kind](words);
    }
    return say.events[kind]?.(words) ?? [];
  }

  /** What matters most of an event's value. */
  private essence(seq: number): string {
    const value = this.recording.value(seq);
    const fields = typeof value === 'object' && value !== null ? value : {};
    switch (this.recording.kind(seq)) {
      case 'process-start':
        return String(fields.pid);
      case 'process-end':
        return this.ending(seq).text;
      case 'request-end':
        return String(fields.error ?? fields.status);
      case 'serve-end':
        return value === null ? '—' : String(value);
      default:
        return valueText(value);
    }
  }

  /** How a process ended, by its `process-end`. */
  ending(seq: number): Ending {
    const value = this.recording.value(seq);
    return endingOf(typeof value === 'object' && value !== null ? value : {});
  }

  /** A process's shown name. */
  processName(id: number): string {
    return id === OWN_PROCESS ? ownProcessName(this.words) : this.bare(id);
  }

  /** A process's shown name and, if it has one, its pid. */
  process(id: number): string {
    const name = this.processName(id);
    const pid = id === OWN_PROCESS ? null : this.pidOf(id);
    return pid === null ? name : `${name} · pid ${pid}`;
  }

  /** A child process's pid, null as long as it has none. */
  pidOf(id: number): number | null {
    const { recording } = this;
    return recording.stateAt(recording.length - 1).processes.get(id)?.pid ?? null;
  }

  /** What a tooltip tells of a process. */
  lifeFacts(id: number, life: Life, now: number): readonly Fact[] {
    const { recording, say } = this;
    const process = recording.stateAt(recording.length - 1).processes.get(id);
    if (!process) return [];
    const facts: Fact[] = [];
    if (process.pid !== null) facts.push({ term: 'pid', text: String(process.pid) });
    if (process.command) facts.push({ term: say.life.command, text: process.command });
    if (life.litT !== null) facts.push({ term: say.life.startUp, text: this.length(life.litT - life.fromT) });
    facts.push({
      term: life.to === null ? say.lastsSoFar : say.life.lived,
      text: this.length((life.toT ?? now) - life.fromT),
    });
    if (process.memory !== null) facts.push({ term: say.life.peak, text: size(process.memory) });
    if (process.memoryLimit !== null) facts.push({ term: say.life.limit, text: size(process.memoryLimit) });
    if (life.to !== null) facts.push({ term: say.life.end, text: this.ending(life.to).text });
    return facts;
  }

  /** What a tooltip tells of an interval; now: the live edge, holder: who has what is waited for. */
  facts(interval: Interval, now: number, holder: string | null, holds: readonly Hold[]): readonly Fact[] {
    const { say, recording } = this;
    const facts: Fact[] = [];
    const length = (interval.toT ?? now) - interval.fromT;
    const open = interval.to === null;
    const look = lookOf(interval);
    const fine = Math.max(length / 100, 1);
    facts.push({ term: say.since, text: this.moment(interval.fromT, fine) });
    if (look !== 'terminated') {
      facts.push({ term: open ? say.lastsSoFar : say.lasted, text: this.length(length) });
    }
    const value = recording.value(interval.from);
    const waits = look === 'blocked' || look === 'waiting' || look === 'timed';
    if (waits && interval.object >= 0) {
      facts.push({ term: say.waitsFor, text: this.object(interval.object) });
      if (holder !== null && holder !== '') facts.push({ term: say.heldBy, text: holder });
    }
    const timeout = timeoutOf(value);
    if (waits && timeout !== null) facts.push({ term: say.atMost, text: this.lessonLength(timeout) });
    if (waits && interval.verb)
      facts.push({ term: say.verb, text: look === 'blocked' ? 'synchronized' : `${interval.verb}()` });
    for (const hold of holds) facts.push({ term: say.holding, text: this.hold(hold) });
    const ended = this.endedBy(interval);
    if (ended) facts.push({ term: say.endedBy, text: ended });
    return facts;
  }

  /** Who ended a wait, and by what; empty for what is not ended by someone. */
  endedBy(interval: Interval): string {
    const { say } = this;
    const look = lookOf(interval);
    if (interval.endedBy >= 0) return this.sentence(interval.endedBy);
    if (look === 'core' || look === 'ready' || look === 'terminated' || look === 'new') return '';
    if (interval.to === null) return interval.stuck ? say.never : '';
    return look === 'timed' ? say.timeout : '';
  }

  hold(hold: Hold): string {
    const role = this.recording.objects[hold.object]?.role;
    if (role === 'executor') return this.say.task(String(hold.amount))[0] ?? '';
    if (role === 'exchange') {
      const serves = this.recording.kind(hold.from) === 'serve-begin';
      return serves ? this.say.serves(this.object(hold.object)) : this.say.inFlight(this.bare(hold.object));
    }
    if (role === 'semaphore') return this.say.permits(this.object(hold.object), hold.amount);
    return this.say.holds(this.object(hold.object));
  }

  private lessonLength(lessonMs: number): string {
    return formatLength(lessonMs / this.recording.lessonMs(1), this.lesson);
  }
}

const STEPS = { moment: stepText, length: stepsText };

/** The time limit in an event's value, in lesson milliseconds. */
function timeoutOf(value: Value): number | null {
  if (value === null || typeof value !== 'object') return null;
  return typeof value.timeout === 'number' ? value.timeout : null;
}
