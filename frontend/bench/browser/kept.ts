import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encoder } from 'cbor-x';
import { busyKitchen } from '../million';

const DIRECTORY = join(import.meta.dirname, '../../../target/e2e-runs');
const ID = 'amillionevent';

/** Puts the recording of a million events among those that the server keeps; gives its page's address, and its size in bytes. */
export function keepMillion(): { readonly address: string; readonly bytes: number } {
  const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: true });
  const frames = busyKitchen().map((frame) => {
    if ('head' in frame) return { head: { ...frame.head, run: ID } };
    return 'end' in frame ? { end: { ...frame.end, t: BigInt(frame.end.t) } } : frame;
  });
  // cbor-x writes into one buffer again and again
  const bytes = Buffer.concat(frames.map((frame) => Buffer.from(encoder.encode(frame))));
  mkdirSync(DIRECTORY, { recursive: true });
  writeFileSync(join(DIRECTORY, `${ID}.cbor`), bytes);
  return { address: `/lessons/lock?lang=en&pauses=0&run=${ID}`, bytes: bytes.length };
}
