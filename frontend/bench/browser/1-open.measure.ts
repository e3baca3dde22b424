import { test } from '@playwright/test';
import { tell } from './figures';
import { keepMillion } from './kept';
import { watch } from './probe';

test('A recording of a million events is opened', async ({ browser }) => {
  const { address, bytes } = keepMillion();
  const drawn: number[] = [];
  const set: number[] = [];
  for (let i = 0; i < 6; i++) {
    const page = await browser.newPage();
    await watch(page);
    await page.goto(address, { waitUntil: 'commit' });
    drawn.push(
      await page.evaluate(() =>
        probe.once(() => Boolean(probe.player?.recording.end) && (probe.stage?.ledger.order.length ?? 0) > 8),
      ),
    );
    const plot = await page.locator('syrniki-timeline .plot').boundingBox();
    if (plot) await page.mouse.click(plot.x + 200, plot.y + 12);
    set.push(await page.evaluate(() => probe.once(() => probe.player?.atEnd === false)));
    await page.close();
  }
  tell({ what: 'size', values: [bytes / 1e6], unit: 'MB' });
  tell({ what: 'first time since the server began, drawn after', values: drawn.slice(0, 1), unit: 'ms' });
  tell({ what: 'drawn after', values: drawn.slice(1), unit: 'ms', most: 1500 });
  tell({ what: 'playhead set by a click after', values: set.slice(1), unit: 'ms', most: 1500 });
});
