import { bench, describe } from 'vitest';
import { Lanes } from '../src/model/lanes';
import { Recording } from '../src/model/recording';
import type { Frame } from '../src/wire/frames';
import { busyKitchen } from './million';

function record(all: readonly Frame[]): Recording {
  const recording = new Recording();
  for (const frame of all) recording.append(frame);
  return recording;
}

describe('a recording of a million events', () => {
  const all = busyKitchen();
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
