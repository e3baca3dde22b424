import { CODES, type Interval, type Lane } from '../../model/lane';
import { Totals } from './lod';

/** How an interval is drawn: the JVM's states, RUNNABLE split where it was measured. */
export type Look = 'core' | 'ready' | 'blocked' | 'waiting' | 'timed' | 'terminated' | 'new';

export const LOOKS: readonly Look[] = ['core', 'ready', 'blocked', 'waiting', 'timed', 'terminated', 'new'];

export function lookOf(interval: Pick<Interval, 'state' | 'cpu'>): Look {
  switch (interval.state) {
    case 'RUNNABLE':
      return interval.cpu === 'ready' ? 'ready' : 'core';
    case 'BLOCKED':
      return 'blocked';
    case 'WAITING':
      return 'waiting';
    case 'TIMED_WAITING':
      return 'timed';
    case 'TERMINATED':
      return 'terminated';
    case 'NEW':
      return 'new';
  }
}

const LOOK_OF_CODE: readonly number[] = CODES.map((each) => LOOKS.indexOf(lookOf(each)));

/** How much of each look a lane has. */
export function looksOf(lane: Lane): Totals {
  return new Totals(lane.bars, LOOKS.length, (index) => LOOK_OF_CODE[lane.code(index)] as number);
}

/** The share of the lane's band a look fills: work stands tall, sleep lies low, so that states differ without colour. */
export const FILL: Readonly<Record<Look, number>> = {
  core: 1,
  ready: 0.86,
  blocked: 1,
  waiting: 0.82,
  timed: 0.68,
  terminated: 0.12,
  new: 0.6,
};
