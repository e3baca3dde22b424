import { kitchen } from './parts/kitchen';

/** Each cook stands beside what she takes first and reaches for what the other one has. */
export default kitchen({ cast: ['masha', 'dasha'], order: ['whisk', 'bowl'] });
