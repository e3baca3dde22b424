import { kitchen } from './parts/kitchen';

/** Two cooks, one jar, and nothing that keeps them apart. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [{ name: 'x', role: 'variable', initial: 2 }],
});
