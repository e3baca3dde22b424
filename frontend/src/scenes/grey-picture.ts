import type { ImageState, State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import { lookOf } from './parts/cook/looks';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { type Gallery, gallery } from './parts/gallery';
import { hangingBoard } from './parts/props/board';
import { Brush } from './parts/props/brush';
import { Easel, type Hung } from './parts/props/easel';
import { Mat } from './parts/props/mat';
import { room } from './parts/room';
import { type Role, Staged } from './parts/staged';
import { Stopwatch } from './parts/stopwatch';
import { set, setText, showIf, svg } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const SAY = {
  ru: {
    workers: (n: number) => `${n} ${n === 1 ? 'работник' : n < 5 ? 'работника' : 'работников'}`,
    seconds: 'с',
  },
  en: {
    workers: (n: number) => `${n} worker${n === 1 ? '' : 's'}`,
    seconds: 's',
  },
};

/** One of the two pictures with all that belongs to it. */
interface Side {
  readonly name: 'alone' | 'together';
  readonly hung: Hung;
  readonly easel: Easel;
  readonly clock: SVGTextElement;
  readonly watch: Stopwatch;
  readonly millis: string;
  readonly workers: readonly Role[];
}

/** A gallery: the same picture twice, one worker at the left one, several at the right one. */
class GreyKitchen extends Staged {
  #gallery: Gallery | null = null;
  #sides: readonly Side[] = [];
  #brushes = new Map<string, Brush>();
  #mats = new Map<number, Mat>();
  #poles = new Map<number, SVGPathElement>();
  #spots = new Map<number, Spot>();
  #ids = new Map<string, number>();
  #rows = new Map<number, { readonly y: number; readonly colour: number }>();
  #chef = Number.NaN;
  readonly #faster = svg('text', { class: 'clock over', 'text-anchor': 'middle' });
  readonly #same = svg('text', { class: 'name', 'text-anchor': 'middle' });

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'worker-1', 'worker-2', 'worker-3']);
  }

  protected override furnish(people: readonly Role[], objects: SceneContext['recording']['objects']): void {
    const { width, height, text, layers } = this.stage;
    const { recording } = this.context;
    this.#ids = new Map(objects.map((o) => [o.name, o.id]));
    const chef = people.find((p) => p.name === 'main');
    const [first, ...others] = people.filter((p) => p !== chef);
    this.#chef = chef?.id ?? Number.NaN;
    const asked = Number(recording.head?.params.threads ?? 2);
    const count = Math.max(others.length, this.poster ? 2 : asked, 1);
    const hall = gallery(width, height, count, text);
    this.#gallery = hall;
    layers.room.replaceChildren(room({ width, height, floor: hall.floor, scale: 1, window: false, shelf: false }));
    layers.furniture.replaceChildren();
    layers.front.replaceChildren();
    this.#spots.clear();
    this.#mats.clear();
    this.#poles.clear();
    this.#brushes.clear();
    this.#rows.clear();
    const side = (name: Side['name'], workers: readonly Role[]): Side => {
      const hung = name === 'alone' ? hall.left : hall.right;
      const easel = new Easel(hung);
      easel.group.dataset.object = String(this.#ids.get(name) ?? -1);
      const clock = svg('text');
      const board = hangingBoard(clock, Math.min(460, hung.width + 40));
      board.setAttribute('transform', `translate(${hung.x + hung.width / 2} 50)`);
      layers.furniture.append(board, easel.group);
      const watch = new Stopwatch(recording, new Set(workers.map((w) => w.id)));
      return { name, hung, easel, clock, watch, millis: `${name}Millis`, workers };
    };
    this.#sides = [side('alone', first ? [first] : []), side('together', others)];
    [...(first ? [first] : []), ...others].forEach(({ id }, i) => {
      this.#place(id, hall.workers[i] as Spot, i === 0 ? 190 : hall.step);
    });
    if (chef) this.#place(chef.id, hall.chef, 190);
    this.#center(hall);
  }

  #place(id: number, spot: Spot, width: number): void {
    this.#spots.set(id, spot);
    const { text, layers } = this.stage;
    const mat = new Mat(spot, width, text, this.context.lang);
    mat.group.setAttribute('transform', `translate(${spot.x} ${spot.y})`);
    this.#mats.set(id, mat);
    layers.furniture.append(mat.group);
    if (id === this.#chef) return;
    const name = this.context.recording.threads[id]?.name ?? '';
    const pole = svg('path', { class: 'pole', stroke: lookOf(name, Number(/\d+$/.exec(name)?.[0] ?? 0)).cloth });
    this.#poles.set(id, pole);
    layers.front.append(pole);
  }

  /** Between the pictures: how many times as fast, and whether they are the same. */
  #center({ left, right }: Gallery): void {
    const middle = (left.x + left.width + right.x) / 2;
    for (const [sign, share, size] of [
      [this.#faster, 0.2, 50],
      [this.#same, 0.5, 100],
    ] as const) {
      sign.setAttribute('x', String(middle));
      sign.setAttribute('y', String(left.y + left.height * share));
      sign.style.fontSize = `${size}px`;
      this.stage.layers.front.append(sign);
    }
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const hall = this.#gallery as Gallery;
    const spot = this.#spots.get(id) as Spot;
    const does = this.poster ? 'ready' : doing(thread);
    const row = this.#rows.get(id);
    const base = { ...EMPTY_HANDED, spot };
    const hidden = does === 'away' || !this.#spots.has(id);
    if (id === this.#chef) {
      const pose = does === 'sitting' ? 'sitting' : does === 'done' ? 'done' : row ? 'writing' : 'idle';
      return { ...base, pose, hidden: hidden || state.seq < -1 };
    }
    const paints = row !== undefined && (does === 'working' || does === 'ready' || does === 'touching');
    const hung = this.#sideOf(id)?.hung;
    const reach =
      paints && hall.near && hung
        ? {
            x: hung.x + (spot.facing === 1 ? -Brush.reach : hung.width + Brush.reach),
            y: hung.y + row.y * hung.height,
          }
        : null;
    const pose = paints
      ? hall.near
        ? 'reaching'
        : 'picking'
      : does === 'done'
        ? 'done'
        : does === 'failed'
          ? 'sorry'
          : 'ready';
    return { ...base, pose, reach, mood: paints ? 'busy' : undefined, faint: does === 'coming', hidden };
  }

  /** From the end of each brush to the hand that holds it: they are long ones. */
  protected override settled(): void {
    for (const [id, figure] of this.figures) {
      const pole = this.#poles.get(id);
      const row = this.#rows.get(id);
      const hung = this.#sideOf(id)?.hung;
      if (!pole || !hung) continue;
      showIf(pole, row !== undefined && figure.act?.pose === 'reaching');
      if (!row || figure.act?.pose !== 'reaching') continue;
      const hand = figure.hand('inner');
      const end = figure.act.spot.facing === 1 ? hung.x - Brush.reach : hung.x + hung.width + Brush.reach;
      const y = hung.y + row.y * hung.height;
      set(pole, 'd', `M${end.toFixed(1)} ${y.toFixed(1)}L${hand.x.toFixed(1)} ${hand.y.toFixed(1)}`);
    }
  }

  #sideOf(id: number): Side | undefined {
    return this.#sides.find(({ workers }) => workers.some((w) => w.id === id));
  }

  protected override things(state: State): void {
    const say = SAY[this.context.lang];
    this.#rows.clear();
    for (const side of this.#sides) {
      const image = state.images.get(this.#ids.get(side.name) ?? -1);
      side.easel.show(image);
      this.#brush(side, image, state);
      const workers = side.name === 'alone' ? 1 : this.#count();
      const ms = this.#number(state, side.millis) ?? side.watch.at(state);
      const time = ms === null ? '' : ` · ${this.#decimal(ms / 1000, 2)} ${say.seconds}`;
      setText(side.clock, `${say.workers(workers)}${time}`);
    }
    for (const [id, mat] of this.#mats) mat.show(state.threads.get(id));
    const alone = this.#number(state, 'aloneMillis') ?? 0;
    const together = this.#number(state, 'togetherMillis') ?? 0;
    const ratio = alone > 0 && together > 0 ? `×${this.#decimal(alone / together, 1)}` : '';
    setText(this.#faster, ratio);
    const different = this.#number(state, 'different');
    setText(this.#same, different === null ? '' : different === 0 ? '=' : '≠');
  }

  /** Puts each brush to the row its painter has painted last, as long as she is at it. */
  #brush(side: Side, image: ImageState | undefined, state: State): void {
    const last = new Map<number, { readonly y: number; readonly colour: number }>();
    const painters = new Set([this.#chef, ...side.workers.map((w) => w.id)]);
    for (let k = (image?.paints ?? 0) - 1; image && k >= 0 && last.size < painters.size; k--) {
      const { y, thread, rgb } = image.paint(k);
      if (!last.has(thread)) last.set(thread, { y: y / image.height, colour: rgb[rgb.length >> 1] ?? 0 });
    }
    for (const painter of painters) {
      const at = last.get(painter);
      const thread = state.threads.get(painter);
      const busy = at !== undefined && thread?.state === 'RUNNABLE' && (painter !== this.#chef || last.size === 1);
      if (busy) this.#rows.set(painter, at);
      const inner = painter === this.#chef;
      const turned = (side.name === 'alone') === inner;
      const { x, y, width, height } = side.hung;
      const edge = turned ? x + width - 6 : x + 6;
      this.#brushOf(side, painter, turned).show(busy ? { x: edge, y: y + at.y * height, colour: at.colour } : null);
    }
  }

  #brushOf(side: Side, painter: number, turned: boolean): Brush {
    const key = `${side.name} ${painter}`;
    let brush = this.#brushes.get(key);
    if (!brush) {
      const name = side.workers.find((w) => w.id === painter)?.name ?? 'main';
      const number = /\d+$/.exec(name)?.[0] ?? '';
      brush = new Brush(number, lookOf(name, Number(number)).cloth, turned);
      this.#brushes.set(key, brush);
      this.stage.layers.front.append(brush.group);
    }
    return brush;
  }

  #count(): number {
    return this.poster ? 2 : Number(this.context.recording.head?.params.threads ?? 2);
  }

  /** What a variable has been set to; null before. */
  #number(state: State, name: string): number | null {
    const variable = state.objects.get(this.#ids.get(name) ?? -1);
    return variable && variable.lastSeq >= 0 ? Number(variable.value) : null;
  }

  #decimal(value: number, decimals: number): string {
    return value.toLocaleString(this.context.lang, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  }
}

const greyPicture: SceneFactory = (host, context) => new GreyKitchen(host, context);

export default greyPicture;
