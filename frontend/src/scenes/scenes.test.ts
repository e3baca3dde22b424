import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { deadlockStory, lostUpdateStory, Story } from '../model/story';
import { atTime, type Scene, type SceneFactory } from './scene';

const scenes = import.meta.glob<SceneFactory>(['./*.ts', '!./scene.ts', '!./syrniki-scene.ts', '!./*.test.ts'], {
  import: 'default',
  eager: true,
});

/** One burner, two cooks who want it, and everything else a kitchen can hold. */
function mixedStory(): Story {
  const story = new Story().thread('main').thread('cook-1').thread('cook-2').thread('worker-3');
  story
    .object('stove', 'semaphore', 1)
    .object('monitor', 'monitor')
    .object('x', 'variable', 2)
    .object('mode', 'variable', 'cold');
  story.object('tray', 'queue', 3).object('bell', 'latch', 2).object('pool', 'executor').object('ready', 'future');
  story.does('main', 'thread-start', 'main');
  for (const name of ['cook-1', 'cook-2', 'worker-3']) story.starts('main', name);
  story
    .does('main', 'join-begin', 'cook-1')
    .does('cook-1', 'permit-acquire', 'stove', 1)
    .does('cook-2', 'permit-request', 'stove', 1);
  story.does('worker-3', 'lock-acquire', 'monitor', 1).does('worker-3', 'read', 'x', 2).does('cook-1', 'write', 'x', 7);
  story.does('worker-3', 'queue-put', 'tray', 'dough').does('worker-3', 'task-submit', 'pool', 1);
  story.does('cook-1', 'lock-request', 'monitor').does('worker-3', 'notify', 'bell', 'count-down');
  story.does('worker-3', 'lock-release', 'monitor', 0).does('cook-1', 'lock-acquire', 'monitor', 1);
  story
    .does('worker-3', 'write', 'mode', 'hot')
    .does('worker-3', 'wait-begin', 'ready', { verb: 'get', timeout: null });
  story.does('cook-1', 'lock-release', 'monitor', 0).does('cook-1', 'permit-release', 'stove', 1);
  story.does('cook-2', 'permit-acquire', 'stove', 1).does('cook-1', 'thread-end', 'cook-1');
  return story.does('cook-2', 'thread-end', 'cook-2', 'java.lang.IllegalStateException');
}

function stage(
  factory: SceneFactory,
  recording: Recording,
  lang: 'ru' | 'en' = 'en',
): { scene: Scene; host: HTMLElement } {
  const host = document.createElement('div');
  return { scene: factory(host, { recording, words: NO_WORDS, lang }), host };
}

/** What of a stage can be seen, as text: tags, attributes and text of everything that is not hidden. */
function visible(element: Element): string {
  if ((element as SVGElement).style?.display === 'none') return '';
  const attributes = [...element.attributes].filter((a) => a.value !== '').map((a) => `${a.name}=${a.value}`);
  const inside = element.firstElementChild ? [...element.children].map(visible).join('') : element.textContent;
  return `<${element.tagName} ${attributes.join(' ')}>${inside}\n`;
}

const at = (recording: Recording, seq: number) => atTime(recording.stateAt(seq), recording.t(seq));

describe.each(Object.entries(scenes))('the scene %s', { timeout: 30_000 }, (_file, factory) => {
  it('shows the same after a jump back', () => {
    const recording = mixedStory().recording();
    const { scene, host } = stage(factory, recording);
    const stops = [-1, 10, 16, 20, recording.length - 1];
    const seen = stops.map((seq) => {
      scene.show(at(recording, seq), true);
      return visible(host);
    });
    for (const [i, seq] of [...stops.entries()].reverse()) {
      scene.show(at(recording, seq), true);
      expect(visible(host), `after event ${seq}`).toBe(seen[i]);
    }
  });

  it('keeps every cook on a stage of any shape', () => {
    const recording = mixedStory().recording();
    const { scene, host } = stage(factory, recording);
    scene.show(at(recording, recording.length - 1), true);
    for (const [width, height] of [
      [1024, 768],
      [300, 500],
    ] as const) {
      scene.resize(width, height);
      const [, , w, h] = (host.querySelector('svg')?.getAttribute('viewBox') ?? '').split(' ').map(Number);
      for (const cook of host.querySelectorAll<SVGGElement>('.cook')) {
        if (cook.style.display === 'none') continue;
        const [x, y] = (/translate\(([-\d.]+)px,\s*([-\d.]+)px\)/.exec(cook.style.transform) ?? [])
          .slice(1)
          .map(Number);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(w as number);
        expect(y).toBeLessThan(h as number);
      }
    }
  });

  it('stands before there is a run', () => {
    const recording = new Story().recording();
    const { scene, host } = stage(factory, recording);
    scene.show(at(recording, -1), true);
    expect(host.querySelector('svg')?.children.length).toBeGreaterThan(0);
  });
});

