import type { Page } from '@playwright/test';
import en from '../src/base/messages/en';
import { Bench, expect, LANGS, lessons, test } from './kitchen';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** By how many pixels the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const lang of LANGS) {
  test(`nothing is wider than a phone, in ${lang}`, async ({ page }) => {
    await page.goto(`/?lang=${lang}`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const { id } of await lessons(page, lang)) {
      await page.goto(`/lessons/${id}?lang=${lang}`);
      await expect(page.locator('syrniki-code .line').nth(4)).toBeVisible();
      expect(await overflow(page), id).toBeLessThanOrEqual(0);
    }
  });
}

test('Deadlock runs on a phone', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.tap();
  await bench.ended(en['verdict.deadlock']);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
