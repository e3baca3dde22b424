import { expect, it } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, code: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

it('knows letters by their place, so that they work in a Russian layout', () => {
  expect(commandOf(press('ц', 'KeyW'))).toBe('zoom-in');
  expect(commandOf(press('в', 'KeyD'))).toBe('pan-right');
});

it('leaves the page its keys', () => {
  for (const [key, code] of [
    ['ArrowLeft', 'ArrowLeft'],
    ['ArrowRight', 'ArrowRight'],
    [' ', 'Space'],
    ['PageDown', 'PageDown'],
    ['f', 'KeyF'],
    ['b', 'KeyB'],
    ['?', 'Slash'],
  ] as const) {
    expect(commandOf(press(key, code))).toBeNull();
  }
  expect(commandOf(press('0', 'Digit0', { ctrlKey: true }))).toBeNull();
});

it('pans with shift and the arrows', () => {
  expect(commandOf(press('ArrowLeft', 'ArrowLeft', { shiftKey: true }))).toBe('pan-left');
});
