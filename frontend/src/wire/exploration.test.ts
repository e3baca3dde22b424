import { expect, it } from 'vitest';
import { readExploration } from './exploration';

it('counts of schedules are read to the last digit, however long', () => {
  const huge = '123456789012345678901234567890';
  const { outcomes, counts } = readExploration(
    `{"counts":"schedules","outcomes":[{"schedules":${huge}},{"schedules": 90,"steps":6},{"schedules":null,"message":"\\"schedules\\":12"}]}`,
  );
  expect(counts).toBe('schedules');
  expect(outcomes.map(({ schedules }) => schedules)).toEqual([BigInt(huge), 90n, null]);
  expect(outcomes[1]?.steps).toBe(6);
  expect(outcomes[2]?.message).toBe('"schedules":12');
});
