import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../base/i18n';
import type { Words } from '../../base/words';
import type { Recording } from '../../model/recording';
import type { ObjectState, State, ThreadState } from '../../model/state';
import { type IconName, icon } from '../icons';
import { badge, identify } from '../identity';
import { valueText } from '../sentence';
import '../picture';

/** Shows what is known of single objects in one state: values and copies, holders, permits, items, who waits. */
export class Things {
  constructor(
    private readonly state: State,
    private readonly words: Words,
    private readonly recording: Recording,
  ) {}

  /** What is to be said of an object now. */
  what(object: ObjectState): TemplateResult {
    switch (object.info.role) {
      case 'variable':
        return this.variable(object);
      case 'lock':
      case 'monitor':
        return html`${
          object.holders.length > 0
            ? html`${this.mark('lock')}<span>${this.people(object.holders, object.info.id)}</span>`
            : html`${this.mark('open')}<span class="quiet">${t('memory.free')}</span>`
        }${this.waiters(object)}`;
      case 'semaphore':
        return html`${this.permits(object)}${this.waiters(object)}`;
      case 'latch':
        return html`<span>${t('memory.latch', { count: object.count })}</span>${this.waiters(object)}`;
      case 'queue':
        return html`${this.items(object, t('memory.items', { count: object.items.length }))}${this.waiters(object)}`;
      case 'exchange':
        return this.exchange(object);
      case 'image':
        return this.image(object.info.id);
      case 'executor': {
        const running = [...this.state.threads.values()].filter((thread) => thread.task?.executor === object.info.id);
        return html`${this.items(object, t('memory.tasks', { count: object.items.length }))}${
          running.length > 0
            ? html`<span class="queue"><span class="quiet small">${t('memory.running')}</span>
                ${running.map((thread) => html`<span class="person">${this.badge(thread)}${thread.task?.number}</span>`)}</span>`
            : nothing
        }`;
      }
      default:
        return html`${this.waiters(object)}`;
    }
  }

  private variable(object: ObjectState): TemplateResult {
    const writer = this.state.threads.get(object.lastThread);
    const copies = [...this.state.threads.values()].filter((thread) => thread.copies.has(object.info.id));
    return html`<b class="value mono">${valueText(object.value)}</b>
      ${writer ? html`<span class="by" title=${t('memory.by', { thread: this.name(writer) })}>${this.badge(writer)}</span>` : nothing}
      ${copies.map((thread) => this.copy(thread, object.info.id))}`;
  }

  private copy(thread: ThreadState, variable: number): TemplateResult | typeof nothing {
    const copy = thread.copies.get(variable);
    if (!copy) return nothing;
    const read = t('memory.copy', { thread: this.name(thread), value: valueText(copy.value) });
    return html`<span class="copy" ?data-stale=${copy.stale} title=${copy.stale ? `${read}. ${t('memory.stale.hint')}` : read}>
      ${this.badge(thread)}<span class="mono">${valueText(copy.value)}</span>
      ${copy.stale ? html`<span class="stale">${t('memory.stale')}</span>` : nothing}
      <span class="sr">${read}</span></span>`;
  }

  private permits(object: ObjectState): TemplateResult {
    const total = Math.max(object.count, Number(object.info.initial ?? 0));
    const taken = object.holders.flatMap((id) => {
      const thread = this.state.threads.get(id);
      return thread ? Array<ThreadState>(thread.permits.get(object.info.id) ?? 0).fill(thread) : [];
    });
    const free = Math.max(0, Math.min(object.count, 16));
    const places = total <= 16;
    return html`<span class="sr">${t('memory.permits', { count: object.count })}</span>
      <span class="permits" title=${t('memory.permits', { count: object.count })}>
        ${taken.map((thread) => html`<span class="person">${this.badge(thread)}</span>`)}
        ${places ? Array.from({ length: free }, () => html`<span class="permit"></span>`) : html`<b>${object.count}</b>`}
      </span>`;
  }

  private items(object: ObjectState, label: string): TemplateResult {
    const queue = object.info.role === 'queue' && object.items.length > 0;
    return html`<span class=${object.items.length > 0 ? '' : 'quiet'}>${label}</span>
      ${queue ? html`<span class="items">${object.items.slice(0, 8).map((item) => html`<span class="item mono">${valueText(item)}</span>`)}</span>` : nothing}`;
  }

  private waiters(object: ObjectState): TemplateResult | typeof nothing {
    if (object.waiters.length === 0) return nothing;
    return html`<span class="queue">${this.mark('wait')}<span class="quiet small">${t('memory.queue', { count: object.waiters.length })}</span>
      ${object.waiters.map((id) => this.waiter(id))}</span>`;
  }

  /** Somebody who waits, and can be asked why. */
  private waiter(id: number): TemplateResult {
    const thread = this.state.threads.get(id);
    if (!thread) return html``;
    const name = this.name(thread);
    return html`<button class="person" data-waiter=${id} aria-label=${t('why.ask', { name })} title=${t('why.ask', { name })}>${this.badge(thread)}<span>${name}</span></button>`;
  }

  private people(ids: readonly number[], lock = -1): TemplateResult[] {
    return ids.map((id) => {
      const thread = this.state.threads.get(id);
      if (!thread) return html``;
      const count = thread.holds.get(lock) ?? 1;
      return html`<span class="person">${this.badge(thread)}<span>${this.name(thread)}</span>${
        count > 1 ? html`<b>${t('memory.count', { count })}</b>` : nothing
      }</span>`;
    });
  }

  private exchange({ info }: ObjectState): TemplateResult {
    const exchange = this.state.exchanges.get(info.id);
    if (!exchange) return html``;
    const server = this.state.threads.get(exchange.server);
    const asked = this.people([exchange.sender]);
    if (!server) return html`${asked}<span class="quiet small">${t('memory.sent')}</span>`;
    const label = t(exchange.answered ? 'memory.answered' : 'memory.serves', { thread: this.name(server) });
    return html`${asked}<span class="person" title=${label}>→ ${this.badge(server)}<span class="sr">${label}</span>
      <span aria-hidden="true">${this.name(server)}</span></span>`;
  }

  private image(id: number): TemplateResult {
    const image = this.state.images.get(id);
    if (!image) return html``;
    const label = t('memory.image', { width: image.width, height: image.height, rows: image.rows.length });
    return html`<syrniki-picture class="picture" .image=${image} label=${label} title=${label}></syrniki-picture>`;
  }

  /** A thread's shown name. */
  name(thread: ThreadState): string {
    return identify(thread, this.words, this.recording).name;
  }

  private badge(thread: ThreadState): TemplateResult {
    return badge(identify(thread, this.words, this.recording));
  }

  private mark(shape: IconName): TemplateResult {
    return html`<span class="mark">${icon(shape)}</span>`;
  }
}
