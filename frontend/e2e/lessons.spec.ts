import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import en from '../src/base/messages/en';
import ru from '../src/base/messages/ru';
import { Bench, expect, expectAccessible, test, watchShifts } from './kitchen';

const FOLDER = new URL('../../src/main/java/lesson/', import.meta.url);

/** The most that may move in all while a run goes on: lanes that make room for new threads, marks that go from line to line, waiters that come and go. A third of the 0.1 that count as good. */
const STILL = 0.03;

/** The ways a run of the lesson may end with default parameters, as the page says them. */
function ending(lesson: string, messages: Record<string, string>): RegExp {
  const settings = readFileSync(new URL(`${lesson}/lesson.yml`, FOLDER), 'utf8');
  const kinds = /verdicts:\s*\[([^\]]+)\]/.exec(settings)?.[1]?.split(',') ?? [];
  return new RegExp(kinds.map((kind) => messages[`verdict.${kind.trim()}`]).join('|'));
}

/** Lessons whose choices are about measured times with room between them: a busy machine may land there. */
const MEASURED = ['four-words', 'gil-io', 'kitchen-race', 'weather-bot'];

/** Lessons in which a moment may not come about where a worker gets no core in time: nobody asks for the GIL, nobody is cut off. */
const CORES = ['gil-primes', 'grey-picture', 'primes-threads', 'who-switches'];

/** Asserts that the page “What happened” has opened, names what was foreseen, and that its sentences lead somewhere. */
async function expectTold(page: Page, lesson: string): Promise<void> {
  const happened = page.locator('syrniki-happened');
  await expect(happened).toBeVisible();
  await expect(happened.locator('.reveal .happened dd')).toHaveText(/[\p{L}\d]/u);
  if (!MEASURED.includes(lesson)) {
    await expect(happened.locator('.reveal .happened dd')).not.toHaveText('Something nobody foresaw');
  }
  await expect(page.locator('[data-found]:not([data-found=""])').first()).toBeVisible();
  await expect(page.locator('[data-moment]:not([data-found])')).toHaveCount(0);
  if (!CORES.includes(lesson)) await expect(page.locator('[data-found=""]')).toHaveCount(0);
}

for (const lesson of readdirSync(FOLDER)) {
  test(`runs to its end, is narrated and accessible: ${lesson}`, async ({ page }) => {
    test.setTimeout(150_000);
    const shifts = await watchShifts(page);
    const bench = await new Bench(page).open(lesson);
    await expect(bench.run).toBeVisible();
    await bench.run.click();
    await expect(bench.verdict).toBeVisible({ timeout: 120_000 });
    await expect(bench.verdict).toHaveText(ending(lesson, en));
    const { sum, moved } = await shifts();
    expect(sum, `moved while the run went on: ${moved.join('; ')}`).toBeLessThan(STILL);
    await expectTold(page, lesson);
    const told = page.locator('syrniki-scene .told');
    await expect(told).toHaveText(/\p{L}{3}/u);
    const english = await told.textContent();
    await expectAccessible(page);

    await expect(page).toHaveURL(/run=/);
    const run = new URL(page.url()).searchParams.get('run');
    await page.goto(`/lessons/${lesson}?lang=ru&run=${run}`);
    await expect(bench.verdict).toBeVisible({ timeout: 60_000 });
    await expect(bench.verdict).toHaveText(ending(lesson, ru));
    await expect(told).toHaveText(/[а-яё]{3}/i);
    expect(await told.textContent()).not.toBe(english);
    await expectAccessible(page);
  });
}
