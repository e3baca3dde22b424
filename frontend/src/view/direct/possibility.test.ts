import { describe, expect, it } from 'vitest';
import { type Api, Refusal } from '../../wire/api';
import type { Exploration } from '../../wire/exploration';
import { Possibility } from './possibility';

const ASKED = { lesson: 'lock', params: {}, sleeps: 'any' } as const;
const outcome = (schedules: bigint | null) => ({ schedules }) as Exploration['outcomes'][number];
const going = {
  id: 'e1',
  state: 'running',
  executions: 7,
  states: 5,
  counts: 'classes',
  outcomes: [],
  goals: [],
} as unknown as Exploration;
const none = { possible: false, shortest: null };
const over = (more: Partial<Exploration>) => ({ ...going, state: 'finished', ...more }) as Exploration;

/** What is answered one after the other; a refusal is thrown. */
async function ask(...answers: (Exploration | Refusal)[]) {
  const stopped: string[] = [];
  const api = {
    explore: async () => ({ id: 'e1' }),
    exploration: async () => {
      const answer = answers.shift();
      if (answer instanceof Refusal) throw answer;
      return answer;
    },
    stopExploring: async (id: string) => stopped.push(id),
  } as unknown as Api;
  let changes = 0;
  const it = new Possibility(
    api,
    ASKED,
    0,
    () => changes++,
    (then) => then(),
  );
  await it.ask();
  return { it, changes, stopped };
}

describe('whether a goal is possible', () => {
  it('is asked until everything was tried', async () => {
    const found = over({ goals: [none], outcomes: [outcome(4n), outcome(11n)] });
    const { it, changes } = await ask(going, going, found);
    expect(it.done).toBe(true);
    expect(it.found).toEqual(none);
    expect(it.checked).toEqual({ key: 'goal.no.classes', n: 15n });
    expect(changes).toBeGreaterThanOrEqual(3);
  });

  it('names what was counted', async () => {
    const { it } = await ask(over({ goals: [none], counts: 'schedules', outcomes: [outcome(90n)] }));
    expect(it.checked).toEqual({ key: 'goal.no.schedules', n: 90n });
    const endless = await ask(over({ goals: [none], states: 12, outcomes: [outcome(3n), outcome(null)] }));
    expect(endless.it.checked).toEqual({ key: 'goal.no.states', n: 12n });
  });

  it('is known as soon as a way was found', async () => {
    const { it } = await ask({ ...going, goals: [{ possible: true, shortest: 'a2b3' }] });
    expect([it.done, it.steps]).toEqual([true, 5]);
  });

  it('says why nobody can tell', async () => {
    const { it } = await ask(going, new Refusal('too many ask', 429));
    expect(it.refusal?.message).toBe('too many ask');
  });

  it('may be given up', async () => {
    const { it, stopped } = await ask(going, new Refusal('gone', 404));
    it.stop();
    expect([it.done, stopped]).toEqual([true, ['e1']]);
  });
});
