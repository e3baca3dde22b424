import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NO_WORDS, type Words } from '../base/words';
import type { Player } from '../model/player';
import { type Pointed, pointEvent } from '../model/pointed';
import { Pace } from './pace';
import { UnhurriedElement } from './unhurried';

/** A view of the instant a player stands at; drawn again when the playhead, the mode or the recording changes. */
export abstract class PlayerView extends UnhurriedElement {
  @property({ attribute: false }) player!: Player;
  @property({ attribute: false }) words: Words = NO_WORDS;
  @property({ attribute: false }) pointed: Pointed | null = null;

  private watched: Player | null = null;
  private shown = { seq: -2, known: -1 };
  private readonly pace = new Pace(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.player) this.watch(this.player);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pace.leave();
    this.watch(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('player') && this.isConnected) this.watch(this.player);
  }

  protected point(what: Pointed | null): void {
    this.dispatchEvent(pointEvent(what));
  }

  private watch(player: Player | null): void {
    if (player === this.watched) return;
    for (const event of ['move', 'mode']) {
      this.watched?.removeEventListener(event, this.moved);
      player?.addEventListener(event, this.moved);
    }
    this.watched = player;
  }

  /** Has it drawn in time: at once when playing, pausing and speed change, in its turn when the playhead moves. */
  protected keepUp(moved: boolean): void {
    const { seq, recording } = this.player;
    const known = recording.threads.length + recording.objects.length + (recording.end ? 0.5 : 0);
    const same = seq === this.shown.seq && known === this.shown.known;
    this.shown = { seq, known };
    if (!moved) this.pace.now();
    else if (!same) this.pace.soon();
  }

  private readonly moved = (event: Event): void => this.keepUp(event.type === 'move');
}
