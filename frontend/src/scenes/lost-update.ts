import { kitchen } from './parts/kitchen';

/** Two cooks, one jar, and nothing that keeps them apart. */
export default kitchen({ cast: ['masha', 'dasha'] });
