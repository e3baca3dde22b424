import { render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { setLang } from '../base/i18n';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import type { Frame, Value } from '../wire/frames';
import { valueText } from './sentence';
import { verdictView } from './verdict';

function shown(result: Record<string, unknown>): (string | undefined)[] {
  const story = new Story().thread('main').does('main', 'thread-start', 'main');
  const recording = new Recording();
  const end = { t: 1e9, verdict: { kind: 'completed', detail: '', cycle: [] }, result } as const;
  for (const frame of [story.head(), story.batch(), { end } as unknown as Frame]) recording.append(frame);
  const host = document.createElement('div');
  render(
    verdictView(recording, NO_WORDS, () => {}),
    host,
  );
  return [...host.querySelectorAll('.results div')].map((fact) => fact.textContent?.trim());
}

describe('the verdict', () => {
  afterEach(() => setLang('en'));

  it('tells what is in the shared variables', () => {
    expect(shown({ counter: 30, total: 148_933 })).toEqual(['counter 30', 'total 148,933']);
    expect(shown({ found: [78_498, 70_435], ready: ['yes', null] })).toEqual([
      'found [78,498, 70,435]',
      'ready [yes, null]',
    ]);
  });

  it('leaves it to the memory where it would take more than a line', () => {
    expect(shown({ found: Array.from({ length: 40 }, (_, n) => n) })).toEqual([]);
    expect(shown({})).toEqual([]);
  });
});

describe('a value', () => {
  it('is written as its reader writes numbers', () => {
    setLang('ru');
    expect(valueText([1_000_000, 0.5] as unknown as Value)).toBe('[1\u00a0000\u00a0000, 0,5]');
  });
});
