import { BadFrame, decodeFrame } from './decode';
import type { Frame } from './frames';

/** How the stream of a run is doing. */
export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  /** Lost, and why; tried again at `retryAt` (by Date.now). */
  | { readonly state: 'lost'; readonly why: Loss; readonly retryAt: number }
  /** All of the run has arrived. */
  | { readonly state: 'ended' }
  | { readonly state: 'refused'; readonly reason: string }
  /** What came is no recording, as far as it is not here already; `what` names the place, for whoever mends it. */
  | { readonly state: 'malformed'; readonly what: string };

/** The line broke, the server goes down, or it has as many viewers as it takes. */
export type Loss = 'line' | 'down' | 'full';

/** Where frames go; `length` is the seq that is needed next. */
export interface Sink {
  readonly length: number;
  /** Takes frames that came together, in their order, and all that was prepared. */
  appendAll(frames: Iterable<Frame>): void;
  /** Takes a frame in without telling of it yet; throws what appending it would. */
  prepare(frame: Frame): void;
}

export interface ConnectionOptions {
  /** Why the run cannot be had at all, null if it can: asked when the socket does not open. */
  refusal(): Promise<string | null>;
  /** Milliseconds that what has come may wait for more that comes at its heels. */
  readonly patience: number;
  open?(address: string): WebSocket;
  random?(): number;
}

/** Milliseconds: frames that come closer than a screen can show them are handed on together. */
const TOGETHER = 16;
/** From so many waiting bytes on, which grow in number, it is a flood, as of a long recording. */
const FLOOD = 64 * 1024;

/** For this share of the patience nothing has to come until it has ebbed. */
const EBB = 0.05;

/** Close codes after which asking again is no use: the server has said why. */
const FINAL = new Set([1002, 1003, 1007, 1008, 1009, 4400]);
/** Close codes that say the run is not there: why, the server says in words when it is asked for the run itself. */
const GONE = new Set([1011, 4404]);
/** Close codes by which a server sends all or many away at once. */
const AWAY: Readonly<Record<number, Loss>> = { 1001: 'down', 1013: 'full' };
/** Milliseconds between tries: the first pause, twice as long each time, but no longer than the longest. */
const SHORTEST = 500;
const LONGEST = 10_000;
/** A class of those who were sent away comes back one by one: they begin with the pause after so many tries. */
const PATIENT = 3;

/**
 * The stream of one run, taken up again where it broke off: no event is lost or doubled, since each attempt asks for
 * what the sink has not got. Dispatches `link` when {@link Connection.link} changes.
 */
export class Connection extends EventTarget {
  link: Link = { state: 'connecting' };
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private loss: Loss = 'line';
  private unread: Uint8Array[] = [];
  /** The sink has taken frames in that it has not told of. */
  private untold = false;
  private reading: ReturnType<typeof setTimeout> | undefined;
  private lastRead = Number.NEGATIVE_INFINITY;
  /** Bytes that wait to be read, and that waited when it looked last. */
  private waiting = { now: 0, before: 0 };

  constructor(
    private readonly address: string,
    private readonly sink: Sink,
    private readonly options: ConnectionOptions,
  ) {
    super();
    globalThis.addEventListener?.('online', this.retry);
    this.connect();
  }

  /** Tries again at once, if the connection is lost. */
  readonly retry = (): void => {
    if (this.link.state === 'lost') this.connect();
  };

  /** Ends it for good. */
  close(): void {
    globalThis.removeEventListener?.('online', this.retry);
    clearTimeout(this.timer);
    this.drop();
  }

