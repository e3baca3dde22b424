import { Story } from '../src/model/story';
import type { Frame } from '../src/wire/frames';

/** Events in a batch, as the server sends at most. */
const BATCH = 4096;
const WORKERS = Array.from({ length: 8 }, (_, i) => `worker-${i + 1}`);

/**
 * A recording of so many events of nine threads, in batches as the server writes them: eight workers queue for one lock,
 * count under it and beside it, sleep, print, and are seen on cores. The same each time.
 */
export function busyKitchen(events = 1_000_000): Frame[] {
  const story = new Story('lock').thread('main').does('main', 'thread-start', 'main');
  for (const name of WORKERS) story.thread(name).starts('main', name);
  story.object('total', 'variable', 0).object('seen', 'variable', 0).object('lock', 'lock', null, 'ReentrantLock');
  const writes = { total: -1, seen: -1 };
  const counts = { total: 0, seen: 0 };
  const queue: string[] = [];
  const next = new Map<string, Step>(WORKERS.map((name) => [name, 'want']));
  let holder: string | null = null;
  let released = -1;
  const draw = random();

  const last = () => story.length - 1;
  const acquire = (name: string, cause: number) => {
    holder = name;
    story.does(name, 'lock-acquire', 'lock', 1, 12, cause);
    next.set(name, 'read');
  };
  const count = (name: string, what: 'total' | 'seen', line: number) => {
    story.does(name, 'read', what, counts[what], line, writes[what]);
    story.does(name, 'write', what, ++counts[what], line);
    writes[what] = last();
  };
  const steps: Record<Step, (name: string) => void> = {
    want: (name) => {
      if (holder === null) return acquire(name, -1);
      story.does(name, 'lock-request', 'lock', null, 12);
      queue.push(name);
      next.delete(name);
    },
    read: (name) => {
      count(name, 'total', 13);
      next.set(name, 'release');
    },
    release: (name) => {
      story.does(name, 'lock-release', 'lock', 0, 14);
      released = last();
      holder = null;
      const heir = queue.shift();
      if (heir) acquire(heir, released);
      next.set(name, 'look');
    },
    look: (name) => {
      count(name, 'seen', 16);
      const luck = draw(64);
      if (luck === 0) story.does(name, 'output', '', `${name} has seen ${counts.seen}`, 17);
      if (luck < 8) {
        story.does(
          name,
          'cpu',
          '',
          { core: luck % 2, on: story.length * 1000, ready: luck * 1000, preempted: luck },
          0,
        );
      }
      if (luck < 56) return void next.set(name, 'want');
      story.does(name, 'sleep-begin', '', 5, 18);
      next.set(name, 'wake');
    },
    wake: (name) => {
      story.does(name, 'sleep-end', '', null, 18);
      next.set(name, 'want');
    },
  };
  while (story.length < events) {
    const able = [...next.keys()];
    const name = able[draw(able.length)] as string;
    story.after(0.04);
    steps[next.get(name) as Step](name);
  }
  const batches = Array.from({ length: Math.ceil(events / BATCH) }, (_, i) => {
    const frame = story.batch(i * BATCH, Math.min(events, (i + 1) * BATCH));
    return i === 0 || !('batch' in frame) ? frame : { batch: { ...frame.batch, threads: [], objects: [] } };
  });
  return [story.head(), ...batches, story.end()];
}

type Step = 'want' | 'read' | 'release' | 'look' | 'wake';

/** Whole numbers below n, by a small generator with a fixed seed. */
function random(): (n: number) => number {
  let seed = 1;
  return (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % n;
  };
}
