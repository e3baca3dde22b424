import type { Arrow } from '../../model/lanes';
import type { Recording } from '../../model/recording';
import { firstIndex, gallop, type Scale } from './scale';

const BLOCK = 64;

/** Finds the arrows that are in view without looking at all of them. Arrows come in the order of their ends. */
export class Links {
  /** The earliest beginning in each block of arrows: long ones reach into view from its far side. */
  private readonly earliest: number[] = [];
  private done = 0;

  constructor(private readonly recording: Recording) {}

  update(arrows: readonly Arrow[]): void {
    for (; this.done < arrows.length; this.done++) {
      const arrow = arrows[this.done] as Arrow;
      const block = Math.floor(this.done / BLOCK);
      this.earliest[block] = Math.min(this.earliest[block] ?? Number.POSITIVE_INFINITY, arrow.from);
    }
  }

  /**
   * Arrows that touch the pixels left to right. Where more than perColumn end in one column of pixels there are none:
   * a hairball tells nothing. Of those that end beyond right there are at most as many again.
   */
  visible(
    arrows: readonly Arrow[],
    scale: Scale,
    left: number,
    right: number,
    column: number,
    perColumn: number,
  ): Arrow[] {
    const x = (seq: number) => scale.x(this.recording.t(seq), seq);
    const endX = (i: number) => x((arrows[i] as Arrow).to);
    const count = this.done;
    const found: Arrow[] = [];
    let i = firstIndex(0, count, (index) => endX(index) >= left);
    while (i < count && endX(i) <= right) {
      const stop = (Math.floor((endX(i) - scale.origin) / column) + 1) * column + scale.origin;
      const end = firstIndex(i, Math.min(count, i + perColumn + 1), (index) => endX(index) >= stop);
      if (end - i <= perColumn) for (; i < end; i++) found.push(arrows[i] as Arrow);
      else i = gallop(end, count, (index) => endX(index) >= stop);
    }
    let far = 0;
    const limit = Math.ceil(((right - left) / column) * perColumn);
    for (let block = Math.floor(i / BLOCK); block < this.earliest.length && far < limit; block++) {
      if (x(this.earliest[block] as number) > right) continue;
      for (let j = Math.max(i, block * BLOCK); j < Math.min(count, (block + 1) * BLOCK) && far < limit; j++) {
        const arrow = arrows[j] as Arrow;
        if (x(arrow.from) > right) continue;
        found.push(arrow);
        far++;
      }
    }
    return found;
  }
}