  private connect(): void {
    clearTimeout(this.timer);
    this.drop();
    this.become({ state: 'connecting' });
    const address = `${this.address}?from=${this.sink.length}`;
    const socket = this.options.open?.(address) ?? new WebSocket(address);
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    let opened = false;
    socket.addEventListener('open', () => {
      opened = true;
    });
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.socket) this.take(new Uint8Array(data as ArrayBuffer));
    });
    socket.addEventListener('close', ({ code, reason }) => {
      this.read();
      if (socket === this.socket) void this.closed(opened, code, reason);
    });
  }

  /** Reads a frame now, or with those that follow at its heels: a whole recording comes as thousands of small ones. */
  private take(bytes: Uint8Array): void {
    this.unread.push(bytes);
    this.waiting.now += bytes.length;
    const wait = this.lastRead + TOGETHER - performance.now();
    if (this.reading !== undefined) {
      // Bit by bit while the rest is on its way: at the end there is little left to be done.
      if (this.waiting.now > FLOOD && !this.prepare()) this.read();
    } else if (wait <= 0) this.look();
    else this.reading = setTimeout(this.look, wait);
  }

  /** Reads, but not in the middle of a flood: each time the whole page is drawn, which keeps the rest from coming. */
  private readonly look = (): void => {
    const { now, before } = this.waiting;
    const grown = now > Math.max(FLOOD, before);
    const patient = performance.now() - this.lastRead < this.options.patience;
    if (!patient || !(grown || this.untold) || !this.prepare()) this.read();
    else if (this.unread.length > 0) this.reading = setTimeout(this.look);
    else if (grown) {
      this.waiting.before = now;
      this.reading = setTimeout(this.look, Math.max(TOGETHER, this.options.patience * EBB));
    } else this.read();
  };

  /** Has the sink take in what has come, for a while; false if there is nothing more to wait for. */
  private prepare(): boolean {
    const until = performance.now() + TOGETHER;
    let taken = 0;
    try {
      for (; taken < this.unread.length && performance.now() < until; taken++) {
        const frame = decodeFrame(this.unread[taken] as Uint8Array);
        if ('end' in frame) return false;
        this.sink.prepare(frame);
        this.untold = true;
      }
      return true;
    } catch {
      // It stays where it is: whoever reads it says what is wrong with it.
      return false;
    } finally {
      this.unread = this.unread.slice(taken);
    }
  }

  private read(): void {
    clearTimeout(this.reading);
    this.reading = undefined;
    if (this.unread.length === 0 && !this.untold) return;
    this.waiting = { now: 0, before: 0 };
    this.untold = false;
    this.receive(this.unread.splice(0));
    this.lastRead = performance.now();
  }

  private receive(frames: readonly Uint8Array[]): void {
    let ended = false;
    function* decoded(): Iterable<Frame> {
      for (const bytes of frames) {
        const frame = decodeFrame(bytes);
        yield frame;
        ended ||= 'end' in frame;
      }
    }
    try {
      this.sink.appendAll(decoded());
      this.failures = 0;
      this.loss = 'line';
      if (ended) this.finish({ state: 'ended' });
      else if (this.link.state !== 'live') this.become({ state: 'live' });
    } catch (error) {
      if (error instanceof BadFrame) this.finish({ state: 'malformed', what: error.message });
      else if (error instanceof RangeError) this.lose();
      else throw error;
    }
  }

  private async closed(opened: boolean, code: number, reason: string): Promise<void> {
    if (FINAL.has(code)) {
      this.finish({ state: 'refused', reason: reason || String(code) });
      return;
    }
    this.socket = null;
    const away = AWAY[code];
    if (away) {
      this.loss = away;
      this.failures = Math.max(this.failures, PATIENT);
    }
    if (!opened || GONE.has(code)) {
      const refusal = await this.options.refusal().catch(() => null);
      if (this.socket !== null) return;
      if (refusal !== null) {
        this.finish({ state: 'refused', reason: refusal });
        return;
      }
    }
    this.lose();
  }

  private lose(): void {
    this.drop();
    const longest = Math.min(LONGEST, SHORTEST * 2 ** this.failures++);
    const wait = longest * (0.5 + 0.5 * (this.options.random ?? Math.random)());
    clearTimeout(this.timer);
    this.timer = setTimeout(this.retry, wait);
    this.become({ state: 'lost', why: this.loss, retryAt: Date.now() + wait });
  }

  private finish(link: Link): void {
    this.close();
    this.become(link);
  }

  private drop(): void {
    clearTimeout(this.reading);
    this.reading = undefined;
    this.unread = [];
    this.waiting = { now: 0, before: 0 };
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  private become(link: Link): void {
    this.link = link;
    this.dispatchEvent(new Event('link'));
  }
}
