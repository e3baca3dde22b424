// @vitest-environment node
import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { deadlockStory, Story } from '../model/story';
import { decodeFrame, decodeFrames } from './decode';
import type { Batch } from './frames';

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: true });
const frames = () => {
  const story = deadlockStory();
  return [story.head(), story.batch(), story.end({ kind: 'deadlock' })];
};

describe('decoding', () => {
  it('reads a stored trace, a sequence of frames', () => {
    const bytes = Buffer.concat(frames().map((frame) => encoder.encode(frame)));
    expect(decodeFrames(new Uint8Array(bytes))).toEqual(frames());
  });

  it('reads one frame at a time', () => {
    expect(decodeFrame(encoder.encode({ queued: { position: 2 } }))).toEqual({ queued: { position: 2 } });
    for (const frame of frames()) expect(decodeFrame(encoder.encode(frame))).toEqual(frame);
  });

  it('reads large numbers within values, and says whose things are that do not say it themselves', () => {
    const story = new Story().thread('main').object('child', 'process');
    const start = { pid: 7, command: 'java A.java', memory: 10 * 2 ** 30 };
    const { batch } = story.does('main', 'process-start', 'child', start).batch() as { batch: Batch };
    const threads = batch.threads.map(({ process: _, ...thread }) => thread);
    const value = [{ ...start, memory: BigInt(start.memory) }];
    expect(decodeFrame(encoder.encode({ batch: { ...batch, threads, value } }))).toEqual(story.batch());
  });

  it.each([
    [{ batch: { from: 0 } }, 't is no Float64Array'],
    [{ batch: { ...(frames()[1] as { batch: object }).batch, thread: new Uint16Array(1) } }, 'thread has 1 of'],
    [{ head: { version: 2 } }, 'version 2'],
    [{ queued: { position: -1 } }, 'position'],
    [{ surprise: 1 }, 'unknown frame'],
    [7, 'not a map'],
  ])('says what is wrong with %o', (frame, message) => {
    expect(() => decodeFrame(encoder.encode(frame))).toThrow(message);
  });

  it('refuses what is no CBOR', () => {
    expect(() => decodeFrame(new Uint8Array([0xff, 1, 2]))).toThrow();
    expect(() => decodeFrame(encoder.encode(frames()[1]).subarray(0, 50))).toThrow('not CBOR');
  });
});
