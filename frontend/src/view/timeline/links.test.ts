import { describe, expect, it } from 'vitest';
import type { Arrow } from '../../model/lanes';
import type { Recording } from '../../model/recording';
import { Links } from './links';
import { Scale } from './scale';

/** A recording in which event n happens at n nanoseconds. */
const recording = { t: (seq: number) => seq } as Recording;

function links(arrows: readonly Arrow[]): Links {
  const made = new Links(recording);
  made.update(arrows);
  return made;
}

const short = (count: number): Arrow[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'lock', from: i * 10, to: i * 10 + 5 }));

describe('Links', () => {
  it('finds the arrows in view and no others', () => {
    const arrows = short(1000);
    const scale = Scale.clock({ from: 5000, to: 5099 }, 1000);
    const found = links(arrows).visible(arrows, scale, 0, 1000, 16, 8);
    expect(found.map((arrow) => arrow.from)).toEqual([5000, 5010, 5020, 5030, 5040, 5050, 5060, 5070, 5080, 5090]);
  });

  it('finds those that begin in view or before it and end far beyond', () => {
    const arrows: Arrow[] = [
      ...short(500),
      { kind: 'queue', from: 120, to: 6000 },
      { kind: 'queue', from: 5990, to: 6001 },
    ];
    const found = links(arrows).visible(arrows, Scale.clock({ from: 115, to: 195 }, 1000), 0, 1000, 16, 8);
    expect(found.map((arrow) => arrow.from)).toEqual([110, 120, 130, 140, 150, 160, 170, 180, 190, 120]);
  });

  it('draws no hairball: columns in which too many end are left out', () => {
    const arrows = short(10_000);
    const found = links(arrows).visible(arrows, Scale.clock({ from: 0, to: 100_000 }, 1000), 0, 1000, 16, 8);
    expect(found).toEqual([]);
  });
});
