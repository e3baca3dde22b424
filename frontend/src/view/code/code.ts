import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Key, t } from '../../base/i18n';
import type { ThreadState } from '../../model/state';
import { icon } from '../icons';
import { identify } from '../identity';
import { PlayerView } from '../player-view';
import { base } from '../styles';
import type { Editor, Standing } from './editor';

/**
 * The running program, a mark on the line each thread stands on. Dispatches `line` (detail: the line) when a line is
 * chosen.
 */
@customElement('syrniki-code')
export class CodeElement extends PlayerView {
  /** Text of the program, null until it is there. */
  @property({ attribute: false }) source: string | null = null;
  /** Why there is none. */
  @property({ attribute: false }) failure: string | null = null;
  /** Where it is downloaded from, and its name. */
  @property() href = '';
  @property() file = '';
  @state() private copied: Key | null = null;
  private editor: Editor | null = null;
  private loading = false;

  override render(): TemplateResult {
    return html`
      <header>
        <h2 class="mono" title=${t('code.run-it', { file: this.file })}>${this.file}</h2>
        <span class="told small" role="status">${this.copied ? t(this.copied) : nothing}</span>
        <button aria-label=${t('code.copy')} title=${t('code.copy')} ?disabled=${this.source === null} @click=${this.copy}>
          ${icon(this.copied === 'code.copied' ? 'check' : 'copy')}</button>
        <a class="button" href=${this.href} download=${this.file} aria-label=${t('code.download')} title=${t('code.download')}>
          ${icon('download')}</a>
      </header>
      ${this.failure ? html`<p class="quiet">${t('code.failed')} ${this.failure}</p>` : nothing}
      <div class="text"></div>`;
  }

  protected override updated(): void {
    if (this.editor) this.mark();
    else if (this.source !== null && !this.loading) void this.load(this.source);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.editor?.dispose();
    this.editor = null;
    this.loading = false;
  }

  private async load(source: string): Promise<void> {
    this.loading = true;
    const { Editor } = await import('./editor');
    const parent = this.renderRoot.querySelector<HTMLElement>('.text');
    if (!parent || !this.isConnected) return;
    this.editor = new Editor({
      parent,
      root: this.renderRoot as ShadowRoot,
      source,
      label: t('code.label'),
      hover: (line) => this.point(line === null ? null : { line }),
      choose: (line) => this.dispatchEvent(new CustomEvent('line', { detail: line, bubbles: true, composed: true })),
    });
    this.mark();
  }

  private mark(): void {
    const { player } = this;
    const { recording, seq } = player;
    const actor = seq >= 0 ? recording.thread(seq) : -1;
    const standing: Standing[] = [...player.state.threads.values()]
      .filter((thread) => thread.line > 0 && shown(thread))
      .map((thread) => ({
        line: thread.line,
        who: identify(thread, this.words, recording),
        current: thread.id === actor,
      }));
    const current = seq >= 0 ? recording.line(seq) || (player.state.threads.get(actor)?.line ?? 0) : 0;
    this.editor?.show({ standing, current, pointed: this.pointedLine() });
  }

  private pointedLine(): number {
    const { pointed, player } = this;
    if (!pointed) return 0;
    if (pointed.line !== undefined) return pointed.line;
    if (pointed.seq !== undefined && pointed.seq >= 0 && pointed.seq < player.recording.length) {
      return player.recording.line(pointed.seq);
    }
    return pointed.thread === undefined ? 0 : (player.state.threads.get(pointed.thread)?.line ?? 0);
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.source ?? '');
      this.copied = 'code.copied';
    } catch {
      this.copied = 'code.copy.failed';
    }
    setTimeout(() => {
      this.copied = null;
    }, 2500);
  };

  static override readonly styles = [
    base,
    css`
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
        flex: 1;
        min-height: 0;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--surface);
        font-size: 0.875em;
      }
      /* Where room is short, so is the indent. */
      @container program (max-width: 32em) {
        .text {
          --tab: 0.5ch;
          font-size: 0.8125em;
        }
      }
    `,
  ];
}

/** A thread that has not begun or has ended stands nowhere. */
const shown = (thread: ThreadState): boolean => thread.state !== 'NEW' && thread.state !== 'TERMINATED';
