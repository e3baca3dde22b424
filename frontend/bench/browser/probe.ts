import type { Page } from '@playwright/test';
import type { Player } from '../../src/model/player';
import type { Stage } from '../../src/view/timeline/stage';

/** What is known of a frame, in milliseconds. */
export interface Seen {
  /** When it began, as all of the page's clocks have it. */
  readonly at: number;
  /** What the page had to do for it: from its beginning to when it was painted. */
  readonly work: number;
}

/** Looks into a lesson's page from within. */
export interface Probe {
  readonly player: Player | undefined;
  readonly stage: Stage | undefined;
  /** Settles with the time at which the frame that is made next has been painted. */
  painted(): Promise<number>;
  /** Settles likewise once something holds. */
  once(holds: () => boolean): Promise<number>;
  /** Collects frames until it is called again, and gives them. */
  frames(): readonly Seen[];
}

declare global {
  var probe: Probe;
}

/** Puts `probe` into the pages to come. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    const waiting: (() => void)[] = [];
    port1.onmessage = () => waiting.splice(0).forEach((done) => void done());
    const lesson = () =>
      document.querySelector('syrniki-lesson') as (Element & { session?: { player: Player } }) | null;
    const painted = (): Promise<number> =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          // A message comes after style, layout and paint of this frame.
          waiting.push(() => done(performance.now()));
          port2.postMessage(null);
        });
      });
    let seen: Seen[] | null = null;
    let next = 0;
    const collect = (at: number) => {
      const mine = seen;
      if (!mine) return;
      waiting.push(() => mine.push({ at, work: performance.now() - at }));
      port2.postMessage(null);
      next = requestAnimationFrame(collect);
    };
    globalThis.probe = {
      get player() {
        return lesson()?.session?.player;
      },
      get stage() {
        const timeline = lesson()?.shadowRoot?.querySelector('syrniki-timeline') as
          | { stage?: Stage }
          | null
          | undefined;
        return timeline?.stage;
      },
      painted,
      async once(holds) {
        while (!holds()) await painted();
        return painted();
      },
      frames() {
        const before = seen;
        seen = before ? null : [];
        cancelAnimationFrame(next);
        if (seen) next = requestAnimationFrame(collect);
        return before ?? [];
      },
    };
  });
}
