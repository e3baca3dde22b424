import { kitchen, type Params } from './parts/kitchen';

/** The locks of a run with these parameters: which one Dasha takes beside Masha's. */
const SPOONS: Record<string, readonly string[]> = {
  own: ['mashasSpoon', 'dashasSpoon'],
  static: ['mashasSpoon', 'Spoon.class'],
  one: ['mashasSpoon'],
};

const spoons = ({ lock }: Params) => SPOONS[String(lock ?? 'own')] ?? [];

/** Two cooks, one jar, and a spoon for each on either side of it. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'mashasSpoon', role: 'monitor', initial: null },
    { name: 'dashasSpoon', role: 'monitor', initial: null },
    { name: 'Spoon.class', role: 'monitor', initial: null },
    { name: 'sugar', role: 'variable', initial: 0 },
  ],
  order: ['mashasSpoon', 'dashasSpoon', 'Spoon.class', 'sugar'],
  guards: { mashasSpoon: 'sugar', dashasSpoon: 'sugar', 'Spoon.class': 'sugar' },
  used: (params) => ['sugar', ...spoons(params)],
  works: ({ name }) => name !== 'main',
});
