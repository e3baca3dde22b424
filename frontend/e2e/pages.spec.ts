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
