import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { setLang, t } from './i18n';
import en from './messages/en';
import ru from './messages/ru';
import { clock, duration } from './time';

/** The names of a message's places; a name's grammatical case, which only Russian has, makes no difference. */
function places(elements: MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
    if (element.value !== 'form') names.add(element.value.replace(/(Acc|Gen)$/, ''));
    if ('options' in element) {
      for (const option of Object.values(element.options)) {
        for (const name of places(option.value)) names.add(name);
      }
    }
  }
  return names;
}

describe('the messages', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])('%s has the same places in both languages', (key) => {
    expect(places(parse(ru[key], { ignoreTag: true }))).toEqual(places(parse(en[key], { ignoreTag: true })));
  });

  it('are the same in number', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.entries(ru))('%s has every Russian plural form', (_key, message) => {
    const check = (elements: MessageFormatElement[]) => {
      for (const element of elements) {
        if (element.type !== TYPE.plural) continue;
        const forms = Object.keys(element.options);
        if (forms.includes('one') && forms.length > 2)
          expect(forms).toEqual(expect.arrayContaining(['few', 'many', 'other']));
      }
    };
    check(parse(message, { ignoreTag: true }));
  });
});

describe('lesson time', () => {
  afterEach(() => setLang('en'));

  it('is counted in Russian', () => {
    setLang('ru');
    expect([1000, 2000, 5000, 21000, 11000, 1500].map((ms) => duration(ms, 'minute'))).toEqual([
      '1 минута',
      '2 минуты',
      '5 минут',
      '21 минута',
      '11 минут',
      '1,5 минуты',
    ]);
    expect(duration(0.25, 'second')).toBe('0,25 мс');
  });

  it('is counted in English', () => {
    expect([1000, 2000, 17000].map((ms) => duration(ms, 'minute'))).toEqual(['1 minute', '2 minutes', '17 minutes']);
    expect(duration(1.5, 'minute')).toBe('0.09 seconds');
    expect(clock(1234.5678, 'second')).toBe('1.235 s');
    expect(clock(17000, 'minute')).toBe('17.00 min');
  });

  it('does not trip over braces in what a program prints', () => {
    expect(t('say.output', { thread: 'main', value: "{it's} <b>" })).toBe("main prints “{it's} <b>”");
  });
});
