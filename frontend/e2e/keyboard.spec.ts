import en from '../src/base/messages/en';
import { Bench, expect, test } from './kitchen';

test('the keyboard does everything', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await expect(bench.run).toBeVisible();
  await page.keyboard.press('Space');
  await bench.ended(en['verdict.deadlock']);

  const [last] = await bench.position();
  await page.keyboard.press('ArrowLeft');
  const before = await bench.position();
  expect(before[0]).toBeLessThan(last);
  await page.keyboard.press('ArrowLeft');
  expect((await bench.position())[0]).toBeLessThan(before[0]);
  await page.keyboard.press('ArrowRight');
  expect(await bench.position()).toEqual(before);

  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await bench.position())[0]).toBeGreaterThan(1);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: en['transport.play'], exact: true })).toBeVisible();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: en['help.title'] });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: en['black.label'] })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: en['black.label'] })).toBeHidden();

  const here = page.url();
  await page.keyboard.press('PageDown');
  await expect(page).not.toHaveURL(here);
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/\/lessons\/deadlock/);
});
