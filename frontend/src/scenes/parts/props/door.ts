import { drawing, setText, showIf, svg } from '../svg';

/** What a door tells of the process behind it. */
export interface DoorPlate {
  readonly pid: number | null;
  /** Exit code once it has ended; undefined while it lives, null if it is not known. */
  readonly exit: number | null | undefined;
  readonly lit: boolean;
}

const DOOR = `
  <ellipse cy="2" rx="66" ry="7" fill="var(--paint-shade)"/>
  <path fill="var(--wood-deep)" d="M-62-232H62V0H-62Z"/><path class="edge" fill="var(--wood-mid)" d="M-52-222H52V0H-52Z"/>
  <path fill="var(--paint-shade)" d="M30-222H52V0H30Z"/><path fill="none" stroke="var(--wood-dark)" stroke-width="3" d="M-40-88H40V-12H-40Z"/>
  <circle cx="38" cy="-102" r="6" fill="var(--iron)"/><path class="pane" d="M-38-210H38V-168H-38Z"/>
  <path class="edge" fill="var(--paper)" stroke="var(--paper-line)" stroke-width="2.500" d="M-58-158H58V-112H-58Z"/>`;

const TICK = '<circle r="34" fill="var(--state-on-core, #009e73)"/><path class="tick" d="M-16 1L-4 13 18-12"/>';

/** The door of a kitchen: the process's pid on its plate, and its exit code once it has ended. Stands on 0,0; 124 wide, 232 high. */
export class Door {
  readonly group = drawing(DOOR, { class: 'door prop' });
  readonly #pid = svg('text', { class: 'number', 'text-anchor': 'middle', y: -123 });
  readonly #pane: Element;
  readonly #tick = drawing(TICK, { transform: 'translate(0 -46)' });
  readonly #fault = drawing('<path class="edge fault" d="M-54-34H54V34H-54Z"/>', { transform: 'translate(0 -46)' });
  readonly #code = svg('text', { class: 'number exit', 'text-anchor': 'middle', y: 17 });

  constructor() {
    this.#pane = this.group.querySelector('.pane') as Element;
    this.#fault.append(this.#code);
    this.group.append(this.#pid, this.#tick, this.#fault);
  }

  show({ pid, exit, lit }: DoorPlate): void {
    const text = pid === null ? '' : String(pid);
    setText(this.#pid, text);
    this.#pid.style.fontSize = `${Math.min(36, 178 / Math.max(text.length, 4))}px`;
    this.#pane.setAttribute('fill', lit ? 'var(--flame-core)' : 'var(--iron-dark)');
    showIf(this.#tick, exit === 0);
    showIf(this.#fault, exit !== undefined && exit !== 0);
    const code = exit === undefined ? '' : exit === null ? '?' : String(exit);
    setText(this.#code, code);
    this.#code.style.fontSize = `${Math.min(48, 150 / Math.max(code.length, 2))}px`;
  }
}
