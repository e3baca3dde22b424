import { drawing } from '../svg';

/** One of the two mitts that stand for a core: whoever wears them runs. Drawn about the wrist at 0,0. */
export function mitt(): SVGGElement {
  return drawing(
    `<path class="edge" fill="var(--state-on-core, #009e73)" d="M-17 14C-19-2-24-14-23-24-22-32-12-32-11-22-14-40-4-46 4-45 16-44 22-34 20-18 19-6 17 4 17 14Z"/>
     <path fill="var(--paint-shade)" d="M6-45C16-44 22-34 20-18 19-6 17 4 17 14H7C10-6 14-30 6-45Z"/>
     <path fill="var(--paper)" d="M-19 10H19V22C19 26-19 26-19 22Z"/><path stroke="var(--paper-line)" stroke-width="2" d="M-19 16H19"/>`,
    { class: 'mitt' },
  );
}
