import type { Page } from '@playwright/test';
import en from '../src/base/messages/en';
import ru from '../src/base/messages/ru';
import { Bench, expect, expectAccessible, focus, test } from './kitchen';

const MESSAGES = { en, ru };
const GUESSES = {
  en: { never: 'Never', second: 'After about a second' },
  ru: { never: 'Никогда', second: 'Примерно через секунду' },
};
const JUDGED = {
  en: { right: 'You guessed right', wrong: 'It went otherwise' },
  ru: { right: 'Вы угадали', wrong: 'Вышло иначе' },
};

const happened = (page: Page) => page.locator('syrniki-happened');
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

for (const lang of ['en', 'ru'] as const) {
  for (const guess of ['never', 'second'] as const) {
    test(`a guess is kept in view and held against the run: ${guess}, ${lang}`, async ({ page }) => {
      const messages = MESSAGES[lang];
      await page.goto(`/lessons/deadlock?lang=${lang}&pauses=0`);
      const bench = new Bench(page);
      await expect(bench.run).toHaveText(messages['run.guessless']);
      await expect(tab(page, messages['happened.tab'])).toHaveAttribute('aria-disabled', 'true');
      await page.getByRole('radio', { name: GUESSES[lang][guess] }).check();
      await expect(bench.run).toHaveText(messages['run.run']);
      await expectAccessible(page);
      await bench.run.click();
      await expect(tab(page, messages['happened.tab'])).toHaveAttribute('aria-selected', 'true');
      const reveal = happened(page).locator('.reveal');
      await expect(reveal.locator('.judged')).toHaveText(JUDGED[lang][guess === 'never' ? 'right' : 'wrong']);
      await expect(reveal.locator('.guessed dd')).toHaveText(GUESSES[lang][guess]);
      await expect(reveal.locator('.happened dd')).toHaveText(GUESSES[lang].never);
      await page.keyboard.press('Home');
      await expect(page.locator('syrniki-caption .chip')).toContainText(GUESSES[lang][guess]);
      await expectAccessible(page);
    });
  }
}

test('a page that is read while a run ends is not taken away', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await tab(page, en['why.tab']).click();
  await bench.ended(en['verdict.deadlock']);
  await expect(tab(page, en['happened.tab'])).toHaveAttribute('aria-disabled', 'false');
  await expect(tab(page, en['why.tab'])).toHaveAttribute('aria-selected', 'true');
});

test('a hundred real runs are counted as they come in, and one of each kind can be opened', async ({ page }) => {
  const bench = await new Bench(page).open('lost-update', '&p.pause=0');
  await bench.run.click();
  await bench.ended(en['verdict.completed']);
  const hundred = happened(page).locator('syrniki-hundred');
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/samples'));
  await hundred.getByRole('button', { name: 'Run 100 times' }).click();
  expect((await asked).postDataJSON()).toMatchObject({ lesson: 'lost-update', params: { pause: 0 }, times: 100 });
  const again = hundred.getByRole('button', { name: 'Run 100 times again' });
  await expect(again).toBeVisible({ timeout: 50_000 });
  await expect(hundred.locator('.bar').first().locator('.count')).toContainText('of 100 runs');
  await expect(hundred.getByRole('status')).toContainText('of 100');
  for (const [counter, good] of [
    [10, false],
    [20, false],
    [30, true],
  ] as const) {
    const bar = hundred.locator('.bar', { hasText: `counter ${counter}` });
    await expect(bar).toHaveAttribute('data-good', String(good));
    await expect(bar.locator('.truth')).toContainText(/possible: \d+ of \d+/);
  }
  await expect(hundred.locator('.moral')).toContainText('100 runs');
  await expectAccessible(page);

  const open = hundred.locator('a.open').first();
  const run = new URL((await open.getAttribute('href')) ?? '', page.url()).searchParams.get('run') ?? '';
  expect(await (await page.request.get(`/api/runs/${run}`)).json()).toMatchObject({ params: { pause: 0 }, scale: 50 });
  await open.click();
  await expect(page).toHaveURL(new RegExp(`run=${run}`));
  await expect(hundred.locator(`a.open[href*="${run}"]`)).toHaveAttribute('aria-current', 'true');
});

