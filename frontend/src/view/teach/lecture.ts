import type { Param } from '../../base/page';
import type { Teaching } from '../../base/teaching';
import { type Focus, type Instant, Moments } from '../../model/moments';
import { Pauses } from '../../model/pauses';
import type { Player } from '../../model/player';

/** How one run is taught: its moments, where its playback pauses, and whether it was seen to its end. */
export class Lecture {
  readonly moments: Moments;
  private seen = false;

  constructor(
    readonly player: Player,
    teaching: Teaching,
    private readonly params: readonly Param[],
    /** Whether playback is to pause by itself. */
    pausing: () => boolean,
    /** It was not started here: there was nothing to guess, so its end is no secret. */
    private readonly replayed: boolean,
  ) {
    this.moments = new Moments(player.recording, teaching.moments);
    player.stops = new Pauses(this.moments, teaching.pauses, () => pausing() && this.usual);
  }

  /** The end may be told: the run is over, and the playhead has been there. */
  get told(): boolean {
    const { player } = this;
    this.seen ||= player.atEnd;
    return this.seen || (this.replayed && player.recording.end !== null);
  }

  private get usual(): boolean {
    const given = this.player.recording.head?.params ?? {};
    return this.params.every((param) => (given[param.name] ?? param.default) === param.default);
  }

  /** The moment the paused playhead stands on, one with a cue before others; null if on none. */
  get standing(): Instant | null {
    const { player, moments } = this;
    if (player.playing) return null;
    const here = moments.at(player.seq, player.atEnd);
    return here.find(({ id }) => moments.of(id)?.cue) ?? here[0] ?? null;
  }

  /** What is said at that moment, as HTML; empty if nothing. Cues are true of runs with the lesson's usual parameters: said of no others. */
  cue(instant: Instant | null): string {
    return (this.usual && instant && this.moments.of(instant.id)?.cue) || '';
  }

  /** What stays lit at that moment; null for everything, as at the end. */
  focus(instant: Instant | null): Focus | null {
    if (!instant || this.player.atEnd) return null;
    const focus = this.moments.focus(instant);
    return focus.threads.size + focus.objects.size > 0 ? focus : null;
  }
}
