import { say } from './messages';
import { notify } from './notice';

/** Says what a link asks for that cannot be had. */
export function complain(wrong: readonly (readonly [name: string, value: string])[]): void {
  notify(say().wrong(wrong.map(([name, value]) => `${name}=${value}`).join(', ')), true);
}
