import { Joint } from '../joint';
import { drawing, showIf, svg } from '../svg';
import { JOBS, type Job } from '../switches';
import { Dishes } from './dishes';

const SLOT = 104;

/** An event loop's list: on top the card of the task that runs, below it those that wait. Its 0,0 is the middle of its upper edge. */
export class TaskList {
  readonly group: SVGGElement;
  readonly #cards = new Map<Job, { readonly joint: Joint; readonly card: SVGGElement }>();

  constructor(title: string, now: string, names: Record<Job, string>, width: number) {
    const half = width / 2;
    const heading = svg('text', { class: 'sign-text', 'text-anchor': 'middle', y: 40 }, title);
    heading.style.fontSize = `${Math.min(28, (width - 30) / (title.length * 0.58))}px`;
    const height = 64 + SLOT * 2 + 40;
    this.group = drawing(
      `<path stroke="var(--iron)" stroke-width="4" d="M${-half * 0.7}-500V4M${half * 0.7}-500V4"/>
       <rect class="edge" x="${-half}" width="${width}" height="${height}" rx="12" fill="var(--wood-dark)"/><rect x="${-half + 10}" y="10" width="${width - 20}" height="${height - 20}" rx="8" fill="var(--wood-light)"/>
       <rect x="${-half + 16}" y="14" width="${width - 32}" height="38" rx="6" fill="var(--paper)"/>
       <rect x="${-half + 14}" y="60" width="${width - 28}" height="${SLOT}" rx="8" fill="var(--state-on-core, #009e73)"/><path stroke="var(--wood-deep)" stroke-width="3" stroke-dasharray="8 8" d="M${-half + 20} ${60 + SLOT + 16}H${half - 20}"/>`,
      { class: 'tasklist prop' },
    );
    const slot = svg(
      'text',
      { class: 'os', 'text-anchor': 'middle', y: 122, 'font-size': 28, 'font-weight': 800, fill: '#fff' },
      now,
    );
    this.group.append(heading, slot);
    const card = (job: Job) => {
      const name = svg('text', { class: 'sign-text', x: -half + 92, y: 58 }, names[job]);
      name.style.fontSize = `${Math.min(26, (width - 132) / (names[job].length * 0.58))}px`;
      const dish = new Dishes(job, 1, 60);
      dish.show(1, 0);
      dish.group.setAttribute('transform', `translate(${-half + 52} 72) scale(.8)`);
      const drawn = svg(
        'g',
        {},
        drawing(
          `<rect class="edge" x="${-half + 20}" y="6" width="${width - 40}" height="${SLOT - 12}" rx="6" fill="var(--paper)"/><circle cy="12" r="7" fill="var(--masha)"/>`,
        ),
        dish.group,
        name,
      );
      const joint = new Joint({ class: 'card' }, drawn);
      this.group.append(joint.group);
      this.#cards.set(job, { joint, card: drawn });
    };
    JOBS.forEach(card);
  }

  /** Shows what runs and what waits, the next one first. */
  show(running: Job | undefined, waiting: readonly (Job | undefined)[], ms: number): void {
    for (const [job, { joint }] of this.#cards) {
      const place = running === job ? 0 : 1 + waiting.indexOf(job);
      const there = running === job || place > 0;
      showIf(joint.group, there);
      if (there) joint.place({ y: place === 0 ? 60 : 60 + SLOT * place + 28 }, ms);
    }
  }
}
