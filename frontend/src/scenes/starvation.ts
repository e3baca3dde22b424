import type { State, ThreadState } from '../model/state';
import type { Mood } from './parts/cook/face';
import { stoveKitchen } from './parts/stove-kitchen';
import type { SceneContext } from './scene';

/** How somebody looks whom others have overtaken so often. */
const MOODS: readonly Mood[] = ['patient', 'puzzled', 'puzzled', 'cross'];

/** How often others got what a thread waits for since it has asked for it. */
function overtaken({ waiting }: ThreadState, { seq }: State, { recording }: SceneContext): number {
  let times = 0;
  for (let i = (waiting?.since ?? seq) + 1; i <= seq; i++)
    if (recording.kind(i) === 'permit-acquire' && recording.object(i) === waiting?.object) times++;
  return times;
}

/** Two burners, two cooks who always come back to one, and somebody who waits for both more and more crossly. */
export default stoveKitchen({
  cast: ['main', 'cook-1', 'cook-2', 'dasha'],
  burners: 2,
  benched: 3,
  mood: (thread, state, context) => MOODS[Math.min(overtaken(thread, state, context), MOODS.length - 1)],
});
