import { css, html, type TemplateResult } from 'lit';
import { t } from '../../base/i18n';
import { objectName, threadName, type Words } from '../../base/words';
import { type Pointed, whyEvent } from '../../model/pointed';
import type { Recording } from '../../model/recording';

/** Cooks and jars offered at most. */
const COOKS = 8;
const JARS = 6;

/** For the keyboard, what a click does: a button for each cook and jar, seen while one of them has the focus; the drawing lights up whose it is. */
export function asks(recording: Recording, words: Words, point: (about: Pointed | null) => void): TemplateResult {
  const jars = recording.objects.filter(({ role }) => role === 'variable').slice(0, JARS);
  const all = [
    ...recording.threads
      .slice(0, COOKS)
      .map(({ id, name }) => ({ name: threadName(words, name), about: { thread: id } })),
    ...jars.map(({ id, name }) => ({ name: objectName(words, name), about: { object: id } })),
  ];
  return html`<div class="asks">${all.map(
    ({ name, about }) => html`<button @focus=${() => point(about)} @blur=${() => point(null)}
      @click=${({ target }: Event) => target?.dispatchEvent(whyEvent(about))}>${t('why.ask', { name })}</button>`,
  )}</div>`;
}

export const asksStyles = css`
  .asks {
    position: absolute;
    inset: var(--space-2) auto auto var(--space-2);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .asks:not(:focus-within) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  .asks button {
    min-height: 2rem;
    padding: 0 0.8em;
    border: 0;
    border-radius: 999px;
    background: var(--surface);
    color: var(--ink);
    font: 700 var(--step--1) var(--font);
  }
  .asks button:focus-visible {
    outline: var(--focus) solid var(--teal-ink);
    outline-offset: 2px;
  }
`;
