import { bench, describe } from 'vitest';
import { Lanes } from '../src/model/lanes';
import { Recording } from '../src/model/recording';
import { Story } from '../src/model/story';
import type { Frame, Kind } from '../src/wire/frames';

/** A million events of eight threads, in batches as the server sends them. */
function frames(): Frame[] {
  const story = new Story().thread('main').does('main', 'thread-start', 'main');
  const names = Array.from({ length: 8 }, (_, i) => `worker-${i + 1}`);
  for (const name of names) story.thread(name).starts('main', name);
  story.object('x', 'variable', 0).object('y', 'variable', 0).object('lock', 'lock');
  let seed = 1;
  const pick = <T>(from: readonly T[]): T => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return from[(seed >>> 8) % from.length] as T;
  };
  const kinds: readonly Kind[] = ['read', 'write', 'lock-acquire', 'lock-release', 'cpu', 'read', 'write'];
  while (story.length < 1e6) {
    const kind = pick(kinds);
    const name = pick(names);
    if (kind === 'cpu') story.does(name, kind, '', { core: 1, on: story.length, ready: 5, preempted: 2 }, 0);
    else if (kind === 'lock-acquire') story.does(name, kind, 'lock', 1);
    else if (kind === 'lock-release') story.does(name, kind, 'lock', 0);
    else story.does(name, kind, pick(['x', 'y']), story.length);
  }
  const batches = Array.from({ length: Math.ceil(1e6 / 4096) }, (_, i) => story.batch(i * 4096, (i + 1) * 4096));
  return [story.head(), ...batches, story.end()];
}

function record(all: readonly Frame[]): Recording {
  const recording = new Recording();
  for (const frame of all) recording.append(frame);
  return recording;
}

describe('a recording of a million events', () => {
  const all = frames();
  const whole = record(all);
  whole.stateAt(whole.length - 1);
  let at = 0;
  const few = { iterations: 7, time: 0, warmupIterations: 2, warmupTime: 0 };

  bench('is taken in', () => void record(all), few);
  bench('is folded to its end, its batches taken in', () => void record(all).stateAt(whole.length - 1), few);
  bench('gets its lanes and arrows', () => void new Lanes(whole), few);
  bench('is looked at anywhere', () => {
    at = (at + 617_333) % whole.length;
    whole.stateAt(at);
  });
});
