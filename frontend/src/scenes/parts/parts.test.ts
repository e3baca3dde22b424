import { describe, expect, it } from 'vitest';
import { Story } from '../../model/story';
import { copyInHand, doing, written } from './acting';
import { Burners } from './burners';
import { bend } from './cook/cook';
import { worker } from './cook/looks';
import { errands } from './errands';
import { guards } from './guards';
import { layout } from './layout';
import { range } from './primes';

describe('an arm', () => {
  const UPPER = 50;
  const FORE = 52;
  const reach = (side: 'left' | 'right', hand: readonly [number, number], out: boolean) => {
    const { upper, fore, length } = bend(side, hand, out);
    const a = (upper * Math.PI) / 180;
    const b = a + (fore * Math.PI) / 180;
    const shoulder = side === 'left' ? -37 : 37;
    return [
      shoulder - UPPER * Math.sin(a) - FORE * length * Math.sin(b),
      -97 + UPPER * Math.cos(a) + FORE * length * Math.cos(b),
    ] as const;
  };

  it.each(['left', 'right'] as const)('puts the %s hand wherever it can reach', (side) => {
    const shoulder = side === 'left' ? -37 : 37;
    for (let x = -110; x <= 110; x += 11) {
      for (let y = -180; y <= 10; y += 13) {
        const distance = Math.hypot(x - shoulder, y + 97);
        if (distance > 100 || distance < 12) continue;
        for (const out of [false, true]) {
          const [hx, hy] = reach(side, [x, y], out);
          expect(Math.hypot(hx - x, hy - y), `${side} hand at ${x}, ${y}`).toBeLessThan(0.5);
        }
      }
    }
  });

  it('points to what is too far away', () => {
    const [x, y] = reach('right', [337, -97], false);
    expect(y).toBeCloseTo(-97, 0);
    expect(x).toBeGreaterThan(130);
  });
});

describe('a lock', () => {
  const object = (id: number, name: string, role: 'lock' | 'variable') => ({
    id,
    name,
    role,
    type: '',
    of: -1,
    process: -1,
    initial: null,
  });

  it('is drawn on what it guards: as said, as named, or the only variable there is', () => {
    const objects = [
      object(0, 'counterLock', 'lock'),
      object(1, 'other', 'lock'),
      object(2, 'counter', 'variable'),
      object(3, 'total', 'variable'),
    ];
    expect([...guards(objects, { other: 'total' })]).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect([...guards([object(0, 'lock', 'lock'), object(1, 'n', 'variable')], {})]).toEqual([[0, 1]]);
    expect(guards([object(0, 'a', 'lock'), object(1, 'b', 'lock'), object(2, 'n', 'variable')], {}).size).toBe(0);
  });
});

describe('burners', () => {
  it('stay with whoever took them, and the lowest free one is taken next', () => {
    const story = new Story().thread('main').thread('a').thread('b').thread('c').object('stove', 'semaphore', 2);
    story.does('a', 'permit-acquire', 'stove', 1).does('b', 'permit-acquire', 'stove', 1);
    story.does('a', 'permit-release', 'stove', 1).does('c', 'permit-acquire', 'stove', 1);
    const recording = story.recording();
    const burners = new Burners(recording, story.id('stove'));
    const last = recording.length - 1;
    expect([burners.of(1, 1), burners.of(2, last), burners.of(3, last)]).toEqual([[0], [1], [0]]);
  });

  it('are as many as the permits taken', () => {
    const story = new Story().thread('main').thread('a').thread('b').object('stove', 'semaphore', 3);
    story.does('a', 'permit-acquire', 'stove', 1).does('b', 'permit-acquire', 'stove', 2);
    const burners = new Burners(story.recording(), story.id('stove'));
    expect([burners.of(1, 1), burners.of(2, 0), burners.of(2, 1)]).toEqual([[0], [], [1, 2]]);
  });
});

describe('the race', () => {
  const story = new Story('kitchen-race', 250).thread('main').thread('dasha');
  story
    .object('dashaAt', 'variable', 'door')
    .object('dashaCurdWeighing', 'variable', false)
    .object('dashaShop', 'variable', 0);
  story
    .does('dasha', 'write', 'dashaAt', 'dairy counter')
    .does('dasha', 'write', 'dashaCurdWeighing', true)
    .does('dasha', 'sleep-begin', '', 5000);
  story.after(1250).does('dasha', 'write', 'dashaCurdWeighing', false).does('dasha', 'write', 'dashaAt', 'shelves');
  const recording = story.recording();

  it('reads from the variables where a cook is and how far her errands have come', () => {
    const half = errands('dasha', { ...recording.stateAt(2), t: 625e6 }, recording);
    expect(half.at).toBe('dairy counter');
    expect(half.passed.curd).toBeCloseTo(0.5, 2);
    expect(half.passed.shelves).toBeNull();
    const after = errands('dasha', { ...recording.stateAt(4), t: 1300e6 }, recording);
    expect(after.passed.curd).toBe(1);
    expect(after.passed.shelves).toBeCloseTo(0.04, 2);
  });
});

describe('a copy', () => {
  it('is in hand from the read to the write', () => {
    const story = new Story().thread('main').object('x', 'variable', 2);
    story.does('main', 'read', 'x', 2).does('main', 'output', '', 'hm').does('main', 'write', 'x', 3);
    const recording = story.recording();
    const copy = (seq: number) => {
      const state = recording.stateAt(seq);
      const thread = state.threads.get(0);
      return thread ? copyInHand(thread, state)?.value : undefined;
    };
    expect([copy(0), copy(1), copy(2)]).toEqual([2, 2, undefined]);
  });
});

describe('numbers and looks', () => {
  it('groups long numbers and shortens long texts', () => {
    expect(written(148933)).toBe('148\u202f933');
    expect(written(20)).toBe('20');
    expect(written('a very long value')).toHaveLength(12);
  });

  it('divides the primes as the program does', () => {
    expect(range(0, 2, 2_000_000, 50)).toEqual({ first: 2, last: 1_000_000 });
    expect(range(1, 2, 2_000_000, 62)).toEqual({ first: 1_240_001, last: 2_000_000 });
  });

  it('gives sixteen workers sixteen looks', () => {
    const looks = Array.from({ length: 16 }, (_, i) => worker(i + 1)).map((l) => `${l.cloth} ${l.print}`);
    expect(new Set(looks).size).toBe(16);
  });

  it('knows nobody who has not been launched', () => {
    expect(doing(undefined)).toBe('away');
  });
});

describe('a layout', () => {
  it.each([1, 2, 3, 7, 12])('keeps %i cooks apart', (cooks) => {
    for (const [width, height] of [
      [1350, 760],
      [1013, 760],
      [900, 1200],
    ] as const) {
      const { cooks: spots } = layout(width, height, cooks, [140, 150], true);
      for (const a of spots) {
        for (const b of spots) {
          if (a !== b && a.y === b.y) expect(Math.abs(a.x - b.x)).toBeGreaterThan(80 * a.scale);
        }
      }
    }
  });
});
