import { readdirSync } from 'node:fs';
import { expect, LANGS, test } from './kitchen';

/** Bytes that a lesson's first view may take on its way, fonts and headers included. */
const MOST = 255_000;
const LESSONS = readdirSync(new URL('../../src/main/java/lesson/', import.meta.url));

for (const lang of LANGS) {
  test(`the first view of every lesson is light: ${lang}`, async ({ browser, baseURL }) => {
    test.slow();
    for (const lesson of LESSONS) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      const received: Promise<[string, number]>[] = [];
      page.on('requestfinished', (request) => {
        const { pathname } = new URL(request.url());
        received.push(request.sizes().then((size) => [pathname, size.responseBodySize + size.responseHeadersSize]));
      });
      await page.goto(`/lessons/${lesson}?lang=${lang}`);
      await expect(page.locator('syrniki-code .line').nth(4)).toBeVisible();
      await page.waitForLoadState('networkidle');
      const all = await Promise.all(received);
      const sum = all.reduce((bytes, [, more]) => bytes + more, 0);
      expect(sum, `${lesson}: ${all.map(([path, bytes]) => `${path} ${bytes}`).join(', ')}`).toBeLessThan(MOST);
      expect(all.length).toBeGreaterThan(10);
      await context.close();
    }
  });
}
