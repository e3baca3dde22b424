import type { State, ThreadState } from '../model/state';
import { type Ending, kitchen, type Params } from './parts/kitchen';
import { SyrnikStand } from './parts/props/syrniki';
import type { SceneContext } from './scene';

type Guard = 'none' | 'each-step' | 'together' | 'look-again';

const RULE: Record<'ru' | 'en', Record<Guard, string>> = {
  ru: {
    none: 'щипцы не нужны',
    'each-step': 'щипцы на каждый шаг',
    together: 'взяла щипцы — держи, пока не взяла сырник',
    'look-again': 'подумала? посмотри ещё раз',
  },
  en: {
    none: 'no tongs needed',
    'each-step': 'tongs for each step',
    together: 'keep the tongs until you have taken',
    'look-again': 'done thinking? look again',
  },
};

const guardOf = ({ guard }: Params) => (guard ?? 'each-step') as Guard;

/** Who has taken a syrnik has it on her plate; who has taken one that was not there has an empty one. */
function served({ id }: ThreadState, { seq }: State, { recording }: SceneContext): Ending | undefined {
  const { objects } = recording;
  for (let i = seq; i >= 0; i--) {
    if (recording.thread(i) !== id || recording.kind(i) !== 'write') continue;
    if (objects[recording.object(i)]?.name !== 'left') continue;
    return Number(recording.value(i)) >= 0 ? undefined : { pose: 'sorry', load: 'empty-plate' };
  }
  return { pose: 'folded', load: 'none' };
}

/** Two cooks, the last syrnik, and the tongs. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'tongs', role: 'monitor', initial: null },
    { name: 'left', role: 'variable', initial: 1 },
    { name: 'eaten', role: 'variable', initial: 0 },
  ],
  order: ['eaten', 'left', 'tongs'],
  guards: { tongs: 'left' },
  used: (params) => (guardOf(params) === 'none' ? ['left', 'eaten'] : ['left', 'eaten', 'tongs']),
  vessels: { left: (label) => new SyrnikStand(label) },
  thinks: ({ name }) => name !== 'main',
  ends: (thread, state, context) => (thread.name === 'main' ? undefined : served(thread, state, context)),
  board: (_state, { lang }, params) => RULE[lang][guardOf(params)],
});
