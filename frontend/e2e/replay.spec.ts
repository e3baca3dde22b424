import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import en from '../src/base/messages/en';
import { Bench, expect, expectAccessible, test } from './kitchen';

for (const lesson of ['deadlock', 'primes-processes', 'grey-picture']) {
  test(`a run saved as a file replays without a network: ${lesson}`, async ({ page, browser }) => {
    test.slow();
    const bench = await new Bench(page).open(lesson);
    await bench.run.click();
    await expect(bench.verdict).toBeVisible({ timeout: 60_000 });
    await expect(page).toHaveURL(/run=/);
    const run = new URL(page.url()).searchParams.get('run');
    const saved = await page.request.get(`/api/runs/${run}/trace?format=html&lang=en&theme=projector`);
    expect((await saved.body()).length).toBeLessThan(1_500_000);
    const file = join(mkdtempSync(join(tmpdir(), 'syrniki-')), 'run.html');
    writeFileSync(file, await saved.body());

    const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
    const alone = await context.newPage();
    const faults: string[] = [];
    alone.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    alone.on('pageerror', (error) => faults.push(String(error)));
    alone.on('request', (request) => faults.push(`asks ${request.url()}`));
    const address = pathToFileURL(file).href;
    await alone.goto(address);
    const replay = new Bench(alone);
    const play = alone.getByRole('button', { name: en['transport.play'], exact: true });
    await play.or(alone.getByRole('button', { name: en['transport.pause'], exact: true })).waitFor();
    await replay.scrubber.press('Home');
    await play.click();
    await alone.keyboard.press('End');
    await expect(replay.verdict).toBeVisible();
    const said = async (shown: Bench) => (await shown.verdict.locator('strong').first().textContent())?.trim();
    expect(await said(replay)).toBe(await said(bench));
    await expect(alone.locator('syrniki-code .line').nth(4)).toBeVisible();
    await expect(alone.locator('html')).toHaveAttribute('data-theme', 'projector');
    await expect(alone.getByRole('button', { name: en['run.again'] })).toHaveCount(0);
    await expectAccessible(alone);
    expect(faults.filter((fault) => fault !== `asks ${address}` && !fault.startsWith('asks data:'))).toEqual([]);
    await context.close();
  });
}
