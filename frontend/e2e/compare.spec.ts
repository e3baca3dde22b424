import type { Page } from '@playwright/test';
import en from '../src/base/messages/en';
import ru from '../src/base/messages/ru';
import { TABLES } from '../src/view/compare/messages';
import { expect, expectAccessible, LANGS, test } from './kitchen';

const SAYS = { en, ru };
const DIFFERENCE = {
  en: { left: /reads “counter”: 0/, right: /(takes|waits for) the lock “spoon”/ },
  ru: { left: /читает переменную «счётчик»: 0/, right: /(захватывает|ждёт) блокировку «ложка»/ },
};

/** Nanoseconds at which the playheads of the two timelines stand, and how long the runs were. */
const playheads = (page: Page) =>
  page.locator('syrniki-timeline').evaluateAll((timelines) =>
    timelines.map((each) => {
      const { player } = each as unknown as { player: { t: number; recording: { duration: number } } };
      return { t: player.t, duration: player.recording.duration };
    }),
  );

for (const lang of LANGS) {
  test(`two runs on one clock, from the same start to their ends: ${lang}`, async ({ page }) => {
    test.slow();
    const say = TABLES[lang];
    await page.goto(`/compare?left=lost-update&right=lock&lang=${lang}`);
    await expect(page.locator('.difference')).toContainText(say.idle);
    await expectAccessible(page);
    await page.getByRole('button', { name: say.run, exact: true }).click();
    await expect(page.locator('.verdict').filter({ hasText: SAYS[lang]['verdict.completed'] })).toHaveCount(2);
    const [left, right] = await playheads(page);
    expect(left).toMatchObject({ t: left?.duration });
    expect(right).toMatchObject({ t: right?.duration });

    const difference = page.locator('.difference');
    await expect(difference).toContainText(say.upTo);
    await expect(difference.locator('.did').first()).toContainText(DIFFERENCE[lang].left);
    await expect(difference.locator('.did').last()).toContainText(DIFFERENCE[lang].right);
    await expect(page.locator('.results tbody tr').filter({ has: page.getByText(say.took) })).toBeVisible();
    await expect(page.locator('syrniki-programs .cell.right.only').first()).toContainText('ReentrantLock');
    await expectAccessible(page);
  });
}

test('both stand at the same instant wherever one is taken; who has ended stands at its end', async ({ page }) => {
  const say = TABLES.en;
  await page.goto(
    '/compare?left=semaphore&left.cooks=1&left.frying=500&right=semaphore&right.cooks=2&right.permits=1&right.frying=500&lang=en',
  );
  const scrubber = page.getByRole('slider', { name: say.scrub });
  await expect(page.getByRole('button', { name: say.run, exact: true })).toBeEnabled();
  await page.keyboard.press('Space');
  await expect(page.locator('.verdict')).toHaveCount(2);
  await expect(page).toHaveURL(/left\.run=\w+&right\.run=\w+/);

  await page.keyboard.press('Home');
  await expect.poll(async () => (await playheads(page)).map(({ t }) => t)).toEqual([0, 0]);
  await page.keyboard.press('d');
  const [left, right] = await playheads(page);
  expect(left?.t).toBeGreaterThan(0);
  expect(left?.t).toBe(right?.t);
  await page.keyboard.press('ArrowRight');
  const on = await playheads(page);
  expect(on[0]?.t).toBeGreaterThanOrEqual(left?.t ?? 0);
  expect(on[0]?.t).toBe(on[1]?.t);

  await scrubber.fill('9500');
  const late = await playheads(page);
  expect(late[0]).toMatchObject({ t: late[0]?.duration });
  expect(late[1]?.t).toBeGreaterThan(late[0]?.t ?? 0);

  const told = await scrubber.getAttribute('aria-valuetext');
  await expect(page).toHaveURL(/at=\d+/);
  const instant = new RegExp(`at=${Math.round((late[1]?.t ?? 0) / 1e6)}(?!\\d)`);
  await expect(page).toHaveURL(instant);
  const again = await page.context().newPage();
  await again.goto(page.url());
  await expect(again.getByRole('slider', { name: say.scrub })).toHaveAttribute('aria-valuetext', told ?? '');
  await again.close();
});

test('the menu of comparisons leads to each of them', async ({ page }) => {
  await page.goto('/compare?lang=en');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Without a lock and with one' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without a lock and with one');
});
