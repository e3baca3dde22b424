import type { State, ThreadState } from '../model/state';
import { doing } from './parts/acting';
import type { PoseName } from './parts/cook/poses';
import { type Errands, errands } from './parts/errands';
import { type Act, EMPTY_HANDED, type Load } from './parts/figure';
import { Staged } from './parts/staged';
import { svg } from './parts/svg';
import { boardHeight, FOOT, PLACES, Track, trackScale } from './parts/track';
import type { SceneContext, SceneFactory } from './scene';

type Cook = 'masha' | 'dasha';
const COOKS: readonly Cook[] = ['masha', 'dasha'];

interface Lane {
  readonly track: Track;
  readonly y: number;
}

/** Two tracks, one above the other: whoever is further right is further. */
class Race extends Staged {
  readonly #lanes = new Map<Cook, Lane>();
  readonly #names = new Map<number, string>();
  #scale = 1;

  constructor(host: HTMLElement, context: SceneContext) {
    super(host, context, COOKS);
  }

  protected override furnish(people: readonly { id: number; name: string }[]): void {
    const { width, height, text, layers } = this.stage;
    this.#names.clear();
    for (const { id, name } of people) this.#names.set(id, name);
    const row = height / 2;
    this.#scale = trackScale(width, row, text);
    layers.room.replaceChildren();
    layers.front.replaceChildren();
    COOKS.forEach((cook, i) => {
      const track = new Track(width, row, this.#scale, text, this.context.lang);
      const y = row * (i + 1) - FOOT - boardHeight(width, text);
      layers.room.append(svg('g', { transform: `translate(0 ${y})` }, track.back));
      layers.front.append(svg('g', { transform: `translate(0 ${y})` }, track.front));
      this.#lanes.set(cook, { track, y });
    });
  }

  protected override things(state: State): void {
    const { recording } = this.context;
    const minutes = recording.head ? recording.lessonMs(state.t) / 1000 : 0;
    for (const [cook, { track }] of this.#lanes) track.show(errands(cook, state, recording), minutes);
  }

  protected override act(id: number, thread: ThreadState | undefined, state: State): Act {
    const name = this.#names.get(id);
    const cook = COOKS.find((c) => c === name);
    const lane = cook && this.#lanes.get(cook);
    const now = cook ? errands(cook, state, this.context.recording) : null;
    const place = PLACES[now?.at ?? 'door'] ?? { x: 80, facing: 1 as const };
    const x = (place.x * this.stage.width) / 1350;
    const y = (lane?.y ?? 0) - (now?.at === 'dough' ? 8 : 0);
    return {
      ...EMPTY_HANDED,
      pose: now && lane ? pose(now, cook as Cook, thread) : 'idle',
      spot: {
        x,
        y,
        scale: this.#scale * 0.82,
        facing: place.facing,
        room: Math.min(180, 2 * x - 6),
      },
      load: now ? load(now) : 'none',
      hidden: !lane,
    };
  }
}

function pose({ at, passed }: Errands, cook: Cook, thread: ThreadState | undefined): PoseName {
  const waits: PoseName = cook === 'masha' ? 'tapping' : 'folded';
  if (doing(thread) === 'failed') return 'sorry';
  switch (at) {
    case 'dairy counter':
      return waits;
    case 'shelves':
      return 'picking';
    case 'till':
      return 'carrying';
    case 'pan':
      return passed.dough === 1 ? 'frying' : waits;
    case 'dough':
      return 'kneading';
    case 'done':
      return 'done';
    default:
      return 'ready';
  }
}

function load({ at }: Errands): Load {
  if (at === 'done') return 'plate';
  return at === 'till' ? 'basket' : 'none';
}

const race: SceneFactory = (host, context) => new Race(host, context);

export default race;
