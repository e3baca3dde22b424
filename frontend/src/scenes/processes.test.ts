import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import type { Recording } from '../model/recording';
import type { Story } from '../model/story';
import daemonChildren from './daemon-children';
import failingChild from './failing-child';
import { plan } from './parts/processes/plan';
import { countingStory, failureStory, messagesStory, orphansStory } from './parts/processes/stories';
import primesProcesses from './primes-processes';
import processMemory from './process-memory-and-queue';
import { atTime, type SceneFactory } from './scene';

/** A scene over a recording, to be looked at. */
class Look {
  readonly recording: Recording;
  readonly host = document.createElement('div');
  readonly scene: ReturnType<SceneFactory>;

  constructor(factory: SceneFactory, story: Story, lang: 'ru' | 'en' = 'en') {
    this.recording = story.recording();
    this.scene = factory(this.host, { recording: this.recording, words: NO_WORDS, lang });
  }

  /** Shows the moment after the n-th event of that kind of that object, or after the last event. */
  after(kind?: string, object = '', n = 1): this {
    const { recording } = this;
    let left = n;
    let seq = kind === undefined ? recording.length - 1 : -1;
    for (let i = 0; kind !== undefined && i < recording.length; i++) {
      const named = recording.objects[recording.object(i)]?.name ?? '';
      if (recording.kind(i) !== kind || (object !== '' && named !== object) || --left > 0) continue;
      seq = i;
      break;
    }
    expect(seq, `${kind} ${object}`).toBeGreaterThanOrEqual(0);
    this.at(seq);
    return this;
  }

  at(seq: number): void {
    this.scene.show(atTime(this.recording.stateAt(seq), Math.max(this.recording.t(seq), 0)), true);
  }

  /** The text of everything that can be seen of that class. */
  texts(selector: string): string[] {
    return this.seen(selector).map((element) => (element.textContent ?? '').trim());
  }

  seen(selector: string): Element[] {
    return [...this.host.querySelectorAll(selector)].filter((element) => {
      for (let e: Element | null = element; e; e = e.parentElement) {
        if ((e as SVGElement).style?.display === 'none') return false;
      }
      return true;
    });
  }
}

const STORIES: [string, SceneFactory, () => Story][] = [
  ['primes-processes', primesProcesses, countingStory],
  ['process-memory-and-queue', processMemory, messagesStory],
  ['daemon-children', daemonChildren, orphansStory],
  ['failing-child', failingChild, failureStory],
];

describe.each(STORIES)('the kitchens of %s', (_id, factory, story) => {
  it('look the same whichever way one comes to a moment', () => {
    const look = new Look(factory, story());
    const picture = (seq: number) => {
      look.at(seq);
      return look
        .seen('*')
        .map(
          (e) =>
            `${e.tagName} ${e.getAttribute('d')} ${e.getAttribute('class')} ${e.childElementCount ? '' : e.textContent}`,
        )
        .join('\n');
    };
    const stops = Array.from({ length: Math.ceil(look.recording.length / 5) }, (_, i) => i * 5);
    const there = stops.map(picture);
    for (const seq of stops.reverse()) expect(picture(seq), `after event ${seq}`).toBe(there[seq / 5]);
  });

  it.each(['ru', 'en'] as const)('can be told in words at every moment, in %s', (lang) => {
    const look = new Look(factory, story(), lang);
    for (let seq = 0; seq < look.recording.length; seq++) {
      look.at(seq);
      const told = look.scene.describe(look.recording.stateAt(seq));
      expect(told).not.toMatch(/undefined|NaN|null/);
      expect(told.length).toBeGreaterThan(20);
    }
  });
});

describe('a process', () => {
  it('is a dark kitchen with a pid until its first thread begins', () => {
    const look = new Look(processMemory, messagesStory()).after('wait-begin', 'stdout');
    expect(look.texts('.startup')).toEqual(['4\u00a0ms', '0\u00a0ms']);
    expect(look.texts('.door .number')).toEqual(expect.arrayContaining(['48213', '48217']));
    expect(look.seen('.cook')).toHaveLength(1);
    look.after('process-memory', 'p');
    expect(look.texts('.startup')).toHaveLength(1);
    expect(look.seen('.cook')).toHaveLength(2);
    expect(look.texts('.pantry')).toEqual(['41\u00a0MB', '']);
  });

  it('has jars of its own, and messages in a hatch', () => {
    const look = new Look(processMemory, messagesStory()).after('queue-put', 'stdout');
    expect(look.texts('.jar .number')).toEqual(['0', '78\u202f498', '0']);
    expect(look.texts('.hatch .note')).toEqual(['(1, 78498)']);
    look.after('queue-take', 'stdout');
    expect(look.texts('.hatch .note')).toEqual([]);
    expect(look.texts('.corkboard .note')).toEqual(['(1, 78498)']);
    look.after();
    expect(look.texts('.jar .number')).toEqual(['0', '78\u202f498', '70\u202f435']);
    expect(look.texts('.corkboard .note')).toEqual(['(1, 78498)', '(2, 70435)']);
  });

  it('leaves its exit code on the door and a traceback behind it', () => {
    const look = new Look(failingChild, failureStory()).after('queue-take', 'stdout');
    expect(look.seen('.traceback')).toHaveLength(0);
    look.after();
    expect(look.texts('.exit')).toEqual(['1']);
    expect(look.texts('.traceback')[0]).toContain('java.util.NoSuchElementException');
    expect(look.seen('.cook')).toHaveLength(1);
  });

  it('goes on as an orphan when its parent has ended', () => {
    const look = new Look(daemonChildren, orphansStory()).after('write', 'aliveAfterParent');
    expect(look.texts('.stale')).toEqual(['orphan', 'orphan']);
    expect(look.seen('.cook')).toHaveLength(3);
    look.after();
    expect(look.texts('.stale')).toEqual([]);
    expect(look.texts('.hatch .note')).toEqual(['3 syrniki', '3 syrniki']);
  });

  it('is measured beside threads, and what its start takes is told apart', () => {
    const look = new Look(primesProcesses, countingStory()).after('write', 'aloneMillis');
    expect(look.texts('.time')).toEqual(['260\u00a0ms', '0\u00a0ms', '']);
    look.after();
    expect(look.texts('.time')).toEqual(['260\u00a0ms', '160\u00a0ms', '500\u00a0ms']);
    const [all, starting] = ['.lap:not(.starting):not(.empty)', '.starting'].map((s) =>
      Number(look.seen(s).at(-1)?.getAttribute('width')),
    );
    expect((starting as number) / (all as number)).toBeCloseTo(300 / 500, 2);
  });
});

describe('the lots', () => {
  const shape = { children: [{ children: [{}, {}] }] };

  it.each([
    [1350, 760],
    [900, 1500],
  ])('fill a stage of %i by %i and have a wall with their parent', (width, height) => {
    const lots = plan(width, height, shape);
    expect(lots.map(({ path }) => path)).toEqual(['', '0', '0.0', '0.1']);
    expect(lots.reduce((sum, lot) => sum + lot.width * lot.height, 0)).toBeCloseTo(width * height, 0);
    const [, parent, , child] = lots;
    const end = width > height ? (parent?.x ?? 0) + (parent?.width ?? 0) : (parent?.y ?? 0) + (parent?.height ?? 0);
    expect(width > height ? child?.wall?.x : child?.wall?.y).toBeCloseTo(end, 5);
  });
});
