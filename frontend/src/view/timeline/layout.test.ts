import { describe, expect, it } from 'vitest';
import type { ObjectInfo } from '../../wire/frames';
import { grouped } from './groups';
import { groupAt, laneAt, layLanes, type Wish, wishedHeight } from './layout';

const wishes = (count: number): Wish[] =>
  Array.from({ length: count }, (_, thread) => ({ kind: 'lane', thread, small: thread === 0, depth: 0 }));

describe('layLanes', () => {
  it('fills the height it wishes for', () => {
    const height = wishedHeight(wishes(4), 1, false);
    expect(layLanes(wishes(4), height, 1, false).height).toBeCloseTo(height);
  });

  it('overflows rather than squeezing lanes beyond reading', () => {
    const layout = layLanes(wishes(32), 200, 1, false);
    expect(layout.height).toBeGreaterThan(500);
  });

  it('keeps the parts of a lane inside it and apart, in every theme and width', () => {
    for (const size of [1, 1.3])
      for (const titled of [false, true])
        for (const height of [20, 100, 250, 600]) {
          const { lanes } = layLanes(wishes(5), height, size, titled);
          for (const lane of lanes) {
            const parts = [lane.title, lane.marks, lane.band, lane.holds].filter((part) => part !== null);
            let y = lane.y;
            for (const part of parts) {
              expect(part.y).toBeGreaterThanOrEqual(y - 0.01);
              expect(part.height).toBeGreaterThan(0);
              if (part !== lane.title) y = part.y + part.height;
            }
            expect(y).toBeLessThanOrEqual(lane.y + lane.height + 0.01);
          }
        }
  });

  it('finds the lane at a height', () => {
    const layout = layLanes(wishes(3), 200, 1, false);
    expect(laneAt(layout, 1)?.thread).toBe(0);
    expect(laneAt(layout, layout.height - 1)?.thread).toBe(2);
    expect(laneAt(layout, layout.height + 1)).toBeUndefined();
  });

  it('puts a heading over the lanes of each process, and fills its height with them', () => {
    const rows: Wish[] = [
      { kind: 'group', process: -1, depth: 0 },
      ...wishes(2),
      { kind: 'group', process: 4, depth: 1 },
    ];
    const height = wishedHeight(rows, 1, false);
    const layout = layLanes(rows, height, 1, false);
    expect(layout.height).toBeCloseTo(height);
    expect(layout.groups.map(({ process }) => process)).toEqual([-1, 4]);
    expect(laneAt(layout, 1)).toBeUndefined();
    expect(groupAt(layout, 1)?.process).toBe(-1);
    expect(groupAt(layout, layout.height - 1)?.process).toBe(4);
    const boxes = [...layout.lanes, ...layout.groups].sort((a, b) => a.y - b.y);
    for (let i = 1; i < boxes.length; i++) {
      const above = boxes[i - 1];
      expect(boxes[i]?.y).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0));
    }
  });
});

describe('lanes by process', () => {
  const member = (thread: number, process: number) => ({ thread, process, small: false });
  const process = (id: number, parent: number): ObjectInfo => ({
    id,
    name: `child-${id}`,
    type: 'Process',
    role: 'process',
    of: -1,
    initial: null,
    process: parent,
  });
  const short = (rows: readonly Wish[]) =>
    rows.map((row) => (row.kind === 'group' ? `process ${row.process}/${row.depth}` : `thread ${row.thread}`));

  it('have no headings as long as there is but one', () => {
    expect(short(grouped([member(0, -1), member(1, -1)], []))).toEqual(['thread 0', 'thread 1']);
  });

  it("come with the program's own first, then children, each followed by its own", () => {
    const members = [member(0, -1), member(1, 7), member(2, 5), member(3, 6), member(4, -1)];
    const rows = grouped(members, [process(5, -1), process(6, -1), process(7, 5)]);
    expect(short(rows)).toEqual([
      'process -1/0',
      'thread 0',
      'thread 4',
      'process 5/1',
      'thread 2',
      'process 7/2',
      'thread 1',
      'process 6/1',
      'thread 3',
    ]);
  });

  it('lose none, even if a process belongs to one that nobody knows', () => {
    const rows = grouped([member(0, -1), member(1, 9)], [process(9, 77)]);
    expect(short(rows)).toEqual(['process -1/0', 'thread 0', 'process 9/1', 'thread 1']);
  });
});
