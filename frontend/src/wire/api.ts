import { type Asked, type Exploration, readExploration, type StateGraph } from './exploration';
import type { Value, VerdictKind } from './frames';
import type { Sample, SampleAsked } from './sample';
import { type Directed, decodeDirected, type Sleeps } from './turn';

/** A run as `POST /api/runs` and `GET /api/runs/{id}` answer it, as far as the page needs it. */
export interface RunAnswer {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'finished';
  readonly lesson?: string;
  readonly position?: number;
  /** Real milliseconds for one lesson time unit. */
  readonly scale?: number;
  /** Once it is finished: when, in nanoseconds since it began, and what it came to. */
  readonly end?: number;
  readonly verdict?: { readonly kind: VerdictKind; readonly detail: string };
  readonly result?: Readonly<Record<string, unknown>>;
  /** False if the server could not save it. */
  readonly kept?: false;
}

/** An answer that says no: RFC 9457 problem+json. The message is a sentence for people, in their language. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    /** HTTP status, 0 when there was no answer at all. */
    readonly status: number,
    /** The parameter it is about, null if none. */
    readonly parameter: string | null = null,
    /** Seconds after which it may be asked again, null if nobody knows. */
    readonly retryAfter: number | null = null,
    /** All that the answer says. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A directed run that is asked for: the program run through a schedule. */
export interface Directions {
  readonly lesson: string;
  readonly params: Readonly<Record<string, Value>>;
  readonly schedule: string;
  readonly sleeps: Sleeps;
  /** Who goes on from there, if anybody. */
  readonly then?: Then;
}

/** Who chooses after a schedule's end; without `steps` to the end of the run. */
export type Then =
  | { readonly by: 'random'; readonly seed: number; readonly steps?: number }
  | { readonly by: 'round-robin' | 'unfair'; readonly steps?: number }
  /** That thread alone, until it has to wait. */
  | { readonly by: 'thread'; readonly thread: number };

/** What {@link Api} says when the server gives no sentence of its own. */
export interface Excuses {
  network(): string;
  unexpected(status: number): string;
}

/** The server's REST interface. All methods throw {@link Refusal}. */
export class Api {
  constructor(
    private readonly lang: string,
    private readonly excuses: Excuses,
  ) {}

  start(lesson: string, mode: string, params: Readonly<Record<string, Value>>, scale: number): Promise<RunAnswer> {
    return this.json('/api/runs', post({ lesson, mode, params, scale }));
  }

  /** Runs a program through a schedule. */
  async direct(directions: Directions): Promise<Directed> {
    const asked = post(directions);
    const answer = await this.ask('/api/schedules', {
      ...asked,
      headers: { ...asked.headers, Accept: 'application/cbor, application/json;q=0.5' },
    });
    return decodeDirected(new Uint8Array(await answer.arrayBuffer()));
  }

  /** Keeps a directed run, so that it can be exported like any other. */
  keep({ lesson, params, schedule, sleeps }: Directions): Promise<RunAnswer> {
    return this.json('/api/runs', post({ lesson, mode: 'directed', params, schedule, sleeps }));
  }

  /** Has all interleavings tried; the same question is answered by the same exploration. */
  explore(asked: Asked): Promise<{ readonly id: string }> {
    return this.json('/api/explorations', post(asked));
  }

  /** What an exploration has found by now. */
  async exploration(id: string): Promise<Exploration> {
    return readExploration(await this.text(`/api/explorations/${encodeURIComponent(id)}`));
  }

  stateGraph(id: string): Promise<StateGraph> {
    return this.json(`/api/explorations/${encodeURIComponent(id)}/graph`);
  }

  /** Ends an exploration; what it has found stays. */
  async stopExploring(id: string): Promise<void> {
    await this.ask(`/api/explorations/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  /** Has a program run many times. */
  startSample(asked: SampleAsked): Promise<Sample> {
    return this.json('/api/samples', post(asked));
  }

  /** How far a sample is, which goes on as long as somebody asks. */
  sample(id: string): Promise<Sample> {
    return this.json(`/api/samples/${encodeURIComponent(id)}`);
  }

  /** Ends a sample; what was counted stays. */
  stopSample(id: string): Promise<Sample> {
    return this.json(`/api/samples/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  run(id: string): Promise<RunAnswer> {
    return this.json(`/api/runs/${encodeURIComponent(id)}`);
  }

  async stop(id: string): Promise<void> {
    await this.ask(`/api/runs/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  async text(address: string): Promise<string> {
    return (await this.ask(address, {})).text();
  }

  async blob(address: string): Promise<Blob> {
    return (await this.ask(address, {})).blob();
  }

  private async json<T>(address: string, request: RequestInit = {}): Promise<T> {
    const answer = await this.ask(address, request);
    try {
      return (await answer.json()) as T;
    } catch {
      throw new Refusal(this.excuses.unexpected(answer.status), answer.status);
    }
  }

  private async ask(address: string, request: RequestInit): Promise<Response> {
    const headers = { Accept: 'application/json, */*;q=0.9', 'Accept-Language': this.lang, ...request.headers };
    let answer: Response;
    try {
      answer = await fetch(address, { ...request, headers });
    } catch {
      throw new Refusal(this.excuses.network(), 0);
    }
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => null)) as Problem | null;
    const sentence = problem?.detail ?? this.excuses.unexpected(answer.status);
    const wait = Number(answer.headers.get('Retry-After') ?? Number.NaN);
    const retryAfter = Number.isFinite(wait) ? wait : null;
    throw new Refusal(sentence, answer.status, problem?.parameter ?? null, retryAfter, problem ?? {});
  }
}

interface Problem extends Readonly<Record<string, unknown>> {
  readonly detail?: string;
  readonly parameter?: string;
}

const post = (body: unknown) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
