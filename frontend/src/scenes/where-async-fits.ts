import type { State, ThreadState } from '../model/state';
import { OWN_PROCESS } from '../wire/frames';
import { type Doing, doing } from './parts/acting';
import { type Look, worker } from './parts/cook/looks';
import type { PoseName } from './parts/cook/poses';
import { type Act, EMPTY_HANDED } from './parts/figure';
import { measured } from './parts/laboratory';
import { type BoardWords, LabBoard } from './parts/props/lab-board';
import { room } from './parts/room';
import { type Role, Staged } from './parts/staged';
import { drawing, svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const fixed = (value: number, digits: number, lang: 'ru' | 'en') =>
  value.toFixed(digits).replace('.', lang === 'ru' ? ',' : '.');

const SAY: Record<'en' | 'ru', BoardWords & { readonly far: (done: number) => string }> = {
  en: {
    work: ['Pages', 'Clients', 'Database', 'Primes'],
    ways: ['one by one', 'async', 'threads', 'virtual', 'processes'],
    verdict: 'async gains',
    helps: (times) => times,
    idle: 'nothing',
    seconds: (ms) => `${fixed(ms / 1000, 2, 'en')} s`,
    times: (factor) => `${fixed(factor, 1, 'en')}×`,
    far: (done) => `${done} of 20 measurements are done. `,
  },
  ru: {
    work: ['Страницы', 'Клиенты', 'База', 'Простые'],
    ways: ['по одному', 'асинхронно', 'потоки', 'виртуальные', 'процессы'],
    verdict: 'выигрыш',
    helps: (times) => `в ${times}`,
    idle: 'нет',
    seconds: (ms) => `${fixed(ms / 1000, 2, 'ru')} с`,
    times: (factor) => `${fixed(factor, 1, 'ru')} раза`,
    far: (done) => `Сделано измерений: ${done} из 20. `,
  },
};

/** Those behind the service: the laboratory is not about them. */
const SERVICE = ['HTTP-Dispatcher', 'clerk'];

/** A laboratory: the board of measured times, and at the bench below whoever is at work just now. */
class Laboratory extends Staged {
  readonly tall = true;
  #board: LabBoard | null = null;
  #bench = { y: 0, scale: 1 };
  readonly #booths = svg('g');

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'loop']);
  }

  protected override furnish(): void {
    const { width, height, text, layers } = this.stage;
    const bench = Math.min(height * 0.34, 300);
    const y = height - 18 - 30 * text;
    this.#bench = { y, scale: (bench - 30 - 30 * text) / 430 };
    this.#board = new LabBoard(width - 40, height - bench - 34, text, SAY[this.context.lang]);
    this.#board.group.setAttribute('transform', 'translate(20 16)');
    layers.room.replaceChildren(
      room({ width, height, floor: height - bench * 0.42, scale: 0.8, window: false, shelf: false }),
    );
    layers.furniture.replaceChildren(
      flasks(width, height - bench * 0.42, bench / 300),
      this.#booths,
      this.#board.group,
    );
    layers.front.replaceChildren();
  }

  /** Who has no number has a letter on the cap, as on the timeline; main is the chef, in every process. */
  protected override look(role: Role, number: number): Look {
    return role.name === 'main' || /\d/.test(role.name)
      ? super.look(role, number)
      : worker(number, role.name.charAt(0).toUpperCase());
  }

  protected override things(state: State): void {
    this.#board?.show(measured(state, this.context.recording).rows);
    const booths = this.#present(state).filter(({ process }) => process !== OWN_PROCESS);
    this.#booths.replaceChildren(
      ...booths.map((thread) => {
        const { y, scale } = this.#bench;
        const pid = state.processes.get(thread.process)?.pid;
        const booth = drawing(
          `<path class="edge" fill="var(--wall-low)" d="M-112 4V-380L0-430 112-380V4Z"/><path fill="none" stroke="var(--wood-dark)" stroke-width="10" stroke-linejoin="round" d="M-112 4V-380L0-430 112-380V4"/>`,
          { transform: `translate(${this.#place(thread.id, state).x} ${y}) scale(${scale})` },
        );
        booth.append(
          svg(
            'text',
            { class: 'sign-text', 'text-anchor': 'middle', y: -352, 'font-size': 38 },
            pid ? `pid ${pid}` : '',
          ),
        );
        booth.dataset.object = String(thread.process);
        return booth;
      }),
    );
  }

  /** Threads that are there now, but for those of the service. */
  #present(state: State): readonly ThreadState[] {
    return [...state.threads.values()].filter(
      ({ name, state: at }) => at !== 'TERMINATED' && at !== 'NEW' && !SERVICE.includes(name),
    );
  }

  /** Where somebody stands, and how much room a name has there. */
  #place(id: number, state: State): { readonly x: number; readonly room: number } {
    const present = this.poster ? [-1, -2] : this.#present(state).map((thread) => thread.id);
    const { width, text } = this.stage;
    const apart = Math.max(300 * this.#bench.scale, 230 * text);
    const step = Math.min((width - 60) / Math.max(present.length, 1), apart);
    const middle = width / 2 - (step * (present.length - 1)) / 2;
    return { x: middle + step * Math.max(present.indexOf(id), 0), room: step - 10 };
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const { y, scale } = this.#bench;
    const there = this.poster || this.#present(state).some((present) => present.id === id);
    return {
      ...EMPTY_HANDED,
      pose: this.poster ? 'idle' : pose(doing(thread), thread),
      spot: { ...this.#place(id, state), y, scale, facing: 1 },
      hidden: !there,
    };
  }

  override describe(state: State): string {
    const { finished } = measured(state, this.context.recording);
    return SAY[this.context.lang].far(finished) + super.describe(state);
  }
}

