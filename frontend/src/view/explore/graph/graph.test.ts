import { describe, expect, it } from 'vitest';
import { RACE, RACE_GRAPH } from '../../../../test/race';
import type { StateGraph } from '../../../wire/exploration';
import { overview, pan, reveal, zoom } from './camera';
import { fates } from './fates';
import { type Place, planOf } from './plan';
import { walk } from './walk';
import { wayOf } from './way';

const plan = planOf(
  RACE_GRAPH,
  () => ({ width: 40, height: 24 }),
  () => ({ width: 20, height: 16 }),
  true,
);
const place = (id: number) => plan.places.get(id) as Place;

describe('what can still come out', () => {
  it('is told by the outcomes ahead', () => {
    const found = fates(RACE_GRAPH, RACE.outcomes);
    expect([0, 1, 2].map((id) => found.get(id))).toEqual(['both', 'both', 'both']);
    expect([3, 5, 6, 9, -1].map((id) => found.get(id))).toEqual(Array(5).fill('good'));
    expect([4, 7, 8, -2, -3].map((id) => found.get(id))).toEqual(Array(5).fill('bad'));
  });

  it('is open where nobody says what is right, and comes through circles', () => {
    const edges = [...RACE_GRAPH.edges, { ...RACE_GRAPH.edges[0], from: 6, to: 3 } as StateGraph['edges'][number]];
    expect(fates({ ...RACE_GRAPH, edges }, RACE.outcomes).get(3)).toBe('good');
    const silent = RACE.outcomes.map((outcome) => ({ ...outcome, good: null }));
    expect(new Set(fates(RACE_GRAPH, silent).values())).toEqual(new Set(['open']));
  });
});

describe('a schedule', () => {
  it('is followed from state to state', () => {
    expect([...wayOf(RACE_GRAPH, 'a2b2c3b').nodes]).toEqual([0, 1, 4, 8, -3]);
    expect([...wayOf(RACE_GRAPH, 'a2b2').nodes]).toEqual([0, 1]);
    expect([...wayOf(RACE_GRAPH, 'a2').nodes]).toEqual([0]);
  });

  it('is followed as far as the graph knows its choices', () => {
    expect([...wayOf(RACE_GRAPH, 'a2b').nodes]).toEqual([0]);
    expect([...wayOf(RACE_GRAPH, 'a2b2d').nodes]).toEqual([0, 1]);
    for (const none of [null, 'a', '?']) expect(wayOf(RACE_GRAPH, none).nodes.size).toBe(0);
  });
});

