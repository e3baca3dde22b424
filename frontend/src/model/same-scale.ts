import type { Frame } from '../wire/frames';
import { Recording } from './recording';

/** The scale that several recordings are to have: that of the one that came first; null until it came. */
export interface CommonScale {
  scale: number | null;
}

/**
 * A recording told at a scale of somebody else's choosing: its times are stretched as it comes, so that an instant of
 * lesson time is the same number of nanoseconds in all recordings of that scale.
 */
export class SameScale extends Recording {
  private stretch = 1;

  constructor(private readonly common: CommonScale) {
    super();
  }

  protected override take(frame: Frame): void {
    if ('head' in frame) {
      const { common } = this;
      common.scale ??= frame.head.scale;
      this.stretch = common.scale / frame.head.scale;
      super.take({ head: { ...frame.head, scale: common.scale } });
    } else if (this.stretch === 1) super.take(frame);
    else if ('batch' in frame) {
      super.take({ batch: { ...frame.batch, t: frame.batch.t.map((t) => t * this.stretch) } });
    } else if ('end' in frame) super.take({ end: { ...frame.end, t: frame.end.t * this.stretch } });
    else super.take(frame);
  }
}
