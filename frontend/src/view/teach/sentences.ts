import type { Instant } from '../../model/moments';
import type { Lecture } from './lecture';
import { say } from './messages';

/** What a link to a moment does when it is followed. */
type Go = (instant: Instant) => void;

const goes = new WeakMap<HTMLElement, () => void>();

/**
 * Makes the links to moments in a text buttons that lead there in the run that is shown, marks the one the playhead stands
 * on, and plain text of those that did not happen. Called again whenever the playhead or the run has changed.
 */
export function tieToMoments(text: Element, lecture: Lecture, go: Go): void {
  const { player, moments } = lecture;
  const here = new Set(player.playing ? [] : moments.at(player.seq, player.atEnd).map(({ id }) => id));
  for (const link of text.querySelectorAll<HTMLElement>('[data-moment]')) {
    const id = link.dataset.moment ?? '';
    const instant = moments.find(id);
    if (!goes.has(link)) listen(link);
    goes.set(link, () => instant && go(instant));
    if (instant) {
      set(link, { role: 'button', tabindex: '0', title: say('why.go') });
    } else set(link, { role: null, tabindex: null, title: say('why.not') });
    set(link, {
      href: null,
      'aria-current': here.has(id) ? 'true' : null,
      'data-found': instant ? String(instant.seq) : '',
    });
  }
}

function listen(link: HTMLElement): void {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goes.get(link)?.();
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    goes.get(link)?.();
  });
}

function set(element: Element, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
