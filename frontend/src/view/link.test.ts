import { describe, expect, it } from 'vitest';
import type { Lesson } from '../base/page';
import { linkTo, readLink } from './link';

const lesson = {
  id: 'kitchen',
  modes: ['observed', 'directed', 'explored'],
  params: [
    { name: 'pause', type: 'int', default: 1000, min: 0, max: 5000 },
    { name: 'fair', type: 'boolean', default: false },
    { name: 'cure', type: 'choice', default: 'a', values: ['a', 'b'] },
  ],
} as unknown as Lesson;

const PLAIN = { speed: null, mode: 'observed', schedule: '', sleeps: 'timed', params: {} };

describe('a link', () => {
  it('tells speed and parameters', () => {
    expect(readLink('?run=x&speed=0.5&p.pause=0&p.fair=true&p.cure=b', lesson)).toEqual({
      ...PLAIN,
      speed: 0.5,
      params: { pause: '0', fair: 'true', cure: 'b' },
      wrong: [],
    });
  });

  it('has everything said that it cannot have', () => {
    const query =
      'mode=dreamt&sleeps=long&speed=fast&p.pause=-1&p.fair=maybe&p.cure=c&p.salt=2&p.pause=1.5&speed=11&speed=';
    expect(readLink(query, lesson)).toEqual({
      ...PLAIN,
      wrong: [...new URLSearchParams(query)],
    });
  });

  it('carries what is shown, and nothing that is as usual', () => {
    document.documentElement.lang = 'ru';
    document.documentElement.dataset.theme = 'dark';
    const here = 'http://kitchen:8080/lessons/kitchen?lang=en&run=old&p.pause=7#x';
    const shown = { run: 'r1', at: 17, speed: 0.5, params: { pause: 0, fair: false, cure: 'a' } };
    expect(linkTo(here, lesson, shown)).toBe(
      'http://kitchen:8080/lessons/kitchen?lang=ru&theme=dark&run=r1&at=17&speed=0.5&p.pause=0',
    );
    expect(linkTo(here, lesson, { run: null, at: 3, speed: 1, params: {} })).toBe(
      'http://kitchen:8080/lessons/kitchen?lang=ru&theme=dark',
    );
    const { speed, params } = readLink(new URL(linkTo(here, lesson, shown)).search, lesson);
    expect([speed, params]).toEqual([0.5, { pause: '0' }]);
  });

  it('carries a directed run by its schedule', () => {
    document.documentElement.lang = 'en';
    const directed = { schedule: 'a2b3ab!', sleeps: 'any' } as const;
    const link = linkTo('http://kitchen/lessons/kitchen', lesson, {
      run: null,
      at: null,
      speed: 1,
      params: {},
      directed,
    });
    expect(readLink(new URL(link).search, lesson)).toMatchObject({ ...PLAIN, mode: 'directed', ...directed });
  });

  it('asks for no mode that the lesson has not', () => {
    const observed = { ...lesson, modes: ['observed' as const] };
    expect(readLink('mode=directed&schedule=a2', observed)).toMatchObject({
      mode: 'observed',
      wrong: [['mode', 'directed']],
    });
  });
});
