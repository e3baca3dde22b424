import { css } from 'lit';

/**
 * Where things stand while somebody directs: who goes next beside the program, and on a wide screen the memory below it.
 * All choices have the whole bench under the modes until one of their runs is watched.
 */
export const directedLayout = css`
  .side {
    display: contents;
  }
  syrniki-modes {
    grid-area: modes;
  }
  @container bench (min-width: 52rem) {
    .directed .side {
      display: grid;
      grid-area: modes / program / time / program;
      grid-template: minmax(0, 1fr) minmax(0, 1.6fr) / minmax(0, 1fr);
      grid-template-areas: 'program' 'director';
      gap: var(--space-2) var(--gap);
      min-height: 0;
    }
    .directed .program,
    .directed.telling .program {
      grid-area: program;
    }
    .directed .store {
      display: none;
    }
    .bench.directed {
      grid-template-columns: minmax(0, 1.2fr) minmax(24rem, 1fr);
      grid-template-rows: auto minmax(10rem, 1fr) auto clamp(8rem, 27vh, 21rem) auto;
    }
    syrniki-director {
      grid-area: director;
    }
  }
  @container bench (min-width: 96rem) {
    .bench.directed {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
    }
    .directed .side {
      grid-template: minmax(0, 1fr) minmax(0, 16rem) / minmax(24rem, 1fr) minmax(0, 1.25fr);
      grid-template-areas: 'director program' 'director store';
    }
    .directed .store {
      display: grid;
      grid-area: store;
    }
    .directed .tall ~ .store {
      visibility: hidden;
    }
  }
  @container bench (max-width: 52rem) {
    syrniki-director {
      grid-area: director;
      overflow: visible;
    }
    /* In sight while somebody chooses. */
    .directed .stage {
      position: sticky;
      z-index: 2;
      top: 0;
    }
    .directed syrniki-transport {
      position: static;
    }
    .directed.telling syrniki-director {
      display: none;
    }
  }
  .explored:has(.wide.tall) > :is(.stage, syrniki-caption, .time) {
    visibility: hidden;
  }
  @container bench (min-width: 52rem) {
    .bench.explored:not(.telling) .wide.tall {
      grid-area: stage / stage / store / program;
    }
  }
  @container bench (max-width: 52rem) {
    .explored:not(.telling):has(.wide.tall) > :is(.stage, syrniki-caption, .time, syrniki-transport),
    .explored:not(.telling) .wide.tall ~ .store {
      display: none;
    }
  }
`;
