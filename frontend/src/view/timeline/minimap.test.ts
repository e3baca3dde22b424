import { expect, it } from 'vitest';
import { dragged, gripAt } from './minimap';

it('takes hold of the nearest edge, the window, or a place beside it', () => {
  expect([97, 150, 205, 20, 300].map((x) => gripAt(x, 100, 200))).toEqual([
    'left',
    'window',
    'right',
    'beside',
    'beside',
  ]);
  expect(gripAt(101, 100, 104)).toBe('left');
});

it('moves the window, or one of its edges up to the other', () => {
  const view = { from: 10, to: 20 };
  expect(dragged(view, 'window', 5, 1)).toEqual({ from: 15, to: 25 });
  expect(dragged(view, 'left', 50, 1)).toEqual({ from: 19, to: 20 });
  expect(dragged(view, 'right', -50, 1)).toEqual({ from: 10, to: 11 });
});
