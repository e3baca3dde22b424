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

  @keyframes whisk { from { transform: translate(-5px, 0) rotate(5deg); } to { transform: translate(5px, 3px) rotate(-7deg); } }
  @keyframes write { 0% { transform: translate(-5px, 0); } 50% { transform: translate(0, 2px); } 100% { transform: translate(5px, 0); } }
  @keyframes knead { from { transform: translateY(-3px); } to { transform: translateY(6px); } }
  @keyframes breathe { from { transform: scale(1); } to { transform: scale(1.025, 1.03); } }
  @keyframes tap { 0%, 60%, 100% { transform: rotate(0); } 80% { transform: rotate(9deg); } }
  .plays .doing-whisk .loop-right, .plays .doing-stir .loop-right { animation: whisk 0.22s ease-in-out infinite alternate; }
  .plays .doing-stir .loop-right { animation-duration: 0.45s; }
  .plays .doing-write .loop-right { animation: write 0.3s ease-in-out infinite alternate; }
  .plays .doing-flip .loop-right { animation: knead 0.5s ease-in-out infinite alternate; }
  .plays .doing-knead :is(.loop-right, .loop-left) { animation: knead 0.4s ease-in-out infinite alternate; }
  .plays .doing-knead .loop-left { animation-delay: -0.4s; }
  .plays .doing-breathe .breath { animation: breathe 1.6s ease-in-out infinite alternate; }
  .plays .doing-tap .loop-right { animation: tap 0.6s ease-in-out infinite; }
  @media (prefers-reduced-motion: reduce) { .plays * { animation: none !important; } }
`;
