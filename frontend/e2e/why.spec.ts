import type { Page } from '@playwright/test';
import { Bench, expect, expectAccessible, focus, test } from './kitchen';

/** Opens a run of a lesson that has ended, at its end. */
async function ended(page: Page, lesson: string): Promise<Bench> {
  const { id } = await (await page.request.post('/api/runs', { data: { lesson } })).json();
  await expect.poll(async () => (await (await page.request.get(`/api/runs/${id}`)).json()).state).toBe('finished');
  const bench = await new Bench(page).open(lesson, `&run=${id}&at=99999`);
  await expect.poll(async () => (await bench.position())[0]).toBeGreaterThan(1);
  return bench;
}

test('a click on blocked Masha walks the circle back to her; each step takes the playhead there', async ({ page }) => {
  const bench = await ended(page, 'deadlock');
  const [last] = await bench.position();
  const why = page.locator('syrniki-why');
  await expect(why).toHaveCount(0);
  await page.locator('syrniki-scene [data-thread="1"]').first().click();
  await expect(why.getByRole('heading')).toHaveText('Why is Masha waiting?');
  const steps = why.locator('li');
  await expect(steps).toHaveCount(5);
  await expect(steps.last()).toContainText('the circle is closed');
  await expect(why.locator('figcaption')).toContainText('each waits for the other, for ever');
  await expect(why.locator('.edge[data-cycle]')).toHaveCount(4);
  await expectAccessible(page);

  await steps.nth(1).getByRole('button').click();
  await expect.poll(async () => (await bench.position())[0]).toBeLessThan(last);
  await page.keyboard.press('ArrowDown');
  await expect(steps.nth(2).getByRole('button')).toBeFocused();
  await expect(steps).toHaveCount(5);
});

test('the counter of the lost update names the write that was covered', async ({ page }) => {
  await ended(page, 'lost-update');
  await page.locator('syrniki-memory').getByRole('button', { name: 'Why? counter' }).click();
  const why = page.locator('syrniki-why');
  await expect(why.getByRole('heading')).toHaveText(/Why is “counter” (10|20)\?/);
  const steps = why.locator('li');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(1)).toContainText(/writes (10|20) to “counter”: (Masha|Dasha) never saw that, and covers it/);
  await expect(steps.last()).toContainText('does not look again');
  await expectAccessible(page);
});

test('from the keyboard: a cook, a wait on the timeline, a question of the panel', async ({ page }) => {
  await ended(page, 'deadlock');
  const heading = page.locator('syrniki-why').getByRole('heading');
  await focus(page.locator('syrniki-scene').getByRole('button', { name: 'Why? Dasha' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Why is Dasha waiting?');
  await focus(page.locator('syrniki-timeline canvas.over'));
  for (const key of ['ArrowDown', 'ArrowDown', '.', '.', '.', '.', '.', '.']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Why is Masha waiting?');
  await page.locator('syrniki-why .offers').getByRole('button', { name: 'Why? main' }).click();
  await expect(heading).toHaveText('Why is main waiting?');
});
