import { kitchen } from './parts/kitchen';

/** Two cooks, one jar, and the utensil without which nobody touches it. */
export default kitchen({ cast: ['masha', 'dasha'], guards: { lock: 'counter' } });
