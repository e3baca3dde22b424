import { expect, it } from 'vitest';
import { Recording } from '../../model/recording';
import { deadlockStory } from '../../model/story';
import { STEP } from '../when';
import { LiveEdge } from './live';

/** What has come so far of a run made in that way. */
function begun(mode: 'observed' | 'directed'): Recording {
  const story = deadlockStory();
  const recording = new Recording();
  const head = story.head();
  recording.append('head' in head ? { head: { ...head.head, mode } } : head);
  recording.append(story.batch());
  return recording;
}

it('goes on by the clock while a run goes on by itself', () => {
  const edge = new LiveEdge(begun('observed'));
  const { t } = edge.at(1000);
  expect(edge.at(3000).t - t).toBeCloseTo(2000e6, -3);
});

it('stands still between steps that somebody chooses, half a step after the last', () => {
  const recording = begun('directed');
  const edge = new LiveEdge(recording);
  expect(edge.at(1000).t).toBe(recording.duration + STEP / 2);
  expect(edge.at(9000)).toEqual(edge.at(1000));
});
