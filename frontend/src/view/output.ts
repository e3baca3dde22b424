import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../base/i18n';
import type { OutputLine } from '../model/state';
import { OWN_PROCESS } from '../wire/frames';
import { badge, door, identify } from './identity';
import { whenLaidOut } from './laid-out';
import { PlayerView } from './player-view';
import { nameOfProcess } from './sentence';
import { base } from './styles';
import { whenText } from './when';

/** Lines shown at most, the latest ones: while they rush by, no more than anybody sees. */
const SHOWN = 200;
const PASSING = 16;
/** So many lines more or less than before is rushing; it is over after so many milliseconds without. */
const RUSH = 10;
const REST = 400;

/** What the program has printed so far, each line with who printed it and when. */
@customElement('syrniki-output')
export class OutputElement extends PlayerView {
  /** Lines printed so far, how many of them are shown, and seq of the last one. */
  private count = 0;
  private shownLines = 0;
  private latest = -1;
  private resting: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.resting);
    this.resting = undefined;
  }

  override render(): TemplateResult {
    const lines = this.player.state.output;
    if (this.player.playing || Math.abs(lines.length - this.count) >= RUSH) this.rush();
    this.count = lines.length;
    if (lines.length === 0) {
      return html`<h2>${t('output.label')}</h2><p class="quiet small">${t('output.empty')}</p>`;
    }
    const first = Math.max(0, lines.length - (this.resting === undefined ? SHOWN : PASSING));
    const passing = lines.length - PASSING;
    // Of the last lines, one that comes takes the element of the one that goes.
    return html`<h2>${t('output.label')}</h2>
      <ol tabindex="0" aria-label=${t('output.label')}>${repeat(
        lines.slice(first),
        (_, i) => (first + i >= passing ? (first + i) % PASSING : -1 - first - i),
        (line) => this.line(line),
      )}</ol>`;
  }

  protected override updated(): void {
    const lines = this.player.state.output;
    const latest = lines.at(-1)?.seq ?? -1;
    const shown = this.renderRoot.querySelectorAll('li').length;
    if (latest !== this.latest || shown > this.shownLines) whenLaidOut(this.toEnd);
    this.latest = latest;
    this.shownLines = shown;
  }

  private rush(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.requestUpdate();
    }, REST);
  }

  private readonly toEnd = (): void => {
    const list = this.renderRoot.querySelector('ol');
    if (list) list.scrollTop = list.scrollHeight;
  };

  private line(line: OutputLine): TemplateResult {
    const { player, pointed, words } = this;
    const { children, threads } = player.recording;
    return html`<li class=${line.seq === player.seq ? 'now' : ''} ?data-lit=${pointed?.seq === line.seq}>${guard(
      [line, words, children.length, threads[line.thread]],
      () => this.told(line),
    )}</li>`;
  }

  private told(line: OutputLine): TemplateResult {
    const { recording } = this.player;
    const thread = recording.threads[line.thread];
    const who = identify(thread ?? { id: line.thread, name: `thread-${line.thread}` }, this.words, recording);
    const process = nameOfProcess(recording, thread?.process ?? OWN_PROCESS, this.words);
    const time = whenText(recording, line.t, this.words);
    return html`<button @click=${() => this.player.seek(line.seq)}
        @pointerenter=${() => this.point({ seq: line.seq, thread: line.thread, line: recording.line(line.seq) })}
        @pointerleave=${() => this.point(null)}
        @focus=${() => this.point({ seq: line.seq, thread: line.thread })} @blur=${() => this.point(null)}>
        <span class="who" title=${who.name}>${badge(who)}<span class="sr">${who.name}</span></span>
        ${process === null ? nothing : html`<span class="from small">${door()}${process}</span>`}
        <span class="text mono">${line.text}</span><span class="time quiet small">${time}</span></button>`;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
        min-height: 0;
      }
      ol {
        flex: 1;
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
      }
      button {
        display: flex;
        align-items: baseline;
        justify-content: flex-start;
        gap: var(--space-2);
        width: 100%;
        min-height: 1.75rem;
        padding: 0.1rem 0.3rem;
        border-radius: 6px;
        font-weight: 400;
        text-align: left;
      }
      .who {
        align-self: center;
        font-size: 0.85em;
      }
      .from {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        color: var(--ink-2);
        font-weight: 700;
      }
      .now .from,
      [data-lit] .from {
        color: var(--ink);
      }
      .text {
        flex: 1;
        min-width: 0;
        font-size: 0.875em;
        overflow-wrap: anywhere;
      }
      .time {
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .now,
      [data-lit] {
        background: var(--highlight);
        border-radius: 6px;
      }
      .now .time,
      [data-lit] .time {
        color: var(--ink);
      }
    `,
  ];
}
