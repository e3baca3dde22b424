import type { Page } from '@playwright/test';
import { expect, expectAccessible, focus, LANGS, lessons, PAIRS, test } from './kitchen';

/** Chapters by id, from the links of the home page. */
async function chapters(page: Page, setup: string): Promise<string[]> {
  await page.goto(`/${setup}`);
  const links = await page.locator('.chapter h2 a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return links.map((link) => /chapters\/([a-z-]+)/.exec(link ?? '')?.[1] ?? '');
}

for (const [theme, lang] of PAIRS) {
  test(`every page to read is accessible: ${theme}, ${lang}`, async ({ page }) => {
    test.slow();
    const setup = `?lang=${lang}&theme=${theme}`;
    const paths = ['/glossary', '/teach', ...(await chapters(page, setup)).map((id) => `/chapters/${id}`)];
    for (const { id } of await lessons(page, lang)) paths.push(`/lessons/${id}/notes`);
    for (const path of paths) {
      await page.goto(`${path}${setup}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
      await expectAccessible(page);
    }
  });
}

test('a word is explained where it stands, by keyboard too, and the lesson is not left', async ({ page }) => {
  await page.goto('/chapters/shared-memory?lang=ru');
  const word = page.locator('a.term[href$="#deadlock"]').first();
  await focus(word);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'взаимная блокировка' });
  await expect(card).toBeVisible();
  await expect(card).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(word).toBeFocused();
  await word.click();
  await card.getByRole('link', { name: 'Словарь' }).click();
  await expect(page).toHaveURL(/\/glossary\?lang=ru#deadlock$/);
});

test('without its script a word leads to the glossary', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/chapters/shared-memory?lang=en');
  await page.locator('a.term[href$="#deadlock"]').first().click();
  await expect(page).toHaveURL(/\/glossary\?lang=en#deadlock$/);
  await context.close();
});

test('the notes of every lesson fit two printed pages', async ({ page }) => {
  test.slow();
  for (const lang of LANGS) {
    for (const { id } of await lessons(page, lang)) {
      await page.goto(`/lessons/${id}/notes?lang=${lang}&theme=dark`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, `${id} ${lang}`).toBeLessThanOrEqual(2);
    }
  }
});
