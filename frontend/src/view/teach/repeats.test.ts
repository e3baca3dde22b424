import { expect, it, vi } from 'vitest';
import type { Prediction } from '../../base/teaching';
import { Refusal, type RunAnswer } from '../../wire/api';
import { Repeats } from './repeats';

const prediction: Prediction = {
  question: '?',
  unit: '',
  choices: [
    { id: 'quick', label: 'quick', when: { verdict: ['completed'], lasts: { max: 1.5 } } },
    { id: 'never', label: 'never', when: { verdict: ['deadlock'] } },
  ],
};
const what = { lesson: 'deadlock', mode: 'observed', params: { pause: 0 } };

/** A server on which each run is found finished when it is looked at for the second time. */
function server(verdict: (n: number) => 'completed' | 'deadlock' = () => 'deadlock') {
  const looks = new Map<string, number>();
  let together = 0;
  let most = 0;
  return {
    most: () => most,
    start: vi.fn(async (): Promise<RunAnswer> => {
      most = Math.max(most, ++together);
      looks.set(`r${looks.size}`, 0);
      return { id: `r${looks.size - 1}`, state: 'running' };
    }),
    run: vi.fn(async (id: string): Promise<RunAnswer> => {
      const seen = (looks.get(id) ?? 0) + 1;
      looks.set(id, seen);
      if (seen < 2) return { id, state: 'running' };
      together--;
      const kind = verdict(Number(id.slice(1)));
      return { id, state: 'finished', scale: 50, end: 50e6, verdict: { kind, detail: '' }, result: {} };
    }),
  };
}

it('makes as many runs as are asked for, a few at a time, and counts what they came to', async () => {
  const api = server((n) => (n % 2 ? 'deadlock' : 'completed'));
  const repeats = new Repeats(api, what, prediction, async () => undefined);
  await repeats.start(10, 50);
  expect(api.start).toHaveBeenCalledTimes(10);
  expect(api.start).toHaveBeenCalledWith('deadlock', 'observed', { pause: 0 }, 50);
  expect(api.most()).toBe(3);
  expect(repeats).toMatchObject({ state: 'idle', done: 10, failure: null });
  expect(repeats.samples.filter((each) => each.answer === 'never')).toHaveLength(5);
  expect(repeats.samples.filter((each) => each.answer === 'quick')).toHaveLength(5);
});

it('waits as long as a busy server says, then goes on', async () => {
  const api = server();
  const waited: number[] = [];
  api.start.mockRejectedValueOnce(new Refusal('too many', 429, null, 7));
  const repeats = new Repeats(api, what, prediction, async (ms) => void waited.push(ms));
  await repeats.start(3, 50);
  expect(waited).toContain(7000);
  expect(repeats.samples).toHaveLength(3);
});

it('says why there are no more', async () => {
  const api = server();
  api.start.mockRejectedValue(new Refusal('out of flour', 500));
  const repeats = new Repeats(api, what, prediction, async () => undefined);
  await repeats.start(5, 50);
  expect(repeats).toMatchObject({ state: 'idle', failure: 'out of flour', samples: [] });
});

it('begins no more once it is stopped, and counts nothing twice', async () => {
  const api = server();
  const repeats = new Repeats(api, what, prediction, async () => undefined);
  repeats.addEventListener('change', () => {
    if (repeats.samples.length === 2) repeats.stop();
  });
  await repeats.start(20, 50);
  expect(repeats.samples.length).toBe(2);
  expect(api.start.mock.calls.length).toBeLessThan(7);
  repeats.add({ run: repeats.samples[0]?.run ?? '', answer: 'never' });
  expect(repeats.samples).toHaveLength(2);
});
