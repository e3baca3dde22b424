import { css } from 'lit';

/**
 * Where things stand on the workbench. Its height is the window's, so that scene, timeline, code and controls are seen
 * at once on a beamer and nothing moves while a run goes on; on a phone, one column.
 */
export const layout = css`
  :host {
    --gap: var(--space-4);
    container: bench / inline-size;
  }
  :host(:fullscreen) {
    padding: var(--space-4);
    background: var(--bg);
    overflow: auto;
  }
  .bench {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(20rem, 1fr);
    grid-template-rows: auto minmax(10rem, 1fr) auto clamp(9rem, 36vh, 21rem) auto;
    grid-template-areas:
      'modes program'
      'stage program'
      'caption program'
      'time store'
      'transport transport';
    gap: 0 var(--gap);
    height: calc(100dvh - var(--above-bench, 6.5rem));
    min-height: 34rem;
  }
  :host(:fullscreen) .bench {
    height: 100%;
  }
  .stage {
    grid-area: stage;
    position: relative;
    overflow: hidden;
    border-radius: 16px;
    background: var(--surface-2);
  }
  .stage {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  syrniki-scene {
    grid-row: 2;
    min-height: 0;
  }
  /* Under the kitchen's floor, where it hides nobody. */
  .counting syrniki-scene {
    margin-bottom: 2rem;
  }
  syrniki-progress {
    position: absolute;
    inset: auto 0 0;
    height: 2rem;
  }
  .telling syrniki-progress {
    visibility: hidden;
  }
  /* The story takes the place of what has nothing to show yet; the kitchen and the program stay where they are. */
  .sheet {
    grid-area: caption / stage / time / program;
    z-index: 2;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1.55fr) minmax(0, 1fr);
    gap: var(--space-5);
    contain: size;
    margin-top: var(--gap);
    padding: 0 var(--space-5);
    border-radius: 16px;
    background: var(--surface-2);
  }
  .sheet.asking {
    grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr) minmax(0, 0.9fr);
  }
  @container bench (min-width: 52rem) and (max-width: 76rem) {
    .sheet.asking {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 1.1fr);
      gap: 0 var(--space-5);
      padding: 0 var(--space-4);
    }
    .asking > slot::slotted(*) {
      grid-area: 1 / 1 / -1;
    }
    .asking > syrniki-guess {
      grid-area: 1 / 2;
    }
    .asking > syrniki-setup {
      grid-area: 2 / 2;
    }
    /* The settings lie over the question. */
    .asking > syrniki-setup[open] {
      grid-row: 1 / -1;
      background: var(--surface-2);
    }
    .asking:has(> syrniki-setup[open]) > syrniki-guess {
      visibility: hidden;
    }
  }
  slot[name='intro']::slotted(*) {
    overflow: auto;
    padding: var(--space-4) 0;
    scrollbar-width: thin;
  }
  .telling :is(syrniki-caption, .time, .store) {
    visibility: hidden;
  }
  .telling .program {
    grid-row: modes-start / stage-end;
  }
  /* Over the stage, its tabs where they were. */
  .program.wide {
    z-index: 1;
    grid-area: stage / stage / stage / program;
    background: var(--bg);
  }
  syrniki-caption {
    grid-area: caption;
    z-index: 1;
    overflow: visible;
  }
  .time {
    grid-area: time;
    isolation: isolate;
    min-height: 0;
    overflow: hidden;
  }
  syrniki-timeline {
    height: 100%;
  }
  .program {
    grid-area: program;
    display: grid;
    min-height: 0;
    min-width: 0;
  }
  /* What is read at length takes the memory's place, too; beside the other program only in a low window. */
  .bench:not(.telling) .tall {
    grid-row: program-start / store-end;
    z-index: 1;
  }
  .tall ~ .store {
    visibility: hidden;
  }
  @media (max-height: 60rem) {
    .bench:not(.telling) .wide {
      grid-row: program-start / store-end;
    }
    .wide ~ .store {
      visibility: hidden;
    }
  }
  .store {
    grid-area: store;
    display: grid;
    grid-template-rows: minmax(0, 1.5fr) minmax(0, 1fr);
    gap: var(--space-2);
    min-height: 0;
    padding-top: var(--space-2);
  }
  syrniki-transport {
    grid-area: transport;
    padding: var(--space-1) 0 var(--space-2);
  }
  /* Nothing in them makes them larger or smaller, so that a change in one has the browser lay out that one alone. */
  @container bench (min-width: 52rem) {
    .stage,
    .time,
    .program,
    .store {
      contain: size layout style;
    }
  }
  @container bench (min-width: 76rem) {
    .bench {
      grid-template-columns: minmax(0, 1.55fr) minmax(20rem, 1fr);
    }
  }
  @container bench (min-width: 96rem) {
    .store {
      grid-template: minmax(0, 1fr) / minmax(0, 1.2fr) minmax(0, 1fr);
      gap: var(--space-5);
    }
  }
  @container bench (max-width: 52rem) {
    .bench {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
      grid-template-areas: 'modes' 'stage' 'caption' 'director' 'time' 'program' 'store' 'transport';
      height: auto;
      min-height: 0;
      gap: var(--space-2) 0;
    }
    .stage {
      min-height: 68cqi;
    }
    .stage:has(syrniki-scene[tall]) {
      min-height: 160cqi;
    }
    .sheet,
    .sheet.asking {
      grid-area: caption;
      grid-template: none / minmax(0, 1fr);
      gap: 0;
      contain: none;
      margin-top: 0;
      padding: 0 var(--space-4);
    }
    syrniki-guess {
      order: 2;
      overflow: visible;
    }
    .telling :is(syrniki-caption, .time, .store),
    .telling > syrniki-transport[phase='idle'] {
      display: none;
    }
    .telling .program {
      grid-row: program;
    }
    .time {
      height: 19rem;
    }
    .program,
    .program.wide {
      grid-area: program;
      height: 24rem;
    }
    .bench:not(.telling) :is(.tall, .wide) {
      grid-row: program;
      height: auto;
    }
    :is(.tall, .wide) ~ .store {
      visibility: visible;
    }
    .store {
      grid-template-rows: none;
    }
    syrniki-transport {
      position: sticky;
      bottom: 0;
      z-index: 2;
      margin: 0 calc(-1 * var(--page-side, 1rem));
      padding: var(--space-2) var(--page-side, 1rem) calc(var(--space-2) + env(safe-area-inset-bottom));
      background: var(--bg);
      box-shadow: 0 -1px 0 var(--line);
    }
  }
`;
