import type { State } from '../../model/state';
import type { Figure } from './figure';
import { svg } from './svg';

/** Dotted lines from whoever reaches for a utensil to the hand that holds it; red once it is a deadlock. */
export class Waits {
  readonly group = svg('g', { class: 'wait-lines', 'aria-hidden': 'true' });
  #drawn = '';

  show(state: State, figures: ReadonlyMap<number, Figure>, tool: (lock: number) => SVGGElement | undefined): void {
    const lines: string[] = [];
    for (const [id, figure] of figures) {
      const thread = state.threads.get(id);
      if (thread?.waiting?.kind !== 'lock' || !figure.act || figure.act.hidden) continue;
      const lock = thread.waiting.object;
      const other = figures.get(state.objects.get(lock)?.holders[0] ?? -1);
      if (!other?.act) continue;
      const a = figure.hand('inner');
      const b = other.hand(tool(lock) ?? 'inner');
      const { spot } = other.act;
      // Over the heads, so that nobody's face is crossed out.
      const over = Math.min(a.y, b.y, spot.y - 300 * spot.scale) - 60 * spot.scale;
      const end = b.y - 56 * spot.scale;
      lines.push(
        `<g class="waits${thread.stuck ? ' stuck' : ''}"><path d="M${a.x} ${a.y}C${a.x} ${over} ${b.x} ${over} ${b.x} ${end}"/><path class="head" d="M${b.x - 11} ${end - 14}L${b.x} ${end + 4}L${b.x + 11} ${end - 14}"/></g>`,
      );
    }
    const markup = lines.join('');
    if (markup === this.#drawn) return;
    this.#drawn = markup;
    this.group.innerHTML = markup;
  }
}
