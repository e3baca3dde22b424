import type { ThreadState } from '../../../model/state';
import type { Spot } from '../figure';
import { drawing, setText, showIf, svg } from '../svg';

const CORE = { ru: 'ядро', en: 'core' };

/** The mat a cook stands on: the core her thread is on, lit while it has it; none where she does not work or it is not measured. Its 0,0 is between her feet. */
export class Mat {
  readonly group: SVGGElement;
  readonly #label = svg('text', { class: 'core', 'text-anchor': 'middle' });
  readonly #word: string;

  /** A mat for a cook at a spot, whose name may be below it, with so much room across; text is larger by a factor. */
  constructor({ scale, room = 0 }: Spot, width: number, text: number, lang: 'ru' | 'en') {
    this.#word = CORE[lang];
    this.group = drawing(
      `<ellipse cy="${-2 * scale}" rx="${78 * scale}" ry="${17 * scale}"/><ellipse class="rim" cy="${-2 * scale}" rx="${68 * scale}" ry="${12.5 * scale}"/>`,
    );
    const named = room > 1;
    this.#label.setAttribute('y', String(named ? 12 + 54 * text : 8 + 26 * text));
    this.#label.style.fontSize = `${Math.min(22 * text, width / 4).toFixed(1)}px`;
    this.group.append(this.#label);
  }

  show(thread: ThreadState | undefined): void {
    const here = thread !== undefined && thread.core !== null && thread.state === 'RUNNABLE';
    showIf(this.group, here);
    if (!here) return;
    setText(this.#label, `${this.#word} ${thread.core}`);
    const name = `mat ${thread.cpu ?? 'off'}`;
    if (this.group.getAttribute('class') !== name) this.group.setAttribute('class', name);
  }
}
