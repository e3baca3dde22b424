import { beforeEach, describe, expect, it } from 'vitest';
import { deadlockStory } from '../../model/story';
import { type Api, type Directions, Refusal } from '../../wire/api';
import type { Directed, NextStep, Turn } from '../../wire/turn';
import { Directing } from './directing';

const LETTERS = 'abc';

/** A server that knows the deadlock's recording: each step is one event of it, and nobody may choose `c`. */
class Kitchen {
  readonly asked: Directions[] = [];
  fails: Refusal | null = null;

  async direct(asked: Directions): Promise<Directed> {
    this.asked.push(asked);
    await Promise.resolve();
    if (this.fails) throw this.fails;
    const { schedule, then } = asked;
    const letters = [...schedule.matchAll(/([a-z])(\d*)/g)].flatMap(([, it, n]) => Array(Number(n || 1)).fill(it));
    if (then?.by === 'round-robin') letters.push(...'ab'.repeat(6).slice(0, then.steps ?? 12));
    const story = deadlockStory();
    const { length } = letters;
    const batch = story.batch(0, length + 1);
    const over = length >= 6;
    const thread = (id: number): NextStep => {
      const able = !over && id < 2;
      return {
        id,
        verb: 'lock',
        object: 1,
        line: 4,
        able,
        gives: false,
        heldBy: -1,
        choices: able ? [LETTERS[id] as string] : [],
      };
    };
    const turn: Turn = {
      schedule: letters.join(''),
      steps: length,
      sleeps: asked.sleeps,
      clock: length,
      starts: letters.map((_, i) => i + 1),
      threads: [0, 1, 2].map(thread),
      goals: [],
    };
    return { frames: [story.head(), batch, ...(over ? [story.end()] : [])], turn };
  }

  async keep(asked: Directions): Promise<{ id: string }> {
    this.asked.push(asked);
    return { id: `kept-${asked.schedule}` };
  }
}

describe('a directed run', () => {
  let kitchen: Kitchen;
  let run: Directing;
  const idle = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (run.busy) return;
        run.removeEventListener('change', look);
        resolve();
      };
      run.addEventListener('change', look);
      look();
    });

  beforeEach(async () => {
    kitchen = new Kitchen();
    run = new Directing(
      kitchen as unknown as Api,
      { lesson: 'deadlock', params: {}, schedule: '', sleeps: 'timed' },
      () => true,
    );
    run.begin();
    await idle();
  });

  it('goes on by what is chosen, one answer after the other however fast', async () => {
    run.go(0);
    run.go(1);
    run.go(1);
    await idle();
    expect(kitchen.asked.map(({ schedule }) => schedule)).toEqual(['', 'a', 'ab', 'abb']);
    expect(run.choices).toEqual(['a', 'b', 'b']);
    expect(run.player.seq).toBe(3);
    expect(run.present).toBe(true);
  });

  it('does nothing for who cannot go on', async () => {
    run.go(2);
    run.go(7);
    await idle();
    expect(kitchen.asked).toHaveLength(1);
  });

  it('goes on in the same recording, and takes another one for what was undone', async () => {
    const { player } = run;
    run.go(0);
    await idle();
    expect(run.player).toBe(player);
    expect(player.recording.length).toBe(2);
    run.undo();
    await idle();
    expect(run.player).not.toBe(player);
    expect(run.player.recording.length).toBe(1);
    expect(run.canUndo).toBe(false);
  });

  it('redoes what was undone, until something else is chosen', async () => {
    run.go(0);
    run.go(1);
    run.go(0);
    run.undo(2);
    await idle();
    expect([run.choices.join(''), run.canRedo]).toEqual(['a', true]);
    run.redo();
    await idle();
    expect([run.choices.join(''), run.canRedo]).toEqual(['ab', true]);
    run.redo();
    await idle();
    expect([run.choices.join(''), run.canRedo]).toEqual(['aba', false]);
    run.backTo(1);
    run.go(0);
    await idle();
    expect([run.choices.join(''), run.canRedo]).toEqual(['aa', false]);
  });

  it('keeps what can be redone while the same is chosen again', async () => {
    run.go(0);
    run.go(1);
    await idle();
    run.begin();
    await idle();
    expect(run.canRedo).toBe(true);
    run.go(0);
    await idle();
    expect(run.canRedo).toBe(true);
    run.redo();
    await idle();
    expect(run.choices.join('')).toBe('ab');
  });

  it('lets others choose, and counts runs that came to their end', async () => {
    run.leave({ by: 'round-robin', steps: 4 });
    await idle();
    expect([run.choices.join(''), run.over, run.ended]).toEqual(['abab', false, 0]);
    run.leave({ by: 'round-robin' });
    await idle();
    expect([run.over, run.ended]).toEqual([true, 1]);
    run.leave({ by: 'unfair' });
    await idle();
    expect(kitchen.asked).toHaveLength(3);
    expect(kitchen.asked.at(-1)?.then).toEqual({ by: 'round-robin' });
    run.undo(12);
    await idle();
    expect(run.over).toBe(false);
    expect(kitchen.asked.at(-1)?.then).toBeUndefined();
  });

  it('loses nothing when it is refused', async () => {
    run.go(0);
    await idle();
    const { player, turn } = run;
    kitchen.fails = new Refusal('no answer', 0);
    run.go(1);
    run.go(1);
    await idle();
    expect(run.refusal?.message).toBe('no answer');
    expect([run.player, run.turn]).toEqual([player, turn]);
    expect(kitchen.asked).toHaveLength(3);
    kitchen.fails = null;
    run.retry();
    await idle();
    expect(run.refusal).toBeNull();
    expect(run.choices.join('')).toBe('ab');
  });

  it('follows a refused schedule as far as it goes', async () => {
    kitchen.fails = new Refusal('step 3', 422, 'schedule', null, { step: 3 });
    run.begin({ schedule: 'ab2a', sleeps: 'any' });
    await idle();
    kitchen.fails = null;
    run.upTo(2);
    await idle();
    expect(run.made).toMatchObject({ schedule: 'ab', sleeps: 'any' });
  });

  it('says where the playhead looks back', async () => {
    run.go(0);
    run.go(1);
    await idle();
    run.player.seek(1);
    expect(run.present).toBe(false);
  });

  it('is kept once as it is now', async () => {
    run.go(0);
    await idle();
    expect(await run.keep()).toBe('kept-a');
    expect(await run.keep()).toBe('kept-a');
    expect(kitchen.asked).toHaveLength(3);
    run.go(1);
    await idle();
    expect(await run.keep()).toBe('kept-ab');
  });
});
