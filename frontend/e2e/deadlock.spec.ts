import en from '../src/base/messages/en';
import ru from '../src/base/messages/ru';
import { Bench, expect, expectAccessible, test } from './kitchen';

test('Deadlock: two threads lock each other out, and the recording tells why', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  await expect(bench.verdict.locator('.cycle li')).toHaveCount(2);
  await expect(bench.verdict).toContainText(en['verdict.cycle.holds']);
  await expectAccessible(page);

  const [last, count] = await bench.position();
  await page.getByRole('button', { name: en['transport.back'] }).click();
  expect((await bench.position())[0]).toBeLessThan(last);
  await page.getByRole('button', { name: en['transport.on'] }).click();
  expect(await bench.position()).toEqual([last, count]);
  await page.getByRole('button', { name: en['transport.start'] }).click();
  expect(await bench.position()).toEqual([0, count]);

  await page.getByRole('button', { name: en['transport.verdict'] }).click();
  await bench.verdict.locator('.cycle button').first().click();
  await expect.poll(async () => (await bench.position())[0]).toBeLessThan(last);
  expect((await bench.position())[0]).toBeGreaterThan(1);
});

test('a link to a moment of a run shows that moment', async ({ page, context }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  await page.getByRole('button', { name: en['transport.back'] }).click();
  const [event, count] = await bench.position();
  const at = event - 1;
  await expect(page).toHaveURL(new RegExp(`run=.+at=${at}\\b`));

  const later = new Bench(await context.newPage());
  await later.page.goto(page.url());
  await expect.poll(() => later.position()).toEqual([event, count]);
});

test('the verdict leaves the cooks and their names in sight, and the transport has its room, on a beamer', async ({
  page,
}) => {
  const bench = new Bench(page);
  await page.goto('/lessons/deadlock?lang=ru&theme=projector&pauses=0');
  await bench.run.click();
  await expect(bench.verdict).toContainText(ru['verdict.deadlock']);
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1280, 800],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const shown = async () => {
      const names = await page.locator('syrniki-scene .cook .name').evaluateAll((found) =>
        found
          .map((name) => name.getBoundingClientRect())
          .filter((box) => box.height > 0)
          .map((box) => box.bottom),
      );
      const caption = await page.locator('syrniki-caption .line').boundingBox();
      const transport = await page.locator('syrniki-transport').boundingBox();
      const right = await page
        .locator('syrniki-transport button')
        .evaluateAll((found) => Math.max(...found.map((button) => button.getBoundingClientRect().right)));
      const inside = right <= (transport?.x ?? 0) + (transport?.width ?? 0);
      return { names: names.length, above: Math.max(...names) <= (caption?.y ?? 0) + 2, inside };
    };
    await expect.poll(shown, `${width}×${height}`).toEqual({ names: 3, above: true, inside: true });
  }
});
