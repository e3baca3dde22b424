import type { ObjectState, State } from '../../../model/state';
import type { ObjectInfo } from '../../../wire/frames';
import { written } from '../acting';
import { svg } from '../svg';
import { caption } from './caption';
import { Hook } from './hook';
import { Jar } from './jar';
import { BELL, BOARD, HATCH, Sign, TIMER } from './signs';
import { BURNER, Stove } from './stove';
import { utensil } from './utensils';

/** A thing on the table that stands for an object of the run, with the locks that guard it. */
export interface Prop {
  readonly object: number;
  readonly width: number;
  readonly group: SVGGElement;
  /** Height of its middle above the table: where values are taken from and put. */
  readonly middle: number;
  /** Hooks on it by lock, and where they are. */
  readonly hooks: ReadonlyMap<number, { readonly hook: Hook; readonly x: number; readonly y: number }>;
  show(state: State): void;
}

const JAR_TINTS = ['var(--apron-8)', 'var(--apron-2)', 'var(--apron-6)', 'var(--apron-7)', 'var(--apron-1)'];

/** What a variable's value is kept in and written on, a jar unless a kitchen says otherwise. Its 0,0 is the middle of its foot; it is 132 wide. */
export interface Vessel {
  readonly group: SVGGElement;
  /** Shows the value; whether somebody has written it in this run. */
  show(value: string, written: boolean): void;
}

/** How props are made: labels by object, the number of each lock for its utensil, and vessels that are no jars. */
export interface Making {
  readonly label: (object: ObjectInfo) => string;
  readonly lockNumber: (lock: number) => number;
  readonly vessel: (variable: ObjectInfo) => Vessel | null;
}

/** The prop for an object; `locks` hang on it. */
export function prop(object: ObjectInfo, locks: readonly ObjectInfo[], n: number, making: Making): Prop {
  const label = making.label(object);
  const hooks = new Map<number, { hook: Hook; x: number; y: number }>();
  const group = svg('g', { 'data-object': object.id });
  const hang = (lock: ObjectInfo, x: number, y: number) => {
    const hook = new Hook(utensil(making.lockNumber(lock.id), `${lock.name} ${making.label(lock)}`));
    hook.group.setAttribute('transform', `translate(${x} ${y})`);
    hook.group.dataset.object = String(lock.id);
    hooks.set(lock.id, { hook, x, y });
    return hook;
  };
  const hookLabel = (lock: ObjectInfo, x: number, width: number) => {
    return svg('g', { transform: `translate(${x} 0)` }, caption(making.label(lock), width));
  };
  const make = (
    width: number,
    drawn: SVGGElement,
    middle: number,
    show: (o: ObjectState, state: State) => void,
  ): Prop => {
    // Two locks round one thing: a hook on either side of it.
    const between = locks.length === 2;
    group.append(drawn);
    locks.forEach((lock, i) => {
      const x = between ? (width / 2 + 50) * (i === 0 ? -1 : 1) : width / 2 + 50 + i * 112;
      group.append(hang(lock, x, -146).group, hookLabel(lock, x, 98));
    });
    const all = width + locks.length * 114;
    const shift = between ? 0 : -(all - width) / 2;
    const wrapper = svg('g', { transform: `translate(${shift} 0)` }, group);
    for (const [id, hook] of hooks) hooks.set(id, { ...hook, x: hook.x + shift });
    return {
      object: object.id,
      width: all + 22,
      group: svg('g', {}, wrapper),
      middle,
      hooks,
      show: (state) => {
        const now = state.objects.get(object.id);
        if (now) show(now, state);
      },
    };
  };
  switch (object.role) {
    case 'lock':
    case 'monitor': {
      const hook = hang(object, 0, -158);
      group.append(stand(), hook.group, hookLabel(object, 0, 150));
      return { object: object.id, width: 150, group, middle: 100, hooks, show: () => {} };
    }
    case 'semaphore': {
      const permits = Math.min(Math.max(Number(object.initial) || 1, 1), 8);
      const stove = new Stove(permits, 120);
      const drawn = svg('g', { transform: 'translate(0 -64) scale(.62)' }, stove.group);
      const name = caption(label, permits * BURNER * 0.62);
      return make(permits * BURNER * 0.62 + 40, svg('g', {}, drawn, name), 90, (now) => {
        stove.show(Array.from({ length: permits }, (_, i) => i < permits - now.count));
      });
    }
    case 'latch':
    case 'barrier': {
      const sign = new Sign(BELL, label, -30);
      return make(140, sign.group, 50, (now) =>
        sign.show(String(object.role === 'latch' ? now.count : now.waiters.length)),
      );
    }
    case 'queue': {
      const sign = new Sign(HATCH, label, -52);
      return make(210, sign.group, 60, (now) => sign.show(now.items.map(written).join(' ').slice(0, 10) || '—'));
    }
    case 'executor': {
      const sign = new Sign(BOARD, label, -62);
      return make(166, sign.group, 80, (now) =>
        sign.show(
          now.items
            .map((item) => `#${written(item)}`)
            .join(' ')
            .slice(0, 8) || '✓',
        ),
      );
    }
    case 'future':
    case 'condition': {
      const sign = new Sign(TIMER, label, -36);
      return make(120, sign.group, 50, (now) => sign.show(now.waiters.length > 0 ? String(now.waiters.length) : ''));
    }
    default: {
      const vessel = making.vessel(object) ?? new Jar(label, JAR_TINTS[n % JAR_TINTS.length]);
      vessel.show(written(object.initial), false);
      return make(140, vessel.group, 70, (now) => vessel.show(written(now.value ?? object.initial), now.lastSeq >= 0));
    }
  }
}

/** A board with a hook, for a lock that guards nothing with a number. */
function stand(): SVGGElement {
  const group = svg('g');
  group.innerHTML = `
    <ellipse rx="60" ry="8" fill="var(--paint-shade)"/>
    <path class="edge" fill="var(--wood-dark)" d="M-44 0L-36-20H36L44 0Z"/>
    <path class="edge" fill="var(--wood-light)" d="M-60-196C-60-202-56-206-50-206H50C56-206 60-202 60-196V-22C60-16 56-12 50-12H-50C-56-12-60-16-60-22Z"/>
    <path fill="var(--paint-shade)" d="M44-206H50C56-206 60-202 60-196V-22C60-16 56-12 50-12H44Z"/>
    <path fill="none" stroke="var(--wood-mid)" stroke-width="2.500" d="M-60-158H44M-60-108H44M-60-60H44"/>`;
  return group;
}
