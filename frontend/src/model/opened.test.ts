// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { BadFile } from '../wire/file';
import type { Frame } from '../wire/frames';
import { openFile } from './opened';
import { deadlockStory } from './story';

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: true });

const story = deadlockStory();
const encode = (...frames: Frame[]) => frames.map((frame) => new Uint8Array(encoder.encode(frame)));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const parts = encode(story.head(), story.batch(0, 6), story.batch(6), story.end());
const whole = join(...parts);

const fault = async (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    await openFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof BadFile) return error.fault;
    throw error;
  }
};

describe('a recording file', () => {
  it('is opened whole, gzipped or not', async () => {
    for (const bytes of [whole, new Uint8Array(gzipSync(whole))]) {
      const recording = await openFile(bytes);
      expect(recording.length).toBe(story.length);
      expect(recording.end?.verdict.kind).toBe('completed');
    }
  });

  it('that was saved during its run ends as one that was cut off', async () => {
    const { end, length } = await openFile(join(...parts.slice(0, 2)));
    expect(length).toBe(6);
    expect(end?.verdict).toMatchObject({ kind: 'stopped', detail: 'cut-off' });
  });

  it('that breaks off says so, wherever that is', async () => {
    const head = parts[0]?.length ?? 0;
    const ends = parts.map((_, i) => join(...parts.slice(0, i + 1)).length);
    for (let length = 0; length < whole.length; length++) {
      const said = await fault(whole.slice(0, length));
      if (ends.includes(length)) expect(said).toBeNull();
      else expect(said, `cut at ${length} of ${whole.length}`).toBe(length < head ? 'foreign' : 'truncated');
    }
    expect(await fault(new Uint8Array(gzipSync(whole)).slice(0, 40))).toBe('truncated');
  });

  it('must be a recording', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    for (const other of [
      text('{"lesson":"deadlock"}'),
      text('<!DOCTYPE html>'),
      text('PK\x03\x04'),
      new Uint8Array(0),
    ]) {
      expect(await fault(other)).toBe('foreign');
    }
    expect(await fault(join(...encode({ queued: { position: 1 } })))).toBe('foreign');
  });

  it('must have all its events', async () => {
    expect(await fault(join(...encode(story.head(), story.batch(6), story.end())))).toBe('malformed');
    const mangled = join(...encode(story.head()), new Uint8Array(encoder.encode({ batch: { from: 0 } })));
    expect(await fault(mangled)).toBe('malformed');
  });
});
