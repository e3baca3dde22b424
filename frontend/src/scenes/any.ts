import { kitchen } from './parts/kitchen';

/** The kitchen for lessons without a scene of their own. */
export default kitchen();
