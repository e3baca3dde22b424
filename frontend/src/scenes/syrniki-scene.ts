import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import './palette.css';
import { layOut } from '../base/turns';
import { NO_WORDS, type Words } from '../base/words';
import type { Focus } from '../model/moments';
import type { Player } from '../model/player';
import { type Pointed, pointEvent, whyEvent } from '../model/pointed';
import { Pace } from '../view/pace';
import { UnhurriedElement } from '../view/unhurried';
import { asks, asksStyles } from './parts/asks';
import { paint } from './parts/paint';
import { spotlight, spotlit } from './parts/spotlight';
import { atTime, type Scene, type SceneFactory } from './scene';

const SCENES = import.meta.glob<SceneFactory>(['./*.ts', '!./scene.ts', '!./syrniki-scene.ts', '!./*.test.ts'], {
  import: 'default',
});

/** Moves of the playhead further apart than this many events are jumps, shown without movement. */
const JUMP = 40;
/** Jumps that follow each other within so many milliseconds rush by: meanwhile nobody stirs or breathes for show. */
const RUSH = 600;

/**
 * The kitchen of a lesson at the playhead. Takes the lesson's scene from the file that bears its id, or the general one.
 * Dispatches `point` when the pointer or the focus rests on a cook or a thing.
 */
@customElement('syrniki-scene')
export class SyrnikiScene extends UnhurriedElement {
  static override styles = [
    paint,
    spotlit,
    asksStyles,
    css`
      :host { display: block; position: relative; overflow: hidden; background: var(--wall); min-height: 180px; }
      .stage { position: absolute; inset: 0; }
      .told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    `,
  ];

  /** Id of the lesson whose kitchen is shown. */
  @property() lesson = '';
  @property({ attribute: false }) player: Player | null = null;
  @property({ attribute: false }) words: Words = NO_WORDS;
  @property({ attribute: false }) pointed: Pointed | null = null;
  /** Who and what stays lit while the rest is dimmed; null for everything. */
  @property({ attribute: false }) spot: Focus | null = null;

  @query('.stage') private readonly host!: HTMLElement;
  #scene: Scene | null = null;
  #loading = 0;
  /** The event that is shown, and the one the playhead was last at. */
  #seq = -1;
  #at = -1;
  #jumped = Number.NEGATIVE_INFINITY;
  #told = 0;
  #rushing = 0;
  #known = 0;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #size = new ResizeObserver(() => this.#fit());
  readonly #pace = new Pace(() => this.#show());
  readonly #redraw = () => this.#keepUp();
  readonly #mode = () => {
    this.#play();
    this.#pace.now();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen(this.player, null);
    if (this.hasUpdated) this.#size.observe(this.host);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(null, this.player);
    this.#size.disconnect();
    this.#pace.leave();
    clearTimeout(this.#rushing);
    this.#rushing = 0;
  }

  protected override render() {
    return html`<div class="stage" @pointerover=${this.#over} @pointerleave=${() => this.#tell(null)} @click=${this.#ask}></div>
      ${this.player ? asks(this.player.recording, this.words, (about) => this.#tell(about)) : nothing}
      <p class="told" role="status"></p>`;
  }

  protected override firstUpdated(): void {
    this.#size.observe(this.host);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('player')) this.#listen(this.player, changed.get('player') ?? null);
    if (changed.has('lesson') || changed.has('player') || changed.has('words')) void this.#load();
    if (changed.has('pointed')) this.#scene?.point(this.pointed);
    if (changed.has('spot')) this.#light();
  }

