import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import en from '../src/base/messages/en';

export { expect };
export const LANGS = ['ru', 'en'] as const;
export const THEMES = ['light', 'dark', 'projector'] as const;
/** Every theme and every language once: what is wrong in one theme is so in each language. */
export const PAIRS = [
  ['light', 'ru'],
  ['dark', 'en'],
  ['projector', 'ru'],
] as const;

/** What a page must not do: write errors to the console, throw, or ask another host for anything. */
export const test = base.extend<{ expected: RegExp; quiet: undefined }>({
  /** Console errors a test brings about on purpose. */
  expected: [/(?!)/, { option: true }],
  quiet: [
    async ({ page, baseURL, expected }, use) => {
      const faults: string[] = [];
      const home = new URL(baseURL ?? '').host;
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && host !== home) faults.push(`asks ${request.url()}`);
      });
      await use(undefined);
      expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

export interface LessonInfo {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
}

/** All lessons, with their titles in that language. */
export async function lessons(page: Page, lang: string): Promise<LessonInfo[]> {
  const answer = await page.request.get('/api/lessons', { headers: { 'Accept-Language': lang } });
  return (await answer.json()) as LessonInfo[];
}

/** Gives what is shown the focus, as Tab would: asked of what is not shown yet, the browser would do nothing. */
export async function focus(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await target.focus();
  await expect(target).toBeFocused();
}

/** Asserts that axe finds nothing to mend on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${page.url()} ${id}: ${node.target.join(' ')} (${node.any[0]?.message ?? node.html})`),
  );
  expect(found).toEqual([]);
}

export interface Shifts {
  readonly sum: number;
  readonly moved: readonly string[];
}

/**
 * Watches for what moves by itself on the pages to come. The result tells what has moved since somebody last clicked,
 * from where to where, and how much that is in all: the cumulative layout shift.
 */
export async function watchShifts(page: Page): Promise<() => Promise<Shifts>> {
  await page.addInitScript(() => {
    const seen = { clicked: 0, moved: [] as { at: number; value: number; what: string }[] };
    Object.assign(globalThis, { shifts: seen });
    addEventListener('click', () => Object.assign(seen, { clicked: performance.now() }), { capture: true });
    const place = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[]) {
        const what = `${entry.sources.map((it) => `${place(it.previousRect)} -> ${place(it.currentRect)}`).join(', ')}`;
        if (!entry.hadRecentInput) seen.moved.push({ at: entry.startTime, value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => {
      const { shifts } = globalThis as unknown as {
        shifts: { clicked: number; moved: { at: number; value: number; what: string }[] };
      };
      const moved = shifts.moved.filter(({ at }) => at > shifts.clicked);
      return { sum: moved.reduce((sum, { value }) => sum + value, 0), moved: moved.map(({ what }) => what) };
    });
}

/** The workbench of a lesson's page, in English. */
export class Bench {
  readonly run: Locator;
  readonly scrubber: Locator;
  readonly verdict: Locator;

  constructor(readonly page: Page) {
    this.run = page.locator('syrniki-setup button[type="submit"]');
    this.scrubber = page.getByRole('slider', { name: en['transport.scrub'] });
    this.verdict = page.locator('.verdict');
  }

  /** Opens a lesson's page in English; its playback does not pause by itself. */
  async open(lesson: string, query = ''): Promise<this> {
    await this.page.goto(`/lessons/${lesson}?lang=en&pauses=0${query}`);
    return this;
  }

  /** The event the playhead stands on, counted from 1, of how many. */
  async position(): Promise<[number, number]> {
    const [, event, count] = /(\d+) of (\d+)/.exec((await this.scrubber.getAttribute('aria-valuetext')) ?? '') ?? [];
    return [Number(event), Number(count)];
  }

  /** Waits until the run has ended and the playhead has come to its last event. */
  async ended(verdict: string): Promise<void> {
    await expect(this.verdict).toContainText(verdict);
    await expect
      .poll(async () => {
        const [event, count] = await this.position();
        return count > 0 && event === count;
      })
      .toBe(true);
  }
}
