import { objectName, threadName } from '../base/words';
import type { State, ThreadState } from '../model/state';
import type { ObjectInfo } from '../wire/frames';
import { doing } from './parts/acting';
import { bun, fringe } from './parts/cook/hair';
import { type Look, worker } from './parts/cook/looks';
import { type Act, EMPTY_HANDED, type Spot } from './parts/figure';
import { syrnik } from './parts/props/food';
import { Hook } from './parts/props/hook';
import { Tray } from './parts/props/tray';
import { room } from './parts/room';
import type { Flown } from './parts/stage';
import { type Role, Staged } from './parts/staged';
import { drawing } from './parts/svg';
import type { SceneContext, SceneFactory } from './scene';

const MOST_PLACES = 8;
/** Room for somebody beside others, and how far behind one row the next one is. */
const SEAT = 150;
const BEHIND = 150;

/** What guests are told apart by. */
const DRESSED = [5, 7, 8, 3];
const GUESTS = [fringe('straw'), bun('black'), bun('grey'), fringe('chestnut')];

interface Zones {
  readonly scale: number;
  readonly base: number;
  readonly middle: number;
  /** Half of the counter's width. */
  readonly half: number;
  readonly left: number;
  readonly width: number;
}

/** Cooks on the left, guests on the right, between them the tray; who has the tongs is at it. */
class TrayKitchen extends Staged {
  #zones: Zones | null = null;
  #tray: Tray | null = null;
  #hook: Hook | null = null;
  #homes = new Map<number, Spot>();
  #ids = new Map<string, number>();
  #chef = -1;
  #size = 0;
  #holder: number | undefined;
  #was: Flown | null = null;

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, ['main', 'cook-1', 'guest-1', 'cook-2', 'guest-2']);
  }

  /** Guests wear no cap. */
  protected override look(role: Role, number: number): Look {
    if (!role.name.startsWith('guest')) return super.look(role, number);
    const hair = GUESTS[(number - 1) % GUESTS.length] as Look['hair'];
    return { ...worker(DRESSED[(number - 1) % DRESSED.length] as number), hat: '', hair, print: 'plain' };
  }

  protected override furnish(people: readonly Role[], objects: readonly ObjectInfo[]): void {
    const { words } = this.context;
    const { width, height, text, layers } = this.stage;
    const id = (name: string) => objects.find((o) => o.name === name)?.id ?? -1;
    this.#ids = new Map(['lock', 'notFull', 'notEmpty', 'size'].map((name) => [name, id(name)]));
    this.#chef = people.find((p) => p.name === 'main')?.id ?? Number.NaN;
    const guests = people.filter((p) => p.name.startsWith('guest'));
    const cooks = people.filter((p) => p.name !== 'main' && !guests.includes(p));
    const zones = this.#measure(Math.max(guests.length, cooks.length, 2));
    this.#zones = zones;
    const { scale, base, middle, half, left } = zones;
    this.#homes = new Map([
      ...cooks.map((p, i) => [p.id, this.#home(left, i, cooks.length, 1)] as const),
      ...guests.map((p, i) => [p.id, this.#home(middle + half + 20, i, guests.length, -1)] as const),
    ]);
    const places = Math.min(Math.max(Number(this.#param('capacity') ?? 2), 1), MOST_PLACES);
    const label = (name: string) => objectName(words, name);
    const tray = new Tray(
      places,
      (half * 2) / scale,
      { full: label('notFull'), empty: label('notEmpty') },
      text / scale,
    );
    this.#tray = tray;
    tray.group.setAttribute('transform', `translate(${middle} ${base - 128 * scale}) scale(${scale})`);
    tray.belongs({
      size: this.#ids.get('size') ?? -1,
      notFull: this.#ids.get('notFull') ?? -1,
      notEmpty: this.#ids.get('notEmpty') ?? -1,
    });
    const hook = new Hook('tongs');
    this.#hook = hook;
    this.#holder = undefined;
    hook.group.dataset.object = String(this.#ids.get('lock') ?? -1);
    const at = this.#hanging(zones);
    hook.group.setAttribute('transform', `translate(${at.x} ${at.y}) scale(${scale})`);
    const floor = base - 96 * scale;
    layers.room.replaceChildren(room({ width, height, floor, scale: Math.min(scale * 1.05, 1.1), shelf: false }));
    layers.furniture.replaceChildren(hook.group);
    layers.front.replaceChildren(tray.group);
  }

  #param(name: string): unknown {
    return this.context.recording.head?.params[name];
  }

  #measure(people: number): Zones {
    const { width, height } = this.stage;
    const base = height - 84;
    const columns = Math.min(people, 2);
    const left = 120;
    const places = Math.min(Math.max(Number(this.#param('capacity') ?? 2), 1), MOST_PLACES);
    const counter = Math.max(places * 92 + 210, 380);
    const rows = people > 2 ? 1 : 0;
    const scale = Math.min(
      (width - left - 20) / (counter + 40 + columns * 2 * SEAT),
      (base - 30) / (400 + rows * BEHIND),
      1.15,
    );
    const half = (counter * scale) / 2;
    const middle = (left + width - 20) / 2;
    return { scale, base, middle, half, left, width: middle - half - 20 - left };
  }

  /** Where somebody is who is not at the tray: two in a row, more behind them. */
  #home(left: number, i: number, all: number, facing: 1 | -1): Spot {
    const { scale, base, width } = this.#zones as Zones;
    const row = Math.floor(i / 2);
    const columns = Math.min(all, 2);
    const step = width / Math.max(columns, 1);
    const column = facing === 1 ? columns - 1 - (i % 2) : i % 2;
    const x = left + step * (column + 0.5 + (row > 0 ? 0.25 * (column === 0 ? 1 : -1) : 0));
    return { x, y: base - row * BEHIND * scale, scale, facing, room: row > 0 ? 1 : Math.max(step - 8, 131) };
  }

  #hanging({ middle, base, scale }: Zones): { readonly x: number; readonly y: number } {
    return { x: middle, y: Math.max(base - 420 * scale, 40) };
  }

  protected override act(id: number, thread: ThreadState | undefined): Act {
    const { base, middle, half, scale } = this.#zones as Zones;
    const does = this.poster ? 'ready' : doing(thread);
    const plain = { ...EMPTY_HANDED, faint: does === 'coming', hidden: does === 'away' };
    if (id === this.#chef) {
      const spot: Spot = { x: 64, y: base - 66 * scale, scale: scale * 0.64, facing: 1, room: 128 };
      return { ...plain, pose: does === 'sitting' ? 'sitting' : does === 'done' ? 'done' : 'idle', spot };
    }
    const home = this.#homes.get(id) as Spot;
    const guest = home.facing === -1;
    if (does === 'done') return { ...plain, pose: 'done', load: guest ? 'empty-plate' : 'none', spot: home };
    if (does === 'failed') return { ...plain, pose: 'sorry', spot: home };
    if (!thread) return { ...plain, pose: 'ready', spot: home };
    if (thread.holds.has(this.#ids.get('lock') ?? -1)) {
      const x = middle - home.facing * (half - 96 * scale);
      const tool = this.#hook?.utensil;
      const spot: Spot = { x, y: base - 34 * scale, scale, facing: home.facing, room: 0 };
      return { ...plain, pose: 'ready', spot, tools: tool ? [tool] : [], mood: 'busy' };
    }
    switch (does) {
      case 'reaching':
        return { ...plain, pose: 'reaching', spot: home, mood: 'eager' };
      case 'sitting':
      case 'stuck':
        return { ...plain, pose: 'sitting', spot: home, mood: does === 'stuck' ? 'cross' : 'patient' };
      case 'asleep':
        return guest
          ? { ...plain, pose: 'carrying', load: 'plate', spot: home, mood: 'happy' }
          : { ...plain, pose: 'kneading', load: 'dough', spot: home };
      default:
        return { ...plain, pose: 'ready', spot: home };
    }
  }

  protected override things(state: State, _before: State | null, ms: number): void {
    if (ms > 0) this.#was = this.#where();
    const waiting = (name: string) => state.objects.get(this.#ids.get(name) ?? -1)?.waiters.length ?? 0;
    const size = Number(state.objects.get(this.#ids.get('size') ?? -1)?.value ?? 0);
    const holder = state.objects.get(this.#ids.get('lock') ?? -1)?.holders[0];
    const who = holder === undefined ? '' : threadName(this.context.words, state.threads.get(holder)?.name ?? '');
    this.#tray?.show(size, waiting('notFull'), waiting('notEmpty'), who);
  }

  protected override settled(state: State, before: State | null, ms: number): void {
    const lock = state.objects.get(this.#ids.get('lock') ?? -1);
    const holder = lock?.holders[0];
    this.#hook?.hang(holder === undefined);
    if (holder !== this.#holder) {
      this.#holder = holder;
      const tool = this.#hook?.utensil;
      if (ms > 0 && tool && this.#was) this.#fly('tongs', tool, this.#was, this.#where(), ms);
    }
    const size = Number(state.objects.get(this.#ids.get('size') ?? -1)?.value ?? 0);
    if (ms > 0 && before && Math.abs(size - this.#size) === 1) this.#carry(size, ms);
    this.#size = size;
  }

  /** Where the tongs are: in a hand, or on their hook. */
  #where(): Flown {
    const zones = this.#zones as Zones;
    const figure = this.figures.get(this.#holder ?? -1);
    const tool = this.#hook?.utensil;
    if (figure?.act && tool) return { at: figure.hand(tool), scale: zones.scale, turn: 0 };
    const { x, y } = this.#hanging(zones);
    return { at: { x, y: y + 30 * zones.scale }, scale: zones.scale, turn: 180 };
  }

  /** A syrnik goes from a cook to the tray, or from there to a guest. */
  #carry(size: number, ms: number): void {
    const { middle, base, scale } = this.#zones as Zones;
    const figure = this.figures.get(this.#holder ?? -1);
    if (!figure?.act || !this.#tray) return;
    const put = size > this.#size;
    const place = put ? size - 1 : size;
    const tray: Flown = {
      at: { x: middle + this.#tray.at(place) * scale, y: base - 140 * scale },
      scale,
      turn: 0,
    };
    const hand: Flown = { at: figure.hand('inner'), scale, turn: 0 };
    this.stage.fly('syrnik', drawing(syrnik(0, 0, 30)), put ? hand : tray, put ? tray : hand, ms, () => {});
  }

  #fly(name: string, original: SVGGElement, from: Flown, to: Flown, ms: number): void {
    this.stage.fly(name, original.cloneNode(true) as SVGGElement, from, to, ms, () => {
      original.style.visibility = '';
    });
    original.style.visibility = 'hidden';
  }
}

const trayKitchen: SceneFactory = (host, context) => new TrayKitchen(host, context);

export default trayKitchen;
