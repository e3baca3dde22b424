import { type CDPSession, test } from '@playwright/test';
import { tell } from './figures';
import { watch } from './probe';

const LESSONS = ['lost-update', 'semaphore', 'deadlock', 'primes-threads'];
const TIMES = 2;

/** One run as a page saw it. Times in milliseconds since it asked for the run, if nothing else is said. */
interface Watched {
  /** When each event happened, since the run began, which is later. */
  readonly happened: readonly number[];
  /** When frames had come, and how many events with them. */
  readonly came: readonly Edge[];
  /** When pictures were painted, and how many events they showed. */
  readonly painted: readonly Edge[];
}

interface Edge {
  readonly at: number;
  readonly events: number;
}

for (const lesson of LESSONS) {
  test(`From event to pixel, live: ${lesson}`, async ({ page, browser }) => {
    await watch(page);
    await page.goto(`/lessons/${lesson}?lang=en&pauses=0`);
    await page.locator('syrniki-setup button[type=submit]').waitFor();
    const devtools = await browser.newBrowserCDPSession();
    await page.evaluate(see);
    const shown: number[] = [];
    const arrived: number[] = [];
    const begun: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const drawn = await trace(devtools);
      const run = await page.evaluate(see);
      const frames = await drawn();
      const came = run.happened.map((_, seq) => firstWith(run.came, seq));
      const began = Math.min(...run.happened.map((t, seq) => (came[seq] ?? Number.NaN) - t));
      for (const [seq, t] of run.happened.entries()) {
        const painted = firstWith(run.painted, seq);
        shown.push((frames.find((at) => at > painted) ?? Number.NaN) - t - began);
        arrived.push((came[seq] ?? Number.NaN) - t - began);
      }
      begun.push(began);
    }
    tell({ what: 'event to pixel', values: shown, unit: 'ms', at: 'p99', most: 50 });
    tell({ what: '  of which: event to page', values: arrived, unit: 'ms', at: 'p99' });
    tell({ what: 'asked to first event at the page', values: begun, unit: 'ms', at: 'median' });
  });
}

/** When there was first something with this event, in milliseconds. */
function firstWith(edges: readonly Edge[], seq: number): number {
  return edges.find(({ events }) => events > seq)?.at ?? Number.NaN;
}

/** Runs the lesson of the page and watches it, in the page. */
async function see(): Promise<Watched> {
  const lesson = document.querySelector('syrniki-lesson') as Element & {
    session: { start(choice: unknown): Promise<void> };
    setup: { choice: unknown };
  };
  const came: Edge[] = [];
  const painted: Edge[] = [];
  const { startTime: asked } = performance.mark('asked');
  await lesson.session.start(lesson.setup.choice);
  const { player } = probe;
  if (!player) throw new Error('no player');
  player.recording.addEventListener('change', () => {
    const events = player.recording.length;
    if (events > (came.at(-1)?.events ?? 0)) came.push({ at: performance.now() - asked, events });
  });
  player.addEventListener('move', () => {
    const events = player.seq + 1;
    if (events <= (painted.at(-1)?.events ?? 0)) return;
    const edge = { at: Number.POSITIVE_INFINITY, events };
    painted.push(edge);
    void probe.painted().then((at) => {
      edge.at = at - asked;
    });
  });
  await probe.once(() => player.atEnd);
  const happened = Array.from({ length: player.recording.length }, (_, seq) => player.recording.t(seq) / 1e6);
  return { happened, came, painted };
}

/** Notes when pictures went out to the screen, until it is asked for them; in milliseconds since the page asked for its run. */
async function trace(devtools: CDPSession): Promise<() => Promise<number[]>> {
  interface TraceEvent {
    readonly name: string;
    readonly ts: number;
  }
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'devtools.timeline.frame',
        'disabled-by-default-devtools.timeline.frame',
        'blink.user_timing',
      ],
    },
  });
  return async () => {
    const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
    await devtools.send('Tracing.end');
    await complete;
    const asked = events.find(({ name }) => name === 'asked')?.ts ?? Number.NaN;
    return events.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => (ts - asked) / 1000);
  };
}
