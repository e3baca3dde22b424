import { expect, LANGS, lessons, test } from './kitchen';

/** The lecture's chapters in its order. */
const LECTURE = ['kitchen', 'words', 'where', 'gil', 'processes', 'primes', 'shared-memory', 'pitfalls', 'classics'];

for (const lang of LANGS) {
  test(`home lists every lesson, in ${lang}`, async ({ page }) => {
    await page.goto(`/?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const all = await lessons(page, lang);
    expect(all.length).toBeGreaterThanOrEqual(9);
    for (const { id, title } of all) {
      const card = page.locator(`a[data-lesson="${id}"]`);
      await expect(card).toContainText(title);
      await expect(card).toHaveAttribute('href', new RegExp(`^/lessons/${id}\\b`));
    }
    const shown = page.locator('a[data-lesson]');
    expect(await shown.evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.lesson))).toEqual(
      all.map(({ id }) => id),
    );
    await expect(shown.locator('.lesson-number')).toHaveText(all.map((_, i) => String(i + 1)));
    const chapters = page.locator('.contents a');
    expect(await chapters.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)))).toEqual(
      LECTURE.filter((chapter) => all.some((lesson) => lesson.chapter === chapter)),
    );
    for (const art of await page.locator('.chapter-art use').all())
      expect(await art.evaluate((use) => (use as SVGUseElement).getBBox().width)).toBeGreaterThan(0);
  });
}

test('a lesson opens from home and leads back, the language kept', async ({ page }) => {
  await page.goto('/?lang=ru');
  await page.locator('a[data-lesson="deadlock"]').click();
  await expect(page).toHaveURL(/\/lessons\/deadlock/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.locator('a[rel="up"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('a[data-lesson="deadlock"]')).toBeVisible();
});

test.describe('an unknown lesson', () => {
  test.use({ expected: /404/ });

  test('gets a page that leads home', async ({ page }) => {
    const answer = await page.goto('/lessons/blini?lang=en');
    expect(answer?.status()).toBe(404);
    await page.getByRole('main').getByRole('link').click();
    await expect(page.locator('a[data-lesson="deadlock"]')).toBeVisible();
  });
});
