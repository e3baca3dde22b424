import { cityOf, type Ticket } from '../forecasts';
import { drawing, set, setText, showIf, svg } from '../svg';
import { Dial } from './dial';

const TICKET = 92;

/** A weather station: a roof with a vane, a counter, and a rail with a ticket for each request in hand. Its 0,0 is the middle of its foot. */
export class Station {
  /** What is behind those who work there, and what is in front of them. */
  readonly back: SVGGElement;
  readonly front: SVGGElement;
  readonly #tickets: { readonly group: SVGGElement; readonly dial: Dial; readonly late: SVGTextElement }[];

  constructor(name: string, staff: readonly string[], clients: number, half: number, lang: 'ru' | 'en') {
    const step = Math.min(TICKET, (2 * half - 40) / clients);
    this.back = drawing(
      `<path fill="var(--sky)" d="M${-half}-520H${half}V0H${-half}Z"/><path fill="var(--sky-low)" d="M${-half}-330C${-half / 2}-360 ${half / 3}-300 ${half}-336V0H${-half}Z"/>
       <path fill="#fff" opacity=".8" d="M${half * 0.3}-350c-18 0-20-22-4-24 2-20 32-22 38-6 18-8 34 10 22 22 2 8-6 8-12 8Z"/>
       <path class="edge" fill="var(--wood-mid)" d="M${-half - 16}-540H${-half + 6}V0H${-half - 16}ZM${half - 6}-540H${half + 16}V0H${half - 6}Z"/>
       <path class="edge" fill="var(--apron-3)" d="M${-half - 34}-520L${-half + 26}-596H${half - 26}L${half + 34}-520Z"/>
       <rect class="edge" x="${-half * 0.62}" y="-586" width="${half * 1.24}" height="56" rx="12" fill="var(--paper)"/>`,
      { class: 'station prop' },
    );
    const title = svg('text', { class: 'sign-text', 'text-anchor': 'middle', y: -548 }, name);
    title.style.fontSize = `min(calc(34px * var(--text, 1)), ${((half * 1.16) / Math.max(name.length * 0.6, 4)).toFixed(1)}px)`;
    this.back.append(title, drawing(`<path fill="var(--iron)" d="M${-half}-506H${half}V-498H${-half}Z"/>`));
    this.front = drawing(
      `<path fill="var(--paint-shade)" d="M${-half - 40} -4H${half + 20}V8H${-half - 40}Z"/><path fill="var(--wood-mid)" d="M${-half - 26}-150H${half + 16}V0H${-half - 26}Z"/>
       <path fill="var(--wood-dark)" d="M${-half - 10}-128H${-half * 0.06}V-20H${-half - 10}ZM${half * 0.06}-128H${half}V-20H${half * 0.06}Z"/>
       <path class="edge" fill="var(--wood-light)" d="M${-half - 44}-168H${half + 28}V-146H${-half - 44}Z"/>
       <g transform="translate(${-half + 34} -168)"><path fill="var(--iron-dark)" d="M-20-4H20V0H-20Z"/><path fill="var(--apron-8)" d="M-17-4C-17-34 17-34 17-4Z"/><circle cy="-28" r="4" fill="var(--iron)"/></g>`,
      { class: 'station prop' },
    );
    staff.forEach((who, i) => {
      const label = svg('text', { class: 'label', 'text-anchor': 'middle', x: (i - 0.5) * half * 0.95, y: -62 }, who);
      label.style.fontSize = `min(calc(32px * var(--text, 1)), ${((half * 1.4) / Math.max(who.length, 6)).toFixed(1)}px)`;
      this.front.append(label);
    });
    this.#tickets = Array.from({ length: clients }, (_, i) => {
      const dial = new Dial(0.6);
      dial.group.setAttribute('transform', 'translate(0 66) scale(.62)');
      const city = svg('text', { class: 'number', 'text-anchor': 'middle', y: 32 }, cityOf(i, lang));
      city.style.fontSize = '21px';
      const late = svg('text', { class: 'number', 'text-anchor': 'middle', y: 78, 'font-size': 34 }, '?');
      const group = svg(
        'g',
        { transform: `translate(${(i - (clients - 1) / 2) * step} -502) scale(${(step / TICKET).toFixed(3)})` },
        drawing(
          '<path class="edge" fill="var(--paper)" d="M-41 0H41V96H-41Z"/><path fill="var(--iron)" d="M-6-8H6V10H-6Z"/>',
        ),
        city,
        dial.group,
        late,
      );
      this.back.append(group);
      return { group, dial, late };
    });
  }

  /** Shows the requests in hand, each of which takes so many seconds. */
  show(tickets: readonly Ticket[], delay: number): void {
    this.#tickets.forEach(({ group, dial, late }, i) => {
      const ticket = tickets.find(({ client }) => client === i);
      showIf(group, ticket !== undefined);
      if (!ticket) return;
      const forgotten = (ticket.passed ?? 0) > 1.15;
      set(group, 'opacity', ticket.passed === null ? 0.5 : 1);
      dial.show(forgotten ? null : Math.min(ticket.passed ?? 0, 0.999), delay);
      showIf(late, forgotten);
      setText(late, '?');
    });
  }
}
