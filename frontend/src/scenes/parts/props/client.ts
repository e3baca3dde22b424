import type { Answer, Client } from '../forecasts';
import { drawing, set, setText, showIf, svg } from '../svg';

const R = 33;
const AROUND = 2 * Math.PI * R;
const HAIR = ['black', 'chestnut', 'straw', 'grey', 'dark'];

/** Somebody who has asked the bot and waits, a clock above the head. No cook: a client is no thread. Its 0,0 is the middle of its foot. */
export class ClientFigure {
  readonly group: SVGGElement;
  readonly #clock = svg('g', { class: 'dial', transform: 'translate(0 -166)' });
  readonly #arc = svg('circle', { class: 'arc', r: R, transform: 'rotate(-90)' });
  readonly #seconds = svg('text', { 'text-anchor': 'middle', y: 9, 'font-size': 27 });
  readonly #bubble = svg('g', { transform: 'translate(0 -30)' });
  readonly #answer = svg('text', { class: 'number', 'text-anchor': 'middle', y: 10 });
  readonly #mouth: SVGPathElement;

  constructor(number: number, city: string, lang: 'ru' | 'en') {
    const hair = `var(--hair-${HAIR[number % HAIR.length]})`;
    this.group = drawing(
      `<ellipse rx="52" ry="7" fill="var(--paint-shade)"/>
       <path fill="var(--apron-${(number % 8) + 1})" d="M-48 0C-48-52-30-68 0-68 30-68 48-52 48 0Z"/><path fill="var(--paint-shade)" d="M18-64C38-56 48-40 48 0H26C30-24 28-48 18-64Z"/>
       <path fill="var(--skin-${(number % 4) + 1})" d="M-11-76H11V-62C6-56-6-56-11-62Z"/><circle cy="-92" r="27" fill="var(--skin-${(number % 4) + 1})"/>
       <path fill="${hair}" d="M-28-92C-32-132 32-132 28-92 20-106 6-110-6-108-16-106-24-102-28-92Z"/>
       <circle class="iris" cx="-9" cy="-90" r="3.2"/><circle class="iris" cx="9" cy="-90" r="3.2"/><path class="mouth"/>`,
      { class: 'client' },
    );
    this.#mouth = this.group.querySelector('.mouth') as SVGPathElement;
    this.#clock.append(
      svg('circle', { class: 'face', r: R + 7 }),
      svg('circle', { class: 'track', r: R }),
      this.#arc,
      this.#seconds,
    );
    this.#bubble.append(
      drawing('<rect class="edge" x="-46" y="-22" width="92" height="42" rx="14" fill="var(--paper)"/>'),
      this.#answer,
    );
    const name = svg('text', { class: 'label', 'text-anchor': 'middle', y: 30 }, city);
    name.style.fontSize = 'calc(25px * min(var(--text, 1), 1.3))';
    this.group.append(this.#bubble, this.#clock, name);
    this.#lang = lang;
  }

  readonly #lang: 'ru' | 'en';

  /** Shows how long the client has waited, of so many seconds that a whole circle stands for. */
  show({ waited, told }: Client, answer: Answer | null, circle: number): void {
    const share = Math.min((waited ?? 0) / circle, 1);
    set(this.#clock, 'class', told && answer?.good ? 'dial over' : 'dial');
    showIf(this.#clock, waited !== null);
    set(this.#arc, 'stroke-dasharray', `${(AROUND * share).toFixed(1)} ${AROUND.toFixed(1)}`);
    setText(this.#seconds, tenths(waited ?? 0, this.#lang));
    showIf(this.#bubble, answer !== null);
    setText(this.#answer, answer?.text ?? '');
    set(this.#answer, 'font-size', answer && answer.text.length > 6 ? 20 : 25);
    const smile = told ? (answer?.good ? 7 : -7) : 0;
    set(this.#mouth, 'd', `M-9-78C-4${-78 + smile} 4${-78 + smile} 9-78`);
  }
}

/** Seconds with one decimal, as the language writes it. */
export function tenths(seconds: number, lang: 'ru' | 'en'): string {
  return seconds.toFixed(1).replace('.', lang === 'ru' ? ',' : '.');
}
