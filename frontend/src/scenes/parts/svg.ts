/** Small help for building SVG. */

const NS = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

/** A new SVG element with these attributes and children. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** A group drawn from markup of our own; never pass text that came from elsewhere. */
export function drawing(markup: string, attributes: Attributes = {}): SVGGElement {
  const group = svg('g', attributes);
  group.innerHTML = markup;
  return group;
}

/** Sets an attribute if it differs: redrawing an unchanged scene touches nothing. */
export function set(element: Element, name: string, value: string | number): void {
  const text = String(value);
  if (element.getAttribute(name) !== text) {
    element.setAttribute(name, text);
  }
}

/** Sets the text of an element if it differs. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Shows or hides an element. */
export function showIf(element: SVGElement, shown: boolean): void {
  const display = shown ? '' : 'none';
  if (element.style.display !== display) {
    element.style.display = display;
  }
}
