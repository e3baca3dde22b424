import { expect, it } from 'vitest';
import type { Param } from '../base/page';
import { settingText } from './setting';

it('says a setting as people read it, whatever its type', () => {
  const cure = { name: 'cure', type: 'choice', default: 'a', labels: { a: 'one order' }, label: '', hint: '' } as Param;
  expect(settingText(undefined, true)).toBe('yes');
  expect(settingText(undefined, 1500)).toBe('1,500');
  expect(settingText(cure, 'a')).toBe('one order');
  expect(settingText(cure, 'b')).toBe('b');
});
