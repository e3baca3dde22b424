import { css } from 'lit';

/** How drawn parts are painted and what repeats while a pose lasts. Loops run only while the scene plays. */
export const paint = css`
  svg { display: block; width: 100%; height: 100%; font-family: var(--font, sans-serif); }
  .iris { fill: var(--paint-ink); }
  .glint { fill: #fff; }
  .lid, .lash, .brow path, .nose, .mouth { fill: none; stroke: var(--paint-ink); stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
  .lash { stroke-width: 2.2; }
  .brow path { stroke: inherit; stroke-width: 4; }
  .nose { stroke: var(--lip); stroke-opacity: 0.55; stroke-width: 2.6; }
  .mouth { stroke: var(--lip); }
  .mouth.wide { fill: var(--lip); stroke-width: 2; }
  .blush { fill: var(--blush); }
  .freckle { stroke: var(--lip); stroke-opacity: 0.45; stroke-width: 2.6; stroke-linecap: round; }
  .glasses { fill: rgb(255 255 255 / 0.18); stroke: var(--iron-dark); stroke-width: 2.6; }
  .breath { transform-origin: 0 0; }

  .number { font-weight: 800; fill: var(--paint-ink); font-variant-numeric: tabular-nums; }
  .slip .number, .jar .number, .syrnik-stand .number { fill: #2b2a33; }
  .label, .name { font-weight: 700; }
  .label { font-size: calc(26px * var(--text, 1)); }
  .label { fill: var(--paper); paint-order: stroke; stroke: var(--wood-deep); stroke-width: 6px; stroke-linejoin: round; }
  .name { fill: var(--sign-ink); paint-order: stroke; stroke: var(--sign); stroke-width: 7px; stroke-linejoin: round; }
  .stale { font-size: 21px; font-weight: 800; fill: #fff; }
  .sign-text, .quiet { font-weight: 700; fill: #2b2a33; }
  .quiet { opacity: 0.75; }
  .desk .number, .bars .number { fill: #2b2a33; }
  .lamp .shade { fill: var(--iron); }
  .lamp .glow { display: none; }
  .lamp.on .shade { fill: var(--state-on-core, #009e73); }
  .lamp.on .glow { display: inline; }
  .lamps .glass { fill: #6d6a75; }
  .lamps .lit-lamp .glass { fill: #ffd35c; }
  .lamps .lit-lamp { filter: drop-shadow(0 0 7px #ffc83a); }
  .worktop .number { fill: #2b2a33; }
  .syrnik-stand.short .number,
  .worktop.cut .number { fill: var(--danger); }
  .trolley .os { font-weight: 800; fill: #2b2a33; }
  .trolley .ringing path { fill: none; stroke: var(--danger); stroke-width: 6; stroke-linecap: round; }
  .pole { fill: none; stroke-width: 9; stroke-linecap: round; }
  .mat { fill: var(--iron); }
  .mat .rim { fill: none; stroke: var(--paint-light); stroke-width: 3; }
  .mat.on-core { fill: var(--state-on-core, #009e73); }
  .mat.ready { fill: var(--state-ready, #f0e442); }
  .core { font-weight: 800; fill: var(--sign-ink); paint-order: stroke; stroke: var(--sign); stroke-width: 6px; }
  .dial .face { fill: var(--paper); stroke: var(--iron); stroke-width: 4; }
  .dial .track { fill: none; stroke: var(--paper-line); stroke-width: 7; }
  .dial .arc { fill: none; stroke: var(--state-timed, #56b4e9); stroke-width: 7; }
  .dial text { font-weight: 800; fill: #2b2a33; }
  .dial.over .face { fill: var(--state-on-core, #009e73); }
  .dial.over .track, .dial.over .arc { display: none; }
  .dial .tick { fill: none; stroke: #fff; stroke-width: 6; stroke-linecap: round; stroke-linejoin: round; }
  .recipe text { font-weight: 700; fill: #2b2a33; }
  .recipe .hole { fill: none; stroke: var(--paper-line); stroke-width: 4; }
  .recipe .ring { fill: none; stroke: var(--state-timed, #56b4e9); stroke-width: 5; }
  .recipe .tick { fill: none; stroke: var(--state-on-core, #009e73); stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
  .recipe .todo { opacity: 0.45; }
  .recipe .ticked .ring, .recipe .ticked .hole { display: none; }
  .recipe .going text, .recipe .place { font-weight: 900; }
  .recipe .clock { stroke: none; fill: #2b2a33; }
  .recipe .clock.over { fill: #b93a17; }
  .clock { font-weight: 900; fill: var(--sign-ink); paint-order: stroke; stroke: var(--sign); stroke-width: 9px; stroke-linejoin: round; font-variant-numeric: tabular-nums; }
  .clock.over { fill: var(--accent, #b93a17); }
  .door .number, .note .number, .traceback text { fill: #2b2a33; }
  .door .tick { fill: none; stroke: #fff; stroke-width: 9; stroke-linecap: round; stroke-linejoin: round; }
  .door .fault { fill: var(--danger); }
  .door .exit { fill: #fff; font-weight: 900; }
  .posts { fill: none; stroke: var(--wood-dark); stroke-width: 12; }
  .chalk { font-weight: 700; fill: #f5f0e4; }
  .chalk.time { font-variant-numeric: tabular-nums; }
  .chalk.going { fill: #ffd35c; }
  .lap { fill: #7fd1ae; }
  .lap.starting { fill: #ffd35c; }
  .lap.empty { fill: #ffffff; opacity: 0.1; }
  .darkness { fill: #171225; opacity: 0.78; }
  .darkness.none { opacity: 1; }
  .darkness.closed { opacity: 0.58; }
  .vacant { fill: none; stroke: #fbf3e2; stroke-width: 4; stroke-dasharray: 18 14; opacity: 0.4; }
  .in-the-dark { font-weight: 700; fill: #fbf3e2; opacity: 0.85; }
  .startup { font-weight: 900; fill: #ffd35c; font-variant-numeric: tabular-nums; }
  .trace-line { font-family: var(--mono, monospace); font-weight: 500; }
  .trace-line.first { font-weight: 700; }
  .ol { stroke: var(--paint-outline); stroke-width: var(--paint-outline-width); stroke-linejoin: round; paint-order: stroke; }
  .zzz path { fill: none; stroke: var(--sign-ink); stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; opacity: 0.65; }
  .edge { stroke-linejoin: round; }
  .raw { filter: saturate(0.35) brightness(1.25); }
  .ghost { opacity: 0.28; filter: brightness(0); }
  .ghost * { stroke-dasharray: none; }

  .mark .disc { fill: var(--badge); stroke: var(--sign); stroke-width: 5; }
  .mark .hatch { fill: none; stroke: var(--badge-ink); stroke-width: 4; opacity: 0.5; }
  .mark .core { fill: var(--badge); }
  .mark .icon { fill: none; stroke: var(--badge-ink); stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; color: var(--badge-ink); }
  .mark { --badge-ink: #fff; }
  .mark.on-core { --badge: var(--state-on-core, #009e73); }
  .mark.ready { --badge: var(--state-ready, #f0e442); --badge-ink: #2b2a33; }
  .mark.blocked { --badge: var(--state-blocked, #d55e00); }
  .mark.waiting { --badge: var(--state-waiting, #0072b2); }
  .mark.timed { --badge: var(--state-timed, #56b4e9); --badge-ink: #12303f; }
  .mark.terminated { --badge: var(--state-terminated, #8a8a8a); }
  .badge .ring { fill: none; stroke-linecap: round; stroke: var(--sign-ink); stroke-width: 5; }
  .badge .track { opacity: 0.2; }
  .mark.stuck .disc { stroke: var(--danger); stroke-width: 7; }
  .mark.new { --badge: var(--sign); --badge-ink: var(--sign-ink); }
  .mark.new .disc { stroke: var(--sign-ink); stroke-dasharray: 6 5; stroke-width: 3; }

  .waits path { fill: none; stroke: var(--sign-ink); stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; stroke-dasharray: 0.1 13; opacity: 0.7; }
  .waits.stuck path { stroke: var(--danger); stroke-width: 8; stroke-dasharray: 0.1 17; opacity: 1; }
  .waits path.head { stroke-dasharray: none; }
  .lit { filter: drop-shadow(0 0 3px var(--accent, #e4572e)) drop-shadow(0 0 9px var(--accent, #e4572e)); }
  [data-thread], [data-object] { cursor: pointer; }

  @keyframes whisk { from { transform: translate(-5px, 0) rotate(5deg); } to { transform: translate(5px, 3px) rotate(-7deg); } }
  @keyframes write { 0% { transform: translate(-5px, 0); } 50% { transform: translate(0, 2px); } 100% { transform: translate(5px, 0); } }
  @keyframes knead { from { transform: translateY(-3px); } to { transform: translateY(6px); } }
  @keyframes rub { from { transform: translate(-4px, 2px); } to { transform: translate(5px, -3px); } }
  .plays .mitt { animation: rub 0.3s ease-in-out infinite alternate; }
  @keyframes breathe { from { transform: scale(1); } to { transform: scale(1.025, 1.03); } }
  @keyframes drowse { 0%, 100% { opacity: 0.2; } 50% { opacity: 0.8; } }
  .plays .zzz path { animation: drowse 2.4s ease-in-out infinite; }
  .plays .zzz path:nth-child(2) { animation-delay: 0.3s; }
  .plays .zzz path:nth-child(3) { animation-delay: 0.6s; }
  @keyframes tap { 0%, 60%, 100% { transform: rotate(0); } 80% { transform: rotate(9deg); } }
  .plays .doing-whisk .loop-right, .plays .doing-stir .loop-right { animation: whisk 0.22s ease-in-out infinite alternate; }
  .plays .doing-stir .loop-right { animation-duration: 0.45s; }
  .plays .doing-write .loop-right { animation: write 0.3s ease-in-out infinite alternate; }
  .plays .doing-flip .loop-right { animation: knead 0.5s ease-in-out infinite alternate; }
  .plays .doing-knead :is(.loop-right, .loop-left) { animation: knead 0.4s ease-in-out infinite alternate; }
  .plays .doing-knead .loop-left { animation-delay: -0.4s; }
  .plays .doing-breathe .breath { animation: breathe 1.6s ease-in-out infinite alternate; }
  .plays .doing-pick .loop-right { animation: knead 0.7s ease-in-out infinite alternate; }
  .plays .doing-tap .loop-right { animation: tap 0.6s ease-in-out infinite; }
  @media (prefers-reduced-motion: reduce) { .plays * { animation: none !important; } }
`;
