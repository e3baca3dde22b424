import { kitchen } from './parts/kitchen';

/** Two cooks, each with a bowl of her own that she locks twice. */
export default kitchen({ cast: ['masha', 'dasha'], order: ['mashasBowl', 'dashasBowl'] });
