import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mode } from '../../base/page';
import { ModesElement } from './switch';

async function shown(modes: readonly Mode[], more: Partial<ModesElement> = {}) {
  const element = new ModesElement();
  const chosen = vi.fn();
  element.addEventListener('mode', (event) => {
    element.mode = (event as CustomEvent<Mode>).detail;
    chosen(element.mode);
  });
  Object.assign(element, { modes, ...more });
  document.body.append(element);
  await element.updateComplete;
  const radios = [...element.renderRoot.querySelectorAll<HTMLElement>('[role="radio"]')];
  const how = () => element.renderRoot.querySelector('.how')?.textContent?.trim();
  return { element, radios, chosen, how };
}

afterEach(() => document.body.replaceChildren());

describe('the modes', () => {
  it('are chosen by click and by arrow, round and round', async () => {
    const { element, radios, chosen } = await shown(['observed', 'directed', 'explored']);
    radios[1]?.click();
    radios[1]?.click();
    await element.updateComplete;
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'x']) {
      radios[0]?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    expect(chosen.mock.calls.flat()).toEqual(['directed', 'explored', 'observed', 'explored']);
    await element.updateComplete;
    expect(radios.map((it) => it.getAttribute('aria-checked'))).toEqual(['false', 'false', 'true']);
    expect(radios.map((it) => it.tabIndex)).toEqual([-1, -1, 0]);
  });

  it('say how what is shown was made', async () => {
    const { element, how } = await shown(['observed', 'directed']);
    expect(how()).toContain('operating system');
    element.made = 'directed';
    await element.updateComplete;
    expect(how()).toContain('step by step');
  });

  it('are no choice where there is only one, and say why', async () => {
    const { radios, how } = await shown(['observed'], { why: 'It lives by the clock.' });
    expect(radios).toEqual([]);
    expect(how()).toBe('It lives by the clock.');
  });
});