test('a series of runs grows, and can be stopped', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  const hundred = happened(page).locator('syrniki-hundred');
  await hundred.getByRole('button', { name: 'Run 100 times' }).click();
  const bar = hundred.locator('.bar', { hasText: en['verdict.deadlock'] });
  await expect(bar.locator('.count')).toContainText('of');
  const count = async () => Number.parseInt((await bar.locator('.count').textContent()) ?? '', 10);
  const before = await count();
  await expect.poll(count).toBeGreaterThan(before);
  await hundred.getByRole('button', { name: 'Stop' }).click();
  await expect(hundred.getByRole('button', { name: 'Run 100 times again' })).toBeVisible();
  await expect(hundred.getByRole('status')).toContainText('of');
  expect(await count()).toBeLessThan(100);
});

test('a sentence of the explanation leads to its moment of this run', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  const sentence = page.getByRole('button', { name: 'Dasha holds the bowl and waits for the whisk.' });
  await sentence.click();
  await expect(sentence).toHaveAttribute('aria-current', 'true');
  const [event] = await bench.position();
  expect(event).toBe(Number(await sentence.getAttribute('data-found')) + 1);
  await expect(page.locator('syrniki-caption .sentence, syrniki-caption .what')).toContainText('Dasha waits for');
  await page.keyboard.press('Home');
  await expect(sentence).not.toHaveAttribute('aria-current');
  await focus(sentence);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await bench.position())[0]).toBe(event);
});

test('playback pauses by itself at telling moments, says why, and goes on', async ({ page }) => {
  await page.goto('/lessons/deadlock?lang=en');
  const bench = new Bench(page);
  await bench.run.click();
  const cue = page.locator('syrniki-caption .cue');
  await expect(cue).toContainText('Each has taken one thing');
  await expect(page.locator('syrniki-scene .stage')).toHaveClass(/spot/);
  await expectAccessible(page);
  await cue.getByRole('button', { name: en['cue.on'] }).click();
  await expect(cue).toContainText('The second request closes the circle');
  await page.keyboard.press('Space');
  await bench.ended(en['verdict.deadlock']);
  await expect(page.locator('syrniki-scene .stage')).not.toHaveClass(/spot/);
});

test('the pauses can be switched off, and that stays in the address', async ({ page }) => {
  await page.goto('/lessons/deadlock?lang=en');
  const bench = new Bench(page);
  const toggle = page.getByRole('button', { name: en['transport.pausing'] });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('p');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(page).toHaveURL(/pauses=0/);
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  await toggle.click();
  await expect(page).not.toHaveURL(/pauses=0/);
});

test('what is to be tried runs with its settings, says what to watch, and there is a way back', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  await happened(page).getByRole('button', { name: 'Try it' }).first().click();
  const note = page.locator('syrniki-note');
  await expect(note).toContainText('No pause between the two locks');
  const params = async () => {
    const run = new URL(page.url()).searchParams.get('run');
    return ((await (await page.request.get(`/api/runs/${run}`)).json()) as { params: unknown }).params;
  };
  await expect.poll(params).toEqual({ pause: 0 });
  await note.getByRole('button', { name: en['try.usual'] }).click();
  await expect(note).toBeHidden();
  await expect(bench.run).toBeVisible();
  await page.getByRole('button', { name: en['run.settings'], exact: true }).click();
  await expect(page.locator('syrniki-setup input[type="number"]').first()).toHaveValue('1000');
});

test('a lesson is taught by keyboard alone', async ({ page }) => {
  await page.goto('/lessons/deadlock?lang=en');
  const bench = new Bench(page);
  await focus(page.getByRole('radio', { name: 'After about a second' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Never' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.locator('syrniki-caption .cue')).toContainText('Each has taken');
  await page.keyboard.press('Space');
  await expect(page.locator('syrniki-caption .cue')).toContainText('closes the circle');
  await page.keyboard.press('Space');
  await bench.ended(en['verdict.deadlock']);
  await expect(happened(page).locator('.judged')).toHaveText('You guessed right');
  await focus(tab(page, en['happened.tab']));
  await page.keyboard.press('Home');
  await expect(tab(page, 'Java').first()).toHaveAttribute('aria-selected', 'true');
});

test('a run that is opened by a link asks for no guess, and its end is no secret', async ({ page, context }) => {
  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  const link = await context.newPage();
  await link.goto(
    page
      .url()
      .replace('&pauses=0', '')
      .replace(/&at=\d+/, ''),
  );
  await expect(new Bench(link).verdict).toContainText(en['verdict.deadlock']);
  await expect(link.locator('syrniki-guess')).toBeHidden();
  await expect(tab(link, en['happened.tab'])).toHaveAttribute('aria-disabled', 'false');
});

test('the explanation can be read without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/lessons/deadlock?lang=en');
  await expect(page.locator('.explanation')).toBeVisible();
  await expect(page.locator('.explanation')).toContainText('deadlock');
  await context.close();
});
