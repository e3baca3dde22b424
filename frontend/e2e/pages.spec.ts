import { expect, expectAccessible, LANGS, lessons, THEMES, test } from './kitchen';

for (const lang of LANGS) {
  for (const theme of THEMES) {
    test(`every page opens without a fault: ${theme}, ${lang}`, async ({ page }) => {
      test.slow();
      const setup = `?lang=${lang}&theme=${theme}`;
      await page.goto(`/${setup}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectAccessible(page);
      for (const { id, title } of await lessons(page, lang)) {
        await page.goto(`/lessons/${id}${setup}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await expect(page.locator('syrniki-transport')).toBeVisible();
        await expect(page.locator('syrniki-code .line').nth(4)).toBeVisible();
        if (lang === 'en') await expectAccessible(page);
      }
    });
  }
}

test.describe('also the page that is not there', () => {
  test.use({ expected: /404/ });

  test('every page that links lead to is accessible', async ({ page }) => {
    test.setTimeout(300_000);
    const found = new Set(['/', '/nothing-is-here']);
    for (const path of found) {
      await page.goto(`${path}?lang=en`);
      await expectAccessible(page);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((it) => new URL((it as HTMLAnchorElement).href).pathname));
      for (const link of links) if (!/^\/(lessons|api)\//.test(link)) found.add(link);
    }
    expect(found.size).toBeGreaterThan(8);
  });
});