/** The long bench at the back wall, with what a laboratory has on it. */
function flasks(width: number, y: number, s: number): SVGGElement {
  const glass = (x: number, colour: string, tall: number) =>
    `<g transform="translate(${x} ${y - 62 * s}) scale(${s})"><path fill="${colour}" opacity=".85" d="M-24 0L-11-${tall * 0.5}H11L24 0C25 4-25 4-24 0Z"/><path fill="none" stroke="var(--iron)" stroke-width="3.500" stroke-linejoin="round" d="M-9-${tall}V-${tall * 0.62}L-25-2C-26 4 26 4 25-2L9-${tall * 0.62}V-${tall}M-14-${tall}H14"/></g>`;
  const things = ['var(--masha)', 'var(--apron-2)', 'var(--dasha)', 'var(--apron-8)', 'var(--apron-3)']
    .map((colour, i) => glass(width * (0.08 + 0.056 * i) + (i > 1 ? width * 0.6 : 0), colour, 58 + (i % 3) * 14))
    .join('');
  return drawing(
    `<path fill="var(--paint-shade)" d="M30 ${y}H${width - 30}V${y + 8}H30Z"/><path fill="var(--wood-mid)" d="M40 ${y - 54 * s}H${width - 40}V${y}H40Z"/><path class="edge" fill="var(--wood-light)" d="M24 ${y - 64 * s}H${width - 24}V${y - 50 * s}H24Z"/>${things}`,
  );
}

function pose(does: Doing, thread: ThreadState | undefined): PoseName {
  const verb = thread?.waiting?.verb ?? '';
  if (verb === 'send' || verb.startsWith('execute')) return 'folded';
  switch (does) {
    case 'asleep':
      return 'asleep';
    case 'sitting':
      return 'sitting';
    case 'ready':
      return 'ready';
    case 'done':
      return 'done';
    case 'failed':
      return 'sorry';
    default:
      return 'writing';
  }
}

const laboratory: SceneFactory = (host, context) => new Laboratory(host, context);

export default laboratory;
