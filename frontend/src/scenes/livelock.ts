import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import type { Act } from './parts/figure';
import { kitchen, type Params } from './parts/kitchen';
import type { SceneContext } from './scene';

type Cure = 'none' | 'precedence' | 'random';

/** What the board says. */
interface Board extends Record<Cure, string> {
  readonly score: (inVain: number, doughs: number) => string;
}

/** The rule on the board; once somebody has stepped aside, what has come of it. */
const SAY: Record<'ru' | 'en', Board> = {
  ru: {
    none: 'занято? после вас!',
    precedence: 'первой идёт Маша',
    random: 'занято? отдохни сколько-нибудь',
    score: (inVain, doughs) => `впустую: ${inVain}, теста: ${doughs}`,
  },
  en: {
    none: 'taken? after you!',
    precedence: 'Masha goes first',
    random: 'taken? rest for some time',
    score: (inVain, doughs) => `in vain: ${inVain}, dough: ${doughs}`,
  },
};

function count(name: string, state: State): number {
  const found = [...state.objects.values()].find(({ info }) => info.name === name);
  return Number(found?.value ?? 0);
}

/** What has come of a cook's last attempt so far: nothing yet, a refusal, or dough. */
function outcome({ id }: ThreadState, { seq }: State, { recording }: SceneContext): 'refused' | 'dough' | null {
  for (let i = seq; i >= 0; i--) {
    if (recording.thread(i) !== id) continue;
    const kind = recording.kind(i);
    if (kind === 'lock-abandon') return 'refused';
    if (kind === 'lock-acquire') return null;
    if (kind === 'write' && recording.objects[recording.object(i)]?.name === 'doughs') return 'dough';
  }
  return null;
}

/** Who is refused bows to the other one, puts back what she has and steps away from the table for a while. */
function courtesy(thread: ThreadState, act: Act, state: State, context: SceneContext): Partial<Act> {
  const { spot } = act;
  const does = doing(thread);
  if (does === 'done') return outcome(thread, state, context) === 'dough' ? {} : { pose: 'sorry', load: 'none' };
  if (does === 'working' && thread.holds.size === 0) return { pose: 'ready', load: 'none' };
  if (does !== 'asleep' || thread.holds.size > 1) return {};
  if (thread.holds.size === 0)
    return { pose: 'folded', mood: 'calm', spot: { ...spot, x: spot.x - spot.facing * 44 * spot.scale } };
  if (outcome(thread, state, context) !== 'refused') return { pose: 'ready' };
  const hand = { x: spot.x + spot.facing * 104 * spot.scale, y: spot.y - 188 * spot.scale };
  return { pose: 'bowing', reach: hand };
}

/** Two cooks who both need both things and always leave them to each other. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'whisk', role: 'lock', initial: null },
    { name: 'bowl', role: 'lock', initial: null },
  ],
  order: ['whisk', 'bowl'],
  used: () => ['whisk', 'bowl'],
  works: ({ holds }) => holds.size > 1,
  acts: courtesy,
  board: (state, { lang }, params: Params) => {
    const inVain = count('inVain', state);
    return inVain > 0 ? SAY[lang].score(inVain, count('doughs', state)) : SAY[lang][(params.cure ?? 'none') as Cure];
  },
});
