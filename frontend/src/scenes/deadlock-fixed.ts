import type { State } from '../model/state';
import { kitchen, type Params } from './parts/kitchen';
import type { SceneContext } from './scene';

type Cure = 'one-order' | 'back-off' | 'timeout' | 'one-lock' | 'none';

/** The cure's rule on the board; where things are put back, how often that has happened. */
const SAY: Record<'ru' | 'en', Record<Cure, (putBack: number) => string>> = {
  ru: {
    'one-order': () => 'сначала венчик, потом миска',
    'back-off': (n) => (n === 0 ? 'занято? положи и начни заново' : `начали заново: ${n}`),
    timeout: (n) => (n === 0 ? 'жди недолго, потом положи' : `не дождались: ${n}`),
    'one-lock': () => 'обе вещи на одном кольце',
    none: () => '',
  },
  en: {
    'one-order': () => 'first the whisk, then the bowl',
    'back-off': (n) => (n === 0 ? 'taken? put back, try again' : `put back: ${n}`),
    timeout: (n) => (n === 0 ? 'wait a while, then put back' : `waited in vain: ${n}`),
    'one-lock': () => 'both hang on one ring',
    none: () => '',
  },
};

const cureOf = ({ cure }: Params) => (cure ?? 'one-order') as Cure;

/** How often somebody has given up by then. */
function givenUp({ seq }: State, { recording }: SceneContext): number {
  let count = 0;
  for (let i = 0; i <= seq; i++) if (recording.kind(i) === 'lock-abandon') count++;
  return count;
}

/** The two cooks of the deadlock, and what keeps them from it. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'whisk', role: 'lock', initial: null },
    { name: 'bowl', role: 'lock', initial: null },
  ],
  order: ['whisk', 'bowl'],
  used: (params) => (cureOf(params) === 'one-lock' ? ['ring'] : ['whisk', 'bowl']),
  works: ({ holds }) => holds.size > 1 || [...holds.values()].some((count) => count > 1),
  board: (state, context, params) => SAY[context.lang][cureOf(params)](givenUp(state, context)),
});
