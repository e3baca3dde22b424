import { kitchen } from './parts/kitchen';

/** Each cook stands beside what she takes first and reaches for what the other one has. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'whisk', role: 'lock', initial: null },
    { name: 'bowl', role: 'lock', initial: null },
  ],
  order: ['whisk', 'bowl'],
});
