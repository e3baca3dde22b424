import { lang, number } from '../base/i18n';
import type { Param } from '../base/page';
import type { Value } from '../wire/frames';

const ANSWERS = { en: { yes: 'yes', no: 'no' }, ru: { yes: 'да', no: 'нет' } } as const;

/** A parameter's value as people read it. */
export function settingText(param: Param | undefined, value: Value): string {
  const { yes, no } = ANSWERS[lang()];
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return number(value);
  return param?.labels?.[String(value)] ?? String(value);
}
