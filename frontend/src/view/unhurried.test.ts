import { html } from 'lit';
import { expect, it } from 'vitest';
import { UnhurriedElement } from './unhurried';

class Dish extends UnhurriedElement {
  static override readonly properties = { name: {} };
  declare name: string;

  override render() {
    return html`<p>${this.name}</p>`;
  }
}
customElements.define('test-dish', Dish);

const shown = (dish: Dish) => dish.shadowRoot?.querySelector('p')?.textContent ?? null;

it('draws elements that come at once one by one, each in a task of its own, and later changes at once', async () => {
  const dishes = ['soup', 'syrniki', 'tea'].map((name) => Object.assign(new Dish(), { name }));
  document.body.append(...dishes);
  await Promise.resolve().then(() => Promise.resolve());
  expect(dishes.map(shown)).toEqual([null, null, null]);
  const after: (string | null)[][] = [];
  for (const dish of dishes) {
    await dish.updateComplete;
    after.push(dishes.map(shown));
  }
  expect(after).toEqual([
    ['soup', null, null],
    ['soup', 'syrniki', null],
    ['soup', 'syrniki', 'tea'],
  ]);
  const [soup] = dishes as [Dish];
  soup.name = 'borscht';
  await Promise.resolve().then(() => Promise.resolve());
  expect(shown(soup)).toBe('borscht');
});
