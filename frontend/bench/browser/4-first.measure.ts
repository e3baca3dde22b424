import { type Browser, type Page, test } from '@playwright/test';
import { tell } from './figures';

/** The slowdown stands for a cheap phone or an old school computer. */
const SLOWER = 4;
const TIMES = 3;
const RUN = ['syrniki-lesson', 'syrniki-setup', 'button[type=submit]'];
const PAGES = {
  '/': ['a.lesson-card'],
  '/lessons/lost-update': RUN,
  '/lessons/semaphore': RUN,
  '/lessons/deadlock': RUN,
  '/lessons/primes-threads': RUN,
  '/lessons/weather-bot': RUN,
};

/** What a page says of its own loading; milliseconds since it was asked for. */
interface Loading {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  /** Tasks over 50 ms. */
  readonly tasks: { readonly at: number; readonly took: number }[];
  /** When what is to be pressed was there. */
  there: number;
  bytes: number;
}

for (const [address, path] of Object.entries(PAGES)) {
  test(`First view, ${SLOWER} times slower: ${address}`, async ({ browser }) => {
    await load(browser, address, path, 1); // the server's first time
    const loaded: (Loading & { interactive: number; blocked: number; answer: number })[] = [];
    for (let i = 0; i < TIMES; i++) loaded.push(await load(browser, address, path, SLOWER));
    const each = (of: (loading: (typeof loaded)[number]) => number) => loaded.map(of);
    tell({ what: 'interactive', values: each((it) => it.interactive), unit: 'ms', most: 1000 });
    tell({ what: 'a click is answered within', values: each((it) => it.answer), unit: 'ms' });
    tell({ what: 'first contentful paint', values: each((it) => it.firstPaint), unit: 'ms' });
    tell({ what: 'largest contentful paint', values: each((it) => it.largestPaint), unit: 'ms' });
    tell({ what: 'total blocking time', values: each((it) => it.blocked), unit: 'ms' });
    tell({ what: 'layout shift', values: each((it) => it.shift), unit: '' });
    tell({ what: 'bytes received', values: each((it) => it.bytes / 1000), unit: 'kB' });
  });
}

/** Loads a page with nothing in any cache, and presses what there is to be pressed once it has come to rest. */
async function load(browser: Browser, address: string, path: readonly string[], slower: number) {
  const context = await browser.newContext({ reducedMotion: 'no-preference' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(observe, path);
  await page.goto(`${address}?lang=en`, { waitUntil: 'commit' });
  const loading = await page.evaluate(() => settled);
  const last = loading.tasks.at(-1);
  const blocked = loading.tasks.reduce((sum, { took }) => sum + took - 50, 0);
  const interactive = Math.max(loading.there, loading.firstPaint, last ? last.at + last.took : 0);
  const answer = await press(page, path.join(' '));
  await context.close();
  return { ...loading, interactive, blocked, answer };
}

/** Milliseconds from a real click to the next picture. */
async function press(page: Page, target: string): Promise<number> {
  await page.evaluate(() => {
    Object.assign(globalThis, {
      answered: new Promise<number>((done) => {
        addEventListener('pointerdown', ({ timeStamp }) => {
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp)));
        });
      }),
    });
    addEventListener('click', (event) => event.preventDefault(), { capture: true });
  });
  await page.locator(target).first().click({ noWaitAfter: true });
  return page.evaluate(() => answered);
}

declare global {
  var settled: Promise<Loading>;
  var answered: Promise<number>;
}

/** Watches a page load, from within. It has settled when nothing long has been done for a second since the target was there. */
function observe(path: readonly string[]): void {
  const loading: Loading = {
    firstPaint: Number.NaN,
    largestPaint: Number.NaN,
    shift: 0,
    tasks: [],
    there: 0,
    bytes: 0,
  };
  const entries = (type: string, take: (entry: never) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as never);
    }).observe({ type, buffered: true });
  entries('paint', ({ name, startTime }: PerformanceEntry) => {
    if (name === 'first-contentful-paint') loading.firstPaint = startTime;
  });
  entries('largest-contentful-paint', ({ startTime }: PerformanceEntry) => {
    loading.largestPaint = startTime;
  });
  entries('layout-shift', ({ value }: PerformanceEntry & { value: number }) => {
    loading.shift += value;
  });
  entries('longtask', ({ startTime: at, duration: took }: PerformanceEntry) => {
    loading.tasks.push({ at, took });
  });
  entries('resource', ({ transferSize }: PerformanceResourceTiming) => {
    loading.bytes += transferSize;
  });
  entries('navigation', ({ transferSize }: PerformanceResourceTiming) => {
    loading.bytes += transferSize;
  });
  const find = () => {
    let found: Element | null | undefined = document.documentElement;
    for (const selector of path) found = (found?.shadowRoot ?? found)?.querySelector(selector);
    return found;
  };
  globalThis.settled = new Promise((done) => {
    const look = () => {
      const there = find();
      if (!loading.there && there && there.getClientRects().length > 0) loading.there = performance.now();
      const last = loading.tasks.at(-1);
      const since = Math.max(loading.there, last ? last.at + last.took : 0);
      if (loading.there && performance.now() - since > 1000) done(loading);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
