import { html } from 'lit';
import { afterEach, expect, it, vi } from 'vitest';
import { PanelElement, type Tab } from './panel';

const TABS: readonly Tab[] = [
  { id: 'a', label: 'A', body: html`a` },
  { id: 'b', label: 'B', body: html`b`, hint: 'later' },
  { id: 'c', label: 'C', body: html`c` },
];

async function shown(): Promise<{ panel: PanelElement; tabs: HTMLElement[]; chosen: ReturnType<typeof vi.fn> }> {
  const panel = new PanelElement();
  const chosen = vi.fn();
  Object.assign(panel, { tabs: TABS, open: 'a' });
  panel.addEventListener('tab', (event) => {
    panel.open = (event as CustomEvent<string>).detail;
    chosen(panel.open);
  });
  document.body.append(panel);
  await panel.updateComplete;
  return { panel, tabs: [...panel.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')], chosen };
}

const press = (target: HTMLElement | undefined, key: string) =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

afterEach(() => document.body.replaceChildren());

it('opens a tab that is clicked, but none that cannot be opened yet', async () => {
  const { tabs, chosen } = await shown();
  tabs[1]?.click();
  expect(chosen).not.toHaveBeenCalled();
  tabs[2]?.click();
  expect(chosen).toHaveBeenCalledExactlyOnceWith('c');
});

it('goes round by arrows, with one tab in the order of the Tab key', async () => {
  const { panel, tabs, chosen } = await shown();
  tabs[0]?.focus();
  press(tabs[0], 'ArrowRight');
  expect(panel.shadowRoot?.activeElement).toBe(tabs[1]);
  expect(chosen).not.toHaveBeenCalled();
  press(tabs[1], 'ArrowRight');
  expect(chosen).toHaveBeenLastCalledWith('c');
  await panel.updateComplete;
  expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
  expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true']);
  press(tabs[2], 'ArrowRight');
  expect(chosen).toHaveBeenLastCalledWith('a');
});

it('keeps its keys from the page, which steps by the same', async () => {
  const { tabs } = await shown();
  const page = vi.fn();
  addEventListener('keydown', page, { once: true });
  press(tabs[0], 'ArrowLeft');
  expect(page).not.toHaveBeenCalled();
  press(tabs[0], 'f');
  expect(page).toHaveBeenCalledOnce();
});
