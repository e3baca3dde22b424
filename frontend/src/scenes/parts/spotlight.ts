import { css } from 'lit';
import type { Focus } from '../../model/moments';

/** Marks which cooks and things of a drawn kitchen are in the light; the rest is dimmed by {@link spotlit}. */
export function spotlight(stage: Element, { threads, objects }: Focus): void {
  for (const element of stage.querySelectorAll<SVGElement>('[data-thread], [data-object]')) {
    const { thread, object } = element.dataset;
    const bright = threads.has(Number(thread ?? -1)) || objects.has(Number(object ?? -1));
    element.classList.toggle('bright', bright);
  }
}

/** How a dimmed kitchen looks: who and what is not in the light, and has nothing in it that is, pales. */
export const spotlit = css`
  .stage :is([data-thread], [data-object]) { transition: opacity 0.25s; }
  .spot :is([data-thread], [data-object]):not(.bright, :has(.bright), .bright *) { opacity: 0.22; }
  @media (prefers-reduced-motion: reduce) {
    .stage :is([data-thread], [data-object]) { transition: none; }
  }
`;
