import { Decoder } from 'cbor-x/decode-no-eval';
import {
  type Batch,
  type End,
  type Frame,
  type Head,
  type ObjectInfo,
  OWN_PROCESS,
  type ThreadInfo,
  type Value,
} from './frames';

/** A frame that does not keep to docs/trace.md; the message says what is wrong with it. */
export class BadFrame extends Error {
  override readonly name = 'BadFrame';

  constructor(
    message: string,
    /** It breaks off: more bytes would have been needed. */
    readonly incomplete = false,
  ) {
    super(message);
  }
}

const decoder = new Decoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: true });

/** Decodes one frame: the payload of one binary WebSocket message. Throws {@link BadFrame}. */
export function decodeFrame(bytes: Uint8Array): Frame {
  return toFrame(guard(() => decoder.decode(bytes)));
}

/** Decodes a stored trace, a CBOR sequence of frames, and hands them on one by one. Throws {@link BadFrame}. */
export function decodeEach(bytes: Uint8Array, take: (frame: Frame) => void): void {
  decodeRaw(bytes, (raw) => take(toFrame(raw)));
}

/** Decodes a CBOR sequence and hands its items on one by one. Throws {@link BadFrame}. */
export function decodeRaw(bytes: Uint8Array, take: (raw: unknown) => void): void {
  guard(() => decoder.decodeMultiple(bytes, take));
}

/** All frames of a stored trace. Throws {@link BadFrame}. */
export function decodeFrames(bytes: Uint8Array): Frame[] {
  const frames: Frame[] = [];
  decodeEach(bytes, (frame) => frames.push(frame));
  return frames;
}

const FAILED = { message: 'failed', incomplete: false };

function guard<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof BadFrame) throw error;
    const { message, incomplete } = error instanceof Error ? (error as Error & { incomplete?: boolean }) : FAILED;
    throw new BadFrame(`not CBOR: ${message}`, incomplete ?? message.startsWith('Unexpected end'));
  }
}

/** An item of such a sequence as the frame it is. Throws {@link BadFrame}. */
export function toFrame(raw: unknown): Frame {
  const frame = record(raw, 'frame');
  if ('batch' in frame) return { batch: toBatch(record(frame.batch, 'batch')) };
  if ('head' in frame) return { head: toHead(record(frame.head, 'head')) };
  if ('end' in frame) return { end: toEnd(record(frame.end, 'end')) };
  if ('queued' in frame) {
    return { queued: { position: count(record(frame.queued, 'queued').position, 'position') } };
  }
  throw new BadFrame(`unknown frame: ${Object.keys(frame).join(', ')}`);
}

function toHead(head: Fields): Head {
  need(head.version === 1, `head: version ${String(head.version)}, expected 1`);
  need(Array.isArray(head.kinds) && head.kinds.every((k) => typeof k === 'string'), 'head: kinds');
  need(typeof head.scale === 'number' && head.scale > 0, 'head: scale');
  need(typeof head.run === 'string' && typeof head.lesson === 'string', 'head: run, lesson');
  return { ...head, params: values(record(head.params ?? {}, 'params')) } as unknown as Head;
}

function toBatch(batch: Fields): Batch {
  const columns = {
    t: column(batch, 't', Float64Array),
    thread: column(batch, 'thread', Uint16Array),
    kind: column(batch, 'kind', Uint8Array),
    object: column(batch, 'object', Int32Array),
    line: column(batch, 'line', Uint16Array),
    cause: column(batch, 'cause', Float64Array),
  };
  const value = list<Value>(batch.value, 'value').map(plain);
  for (const [name, { length }] of Object.entries({ ...columns, value })) {
    need(length === columns.t.length, `batch: ${name} has ${length} of ${columns.t.length} rows`);
  }
  return {
    from: count(batch.from, 'batch: from'),
    threads: list<ThreadInfo>(batch.threads, 'threads').map((thread) => ({ ...IN_OWN, ...thread })),
    objects: list<ObjectInfo>(batch.objects, 'objects').map((object) => ({
      ...IN_OWN,
      ...object,
      initial: plain(object.initial),
    })),
    ...columns,
    value,
  };
}

function toEnd(end: Fields): End {
  const verdict = record(end.verdict, 'verdict');
  need(typeof end.t === 'number' || typeof end.t === 'bigint', 'end: t');
  need(typeof verdict.kind === 'string', 'end: verdict kind');
  return {
    t: Number(end.t),
    verdict: { detail: '', cycle: [], ...verdict },
    result: values(record(end.result ?? {}, 'result')),
  } as unknown as End;
}

/** Recordings of programs without children need not say so. */
const IN_OWN = { process: OWN_PROCESS };

type Fields = Record<string, unknown>;

function need(ok: boolean, what: string): asserts ok {
  if (!ok) throw new BadFrame(what);
}

function record(raw: unknown, what: string): Fields {
  need(typeof raw === 'object' && raw !== null && !Array.isArray(raw), `${what}: not a map`);
  return raw as Fields;
}

function list<T>(raw: unknown, what: string): T[] {
  need(Array.isArray(raw), `${what}: not an array`);
  return raw as T[];
}

function count(raw: unknown, what: string): number {
  const n = Number(raw);
  need(Number.isSafeInteger(n) && n >= 0, `${what}: not a whole number`);
  return n;
}

function column<T>(batch: Fields, name: string, type: new (n: number) => T): T {
  const data = batch[name];
  need(data instanceof type, `batch: ${name} is no ${type.name}`);
  return data;
}

function values(fields: Fields): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).map(([key, v]) => [key, plain(v as Value)]));
}

/** CBOR's 64-bit integers arrive as bigint; beyond 2^53 text keeps them exact. */
function plain(value: Value | bigint | undefined): Value {
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null && Object.values(value).some((field) => typeof field === 'bigint')) {
    return values(value as Fields);
  }
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}
