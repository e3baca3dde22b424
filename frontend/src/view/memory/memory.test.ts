import { describe, expect, it, test, vi } from 'vitest';
import { Player } from '../../model/player';
import type { ObjectState } from '../../model/state';
import { childrenStory } from '../../model/story';
import { inOrder, MemoryElement, shelfOf } from './memory';

const named = (name: string): ObjectState => ({ info: { name } }) as ObjectState;

test('elements of an array stand together, by index, whoever wrote first', () => {
  const seen = ['total', 'checked[0]', 'checked[10]', 'found[1]', 'checked[2]', 'found[0]'].map(named);
  expect(inOrder(seen).map(({ info }) => info.name)).toEqual([
    'total',
    'checked[0]',
    'checked[2]',
    'checked[10]',
    'found[0]',
    'found[1]',
  ]);
});

describe('with child processes', () => {
  const story = childrenStory();
  const recording = story.recording();

  it("keeps a pipe with the process whose it is, and each variable with its own process's", () => {
    const state = recording.stateAt(recording.length - 1);
    const shelf = (key: string) => shelfOf(state.objects.get(story.id(key)) as ObjectState, state);
    const child = story.id('worker');
    expect([shelf('stdout'), shelf('counter'), shelf('counter@worker')]).toEqual([child, -1, child]);
  });

  it('has a shelf for each, which tells pid, memory while it lives, and exit code after', async () => {
    const memory = new MemoryElement();
    memory.player = new Player(recording);
    document.body.append(memory);
    const seek = (kind: string) =>
      memory.player.seek([...Array(recording.length).keys()].findLast((seq) => recording.kind(seq) === kind) ?? -1);
    const text = () => {
      const shelves = [...memory.renderRoot.querySelectorAll('.shelf')];
      expect(shelves).toHaveLength(2);
      return shelves[1]?.textContent?.replace(/\s+/g, ' ') ?? '';
    };
    seek('process-memory');
    await vi.waitFor(() => expect(text()).toMatch(/worker.*pid 4242.*runs.*38\.1 MB/));
    seek('process-end');
    await vi.waitFor(() => expect(text()).toMatch(/pid 4242.*exit code 0/));
    expect(text()).not.toContain('38.1');
    expect(text()).toMatch(/counter 1/);
    memory.remove();
  });
});
