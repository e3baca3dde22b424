import { readFileSync } from 'node:fs';
import type { FileChooser, Page } from '@playwright/test';
import en from '../src/base/messages/en';
import { Bench, expect, expectAccessible, focus, test } from './kitchen';

/** Runs a lesson to its end and gives the run's id. */
async function ran(page: Page, lesson: string, query = ''): Promise<string> {
  const bench = await new Bench(page).open(lesson, query);
  await bench.run.click();
  await expect(bench.verdict).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveURL(/run=/);
  return new URL(page.url()).searchParams.get('run') ?? '';
}

async function recorded(page: Page, run: string): Promise<Buffer> {
  return (await page.request.get(`/api/runs/${run}/trace?format=cbor`)).body();
}

const openShare = (page: Page) => page.getByRole('button', { name: en['share.open'] }).click();

/** Drags a file over the page and lets go of it. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      return transfer;
    },
    [name, bytes.toString('base64')] as const,
  );
  // The first drag over a page brings what catches it, the browser tells of the drag again and again.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await expect(page.locator('syrniki-drop')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.locator('syrniki-drop')).toHaveCount(0);
}

test('a link that will not lead far is told of', async ({ page }) => {
  await ran(page, 'lock', '&p.pause=0');
  await page.route('**/api/runs/*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), kept: false } });
  });
  await openShare(page);
  await expect(page.locator('syrniki-share').getByRole('status')).toContainText('no room');
});

test('a link shows elsewhere what is shown here', async ({ page, browser, baseURL }) => {
  const run = await ran(page, 'lock', '&theme=dark&p.pause=0');
  const bench = new Bench(page);
  await bench.scrubber.press('Home');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await page.locator('syrniki-transport select').selectOption('0.5');
  const position = await bench.position();
  await openShare(page);
  await expectAccessible(page);
  const link = new URL(await page.locator('syrniki-share input').inputValue());
  expect(Object.fromEntries(link.searchParams)).toEqual({
    lang: 'en',
    theme: 'dark',
    run,
    at: String(position[0] - 1),
    speed: '0.5',
    'p.pause': '0',
  });

  const elsewhere = await (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
  await elsewhere.goto(link.href);
  await expect.poll(() => new Bench(elsewhere).position()).toEqual(position);
  await expect(elsewhere.locator('syrniki-transport select')).toHaveValue('0.5');
  await expect(elsewhere.locator('html')).toHaveAttribute('data-theme', 'dark');
  await elsewhere.context().close();
});

test('a link says what in it cannot be had', async ({ page }) => {
  await new Bench(page).open('lock', '&p.pause=-5&p.salt=1&speed=fast&p.first=33');
  await expect(page.getByRole('alert')).toContainText('p.pause=-5, p.salt=1, speed=fast');
  await expect(page.locator('syrniki-setup #param-first')).toHaveValue('33');
  await expect(page.locator('syrniki-setup #param-pause')).toHaveValue('1000');
  await expectAccessible(page);
});

test.describe('a run that is kept no longer', () => {
  test.use({ expected: /404|WebSocket/ });

  test('is run again with the parameters of its link', async ({ page }) => {
    const gone = 'a'.repeat(13);
    const bench = await new Bench(page).open('lock', `&run=${gone}&at=3&p.pause=0`);
    const caption = page.locator('syrniki-caption');
    await expect(caption).toContainText(gone);
    await caption.getByRole('button', { name: en['run.again'] }).click();
    await expect(bench.verdict).toBeVisible({ timeout: 60_000 });
    await expect(page).not.toHaveURL(new RegExp(gone));
    const run = new URL(page.url()).searchParams.get('run');
    const { params } = await (await page.request.get(`/api/runs/${run}`)).json();
    expect(params.pause).toBe(0);
  });
});

test('a run is taken along in every form', async ({ page }) => {
  const run = await ran(page, 'lock', '&p.pause=0');
  await openShare(page);
  const taken: Record<string, string> = {};
  const choices = page.locator('syrniki-share .choice');
  const endings = ['cbor', 'html', 'json', 'perfetto.json', 'png', 'svg'];
  await expect(choices).toHaveCount(endings.length);
  for (let i = 0; i < endings.length; i++) {
    const [download] = await Promise.all([page.waitForEvent('download'), choices.nth(i).click()]);
    taken[download.suggestedFilename()] = await download.path();
    await expect(choices.first()).toBeEnabled();
  }
  expect(Object.keys(taken).sort()).toEqual(endings.map((ending) => `lock-${run}.${ending}`));
  const file = (ending: string) => readFileSync(taken[`lock-${run}.${ending}`] ?? '');
  expect(file('cbor').equals(await recorded(page, run))).toBe(true);
  expect(file('png').subarray(1, 4).toString()).toBe('PNG');
  expect(file('svg').toString()).toMatch(/^<svg [\s\S]*>Masha<[\s\S]*<\/svg>\s*$/);
  expect(JSON.parse(file('perfetto.json').toString()).traceEvents.length).toBeGreaterThan(10);
});

test('a recording dropped on the home page opens on its lesson’s page, without being sent', async ({ page }) => {
  const run = await ran(page, 'lock', '&p.pause=0');
  const bytes = await recorded(page, run);
  const sent: string[] = [];
  page.on(
    'request',
    (request) => request.method() !== 'GET' && request.method() !== 'HEAD' && sent.push(request.url()),
  );
  await page.goto('/?lang=en&theme=dark');
  await drop(page, 'lock.cbor', bytes);
  await expect(page).toHaveURL(/\/lessons\/lock\?lang=en&theme=dark/);
  const bench = new Bench(page);
  await bench.scrubber.press('End');
  await expect(bench.verdict).toContainText(en['verdict.completed']);
  await expectAccessible(page);
  expect(page.url()).not.toContain('#');
  expect(sent).toEqual([]);
});

test('a file that is no recording changes nothing', async ({ page }) => {
  const run = await ran(page, 'lock', '&p.pause=0');
  const bytes = await recorded(page, run);
  const bench = new Bench(page);
  const position = await bench.position();
  const notice = page.locator('syrniki-notice');
  for (const [name, file, said] of [
    ['notes.txt', Buffer.from('Ein Rezept'), 'is no recording'],
    ['cut.cbor', bytes.subarray(0, bytes.length - 9), 'breaks off'],
    [
      'other.cbor',
      Buffer.from(bytes.toString('latin1').replace('dlock', 'dsoup').replace('dlock', 'dsoup'), 'latin1'),
      'soup',
    ],
  ] as const) {
    await drop(page, name, file);
    await expect(notice).toContainText(said);
    expect(await bench.position()).toEqual(position);
    await expect(bench.verdict).toBeVisible();
  }
  await drop(page, 'lock.cbor', bytes);
  await expect(notice).toContainText('lock.cbor');
  await expect(page).not.toHaveURL(/run=/);
});

test('a recording is opened from the keyboard', async ({ page }) => {
  const run = await ran(page, 'lock', '&p.pause=0');
  const file = { name: 'lock.cbor', mimeType: 'application/cbor', buffer: await recorded(page, run) };
  // Listened for from the start: a key pressed at once could open the chooser before anybody listens.
  const choosers: FileChooser[] = [];
  page.on('filechooser', (chooser) => choosers.push(chooser));
  for (const path of ['/?lang=en', '/lessons/deadlock?lang=en']) {
    await page.goto(path);
    const lesson = path.startsWith('/lessons');
    if (lesson) await openShare(page);
    const button = lesson ? page.locator('syrniki-share .framed') : page.locator('[data-open-recording]');
    await focus(button);
    await page.keyboard.press('Enter');
    await expect.poll(() => choosers.length).toBe(1);
    await choosers.pop()?.setFiles(file);
    await expect(page).toHaveURL(/\/lessons\/lock/);
    await expect(page.locator('syrniki-notice')).toContainText('lock.cbor');
  }
});