  #listen(now: Player | null, before: Player | null): void {
    before?.removeEventListener('move', this.#redraw);
    before?.recording.removeEventListener('change', this.#redraw);
    before?.removeEventListener('mode', this.#mode);
    now?.addEventListener('move', this.#redraw);
    now?.recording.addEventListener('change', this.#redraw);
    now?.addEventListener('mode', this.#mode);
  }

  #rush(): void {
    clearTimeout(this.#rushing);
    this.#rushing = window.setTimeout(() => {
      this.#rushing = 0;
      this.#play();
    }, RUSH);
    this.#play();
  }

  async #load(): Promise<void> {
    const turn = ++this.#loading;
    const { player } = this;
    if (!player) return;
    const own = SCENES[`./${this.lesson}.ts`] ?? SCENES['./any.ts'];
    const factory = await own?.();
    if (turn !== this.#loading || !factory) return;
    this.#scene?.dispose();
    this.#scene = null;
    this.#seq = -1;
    this.#at = player.seq;
    const lang = document.documentElement.lang === 'ru' ? 'ru' : 'en';
    const scene = factory(this.host, { recording: player.recording, words: this.words, lang });
    await scene.prepare?.();
    if (turn !== this.#loading) return scene.dispose();
    this.#scene = scene;
    this.toggleAttribute('tall', this.#scene.tall ?? false);
    this.#fit();
    this.#play();
    this.#show();
    this.#scene.point(this.pointed);
    await layOut(this.host);
  }

  #fit(): void {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth > 0 && clientHeight > 0) this.#scene?.resize(clientWidth, clientHeight);
    this.#light();
  }

  #play(): void {
    const playing = this.player !== null && (this.player.playing || this.player.following);
    this.host.classList.toggle('plays', playing && this.#rushing === 0);
  }

  /** Shows each step of the playhead at once; where it rushes from jump to jump, what it has come to, in its turn. */
  #keepUp(): void {
    const { player } = this;
    if (!player) return;
    const jumps = isJump(this.#at, player.seq);
    this.#at = player.seq;
    if (!jumps) {
      this.#pace.now();
      return;
    }
    const now = performance.now();
    if (now - this.#jumped < RUSH) this.#rush();
    this.#jumped = now;
    this.#pace.soon();
  }

  #show(): void {
    const { player } = this;
    if (!player || !this.#scene) return;
    const { seq, recording } = player;
    const known = recording.threads.length + recording.objects.length;
    if (known !== this.#known) this.requestUpdate();
    this.#known = known;
    const far = isJump(this.#seq, seq);
    this.#seq = seq;
    this.#scene.show(atTime(player.state, player.t), far || this.#calm.matches);
    this.#light();
    this.#narrate();
  }

  #light(): void {
    const { spot } = this;
    this.host.classList.toggle('spot', spot !== null);
    if (spot) spotlight(this.host, spot);
  }

  /** Speaks at most twice a second, and only while the playhead stands or moves slowly. */
  #narrate(): void {
    clearTimeout(this.#told);
    this.#told = window.setTimeout(() => {
      const told = this.renderRoot.querySelector('.told');
      if (told && this.#scene && this.player) told.textContent = this.#scene.describe(this.player.state);
    }, 500);
  }

  #over(event: PointerEvent): void {
    this.#tell(under(event));
  }

  /** A click on a cook or a thing asks why it is as it is. */
  #ask(event: MouseEvent): void {
    const about = under(event);
    if (about) this.dispatchEvent(whyEvent(about));
  }

  #tell(detail: Pointed | null): void {
    this.dispatchEvent(pointEvent(detail));
  }
}

/** Whether the way from one event to another is to be shown without movement. */
const isJump = (from: number, to: number): boolean => to < from || to - from > JUMP;

/** The cook or the thing under the pointer. */
function under({ target }: Event): Pointed | null {
  const { thread, object } = (target as Element).closest<SVGElement>('[data-thread], [data-object]')?.dataset ?? {};
  // Before a run there is a cast with nobody and nothing behind it: ids below zero.
  if (Number(thread) >= 0) return { thread: Number(thread) };
  return Number(object) >= 0 ? { object: Number(object) } : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'syrniki-scene': SyrnikiScene;
  }
}
