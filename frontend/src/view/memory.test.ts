import { expect, test } from 'vitest';
import type { ObjectState } from '../model/state';
import { inOrder } from './memory';

const named = (name: string): ObjectState => ({ info: { name } }) as ObjectState;

test('elements of an array stand together, by index, whoever wrote first', () => {
  const seen = ['total', 'checked[0]', 'checked[10]', 'found[1]', 'checked[2]', 'found[0]'].map(named);
  expect(inOrder(seen).map(({ info }) => info.name)).toEqual([
    'total',
    'checked[0]',
    'checked[2]',
    'checked[10]',
    'found[0]',
    'found[1]',
  ]);
});
