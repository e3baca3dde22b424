import { css } from 'lit';

export const styles = css`
  :host {
    container: program / inline-size;
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.2rem;
  }
  h2 {
    flex: 1;
    font-weight: 600;
    letter-spacing: 0;
  }
  .note {
    margin-left: 0.5em;
    font-weight: 500;
  }
  .told {
    color: var(--teal-ink);
    font-weight: 700;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 2.5rem;
    height: 2.5rem;
    border-radius: 99px;
    color: inherit;
  }
  a.button:hover {
    background: color-mix(in srgb, var(--wood) 22%, transparent);
  }
  .text {
    position: relative;
    flex: 1;
    min-height: 0;
    padding-bottom: 1rem;
    overflow: auto;
    scrollbar-width: thin;
    border-radius: var(--radius);
    background: var(--surface);
    font-family: var(--mono);
    font-size: 0.875em;
    font-feature-settings: 'calt' 0;
    line-height: 1.55;
  }
  .text:focus-visible {
    outline-offset: -3px;
  }
  .line {
    display: grid;
    grid-template-columns: var(--crowd, 3.8rem) calc(2.2ch + 0.4rem) minmax(0, 1fr);
    cursor: pointer;
  }
  .crowd {
    grid-column: 1;
    display: inline-flex;
    justify-content: flex-end;
    align-items: center;
    height: 1.55em;
    padding-right: 0.3rem;
    font: 700 0.7rem var(--font);
    user-select: none;
    -webkit-user-select: none;
  }
  .one {
    display: inline-flex;
    margin-left: -0.22rem;
    border-radius: 50%;
    font-size: 0.95rem;
  }
  .one.now {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .at {
    grid-column: 2;
    padding-right: 0.4rem;
    color: var(--ink-2);
    text-align: right;
    user-select: none;
    -webkit-user-select: none;
  }
  /* Made of no text, so that it is not copied with the program. */
  .at::before {
    content: attr(data-number);
  }
  code {
    grid-column: 3;
    font: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    padding: 0 0.5rem 0 calc(0.4rem + var(--indent) * var(--tab, 1ch) + 2ch);
    text-indent: calc(var(--indent) * var(--tab, 1ch) * -1 - 2ch);
  }
  .indent {
    letter-spacing: calc(var(--tab, 1ch) - 1ch);
  }
  .stands code {
    background: color-mix(in srgb, var(--wood) 14%, transparent);
  }
  .current code {
    background: var(--highlight);
  }
  .lit {
    box-shadow: inset 4px 0 var(--teal);
    background: color-mix(in srgb, var(--teal) 12%, transparent);
  }
  .lit .at {
    color: var(--ink);
    font-weight: 700;
  }
  .pointed code {
    box-shadow: inset 0 0 0 2px var(--teal);
  }
  code .keyword {
    color: var(--code-keyword);
    font-weight: 600;
  }
  code .type {
    color: var(--code-type);
  }
  code .string {
    color: var(--code-string);
  }
  code .number {
    color: var(--code-number);
  }
  code .comment {
    color: var(--code-comment);
    font-style: italic;
  }
  /* Where room is short, so is the indent. */
  @container program (max-width: 32em) {
    .text {
      --tab: 0.5ch;
      font-size: 0.8125em;
    }
  }
`;
