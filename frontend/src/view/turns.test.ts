import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turn } from './turns';

describe('turns', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] }));
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  /** Three views, and what they have drawn. */
  function views() {
    const drawn: string[] = [];
    const turns = ['code', 'memory', 'output'].map((name) => new Turn(() => drawn.push(name)));
    const all = () => {
      for (const turn of turns) turn.take();
    };
    return { drawn, turns, all };
  }

  it('are not needed by what changes now and then: all draw in the same frame', () => {
    const { drawn, all } = views();
    all();
    vi.advanceTimersByTime(250);
    all();
    expect(drawn).toEqual(['code', 'memory', 'output', 'code', 'memory', 'output']);
  });

  it('let one draw a frame where changes never end, each as often as the others', () => {
    const { drawn, all } = views();
    all();
    drawn.length = 0;
    for (let frame = 1; frame <= 9; frame++) {
      all();
      vi.advanceTimersToNextFrame();
      expect(drawn.length).toBeLessThanOrEqual(frame);
    }
    expect(drawn.slice(0, 6)).toEqual(['code', 'memory', 'output', 'code', 'memory', 'output']);
  });

  it('come to everybody who waits when the changes end, and to nobody twice', () => {
    const { drawn, all } = views();
    all();
    all();
    drawn.length = 0;
    vi.advanceTimersByTime(200);
    expect(drawn).toEqual(['code', 'memory', 'output']);
  });

  it('are skipped by who must draw now, and by who has left', () => {
    const { drawn, turns, all } = views();
    all();
    all();
    drawn.length = 0;
    turns[2]?.now();
    turns[0]?.leave();
    vi.advanceTimersByTime(200);
    expect(drawn).toEqual(['output', 'memory']);
  });
});
