import en from '../src/base/messages/en';
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
