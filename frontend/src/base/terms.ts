/** Shows what a word of the glossary means where it stands, so that a lesson need not be left. */

let card: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;

/** The glossary as it was fetched, by address. */
const pages = new Map<string, Promise<Document>>();

/** Shows a card beside a link to a term; follows the link if that cannot be done. */
export async function show(link: HTMLAnchorElement): Promise<void> {
  if (link === shown && card?.matches(':popover-open')) {
    card.hidePopover();
    return;
  }
  const address = new URL(link.href);
  const entry = await entryOf(address).catch(() => null);
  if (!entry) {
    location.assign(address);
    return;
  }
  card ??= made();
  fill(card, entry, link.href);
  card.showPopover();
  place(card, link.getBoundingClientRect());
  shown = link;
  link.setAttribute('aria-expanded', 'true');
}

async function entryOf(address: URL): Promise<Element | null> {
  const url = address.pathname + address.search;
  let page = pages.get(url);
  if (!page) {
    page = fetch(url).then(async (answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    });
    page.catch(() => pages.delete(url));
    pages.set(url, page);
  }
  return (await page).getElementById(address.hash.slice(1));
}

function made(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'term-card';
  element.popover = 'auto';
  element.autofocus = true;
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', 'term-name');
  element.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') shown?.setAttribute('aria-expanded', 'false');
  });
  // A lesson's keys are not meant while one reads.
  element.addEventListener('keydown', (event) => event.stopPropagation());
  return document.body.appendChild(element);
}

function fill(to: HTMLElement, entry: Element, href: string): void {
  const name = document.createElement('h2');
  name.id = 'term-name';
  name.textContent = entry.querySelector('dfn')?.textContent ?? '';
  const counterpart = entry.querySelector('.counterpart')?.cloneNode(true) ?? '';
  const means = document.createElement('div');
  means.className = 'means';
  means.append(...[...(entry.querySelector('.means')?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  const more = document.createElement('a');
  more.href = href;
  more.textContent = entry.ownerDocument.querySelector('h1')?.textContent ?? href;
  to.replaceChildren(name, counterpart, means, more);
}

/** Puts the card below the word, or above it where there is no room. */
function place(element: HTMLElement, word: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const gap = 8;
  const below = word.bottom + gap;
  const top = below + height + gap <= innerHeight ? below : Math.max(gap, word.top - gap - height);
  const left = Math.min(Math.max(gap, word.left), innerWidth - width - gap);
  element.style.top = `${top}px`;
  element.style.left = `${left}px`;
}
