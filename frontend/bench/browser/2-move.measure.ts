import { type Page, test } from '@playwright/test';
import { tell } from './figures';
import { keepMillion } from './kept';
import { type Seen, watch } from './probe';

/** Milliseconds from one frame to the next that is not late: a screen's, and what its clock is off. */
const FRAME = 16.7;

test('The timeline of a million events is moved by hand', async ({ page }) => {
  const { address } = keepMillion();
  await watch(page);
  await page.goto(address);
  await page.evaluate(() =>
    probe.once(() => Boolean(probe.player?.recording.end) && probe.stage?.ledger.order.length === 9),
  );
  const canvas = page.locator('syrniki-timeline canvas.over');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no timeline');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  // Without the focus the wheel scrolls the lanes, of which there are more than have room.
  await canvas.focus();

  await frames(page, 'zoomed in and out by the wheel', async () => {
    for (const notches of [40, 40]) {
      for (let i = 0; i < notches; i++) await page.mouse.wheel(0, -60);
      for (let i = 0; i < notches; i++) await page.mouse.wheel(0, 60);
    }
  });
  for (let i = 0; i < 6; i++) await page.keyboard.press('Equal');
  await frames(page, 'dragged', async () => {
    for (let i = 0; i < 3; i++) {
      for (const by of [-1, 1]) {
        await page.mouse.move(x - by * 250, y);
        await page.mouse.down();
        for (let step = -25; step <= 25; step++) await page.mouse.move(x + by * step * 10, y);
        await page.mouse.up();
      }
    }
  });
  await frames(page, 'panned and zoomed by keys', async () => {
    for (const key of 'ddddssssaaaawwwwddddaaaa') {
      await page.keyboard.press(key);
      await page.evaluate(() => probe.painted().then(probe.painted).then(probe.painted));
    }
  });
  await page.keyboard.press('0');
  const slider = await page.locator('syrniki-transport input[type=range]').boundingBox();
  if (!slider) throw new Error('no slider');
  await frames(page, 'playhead dragged from end to end, all views following', async () => {
    const at = (share: number) => slider.x + 12 + share * (slider.width - 24);
    await page.mouse.move(at(0), slider.y + slider.height / 2);
    await page.mouse.down();
    for (let i = 0; i <= 120; i++) await page.mouse.move(at(i / 120), slider.y + slider.height / 2);
    await page.mouse.up();
  });
  for (const speed of [1, 10]) {
    await frames(page, `played at ${speed} times, all views following`, () =>
      page.evaluate(async (times) => {
        const { player } = probe;
        player?.jump('start', -1);
        if (player) player.speed = times;
        player?.play();
        const until = performance.now() + 2000;
        await probe.once(() => performance.now() > until);
        player?.pause();
      }, speed),
    );
  }
});

/** Tells of the frames while something is done: how far apart they are, and what the page has to do for one. */
async function frames(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => void probe.frames());
  await act();
  const seen: readonly Seen[] = await page.evaluate(() => probe.frames());
  const apart = seen.slice(1).map(({ at }, i) => at - (seen[i] as Seen).at);
  const late = apart.filter((each) => each > FRAME * 1.5).length / apart.length;
  tell({ what: `${what}: a frame's work`, values: seen.map(({ work }) => work), unit: 'ms', at: 'p95', most: FRAME });
  tell({ what: '  from frame to frame', values: apart, unit: 'ms', at: 'p95' });
  tell({ what: '  frames left out', values: [late * 100], unit: '%' });
}