describe('the plan', () => {
  it('goes down in layers', () => {
    for (const { from, to } of RACE_GRAPH.edges) expect(place(from).y).toBeLessThan(place(to).y);
  });

  it('puts nothing over anything else', () => {
    const all = [...plan.places.values()];
    for (const a of all)
      for (const b of all) if (a !== b) expect(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 24).toBe(true);
  });

  it('bears circles, loops and double arrows', () => {
    const [first] = RACE_GRAPH.edges as [StateGraph['edges'][number]];
    const more = [
      { ...first, from: 3, to: 1 },
      { ...first, from: 4, to: 4 },
      { ...first, choice: 'b!' },
    ];
    const size = () => ({ width: 40, height: 24 });
    for (const told of [true, false]) {
      const { lanes, places } = planOf({ ...RACE_GRAPH, edges: [...RACE_GRAPH.edges, ...more] }, size, size, told);
      const numbers = [...places.values(), ...lanes.flatMap(({ tip, middle }) => [tip, middle])];
      expect(lanes).toHaveLength(17);
      expect(numbers.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      expect(lanes.every(({ path }) => /^M[-\d. CQL]+$/.test(path))).toBe(true);
    }
  });

  it('has every way end at a rim', () => {
    for (const { edge, tip } of plan.lanes) {
      expect(Math.abs(tip.y - place(edge.to).y)).toBeCloseTo(12);
      expect(Math.abs(tip.x - place(edge.to).x)).toBeLessThanOrEqual(20);
    }
  });
});

describe('walking', () => {
  const go = (keys: string[], at = 0) =>
    keys.reduce((standing, key) => walk(RACE_GRAPH, plan, standing, `Arrow${key}` as 'ArrowUp'), {
      at,
      trail: [] as readonly number[],
    });

  it('goes down along an arrow, and back up the same way', () => {
    const down = go(['Down', 'Down']);
    expect(RACE_GRAPH.edges.some(({ from, to }) => from === down.trail.at(-1) && to === down.at)).toBe(true);
    for (let end = go(['Down', 'Down', 'Right', 'Down', 'Down']); end.trail.length > 0; ) {
      const up = walk(RACE_GRAPH, plan, end, 'ArrowUp');
      expect(up).toEqual({ at: end.trail.at(-1), trail: end.trail.slice(0, -1) });
      end = up;
    }
  });

  it('comes to every state and every outcome', () => {
    const seen = new Set<number>();
    const visit = (at: number, trail: readonly number[], depth: number) => {
      seen.add(at);
      if (depth === 0) return;
      const down = walk(RACE_GRAPH, plan, { at, trail }, 'ArrowDown');
      for (let standing = down; standing.at !== at; ) {
        visit(standing.at, standing.trail, depth - 1);
        const next = walk(RACE_GRAPH, plan, standing, 'ArrowRight');
        if (next.at === standing.at) break;
        standing = next;
      }
      for (let standing = down; standing.at !== at; ) {
        visit(standing.at, standing.trail, depth - 1);
        const next = walk(RACE_GRAPH, plan, standing, 'ArrowLeft');
        if (next.at === standing.at) break;
        standing = next;
      }
    };
    visit(0, [], 4);
    expect(seen.size).toBe(RACE_GRAPH.nodes.length + RACE_GRAPH.ends.length);
  });

  it('stays where there is no way, and comes home', () => {
    expect(go(['Up'])).toEqual({ at: 0, trail: [] });
    expect(go(['Down'], -1).at).toBe(-1);
    expect(walk(RACE_GRAPH, plan, { at: -2, trail: [] }, 'Home').at).toBe(0);
  });
});

describe('the camera', () => {
  const picture = { width: 1000, height: 500 };
  const window = { width: 400, height: 300 };
  const all = overview(picture, window);

  it('shows all of it', () => {
    expect(all).toEqual({ x: 500, y: 250, scale: 0.4 });
    expect(overview({ width: 10, height: 10 }, window).scale).toBeLessThan(2);
  });

  it('zooms about a point, never out beyond all', () => {
    const at = { x: 300, y: 150 };
    const closer = zoom(all, 2, at, picture, window);
    expect(closer.x + (at.x - 200) / closer.scale).toBeCloseTo(all.x + (at.x - 200) / all.scale);
    expect(zoom(closer, 0.01, at, picture, window)).toEqual(all);
  });

  it('never loses the picture', () => {
    const closer = zoom(all, 4, { x: 200, y: 150 }, picture, window);
    const away = pan(closer, 1e6, -1e6, picture, window);
    expect(away.x + window.width / closer.scale / 2).toBeGreaterThan(0);
    expect(away.y - window.height / closer.scale / 2).toBeLessThan(500);
  });

  it('brings what is looked at into sight, large enough', () => {
    const seen = reveal(all, { x: 950, y: 480, width: 40, height: 20 }, picture, window, 0.8);
    expect(seen.scale).toBe(0.8);
    expect(Math.abs(950 - seen.x)).toBeLessThanOrEqual(window.width / seen.scale / 2);
    expect(Math.abs(480 - seen.y)).toBeLessThanOrEqual(window.height / seen.scale / 2);
    const above = reveal(all, { x: 950, y: 480, width: 40, height: 20 }, picture, window, 0.8, 100);
    expect(480 - above.y).toBeLessThanOrEqual((window.height / 2 - 100) / above.scale);
  });
});
