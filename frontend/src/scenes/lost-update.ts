import { kitchen } from './parts/kitchen';

/** Two cooks, one jar, and nothing that keeps them apart. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [{ name: 'counter', role: 'variable', initial: 0 }],
});
