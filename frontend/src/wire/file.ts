import { BadFrame, decodeEach } from './decode';
import type { Frame } from './frames';

/** Why a file cannot be shown: it is no recording at all, it breaks off, or something in it is not as it has to be. */
export type Fault = 'foreign' | 'truncated' | 'malformed';

/** A file that is not a whole recording. */
export class BadFile extends Error {
  override readonly name = 'BadFile';

  constructor(
    readonly fault: Fault,
    cause: unknown,
  ) {
    super(`${fault}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Reads a recording as it is stored and downloaded, gzipped or not. Throws {@link BadFile}. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<Frame[]> {
  const frames: Frame[] = [];
  try {
    decodeEach(await inflated(bytes), (frame) => frames.push(frame));
  } catch (error) {
    if (!(error instanceof BadFrame)) throw error;
    throw new BadFile(!begun(frames) ? 'foreign' : error.incomplete ? 'truncated' : 'malformed', error);
  }
  if (!begun(frames)) throw new BadFile('foreign', 'no head');
  return frames;
}

const begun = ([first]: readonly Frame[]): boolean => first !== undefined && 'head' in first;

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new BadFile('truncated', error);
  }
}
