import { expect, it, vi } from 'vitest';
import { RACE, RACE_GRAPH } from '../../../test/race';
import { Refusal } from '../../wire/api';
import type { Asked, Exploration } from '../../wire/exploration';
import { Exploring } from './exploring';

const ASKED: Asked = { lesson: 'lost-update', params: {}, sleeps: 'any', reduced: true, limit: 1000 };
const now = () => Promise.resolve();

/** A server that answers with these in turn. */
function server(...answers: Exploration[]) {
  let n = 0;
  return {
    explore: vi.fn(async () => ({ id: 'e1' })),
    exploration: vi.fn(async () => answers[Math.min(n++, answers.length - 1)] as Exploration),
    stateGraph: vi.fn(async () => RACE_GRAPH),
    stopExploring: vi.fn(async () => undefined),
  };
}

it('it is followed to its end, and its graph is fetched once it is there', async () => {
  const running: Exploration = { ...RACE, state: 'running', outcomes: RACE.outcomes.slice(0, 1), graph: false };
  const api = server({ ...running, state: 'queued' }, running, RACE);
  const exploring = new Exploring(api, now);
  const states: (string | undefined)[] = [];
  exploring.addEventListener('change', () => states.push(`${exploring.found?.state} ${exploring.busy}`));
  await exploring.start(ASKED);
  expect(states).toEqual(['undefined true', 'queued true', 'running true', 'finished false']);
  expect(exploring.graph).toBe(RACE_GRAPH);
  expect(api.stateGraph).toHaveBeenCalledTimes(1);
});

it('where there is no graph none is asked for', async () => {
  const api = server({ ...RACE, graph: false });
  await new Exploring(api, now).start(ASKED);
  expect(api.stateGraph).not.toHaveBeenCalled();
});

it('it is stopped by its id, and only while it goes on', async () => {
  let stopped = false;
  const api = {
    ...server(),
    exploration: async (): Promise<Exploration> => ({ ...RACE, state: stopped ? 'stopped' : 'running' }),
  };
  const exploring = new Exploring(api, async () => {
    await exploring.stop();
    stopped = true;
  });
  await exploring.stop();
  expect(api.stopExploring).not.toHaveBeenCalled();
  await exploring.start(ASKED);
  expect(api.stopExploring).toHaveBeenCalledExactlyOnceWith('e1');
  expect(exploring.found?.state).toBe('stopped');
  expect(exploring.busy).toBe(false);
});

it('what is said about an earlier question comes too late', async () => {
  let tell: (found: Exploration) => void = () => undefined;
  const late = new Promise<Exploration>((done) => {
    tell = done;
  });
  let asked = 0;
  const api = { ...server(), exploration: async () => (asked++ === 0 ? late : { ...RACE, id: 'second' }) };
  const exploring = new Exploring(api, now);
  const first = exploring.start(ASKED);
  await vi.waitFor(() => expect(asked).toBe(1));
  await exploring.start(ASKED);
  tell({ ...RACE, id: 'first' });
  await first;
  expect(exploring.found?.id).toBe('second');
});

it('a refusal is kept, and what was found before stays', async () => {
  const api = server(RACE);
  const exploring = new Exploring(api, now);
  await exploring.start(ASKED);
  api.explore.mockRejectedValueOnce(new Refusal('Too many', 429, null, 2));
  await exploring.start(ASKED);
  expect(exploring.refusal?.message).toBe('Too many');
  expect(exploring.found).toBe(RACE);
  expect(exploring.busy).toBe(false);
});
