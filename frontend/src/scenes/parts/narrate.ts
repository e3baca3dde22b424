import { objectName, threadName } from '../../base/words';
import type { State, ThreadState } from '../../model/state';
import type { SceneContext } from '../scene';
import { copyInHand, doing, written } from './acting';

interface Phrases {
  readonly empty: string;
  readonly coming: string;
  readonly working: string;
  readonly ready: string;
  readonly reads: (object: string, value: string) => string;
  readonly writes: (object: string, value: string) => string;
  readonly copy: (value: string, stale: boolean) => string;
  readonly asleep: string;
  readonly reaching: (object: string, holder: string | null) => string;
  readonly queueing: (object: string) => string;
  readonly sitting: (object: string) => string;
  readonly stuck: (object: string, holder: string | null) => string;
  readonly done: string;
  readonly failed: string;
  readonly holds: (objects: string) => string;
}

const RU: Phrases = {
  empty: 'На кухне пока никого.',
  coming: 'сейчас начнёт',
  working: 'работает',
  ready: 'готов работать и ждёт ядро',
  reads: (object, value) => `читает ${object}: ${value}`,
  writes: (object, value) => `пишет ${object}: ${value}`,
  copy: (value, stale) => `на листке ${value}${stale ? ', уже устарело' : ''}`,
  asleep: 'спит',
  reaching: (object, holder) => `ждёт блокировку ${object}${holder ? ` (сейчас у потока ${holder})` : ''}`,
  queueing: (object) => `ждёт в очереди: ${object}`,
  sitting: (object) => (object ? `ждёт: ${object}` : 'ждёт'),
  stuck: (object, holder) =>
    `не дождётся блокировки ${object}${holder ? ` (она у потока ${holder})` : ''}: взаимная блокировка`,
  done: 'работа закончена',
  failed: 'работа прервана исключением',
  holds: (objects) => `держит ${objects}`,
};

const EN: Phrases = {
  empty: 'Nobody is in the kitchen yet.',
  coming: 'is about to start',
  working: 'is working',
  ready: 'is ready and waits for a core',
  reads: (object, value) => `reads ${object}: ${value}`,
  writes: (object, value) => `writes ${object}: ${value}`,
  copy: (value, stale) => `has ${value} on a slip${stale ? ', which is stale by now' : ''}`,
  asleep: 'is asleep',
  reaching: (object, holder) => `waits for the lock ${object}${holder ? `, held by ${holder}` : ''}`,
  queueing: (object) => `queues for ${object}`,
  sitting: (object) => (object ? `waits for ${object}` : 'waits'),
  stuck: (object, holder) => `will never get the lock ${object}${holder ? `, held by ${holder}` : ''}: a deadlock`,
  done: 'is done',
  failed: 'was ended by an exception',
  holds: (objects) => `holds ${objects}`,
};

/** What there is to be seen, one clause a cook. */
export function narrate(state: State, { words, lang, recording }: SceneContext): string {
  const say = lang === 'ru' ? RU : EN;
  const object = (id: number) => {
    const info = state.objects.get(id)?.info;
    if (!info) return '';
    return info.role === 'thread' ? threadName(words, info.name) : objectName(words, info.name);
  };
  const name = (id: number) => {
    const thread = state.threads.get(id);
    return thread ? threadName(words, thread.name) : null;
  };
  const clause = (thread: ThreadState): string => {
    const wanted = thread.waiting?.object ?? -1;
    const holder = state.objects.get(wanted)?.holders[0];
    const by = holder === undefined ? null : name(holder);
    switch (doing(thread)) {
      case 'coming':
        return say.coming;
      case 'ready':
        return say.ready;
      case 'touching': {
        const touched = recording.object(thread.lastSeq);
        const value = written(state.objects.get(touched)?.value ?? null);
        return thread.lastKind === 'read' ? say.reads(object(touched), value) : say.writes(object(touched), value);
      }
      case 'asleep':
        return say.asleep;
      case 'reaching':
        return say.reaching(object(wanted), by);
      case 'queueing':
        return say.queueing(object(wanted));
      case 'sitting':
        return say.sitting(object(wanted));
      case 'stuck':
        return say.stuck(object(wanted), by);
      case 'done':
        return say.done;
      case 'failed':
        return say.failed;
      default:
        return say.working;
    }
  };
  const sentences = [...state.threads.values()].map((thread) => {
    const parts = [clause(thread)];
    const copy = copyInHand(thread, state);
    if (copy) parts.push(say.copy(written(copy.value), copy.stale));
    if (thread.holds.size > 0) parts.push(say.holds([...thread.holds.keys()].map(object).join(', ')));
    const who = name(thread.id) ?? thread.name;
    return `${who}${lang === 'ru' ? ': ' : ' '}${parts.join('; ')}.`;
  });
  return sentences.length > 0 ? sentences.join(' ') : say.empty;
}
