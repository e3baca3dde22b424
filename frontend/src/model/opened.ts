import { BadFrame } from '../wire/decode';
import { BadFile, readFile } from '../wire/file';
import type { End } from '../wire/frames';
import { Recording } from './recording';

/**
 * The recording in a file, whole. One that was saved while its run went on ends as one that was cut off. Throws
 * {@link BadFile}.
 */
export async function openFile(bytes: Uint8Array<ArrayBuffer>): Promise<Recording> {
  const frames = await readFile(bytes);
  const recording = new Recording();
  try {
    recording.appendAll(frames);
  } catch (error) {
    if (error instanceof BadFrame || error instanceof RangeError) throw new BadFile('malformed', error);
    throw error;
  }
  if (!recording.end) recording.append({ end: cutOff(recording) });
  return recording;
}

const cutOff = ({ duration }: Recording): End => ({
  t: duration,
  verdict: { kind: 'stopped', detail: 'cut-off', cycle: [] },
  result: {},
});
