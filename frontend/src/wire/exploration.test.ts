import { expect, it } from 'vitest';
import { readExploration } from './exploration';

it('counts of schedules are read to the last digit, however long', () => {
  const huge = '123456789012345678901234567890';
  const { outcomes, counts, goals } = readExploration(
    `{"counts":"schedules","outcomes":[{"schedules":${huge}},{"schedules": 90,"steps":6},{"schedules":null,"message":"\\"schedules\\":12"}],"goals":[{"checked":${huge}}]}`,
  );
  expect(counts).toBe('schedules');
  expect(outcomes.map(({ schedules }) => schedules)).toEqual([BigInt(huge), 90n, null]);
  expect(goals[0]?.checked).toBe(BigInt(huge));
  expect(outcomes[1]?.steps).toBe(6);
  expect(outcomes[2]?.message).toBe('"schedules":12');
});
