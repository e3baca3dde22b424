import { kitchen } from './parts/kitchen';

/** Two cooks and two utensils. */
export default kitchen({ cast: ['masha', 'dasha'] });
