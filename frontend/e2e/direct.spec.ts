import type { Page } from '@playwright/test';
import en from '../src/base/messages/en';
import { Bench, expect, expectAccessible, focus, PAIRS, test } from './kitchen';

/** A lesson's page where somebody directs. */
class Turn {
  readonly bench: Bench;
  readonly steps = this.page.locator('syrniki-director .step');
  readonly rows = this.page.locator('syrniki-director .row');
  readonly goals = this.page.locator('syrniki-goals');

  constructor(readonly page: Page) {
    this.bench = new Bench(page);
  }

  async open(lesson: string, query = ''): Promise<this> {
    await this.bench.open(lesson, `&mode=directed${query}`);
    await expect(this.rows.first()).toBeVisible();
    return this;
  }

  /** Presses keys, each one a step. */
  async keys(keys: string): Promise<void> {
    for (const key of keys) {
      const before = await this.steps.count();
      await this.page.keyboard.press(key);
      await expect(this.steps).toHaveCount(before + 1);
    }
  }

  /** The schedule in the page's address. */
  schedule(): string | null {
    return new URL(this.page.url()).searchParams.get('schedule');
  }
}

/** Both read 0, Dasha writes 20 and Masha, last of all, 10. */
const TEN = '1123323322';

test('by keys the counter is made 10', async ({ page }) => {
  const turn = await new Turn(page).open('lost-update');
  await expect(turn.goals).toContainText('10');
  await turn.keys('11');
  await expect(turn.rows).toHaveCount(3);
  await expect(turn.rows.nth(1)).toContainText('reads “counter”');
  await expect(turn.rows.nth(1)).toContainText('int seen = counter;');
  await expect(turn.rows.nth(0)).toContainText('Masha has not ended yet');
  await turn.keys(TEN.slice(2));
  await turn.keys('111');
  await expect(turn.bench.verdict).toContainText(en['verdict.completed']);
  await expect(turn.bench.verdict).toContainText('10');
  await expect(turn.goals.getByRole('status')).toContainText('Done!');
  await expectAccessible(page);
  await turn.goals.getByRole('button', { name: 'Next goal' }).click();
  await expect(turn.steps).toHaveCount(0);
});

test('steps are undone, done again, looked back at and gone on from', async ({ page }) => {
  const turn = await new Turn(page).open('lost-update', '&schedule=a2bc2b');
  await expect(turn.steps).toHaveCount(6);
  await page.keyboard.press('Backspace');
  await expect(turn.steps).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(turn.steps).toHaveCount(4);
  expect(turn.schedule()).toBe('a2bc');
  await page.keyboard.press('Control+Shift+z');
  await expect(turn.steps).toHaveCount(5);
  await turn.steps.nth(2).click();
  const note = page.locator('syrniki-director .note');
  await expect(note).toContainText('step 3 of 5');
  await note.getByRole('button', { name: 'Go on from here' }).click();
  await expect(turn.steps).toHaveCount(3);
  await expect(note).toBeHidden();
  expect(turn.schedule()).toBe('a2b');
  await page.getByRole('button', { name: 'From the beginning' }).click();
  await expect(turn.steps).toHaveCount(0);
  expect(turn.schedule()).toBeNull();
});

test('a deadlock is brought about, told with its circle, and taken back', async ({ page }) => {
  const turn = await new Turn(page).open('deadlock');
  await turn.keys('11232323');
  await expect(turn.bench.verdict).toContainText(en['verdict.deadlock']);
  await expect(turn.bench.verdict.locator('.cycle li')).toHaveCount(2);
  await expect(turn.goals.getByRole('status')).toBeVisible();
  await expect(turn.rows.nth(1)).toContainText('Dasha has it');
  await page.getByRole('button', { name: 'Undo a step', exact: true }).click();
  await expect(turn.steps).toHaveCount(7);
  await expect(turn.bench.verdict).toBeHidden();
});

