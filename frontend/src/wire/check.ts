import { BadFrame } from './decode';
import type { Batch, Kind, Value } from './frames';

type Fields = Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;

/** What the values of kinds with more than one field must have, as docs/trace.md says. */
const SHAPES: Partial<Record<Kind, (value: Fields) => boolean>> = {
  'process-start': ({ pid, command }) => isWhole(pid) && isText(command),
  'process-end': ({ exit, signal, reason }) => isNumber(exit) || isText(signal) || isText(reason),
  'request-begin': ({ method, uri }) => isText(method) && isText(uri),
  'request-end': ({ status, error }) => isNumber(status) || status === null || isText(error),
  paint: ({ y, rgb }) => isWhole(y) && Array.isArray(rgb) && rgb.length > 0 && rgb.every(isWhole),
};

/** Throws {@link BadFrame} if an event from row `first` on has a value that its kind cannot have. */
export function checkValues(batch: Batch, first: number, kinds: readonly string[]): void {
  const shapes = kinds.map((kind) => SHAPES[kind as Kind]);
  for (let row = Math.max(0, first); row < batch.kind.length; row++) {
    const code = batch.kind[row] as number;
    const shape = shapes[code];
    if (shape !== undefined && !shape(fields(batch.value[row] ?? null))) {
      throw new BadFrame(`event ${batch.from + row}: ${kinds[code]} with ${JSON.stringify(batch.value[row])}`);
    }
  }
}

const fields = (value: Value): Fields => (typeof value === 'object' && value !== null ? value : {});
