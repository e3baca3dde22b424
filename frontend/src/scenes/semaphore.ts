import { stoveKitchen } from './parts/stove-kitchen';

/** One stove, fewer burners than cooks. */
export default stoveKitchen({
  cast: ['main', ...Array.from({ length: 7 }, (_, i) => `cook-${i + 1}`)],
  burners: 3,
});
