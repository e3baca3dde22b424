import { expect, it, vi } from 'vitest';
import { Refusal } from '../../wire/api';
import type { Sample } from '../../wire/sample';
import { Sampling } from './sampling';

const asked = { lesson: 'lost-update', params: { pause: 0 }, scale: 50, times: 4 };

/** A server that has one more run done whenever it is asked. */
function server() {
  let done = 0;
  const answer = (state: Sample['state']): Sample => ({
    ...asked,
    id: 's1',
    state,
    done,
    outcomes: [],
    others: 0,
    seconds: done,
  });
  return {
    startSample: vi.fn(async (): Promise<Sample> => answer('queued')),
    sample: vi.fn(async (): Promise<Sample> => answer(++done === asked.times ? 'finished' : 'running')),
    stopSample: vi.fn(async (): Promise<Sample> => answer('stopped')),
  };
}

/** The numbers that were shown, one after the other. */
function shown(sampling: Sampling): (number | undefined)[] {
  const all: (number | undefined)[] = [];
  sampling.addEventListener('change', () => all.push(sampling.sample?.done));
  return all;
}

it('follows a sample to its end', async () => {
  const api = server();
  const sampling = new Sampling(api, async () => undefined);
  const all = shown(sampling);
  await sampling.start(asked);
  expect(api.startSample).toHaveBeenCalledWith(asked);
  expect(all).toEqual([undefined, 0, 1, 2, 3, 4, 4]);
  expect(sampling).toMatchObject({ state: 'idle', failure: null });
});

it('waits as long as a busy server says, then goes on', async () => {
  const api = server();
  api.startSample.mockRejectedValueOnce(new Refusal('too many', 429, null, 7));
  const waited: number[] = [];
  const states: string[] = [];
  const sampling = new Sampling(api, async (ms) => void waited.push(ms));
  sampling.addEventListener('change', () => states.push(sampling.state));
  await sampling.start(asked);
  expect(waited[0]).toBe(7000);
  expect(states.slice(0, 3)).toEqual(['going', 'busy', 'going']);
  expect(sampling.sample?.done).toBe(4);
});

it('says why there are no more, and keeps what was counted', async () => {
  const api = server();
  const sampling = new Sampling(api, async () => undefined);
  api.sample.mockResolvedValueOnce({ ...(await api.sample()), state: 'running' });
  api.sample.mockRejectedValueOnce(new Refusal('out of flour', 500));
  await sampling.start(asked);
  expect(sampling).toMatchObject({ state: 'idle', failure: 'out of flour', sample: { done: 1 } });
});

it('shows what had been counted when it was stopped, and asks no more', async () => {
  const api = server();
  const sampling = new Sampling(api, async () => undefined);
  sampling.addEventListener('change', () => {
    if (sampling.sample?.done === 2 && sampling.state === 'going') void sampling.stop();
  });
  await sampling.start(asked);
  await vi.waitFor(() => expect(sampling.sample?.state).toBe('stopped'));
  expect(api.stopSample).toHaveBeenCalledWith('s1');
  expect(sampling).toMatchObject({ state: 'idle', sample: { done: 2 } });
  expect(api.sample).toHaveBeenCalledTimes(2);
});

it('stops on the server, too, what was stopped before the server had answered', async () => {
  const api = server();
  const sampling = new Sampling(api, async () => undefined);
  const started = sampling.start(asked);
  await sampling.stop();
  await started;
  expect(api.stopSample).toHaveBeenCalledWith('s1');
  expect(sampling).toMatchObject({ state: 'idle', sample: null });
});
