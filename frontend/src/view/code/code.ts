import { customElement, property } from 'lit/decorators.js';
import { t } from '../../base/i18n';
import { turn } from '../../base/turns';
import type { ThreadState } from '../../model/state';
import { told } from '../../model/told';
import { identify } from '../identity';
import { whenLaidOut } from '../laid-out';
import type { Span } from './highlight';
import type { Marks, Standing } from './line';
import { ListingElement } from './listing';

/**
 * The running program, a mark on the line each thread stands on. Dispatches `line` (detail: the line) when a line is
 * chosen.
 */
@customElement('syrniki-code')
export class CodeElement extends ListingElement {
  /** Line that each thread would go on from, by its id; null where they stand on that of their last event. */
  @property({ attribute: false }) next: ReadonlyMap<number, number> | null = null;
  /** Line that the view was last moved to. */
  private sought = 0;

  protected override get label(): string {
    return t('code.label');
  }

  protected override get tip(): string {
    return t('code.run-it', { file: this.file });
  }

  protected override updated(): void {
    whenLaidOut(this.follow);
  }

  private readonly follow = (): void => {
    // Whoever looks at something lit is not led away from it.
    const at = this.lit ? this.sought : this.current;
    if (at !== this.sought && this.reveal(at)) this.sought = at;
  };

  protected override async colour(source: string): Promise<readonly (readonly Span[])[]> {
    const { highlight } = await import('./highlight');
    await turn();
    return highlight(source);
  }

  protected override marks(): (at: number) => Marks {
    const { player, current } = this;
    const { recording } = player;
    const seq = told(recording, player.seq);
    const actor = seq >= 0 ? recording.thread(seq) : -1;
    const pointed = this.pointedLine();
    const standing = new Map<number, Standing[]>();
    for (const thread of player.state.threads.values()) {
      const line = this.next?.get(thread.id) ?? thread.line;
      if (line === 0 || !shown(thread)) continue;
      const here = { who: identify(thread, this.words, recording), current: thread.id === actor };
      standing.set(line, [...(standing.get(line) ?? []), here]);
    }
    return (at) => ({ standing: standing.get(at) ?? [], current: at === current, pointed: at === pointed });
  }

  protected override choose(at: number): void {
    this.dispatchEvent(new CustomEvent('line', { detail: at, bubbles: true, composed: true }));
  }

  protected override hover(at: number | null): void {
    super.hover(at);
    this.point(at === null ? null : { line: at });
  }

  /** Line of the current event, 0 if none. */
  private get current(): number {
    const { recording, state } = this.player;
    const seq = told(recording, this.player.seq);
    if (seq < 0) return 0;
    return recording.line(seq) || (state.threads.get(recording.thread(seq))?.line ?? 0);
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
}

/** A thread that has not begun or has ended stands nowhere. */
const shown = (thread: ThreadState): boolean => thread.state !== 'NEW' && thread.state !== 'TERMINATED';
