import { html, type TemplateResult } from 'lit';
import type { Pointed } from '../../model/pointed';
import { OWN_PROCESS } from '../../wire/frames';
import { badge, door, identify } from '../identity';
import { kindMark } from './kind-mark';
import type { Stage } from './stage';

/** The names beside the lanes, and those of processes over theirs: badge, shown name, and whether the thread is a platform or a virtual one. */
export function labels(
  stage: Stage,
  pointed: Pointed | null,
  point: (pointed: Pointed | null) => void,
): TemplateResult {
  const { layout, describe, player, ruler } = stage;
  const groups = layout.groups.map(({ process, depth, title, ...strip }) => {
    const own = process === OWN_PROCESS;
    const box = title ?? strip;
    const pid = describe.pidOf(process);
    const rest = () => point(own ? null : { object: process });
    const leave = () => point(null);
    const lit = !own && pointed?.object === process ? 'lit' : '';
    return html`<button
      type="button"
      class="process ${lit}"
      ?disabled=${own}
      style="top: ${ruler + box.y}px; height: ${box.height}px; --depth: ${depth}"
      title=${describe.process(process)}
      @pointerenter=${rest}
      @pointerleave=${leave}
      @focus=${rest}
      @blur=${leave}
    >
      ${door()}<span class="name">${describe.processName(process)}</span>${
        pid === null ? '' : html`<span class="pid"><span class="hidden">pid </span>${pid}</span>`
      }
    </button>`;
  });
  const lanes = layout.lanes.map((lane) => {
    const info = player.recording.threads[lane.thread];
    const kind = info?.kind ?? 'platform';
    const box = lane.title ?? lane;
    const lit = pointed?.thread === lane.thread ? 'lit' : '';
    const rest = () => point({ thread: lane.thread });
    const leave = () => point(null);
    return html`<button
      type="button"
      class="label ${lane.small ? 'small' : ''} ${lit}"
      style="top: ${ruler + box.y}px; height: ${box.height}px; --room: ${box.height * 0.74}px; --depth: ${lane.depth}"
      title=${lane.small ? describe.say.caretaker : ''}
      @pointerenter=${rest}
      @pointerleave=${leave}
      @focus=${rest}
      @blur=${leave}
    >
      ${info ? badge(identify(info, describe.words, player.recording)) : ''}<span class="name">${describe.ownName(lane.thread)}</span>${kindMark(kind, describe.say.kinds[kind])}
    </button>`;
  });
  return html`${groups}${lanes}`;
}
