// @vitest-environment node
import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { deadlockStory } from '../model/story';
import { BadFrame } from './decode';
import { decodeDirected } from './turn';

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: true });
const bytes = (...items: unknown[]) => new Uint8Array(Buffer.concat(items.map((item) => encoder.encode(item))));

const THREAD = { id: 0, verb: 'lock', object: 3, line: 17, able: false, gives: false, heldBy: 1, choices: [] };
const TURN = {
  schedule: 'a2b',
  steps: 3,
  sleeps: 'any',
  clock: 1500,
  starts: [1, 3, 3],
  threads: [THREAD, { ...THREAD, id: 1, verb: null, object: -1, line: 0, heldBy: -1 }],
  goals: [{ step: 2 }, null],
};

describe('the answer to a schedule', () => {
  it('is a trace, and whose turn it is', () => {
    const story = deadlockStory();
    const answer = decodeDirected(bytes(story.head(), story.batch(), { turn: TURN }));
    expect(answer.frames).toEqual([story.head(), story.batch()]);
    expect(answer.turn).toEqual(TURN);
  });

  it('may have large numbers and typed columns', () => {
    const turn = { ...TURN, clock: 2n ** 40n, starts: new Uint16Array([1, 3, 3]) };
    expect(decodeDirected(bytes({ turn })).turn).toEqual({ ...TURN, clock: 2 ** 40 });
  });

  it('is none without a turn, or with one that does not fit', () => {
    const wrong = [
      { ...TURN, starts: [1] },
      { ...TURN, sleeps: 'long' },
      { ...TURN, schedule: 7 },
    ];
    for (const turn of wrong) expect(() => decodeDirected(bytes({ turn }))).toThrow(BadFrame);
    expect(() => decodeDirected(bytes(deadlockStory().head()))).toThrow('no turn');
  });
});
