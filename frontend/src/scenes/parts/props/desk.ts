import { drawing, set, setText, showIf } from '../svg';

/** What a desk shows of its worker. */
export interface Progress {
  readonly first: number;
  readonly last: number;
  readonly checked: number;
  readonly found: number;
  readonly done: boolean;
  /** The core the worker is on, null where that is not measured. */
  readonly core: number | null;
  readonly on: boolean;
  /** Who sits there now, if that changes. */
  readonly who?: string;
}

const SAY = {
  ru: { found: 'простых чисел', core: 'ядро' },
  en: { found: 'primes', core: 'core' },
};

const number = (n: number) => n.toLocaleString('en').replaceAll(',', '\u202f');
const BAR = 236;

/** A worker's desk with a pile of number cards, a meter and, where it is measured, a lamp for the core. Its 0,0 is the middle of its foot. */
export class Desk {
  readonly group: SVGGElement;
  readonly #checked: SVGTextElement;
  readonly #percent: SVGTextElement;
  readonly #who: SVGTextElement;
  readonly #found: SVGTextElement;
  readonly #bar: SVGPathElement;
  readonly #pile: SVGGElement;
  readonly #ready: SVGGElement;
  readonly #lamp: SVGGElement;
  readonly #core: SVGTextElement;
  readonly #say: (typeof SAY)['en'];

  constructor(name: string, lang: 'ru' | 'en') {
    this.#say = SAY[lang];
    this.group = drawing(`
      <ellipse cy="0" rx="160" ry="8" fill="var(--paint-shade)"/>
      <path fill="var(--wood-mid)" d="M-150-146H150V0H-150Z"/><path fill="var(--paint-shade)" d="M-150-140H150V-128H-150ZM126-146H150V0H126Z"/>
      <path class="edge" fill="var(--wood-light)" d="M-162-160H162V-148C162-142-162-142-162-148Z"/>
      <path class="edge" fill="var(--paper)" d="M-134-122H134V-14H-134Z"/>
      <path fill="var(--paper-line)" d="M${-BAR / 2}-54H${BAR / 2}V-40H${-BAR / 2}Z"/><path class="bar" fill="var(--dasha)"/>
      <text class="number checked" x="0" y="-61" text-anchor="middle" font-size="42"/>
      <text class="quiet who" x="${-BAR / 2}" y="-100" font-size="22"/><text class="number percent" x="${BAR / 2}" y="-102" text-anchor="end" font-size="23"/>
      <text class="number found" x="0" y="-19" text-anchor="middle" font-size="21.500"/>
      <g class="pile"/><g class="sorted"/>
      <g class="lamp"><path stroke="var(--iron)" stroke-width="6" stroke-linecap="round" fill="none" d="M136-160V-196"/><path class="shade" d="M114-196H158L148-224H124Z"/><path class="glow" fill="var(--flame-core)" opacity=".45" d="M112-194H160L178-162H94Z"/><text class="core" x="136" y="-232" text-anchor="middle" font-size="22"/></g>`);
    this.group.setAttribute('class', 'desk prop');
    const get = <T extends Element>(selector: string) => this.group.querySelector(selector) as T;
    this.#checked = get('.checked');
    this.#percent = get('.percent');
    this.#who = get('.who');
    setText(this.#who, name);
    this.#found = get('.found');
    this.#bar = get('.bar');
    this.#pile = get('.pile');
    this.#ready = get('.sorted');
    this.#lamp = get('.lamp');
    this.#core = get('.core');
    this.#pile.append(...cards(-104, 9));
    this.#ready.append(...cards(82, 9));
  }

  show(p: Progress): void {
    const share = Math.min(Math.max((p.checked - p.first + 1) / Math.max(p.last - p.first + 1, 1), 0), 1);
    if (p.who !== undefined) setText(this.#who, p.who);
    setText(this.#checked, p.checked > 0 ? number(p.checked) : '…');
    setText(this.#percent, `${Math.floor(share * 100)} %`);
    setText(
      this.#found,
      p.found > 0 ? `${this.#say.found}: ${number(p.found)}` : `${number(p.first)} – ${number(p.last)}`,
    );
    set(this.#bar, 'd', `M${-BAR / 2}-54H${(-BAR / 2 + BAR * share).toFixed(1)}V-40H${-BAR / 2}Z`);
    const sorted = Math.round(share * 9);
    [...this.#pile.children].forEach((card, i) => {
      showIf(card as SVGElement, i < 9 - sorted);
    });
    [...this.#ready.children].forEach((card, i) => {
      showIf(card as SVGElement, i < sorted);
    });
    showIf(this.#lamp, p.core !== null && !p.done);
    this.#lamp.setAttribute('class', p.on ? 'lamp on' : 'lamp');
    setText(this.#core, p.core === null ? '' : `${this.#say.core} ${p.core}`);
  }
}

/** A pile of cards with its foot on the desk. */
function cards(x: number, count: number): SVGGElement[] {
  return Array.from({ length: count }, (_, i) =>
    drawing(
      `<path fill="var(--paper)" stroke="var(--paper-line)" stroke-width="1.500" d="M${x - 30 + ((i * 5) % 7)} ${-162 - i * 6}h58l4 6h-66Z"/><path fill="var(--paper-line)" d="M${x - 34 + ((i * 5) % 7)} ${-156 - i * 6}h66v-2h-66Z"/>`,
    ),
  );
}
