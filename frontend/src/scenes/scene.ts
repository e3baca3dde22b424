import type { Words } from '../base/words';
import type { Pointed } from '../model/pointed';
import type { Recording } from '../model/recording';
import type { State } from '../model/state';

/** What a scene is made from. */
export interface SceneContext {
  readonly recording: Recording;
  readonly words: Words;
  readonly lang: 'ru' | 'en';
}

/** The same state at another time, before the next event: a state cannot be copied, for it finds some of its parts only when asked. */
export function atTime(state: State, t: number): State {
  return Object.create(state, { t: { value: t } });
}

/** A lesson's kitchen: what it shows follows from the state alone. */
export interface Scene {
  /** On a phone it needs more height than width. */
  readonly tall?: boolean;
  /** Draws some of what will be shown beforehand, a little at a time. */
  prepare?(): Promise<void>;
  /** Shows the state at the playhead; `still`: at once, without movement. `state.t` is the playhead's time. */
  show(state: State, still: boolean): void;
  /** Lights up what is pointed at. */
  point(target: Pointed | null): void;
  /** Says in a sentence or two what is to be seen. */
  describe(state: State): string;
  /** Takes the space it has now. */
  resize(width: number, height: number): void;
  dispose(): void;
}

export type SceneFactory = (host: HTMLElement, context: SceneContext) => Scene;
