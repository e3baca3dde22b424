import { describe, expect, it } from 'vitest';
import { Story } from '../../model/story';
import type { Value } from '../../wire/frames';
import { lastOf, orderOf } from './order';
import { going, PHRASES } from './order-words';

/** One cook who lets the oven bake while she is at the kissel, and two who share a bowl. */
function story(): Story {
  const cooks = ['asynchrony-2', 'parallel-5', 'parallel-6'];
  const story = cooks.reduce((s, cook) => s.thread(cook), new Story('four-words').thread('main'));
  for (const word of ['asynchrony', 'parallelism'])
    story.object(`${word}[0]`, 'variable', 'to do').object(`${word}[1]`, 'variable', 'to do');
  story.object('asynchronyTook', 'variable', 0);
  for (const cook of cooks) story.starts('main', cook);
  const measured = (core: number, ready = 0): Value => ({ core, on: 1000, ready, preempted: 0 });
  story
    .does('asynchrony-2', 'write', 'asynchrony[0]', 'in hand')
    .does('parallel-5', 'write', 'parallelism[0]', 'in hand');
  story.does('parallel-5', 'cpu', '', measured(0)).does('parallel-6', 'cpu', '', measured(1));
  story.after(2000).does('parallel-5', 'cpu', '', measured(0, 1e9)).does('parallel-6', 'cpu', '', measured(1, 1e9));
  story.after(1000).does('parallel-5', 'write', 'parallelism[0]', 'on the heat');
  story.after(1000).does('asynchrony-2', 'write', 'asynchrony[0]', 'on the heat');
  story.does('asynchrony-2', 'write', 'asynchrony[1]', 'in hand');
  story.after(3000).does('asynchrony-2', 'write', 'asynchrony[1]', 'on the heat');
  story.after(3000).does('asynchrony-2', 'write', 'asynchrony[0]', 'ready');
  return story
    .does('asynchrony-2', 'write', 'asynchrony[1]', 'ready')
    .does('asynchrony-2', 'write', 'asynchronyTook', 14);
}

describe('an order', () => {
  const recording = story().recording();
  const at = (minutes: number) => {
    const t = recording.t(recording.length - 1) - (10 - minutes) * 1e9;
    return { ...recording.stateAt(recording.seqAt(t)), t };
  };
  const say = PHRASES.en;
  const told = (word: 'asynchrony' | 'parallelism', minutes: number) => {
    const state = at(minutes);
    const cooks = [...state.threads.values()].filter(({ name }) => name.startsWith(word.slice(0, 8)));
    return going(word, orderOf(word, state, recording), cooks, say);
  };

  it('tells how far work and heat have come', () => {
    const { dishes, minutes, over } = orderOf('asynchrony', at(5.5), recording);
    expect({ minutes, over }).toEqual({ minutes: 5, over: false });
    expect(dishes.map(({ stage }) => stage)).toEqual(['on the heat', 'in hand']);
    expect(dishes[0].work).toBe(1);
    expect(dishes[0].heat).toBeCloseTo(1.5 / 6);
    expect(dishes[1].work).toBeCloseTo(1.5 / 6);
    expect(dishes[1].heat).toBeNull();
  });

  it('takes half the work where two share it', () => {
    expect(orderOf('parallelism', at(1), recording).dishes[0].work).toBeCloseTo(1 / 2);
  });

  it('ends with the minutes that the program counted', () => {
    expect(orderOf('asynchrony', at(10), recording)).toMatchObject({ minutes: 14, over: true });
  });

  it('knows who is where', () => {
    expect(lastOf(1, at(5), recording)).toMatchObject({ place: 1, stage: 'in hand' });
    expect(lastOf('parallelism', at(5), recording)).toMatchObject({ place: 0, stage: 'on the heat' });
    expect(lastOf(3, at(5), recording)).toBeNull();
  });

  it('says what differs', () => {
    expect(told('asynchrony', 5)).toBe(say.meanwhile[0]);
    expect(told('asynchrony', 8)).toBe(say.nothing);
    expect(told('parallelism', 1)).toBe(say.cores([0, 1]));
    expect(told('parallelism', 2.5)).toBe(say.noCore);
    expect(told('parallelism', 4)).toBe(say.heldUp[0]);
  });
});