it('shows cast and things before the run, and still while only the main thread is known', () => {
  const begun = new Story().thread('main').does('main', 'thread-start', 'main');
  for (const story of [new Story(), begun]) {
    const recording = new Recording();
    for (const frame of [story.head(), story.batch()]) recording.append(frame);
    const { scene, host } = stage(scenes['./deadlock.ts'] as SceneFactory, recording);
    scene.show(at(recording, -1), true);
    const seen = [...host.querySelectorAll<SVGElement>('.cook')].filter((cook) => cook.style.display !== 'none');
    expect(seen).toHaveLength(3);
    expect(host.querySelectorAll('.hook .utensil')).toHaveLength(2);
  }
});

describe('the general kitchen', { timeout: 30_000 }, () => {
  const any = scenes['./any.ts'] as SceneFactory;

  it('lets the holder hold the utensil and leaves an outline on the hook', () => {
    const story = deadlockStory();
    const recording = story.recording();
    const { scene, host } = stage(any, recording);
    scene.show(at(recording, recording.length - 1), true);
    expect(host.querySelectorAll('.held .utensil')).toHaveLength(2);
    expect(host.querySelectorAll('.hook .utensil')).toHaveLength(0);
    expect(host.querySelectorAll('.waits.stuck')).toHaveLength(2);
  });

  it('marks a copy that has gone stale', () => {
    const story = lostUpdateStory();
    const recording = story.recording();
    const { scene, host } = stage(any, recording);
    const overwritten = story.rows.findIndex((row) => row.kind === 'write');
    scene.show(at(recording, overwritten), true);
    const stale = [...host.querySelectorAll<SVGElement>('.slip .tag')].filter(
      (tag) => (tag.parentElement as unknown as SVGElement).style.display !== 'none',
    );
    expect(stale).toHaveLength(1);
  });

  it('says how many things the table has no room for', () => {
    const story = new Story().thread('main');
    for (let i = 0; i < 13; i++) story.object(`x${i}`, 'variable', i);
    const recording = story.does('main', 'thread-start', 'main').recording();
    const { scene, host } = stage(any, recording);
    scene.show(at(recording, 0), true);
    expect(host.querySelectorAll('.jar')).toHaveLength(10);
    expect(host.textContent).toContain('+3');
  });

  it('lights up what is pointed at', () => {
    const recording = deadlockStory().recording();
    const { scene, host } = stage(any, recording);
    scene.show(at(recording, recording.length - 1), true);
    scene.point({ thread: 1 });
    expect([...host.querySelectorAll<SVGElement>('.lit')].map((e) => e.dataset.thread)).toEqual(['1']);
    scene.point(null);
    expect(host.querySelectorAll('.lit')).toHaveLength(0);
  });

  it.each([
    ['en', 'masha will never get the lock bLock, held by dasha: a deadlock; holds aLock.'],
    ['ru', 'masha: не дождётся блокировки bLock (она у потока dasha): взаимная блокировка; держит aLock.'],
  ] as const)('tells what is to be seen, in %s', (lang, sentence) => {
    const recording = deadlockStory().recording();
    const { scene } = stage(any, recording, lang);
    expect(scene.describe(recording.stateAt(recording.length - 1))).toContain(sentence);
  });
});
