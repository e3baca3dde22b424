import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { busy, Pace } from './pace';

describe('the pace of views', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] }));
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  /** Three views, and what they have drawn. */
  function views() {
    const drawn: string[] = [];
    const turns = ['code', 'memory', 'output'].map((name) => new Pace(() => drawn.push(name)));
    const all = () => {
      for (const turn of turns) turn.soon();
    };
    return { drawn, turns, all };
  }

  it('has all draw in the same frame what changes now and then', () => {
    const { drawn, all } = views();
    all();
    vi.advanceTimersByTime(250);
    all();
    expect(drawn).toEqual(['code', 'memory', 'output', 'code', 'memory', 'output']);
  });

  it('has one draw a frame where changes never end, each as often as the others', () => {
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

  it('has everybody who waits draw when the changes end, and nobody twice', () => {
    const { drawn, all } = views();
    all();
    all();
    drawn.length = 0;
    vi.advanceTimersByTime(200);
    expect(drawn).toEqual(['code', 'memory', 'output']);
  });

  it('has few draw as long as frames have enough to do', () => {
    const { drawn, all } = views();
    all();
    all();
    drawn.length = 0;
    for (let frame = 0; frame < 8; frame++) {
      busy();
      vi.advanceTimersToNextFrame();
    }
    expect(drawn).toEqual(['code', 'memory']);
    vi.advanceTimersByTime(200);
    expect(drawn).toEqual(['code', 'memory', 'output']);
  });

  it('has nobody draw in turn who has drawn meanwhile, or has left', () => {
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
