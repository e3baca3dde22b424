import { kitchen } from './parts/kitchen';

/** Two cooks, each with a bowl of her own that she locks twice. */
export default kitchen({
  cast: ['main', 'masha', 'dasha'],
  things: [
    { name: 'mashasBowl', role: 'lock', initial: null },
    { name: 'dashasBowl', role: 'lock', initial: null },
  ],
  order: ['mashasBowl', 'dashasBowl'],
});
