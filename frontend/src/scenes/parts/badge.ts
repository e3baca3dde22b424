import type { ThreadState } from '../../model/state';
import { drawing, set, setText, showIf, svg } from './svg';

/** The states a badge tells apart: the JVM's six, with RUNNABLE split where it was measured. */
export type Mark = 'new' | 'on-core' | 'ready' | 'blocked' | 'waiting' | 'timed' | 'terminated';

/** The mark for a thread. */
export function markOf(thread: ThreadState): Mark {
  switch (thread.state) {
    case 'NEW':
      return 'new';
    case 'BLOCKED':
      return 'blocked';
    case 'WAITING':
      return 'waiting';
    case 'TIMED_WAITING':
      return 'timed';
    case 'TERMINATED':
      return 'terminated';
    default:
      return thread.cpu === 'ready' ? 'ready' : 'on-core';
  }
}

/** As on the timeline: hatching for BLOCKED, dots for WAITING, upright strokes for TIMED_WAITING, level dashes for ready. */
const PATTERNS: Record<Mark, string> = {
  new: '',
  'on-core': '',
  ready: '<path d="M-30-15h14M-8-15h14M16-15h14M-22-5h14M10-5h14M-30 5h14M16 5h14M-22 15h14M-2 15h14M20 15h14"/>',
  blocked: '<path d="M-38 18L10-30M-28 26L20-22M-18 34L30-14M-8 42L40-6M-46 8L2-40"/>',
  waiting:
    '<path stroke-linecap="round" stroke-width="6" d="M-14-18h.1M0-21h.1M14-18h.1M-21-7h.1M21-7h.1M-21 7h.1M21 7h.1M-14 18h.1M0 21h.1M14 18h.1"/>',
  timed: '<path d="M-22-30V30M-13-30V30M-4-30V30M5-30V30M14-30V30M23-30V30"/>',
  terminated: '',
};

const ICONS: Record<Mark | 'stuck', string> = {
  new: '<circle r="6" stroke-dasharray="4 4"/>',
  'on-core': '<path fill="currentColor" d="M-5-9L9 0-5 9Z"/>',
  ready: '<path d="M-5-9L9 0-5 9Z"/>',
  blocked: '<path fill="currentColor" d="M-10-2H10V11H-10Z"/><path d="M-6-2V-6C-6-13 6-13 6-6V-2"/>',
  waiting: '<path d="M-8-11H8L-8 11H8Z"/><path fill="currentColor" stroke="none" d="M-6 11L0 4 6 11Z"/>',
  timed: '<circle r="11"/><path d="M0-6V0L5 3.500"/>',
  terminated: '<path fill="currentColor" d="M-7-7H7V7H-7Z"/>',
  stuck:
    '<g transform="rotate(-45)"><rect x="-14" y="-5" width="16" height="10" rx="5"/><rect x="-2" y="-5" width="16" height="10" rx="5"/></g>',
};

let count = 0;

const RING = 2 * Math.PI * 31;

/** A round badge with a thread's state: colour, pattern and icon as on the timeline, and a ring that closes as a sleep passes. */
export class Badge {
  readonly group = svg('g', { class: 'badge' });
  readonly #title = svg('title');
  readonly #track = svg('circle', { class: 'ring track', r: 31 });
  readonly #ring = svg('circle', { class: 'ring', r: 31, transform: 'rotate(-90)' });
  readonly #marks = new Map<string, SVGGElement>();
  #shown = '';

  /** Shows the thread's state, and how much of a sleep or timeout has passed, 0 to 1. */
  show(thread: ThreadState, passed: number | null): void {
    showIf(this.#ring, passed !== null);
    showIf(this.#track, passed !== null);
    if (passed !== null) set(this.#ring, 'stroke-dasharray', `${(RING * passed).toFixed(1)} ${RING.toFixed(1)}`);
    const mark = markOf(thread);
    const stuck = thread.stuck;
    setText(this.#title, thread.state);
    const key = stuck ? `${mark} stuck` : mark;
    if (key === this.#shown) return;
    const before = this.#marks.get(this.#shown);
    if (before) showIf(before, false);
    this.#shown = key;
    let drawn = this.#marks.get(key);
    if (!drawn) {
      const clip = `badge-clip-${++count}`;
      drawn = drawing(
        `<clipPath id="${clip}"><circle r="24"/></clipPath><circle class="disc" r="25"/><g class="hatch" clip-path="url(#${clip})">${PATTERNS[mark]}</g><circle class="core" r="17"/><g class="icon">${ICONS[stuck ? 'stuck' : mark]}</g>`,
        { class: `mark ${key}` },
      );
      this.#marks.set(key, drawn);
      this.group.append(drawn);
      this.group.prepend(this.#title, this.#track, this.#ring);
    }
    showIf(drawn, true);
  }
}
