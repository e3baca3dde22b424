import { kitchen } from './parts/kitchen';

/** Two cooks, one jar, and the utensil without which nobody touches it. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'lock', role: 'lock', initial: null },
    { name: 'counter', role: 'variable', initial: 0 },
  ],
  guards: { lock: 'counter' },
});
