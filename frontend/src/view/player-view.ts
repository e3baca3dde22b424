import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NO_WORDS, type Words } from '../base/words';
import type { Player } from '../model/player';
import { type Pointed, pointEvent } from '../model/pointed';
import { UnhurriedElement } from './unhurried';

/** A view of the instant a player stands at; drawn again when the playhead, the mode or the recording changes. */
export abstract class PlayerView extends UnhurriedElement {
  @property({ attribute: false }) player!: Player;
  @property({ attribute: false }) words: Words = NO_WORDS;
  @property({ attribute: false }) pointed: Pointed | null = null;

  private watched: Player | null = null;
  private shown = { seq: -2, known: -1 };

  /** Drawn on every frame of the playhead, not only with every event. */
  protected readonly continuous: boolean = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.player) this.watch(this.player);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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

  private readonly moved = (event: Event): void => {
    const { seq, recording } = this.player;
    const known = recording.threads.length + recording.objects.length + (recording.end ? 0.5 : 0);
    const same = seq === this.shown.seq && known === this.shown.known;
    if (same && !this.continuous && event.type === 'move') return;
    this.shown = { seq, known };
    this.requestUpdate();
  };
}
