import { html, type TemplateResult } from 'lit';
import type { Pointed } from '../../model/pointed';
import { badge, identify } from '../identity';
import { kindMark } from './kind-mark';
import type { Stage } from './stage';

/** The names beside the lanes: badge, shown name, and whether the thread is a platform or a virtual one. */
export function labels(
  stage: Stage,
  pointed: Pointed | null,
  point: (pointed: Pointed | null) => void,
): TemplateResult[] {
  const { layout, describe, player, ruler } = stage;
  return layout.lanes.map((lane) => {
    const info = player.recording.threads[lane.thread];
    const kind = info?.kind ?? 'platform';
    const box = lane.title ?? lane;
    const lit = pointed?.thread === lane.thread ? 'lit' : '';
    const rest = () => point({ thread: lane.thread });
    const leave = () => point(null);
    return html`<button
      type="button"
      class="label ${lane.small ? 'small' : ''} ${lit}"
      style="top: ${ruler + box.y}px; height: ${box.height}px; --room: ${box.height * 0.74}px"
      title=${lane.small ? describe.say.caretaker : ''}
      @pointerenter=${rest}
      @pointerleave=${leave}
      @focus=${rest}
      @blur=${leave}
    >
      ${info ? badge(identify(info, describe.words)) : ''}<span class="name">${describe.thread(lane.thread)}</span>${kindMark(kind, describe.say.kinds[kind])}
    </button>`;
  });
}
