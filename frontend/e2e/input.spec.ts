import en from '../src/base/messages/en';
import { Bench, expect, test } from './kitchen';

test('a parameter out of its range is named, with the range, and nothing runs', async ({ page }) => {
  const bench = await new Bench(page).open('deadlock');
  await page.getByRole('button', { name: en['run.settings'], exact: true }).click();
  const field = page.locator('syrniki-setup input[type="number"]').first();
  const max = Number(await field.getAttribute('max'));
  await field.fill(String(max + 1));
  await bench.run.click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(new RegExp(String(max).replace(/\B(?=(\d{3})+$)/g, '.?')));
  await expect(field).toBeFocused();
  await field.fill(String(max));
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('the server refuses it too, in the asked language', async ({ request }) => {
  const body = { lesson: 'deadlock', mode: 'observed', params: { pause: -1 } };
  for (const [lang, word] of [
    ['ru', /[а-я]/],
    ['en', /[a-z]/],
  ] as const) {
    const answer = await request.post('/api/runs', { data: body, headers: { 'Accept-Language': lang } });
    expect(answer.status()).toBe(400);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    const { detail } = (await answer.json()) as { detail: string };
    expect(detail).toContain('pause');
    expect(detail).toMatch(word);
  }
});

test.describe('what the server refuses', () => {
  test.use({ expected: /429/ });

  test('is said on the page', async ({ page }) => {
    const sentence = 'All stoves are taken. Try again in 3 seconds.';
    await page.route('**/api/runs', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 429, detail: sentence }),
      }),
    );
    const bench = await new Bench(page).open('deadlock');
    await bench.run.click();
    await expect(page.getByRole('alert')).toContainText(sentence);
  });
});