test('a link replays exactly this run, in the other language too', async ({ page, context }) => {
  const turn = await new Turn(page).open('deadlock', '&p.pause=0&sleeps=any');
  await turn.keys('1123232');
  const [, events] = await turn.bench.position();
  await page.getByRole('button', { name: en['share.open'] }).click();
  const link = await page.locator('syrniki-share input').inputValue();
  expect(new URL(link).searchParams.get('schedule')).toBe(turn.schedule());
  expect(new URL(link).searchParams.get('p.pause')).toBe('0');
  const other = await context.newPage();
  await other.goto(link);
  const again = new Turn(other);
  await expect(again.steps).toHaveCount(7);
  expect((await again.bench.position())[1]).toBe(events);
  await expect(other.locator('syrniki-director .sleeps input')).toBeChecked();
  await other.getByRole('link', { name: 'Русский' }).click();
  await expect(other.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(again.steps).toHaveCount(7);
  await expect(again.rows.nth(1)).toContainText('берёт');
});

test('what was directed is taken along as a file', async ({ page }) => {
  const turn = await new Turn(page).open('deadlock', '&schedule=a2bcbcbc');
  await expect(turn.bench.verdict).toContainText(en['verdict.deadlock']);
  await page.getByRole('button', { name: 'Keep it' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Recording/ }).click();
  expect((await download).suggestedFilename()).toMatch(/deadlock.*\.cbor$/);
});

test('others choose for a while: until one waits, by a seed, to the end', async ({ page }) => {
  const turn = await new Turn(page).open('deadlock');
  await page.getByRole('button', { name: 'main goes on until' }).click();
  await expect(turn.rows.nth(0)).toContainText('Masha has not ended yet');
  expect(turn.schedule()).toBe('a2');
  const form = page.locator('syrniki-leave');
  await form.getByLabel('Who chooses').selectOption('round-robin');
  await form.getByLabel('How many steps').selectOption('0');
  await form.getByRole('button').click();
  await expect(turn.bench.verdict).toContainText(en['verdict.deadlock']);
  await page.getByRole('button', { name: 'From the beginning' }).first().click();
  await expect(turn.steps).toHaveCount(0);
  await form.getByLabel('Who chooses').selectOption('random');
  await form.getByLabel('How many steps').selectOption('5');
  const run = async () => {
    await form.getByLabel('seed').fill('7');
    await form.getByRole('button').click();
    await expect(turn.steps).toHaveCount(5);
    return turn.schedule();
  };
  const first = await run();
  await page.getByRole('button', { name: 'From the beginning' }).first().click();
  await expect(turn.steps).toHaveCount(0);
  expect(await run()).toBe(first);
});

test('what cannot be done is said to be so, after all was tried', async ({ page }) => {
  test.slow();
  const turn = await new Turn(page).open('deadlock-fixed');
  await turn.goals.getByRole('button', { name: 'Is it possible at all?' }).click();
  await expect(turn.goals).toContainText('It cannot be done', { timeout: 45_000 });
});

test('a shortest way is shown to whoever asks', async ({ page }) => {
  const turn = await new Turn(page).open('lost-update');
  await turn.goals.getByRole('button', { name: 'Is it possible at all?' }).click();
  await turn.goals.getByRole('button', { name: 'Show me a shortest way' }).click();
  await expect(turn.bench.verdict).toContainText('10');
  await expect(turn.goals.getByRole('status')).toContainText('Done!');
});

test('who chooses is chosen by keyboard, and the observed run is not lost', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  const system = page.getByRole('radio', { name: 'The system chooses' });
  await focus(system);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'You choose' })).toBeFocused();
  await expect(page.locator('syrniki-director .row')).toHaveCount(1);
  await expect(bench.verdict).toBeHidden();
  expect(new URL(page.url()).searchParams.get('mode')).toBe('directed');
  await page.keyboard.press('ArrowLeft');
  await expect(bench.verdict).toContainText(en['verdict.deadlock']);
  await expect(page).not.toHaveURL(/mode=/);
});

test('a lesson that can only be observed says why', async ({ page }) => {
  await new Bench(page).open('gil-io');
  await expect(page.locator('syrniki-modes .how')).toContainText(/\w+.*\./);
  await expect(page.locator('syrniki-modes').getByRole('radio')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap lets a cook go on', async ({ page }) => {
    const turn = await new Turn(page).open('lost-update');
    for (const n of [0, 0, 1, 2]) {
      const before = await turn.steps.count();
      await turn.rows.nth(n).locator('.go').tap();
      await expect(turn.steps).toHaveCount(before + 1);
    }
    expect(turn.schedule()).toBe('a2bc');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test.describe('where something is amiss', () => {
  test.use({ expected: /422|400|Failed to fetch|ERR_/ });

  test('a schedule that cannot be followed is, as far as it goes', async ({ page }) => {
    await new Bench(page).open('lost-update', '&mode=directed&schedule=a2bca3b');
    const trouble = page.locator('syrniki-director [role=alert]');
    await expect(trouble).toContainText('Step 5');
    expect(new URL(page.url()).searchParams.get('schedule')).toBe('a2bca3b');
    await trouble.getByRole('button', { name: 'As far as it goes' }).click();
    await expect(new Turn(page).steps).toHaveCount(4);
  });

  test('what is no schedule is said in the page’s language', async ({ page }) => {
    await page.goto('/lessons/lost-update?lang=ru&mode=directed&schedule=привет');
    await expect(page.locator('syrniki-director [role=alert]')).toContainText(/[а-я]{4,}/);
    await page.locator('syrniki-director [role=alert] button').click();
    await expect(page.locator('syrniki-director .row')).toHaveCount(1);
  });

  test('without a connection nothing is lost', async ({ page, context }) => {
    const turn = await new Turn(page).open('lost-update', '&schedule=a2b');
    await context.setOffline(true);
    await page.keyboard.press('2');
    await expect(page.locator('syrniki-director [role=alert]')).toBeVisible();
    await expect(turn.steps).toHaveCount(3);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(turn.steps).toHaveCount(4);
  });
});

for (const [theme, lang] of PAIRS) {
  test(`directing is accessible: ${theme}, ${lang}`, async ({ page }) => {
    await page.goto(`/lessons/lost-update?lang=${lang}&theme=${theme}&mode=directed&schedule=a2bc2b`);
    await expect(page.locator('syrniki-director .step')).toHaveCount(6);
    await expectAccessible(page);
    await page.locator('syrniki-director .step').nth(1).click();
    await page.locator('syrniki-goals .help button').first().click();
    await expectAccessible(page);
  });
}
