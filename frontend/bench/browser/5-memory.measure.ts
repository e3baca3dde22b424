import { type CDPSession, test } from '@playwright/test';
import { tell } from './figures';
import { keepMillion } from './kept';
import { watch } from './probe';

const RUNS = 50;

test('Memory', async ({ page }) => {
  const { address } = keepMillion();
  await watch(page);
  const devtools = await page.context().newCDPSession(page);
  await page.goto(address);
  await page.evaluate(() => probe.once(() => probe.player?.atEnd === true));
  tell({ what: 'heap with a recording of a million events', values: [await heap(devtools)], unit: 'MB' });

  await page.goto('/lessons/lost-update?lang=en&pauses=0');
  const used: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    await page.evaluate(async () => {
      const before = probe.player;
      const lesson = document.querySelector('syrniki-lesson') as Element & {
        session: { start(choice: unknown): Promise<void> };
      };
      await lesson.session.start({ params: { pause: 0 }, scale: 50 });
      await probe.once(() => probe.player !== before && probe.player?.atEnd === true);
    });
    if (i % 10 === 0) used.push(await heap(devtools));
  }
  const [first = 0] = used;
  tell({ what: 'heap after one run', values: [first], unit: 'MB' });
  tell({ what: `heap after ${RUNS} more in the same tab`, values: used.slice(-1), unit: 'MB', most: first + 3 });
});

/** Megabytes of JavaScript heap and typed arrays in use after a collection. */
async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + (backingStorageSize ?? 0)) / 1e6;
}
