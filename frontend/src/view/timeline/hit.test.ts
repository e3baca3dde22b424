import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../../base/words';
import { Lanes } from '../../model/lanes';
import { deadlockStory } from '../../model/story';
import { curveOf } from './arrows';
import { Describer } from './describe';
import { grouped } from './groups';
import { distanceTo, hitAt, nearestEvent, pointedBy } from './hit';
import { layLanes } from './layout';
import { Ledger } from './ledger';
import { Scale } from './scale';
import { type Sight, xOf } from './sight';

const ruler = 30;

/** The deadlock as it lies before someone who sees a column of 50 pixels for every event. */
function sight(): Sight {
  const recording = deadlockStory().recording({ kind: 'deadlock' });
  const ledger = new Ledger(recording);
  ledger.update();
  const layout = layLanes(
    grouped(
      ledger.order.map((thread) => ({ thread, small: false, process: recording.threads[thread]?.process ?? -1 })),
      recording.objects,
    ),
    240,
    1,
    false,
  );
  const width = recording.length * 50;
  return {
    recording,
    ledger,
    layout,
    ruler,
    width,
    lanes: new Lanes(recording),
    describe: new Describer(recording, NO_WORDS),
    scale: Scale.order({ from: 0, to: recording.length }, width),
    edge: { t: recording.duration, seq: recording.length },
    height: 240,
    scroll: 0,
  } as Omit<Sight, 'paper' | 'patterns' | 'raster'> as Sight;
}

describe('hitAt', () => {
  const seen = sight();
  const lane = seen.layout.lanes[1];
  if (!lane) throw new Error('a lane is missing');
  const band = ruler + lane.band.y + 2;

  it('finds the interval under the pointer', () => {
    const asleep = seen.lanes
      .lane(1)
      .slice(0, 99)
      .find((each) => each.verb === 'sleep');
    const hit = hitAt(seen, xOf(seen, asleep?.from ?? 0) + 25, band, new Map());
    expect(hit?.interval).toEqual(asleep);
    expect(hit?.seq).toBe(-1);
  });

  it('takes an event that is near enough for the one meant', () => {
    const [seq] = [seen.ledger.marks(1)?.at(0) ?? -1];
    expect(hitAt(seen, xOf(seen, seq) + 3, band, new Map())?.seq).toBe(seq);
    expect(nearestEvent(seen, 1, xOf(seen, seq) + 20, 6)).toBe(-1);
  });

  it('finds what is held, below the band', () => {
    const hold = seen.ledger.slots(1)[0]?.[0];
    const x = xOf(seen, hold?.from ?? 0) + 25;
    expect(hitAt(seen, x, ruler + lane.holds.y + 2, new Map())?.hold).toBe(hold);
  });

  it('finds an arrow beside the bands, and tells its far end', () => {
    const launch = seen.lanes.arrows[0];
    const curve = launch && curveOf(seen, launch, new Map(seen.layout.lanes.map((each) => [each.thread, each])));
    if (!launch || !curve) throw new Error('an arrow is missing');
    const hit = hitAt(
      seen,
      (curve.from.x + curve.to.x) / 2,
      (curve.from.y + curve.to.y) / 2,
      new Map([[launch, curve]]),
    );
    expect(hit?.arrow).toBe(launch);
    expect(hit && pointedBy(seen, hit).seq).toBe(launch.to);
    expect(distanceTo(curve, curve.to.x, curve.to.y)).toBeCloseTo(0);
  });

  it('finds nothing on the ruler and below the lanes', () => {
    expect(hitAt(seen, 100, 10, new Map())).toBeNull();
    expect(hitAt(seen, 100, 1000, new Map())).toBeNull();
  });

  it('points at thread, object and line', () => {
    const stuck = seen.lanes.lane(1).at(-1);
    const hit = hitAt(seen, xOf(seen, stuck?.from ?? 0) + 30, band, new Map());
    expect(hit && pointedBy(seen, hit)).toEqual({
      seq: stuck?.from,
      thread: 1,
      object: stuck?.object,
      line: stuck?.line,
    });
  });
});
