import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, focus, LANGS, test } from './kitchen';

const SAYS = {
  en: { some: 'Wrong for some schedules', correct: 'Correct for all schedules', counter: /counter/ },
  ru: { some: 'Верно не при всякой очерёдности', correct: 'Верно при любой очерёдности', counter: /счётчик/ },
} as const;

/** Opens a lesson where all its schedules are explored, and waits for what comes of it. */
async function explore(page: Page, lesson: string, query = '', lang: 'en' | 'ru' = 'en'): Promise<Locator> {
  await page.goto(`/lessons/${lesson}?lang=${lang}&mode=explored&pauses=0${query}`);
  const found = page.locator('syrniki-explore .found');
  await expect(found).toHaveAttribute('aria-busy', 'false');
  return found;
}

const verdict = (page: Page): Locator => page.locator('syrniki-explore .verdict h2');
const rows = (page: Page): Locator => page.locator('syrniki-explore .outcomes tbody tr');
const values = async (page: Page): Promise<number[]> =>
  (await rows(page).locator('.value b').allTextContents()).map(Number).sort((a, b) => a - b);

for (const lang of LANGS) {
  test(`a lost update: every outcome, and that some are wrong: ${lang}`, async ({ page }) => {
    await explore(page, 'lost-update', '', lang);
    await expect(verdict(page)).toHaveText(SAYS[lang].some);
    expect(await values(page)).toEqual([10, 20, 30]);
    await expect(rows(page).first()).toContainText(SAYS[lang].counter);
    await expect(rows(page).and(page.locator('[data-good="true"]'))).toContainText('30');
    await expect(page.locator('syrniki-state-graph .canvas .node').first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('the shortest way to a wrong outcome is watched as a run like any other, and gone on with by hand', async ({
  page,
}) => {
  await explore(page, 'lost-update');
  const wrong = rows(page).filter({ has: page.locator('.value b', { hasText: /^10$/ }) });
  await wrong.getByRole('button', { name: /^Watch/ }).click();
  await expect(page.locator('.verdict').filter({ hasText: 'The program ran to its end' })).toContainText('10');
  await expect(page.locator('syrniki-state-graph .node[data-path]').last()).toBeVisible();
  await wrong.getByRole('button', { name: /^Take the shortest way/ }).click();
  await expect(page).toHaveURL(/schedule=[a-z0-9!]+/i);
  await expect(page).toHaveURL(/mode=directed/);
});

test('each schedule is counted by itself where that is asked for', async ({ page }) => {
  const found = await explore(page, 'lost-update');
  await page.locator('syrniki-explore .ask > summary').click();
  await page.getByRole('checkbox', { name: 'Count every single schedule' }).check();
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await expect(found).toContainText('each counted by itself');
  await expect(page.getByRole('columnheader', { name: 'Schedules' })).toBeVisible();
  expect(await values(page)).toEqual([10, 20, 30]);
});

test('the state graph is walked along its arrows by keyboard, from the start to an outcome', async ({ page }) => {
  await explore(page, 'lost-update');
  const graph = page.locator('syrniki-state-graph');
  const details = graph.locator('.details');
  await focus(graph.locator('.canvas .node[tabindex="0"]'));
  await expect(details.locator('h4')).toContainText('After');
  const outcome = graph.locator('.canvas .node.end[aria-pressed="true"]');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(outcome).toBeFocused({ timeout: 100 });
  }).toPass();
  await expect(details.locator('h4')).toContainText('counter');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('button', { name: 'Watch' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(outcome).toBeFocused();
  await page.keyboard.press('Home');
  await expect(graph.locator('.canvas .node.first')).toBeFocused();
});

test('a state is opened where one directs', async ({ page }) => {
  await explore(page, 'lost-update');
  const graph = page.locator('syrniki-state-graph');
  await focus(graph.locator('.canvas .node[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await graph.getByRole('button', { name: 'Direct from here' }).click();
  await expect(page).toHaveURL(/mode=directed/);
  await expect(page).toHaveURL(/schedule=/);
});

test('with a lock it is correct for all schedules', async ({ page }) => {
  await explore(page, 'lock');
  await expect(verdict(page)).toHaveText(SAYS.en.correct);
  expect(await values(page)).toEqual([30]);
});

test('a deadlock that comes sometimes is found, and one that comes always', async ({ page }) => {
  await explore(page, 'deadlock');
  await expect(verdict(page)).toHaveText(SAYS.en.some);
  await expect(rows(page).filter({ hasText: 'Deadlock' })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: 'The program ran to its end' })).toHaveCount(1);
  await expectAccessible(page);
  await explore(page, 'self-deadlock');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Deadlock');
});

test('settings come from the address', async ({ page }) => {
  await explore(page, 'lost-update', '&p.first=7');
  expect(await values(page)).toEqual([7, 20, 27]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the graph comes when it is asked for', async ({ page }) => {
    await explore(page, 'lost-update');
    await expect(rows(page)).toHaveCount(3);
    const graph = page.locator('syrniki-state-graph');
    await expect(graph.locator('.canvas')).toHaveCount(0);
    await graph.getByRole('button', { name: 'Show the state graph' }).click();
    await expect(graph.locator('.canvas .node').first()).toBeVisible();
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
