import { describe, expect, it } from 'vitest';
import { Story } from '../model/story';
import { shareDone } from './progress';

describe('progress', () => {
  const story = new Story().thread('main').object('child', 'process').object('done', 'variable', 0);
  story.object('cells', 'variable', null).object('done@child', 'variable', 0).does('main', 'thread-start', 'main');
  story.does('main', 'write', 'cells', 8).does('main', 'progress', 'done', 2).does('main', 'write', 'done@child', 7);
  const recording = story.does('main', 'progress', 'done', 9).recording();
  const share = (seq: number, of: string | number = 'cells') => shareDone(recording.stateAt(seq), { done: 'done', of });

  it('is read off the variables at the playhead, there and back', () => {
    expect(share(2)).toEqual({ done: 2, of: 8 });
    expect(share(1)).toEqual({ done: 0, of: 8 });
    expect(share(2, 4)).toEqual({ done: 2, of: 4 });
  });

  it("takes no child's variable for the program's own", () => expect(share(3)).toEqual({ done: 2, of: 8 }));

  it('is not there as long as nobody knows of how much, or of what', () => {
    expect(share(0)).toBeNull();
    expect(share(2, 0)).toBeNull();
    expect(share(2, 'nothing')).toBeNull();
    expect(shareDone(recording.stateAt(2), { done: 'absent', of: 3 })).toBeNull();
  });

  it('never goes over the whole', () => expect(share(4)).toEqual({ done: 8, of: 8 }));
});
