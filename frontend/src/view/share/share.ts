import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PageData } from '../../base/page';
import { Refusal } from '../../wire/api';
import type { Value } from '../../wire/frames';
import { icon } from '../icons';
import { linkTo } from '../link';
import type { Session } from '../session';
import { base } from '../styles';
import { say } from './messages';
import { choose } from './open';
import { shareStyles } from './styles';

/** What can be taken along of a run, as the server gives it: the trace's format and the file's ending. */
const FORMATS = [
  ['recording', 'cbor', '.cbor'],
  ['page', 'html', '.html'],
  ['perfetto', 'perfetto', '.perfetto.json'],
  ['json', 'json', '.json'],
] as const;

/** A dialog with the link to what is shown, all that can be taken along of the run, and a way to open a recording. */
@customElement('syrniki-share')
export class ShareElement extends LitElement {
  @property({ attribute: false }) page!: PageData;
  @property({ attribute: false }) session!: Session;
  /** The parameters chosen for the next run. */
  @property({ attribute: false }) params: Readonly<Record<string, Value>> = {};
  @state() private link = '';
  @state() private told = '';
  @state() private making = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private field!: HTMLInputElement | null;

  /** Opens the dialog on what is shown now. */
  async show(): Promise<void> {
    const { page, session } = this;
    const { player, run, made } = session;
    player.pause();
    const head = player.recording.head;
    const at = Math.max(0, player.seq);
    const params = made?.params ?? (run && head ? head.params : this.params);
    const directed = made ?? undefined;
    this.link = linkTo(location.href, page.lesson, { run, at, speed: player.speed, params, directed });
    this.told = '';
    await this.updateComplete;
    this.dialog.showModal();
    this.field?.select();
    if (run && !made && !page.recorded && !session.opened) await this.ask(run);
  }

  /** Says so where a link will not lead far: the server has no room for the run, or has it no more. */
  private async ask(run: string): Promise<void> {
    try {
      const { kept = true } = await this.session.api.run(run);
      if (!kept) this.told = say().notKept;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.told = error.message;
    }
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @click=${this.outside}>
      <div class="sheet">
        <h2 id="title">${say().title}</h2>
        ${this.sharing()}${this.taking()}${this.page?.recorded ? nothing : this.opening()}
        <p class="told" role="status">${this.told}</p>
        <form method="dialog"><button class="close" aria-label=${say().close} title=${say().close}>${icon('close')}</button></form>
      </div>
    </dialog>`;
  }

  private sharing(): TemplateResult {
    const { page, session } = this;
    if (page?.recorded || session?.opened) return html`<p class="quiet">${say().noLink}</p>`;
    return html`<label for="link">${say().link}</label>
      <div class="link">
        <input id="link" readonly .value=${this.link} @focus=${() => this.field?.select()}>
        <button class="primary" @click=${this.copy}>${icon('copy')}<span>${say().copy}</span></button>
      </div>
      <p class="small quiet">${session?.made ? say().carriesSchedule : session?.run ? say().carries : say().carriesSetup}</p>`;
  }

  private taking(): TemplateResult {
    const { page, session } = this;
    const has = (session?.player.recording.length ?? 0) > 0;
    const fromServer = ((session?.run ?? null) !== null || session?.made !== null) && !page?.recorded;
    return html`<h3>${say().take}</h3>
      ${
        has
          ? html`<ul>
              ${fromServer ? FORMATS.slice(0, 2).map((format) => this.format(format)) : nothing}
              ${(['svg', 'png'] as const).map((kind) => this.choice(say()[kind], () => this.picture(kind)))}
              ${fromServer ? FORMATS.slice(2).map((format) => this.format(format)) : nothing}
            </ul>`
          : html`<p class="quiet">${say().nothing}</p>`
      }`;
  }

  private opening(): TemplateResult {
    const act = () => {
      this.dialog.close();
      choose();
    };
    return html`<h3>${say().open}</h3>
      <p class="open"><button class="framed" @click=${act}>${say().choose}</button> <span class="small quiet">${say().orDrop}</span></p>`;
  }

  private format([name, format, ending]: (typeof FORMATS)[number]): TemplateResult {
    return this.choice(say()[name], () => this.fetch(format, ending));
  }

  private choice([name, use]: readonly [string, string], act: () => Promise<void>): TemplateResult {
    return html`<li><button class="choice" ?disabled=${this.making} @click=${() => this.make(act)}>
      ${icon('download')}<span><b>${name}</b><span class="small quiet">${use}</span></span></button></li>`;
  }

  /** Makes a file, and says why where it cannot be had. */
  private async make(act: () => Promise<void>): Promise<void> {
    this.making = true;
    this.told = say().making;
    try {
      await act();
      this.told = '';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.told = error.message;
    } finally {
      this.making = false;
    }
  }

  private async fetch(format: string, ending: string): Promise<void> {
    const { api, made } = this.session;
    const run = made ? await made.keep() : this.session.run;
    const { lang, theme = 'light' } = { lang: this.page.lang, theme: document.documentElement.dataset.theme };
    const address = `/api/runs/${encodeURIComponent(run ?? '')}/trace?format=${format}&lang=${lang}&theme=${theme}`;
    this.save(await api.blob(address), ending);
  }

  private async picture(kind: 'svg' | 'png'): Promise<void> {
    const { picture } = await import('../timeline/picture/picture');
    const { lesson } = this.page;
    this.save(await picture(kind, this.session.player.recording, lesson, this.caption), `.${kind}`);
  }

  private get caption(): string {
    const { head } = this.session.player.recording;
    return [this.page.lesson.title, head?.run].filter(Boolean).join(' · ');
  }

  private save(file: Blob, ending: string): void {
    const { head } = this.session.player.recording;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = [this.page.lesson.id, head?.run].filter(Boolean).join('-') + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  private readonly copy = async (): Promise<void> => {
    this.field?.select();
    try {
      await navigator.clipboard.writeText(this.link);
      this.told = say().copied;
    } catch {
      // Without HTTPS a page gets at the clipboard only in this old way.
      this.told = document.execCommand('copy') ? say().copied : say().noCopy;
    }
  };

  private outside(event: Event): void {
    if (event.target === event.currentTarget) this.dialog.close();
  }

  static override readonly styles = [base, shareStyles];
}
