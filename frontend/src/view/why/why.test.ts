import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { learn, setLang } from '../../base/i18n';
import ru from '../../base/messages/ru';
import { NO_WORDS, type Words } from '../../base/words';
import { ask } from '../../model/causes';
import { Losses } from '../../model/losses';
import { Player } from '../../model/player';
import type { Recording } from '../../model/recording';
import { deadlockStory, lostUpdateStory, Story } from '../../model/story';
import { Waits } from '../../model/waits';
import { curveOf, layGraph } from './layout';
import { Teller } from './tell';
import { topic } from './topic';
import { WhyElement } from './why';

const COOKS: Words = {
  ...NO_WORDS,
  threads: { masha: 'Masha', dasha: 'Dasha' },
  objects: { aLock: 'whisk', bLock: 'bowl' },
};
const POVARA: Words = {
  ...COOKS,
  threads: { masha: 'Маша', dasha: 'Даша' },
  objects: { aLock: 'венчик', bLock: 'миска' },
};

const graphOf = (recording: Recording, seq = recording.length - 1) => new Waits(recording).at(recording.stateAt(seq));

describe('the sentence under the graph', () => {
  const recording = deadlockStory().recording({ kind: 'deadlock' });
  const last = recording.length - 1;

  test('tells a cycle all round, in English', () => {
    expect(new Teller(recording, COOKS).graph(graphOf(recording), recording.stateAt(last))).toBe(
      'Masha holds the lock “whisk” and waits for the lock “bowl”; Dasha holds the lock “bowl” and waits for the lock “whisk”: each waits for the other, for ever.',
    );
  });

  test('and in Russian, in the right cases', () => {
    learn('ru', ru);
    setLang('ru');
    expect(new Teller(recording, POVARA).graph(graphOf(recording), recording.stateAt(last))).toBe(
      'Маша держит блокировку «венчик» и ждёт блокировку «миска»; Даша держит блокировку «миска» и ждёт блокировку «венчик»: каждый поток ждёт другого, и так вечно.',
    );
    setLang('en');
  });

  test('tells who has what before that', () => {
    const told = new Teller(recording, COOKS);
    expect(told.graph(graphOf(recording, 3), recording.stateAt(3))).toBe('Nobody holds anything, and nobody waits.');
    expect(told.graph(graphOf(recording, 7), recording.stateAt(7))).toBe(
      'Masha holds the lock “whisk”. Dasha holds the lock “bowl”.',
    );
  });
});

test('a chain is told from the question to the covered write', () => {
  const story = lostUpdateStory();
  const recording = story.recording();
  const teller = new Teller(recording, COOKS);
  const chain = ask(recording, recording.length - 1, { object: story.id('counter') });
  expect(teller.question(chain)).toBe('Why is “counter” 20?');
  expect(chain.steps.map((step, i) => `${teller.lead(step, chain.steps[i - 1])} ${teller.step(step, chain)}`)).toEqual([
    ' Dasha writes 20 to “counter”, over 10 that it never saw',
    'in between Masha writes 10 to “counter”: Dasha never saw that, and covers it',
    'before that Dasha reads “counter”: 0, and does not look again',
  ]);
});

test('what calls for a question: a deadlock, a lost update, whoever waits', () => {
  const choose = (recording: Recording, at = recording.length - 1) =>
    topic(recording.stateAt(at), new Losses(recording));
  expect(choose(deadlockStory().recording())).toEqual({ thread: 1 });
  const lost = lostUpdateStory();
  expect(choose(lost.recording())).toEqual({ object: lost.id('counter') });
  expect(choose(deadlockStory().recording(), 5)).toEqual({ thread: 0 });
  expect(choose(deadlockStory().recording(), 4)).toBeNull();
});

describe('where the graph’s nodes stand', () => {
  test('two cooks and two locks stand in a ring, whoever only waits beside it; no two on one place', () => {
    const waits = new Waits(deadlockStory().recording());
    const layout = layGraph(waits, 400, 16);
    expect(layout.middle).not.toBeNull();
    const places = [...layout.threads.values(), ...layout.things.values()];
    expect(places).toHaveLength(5);
    for (const a of places) {
      expect(a.x).toBeGreaterThan(0);
      expect(a.x).toBeLessThan(400);
      expect(a.y + layout.radius).toBeLessThan(layout.height);
      for (const b of places) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * layout.radius);
    }
  });

  test('many stand in rows, however narrow it is', () => {
    const story = new Story().object('stove', 'semaphore', 3);
    for (let i = 1; i <= 20; i++)
      story.thread(`w${i}`).does(`w${i}`, 'thread-start', `w${i}`).does(`w${i}`, 'permit-request', 'stove', 1);
    const layout = layGraph(new Waits(story.recording()), 320, 16);
    const xs = [...layout.threads.values()].map(({ x }) => x);
    expect(xs).toHaveLength(20);
    expect(xs.every((x, i) => i === 0 || x - (xs[i - 1] ?? 0) >= 2 * layout.radius * 0.99)).toBe(true);
    expect(layout.named).toBe(false);
  });

  test('they stay where they are while the graph grows; who waits for what it holds has two arrows apart', () => {
    const story = new Story().thread('masha').object('mutex', 'semaphore', 1).does('masha', 'thread-start', 'masha');
    story.does('masha', 'permit-acquire', 'mutex', 1).does('masha', 'permit-request', 'mutex', 1);
    const recording = story.recording();
    const layout = layGraph(new Waits(recording), 400, 16);
    const [holds, waits] = graphOf(recording).edges.map((edge) => curveOf(edge, layout, true));
    expect(Math.abs((holds?.bend.x ?? 0) - (waits?.bend.x ?? 0))).toBeGreaterThan(layout.radius);
  });
});

describe('the panel', () => {
  let why: WhyElement;
  let player: Player;

  beforeEach(async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
    player = new Player(deadlockStory().recording({ kind: 'deadlock' }));
    player.seek(player.recording.length - 1);
    why = new WhyElement();
    why.player = player;
    why.words = COOKS;
    document.body.append(why);
    await why.updateComplete;
  });

  afterEach(() => {
    why.remove();
    vi.unstubAllGlobals();
  });

  const steps = () => [...why.renderRoot.querySelectorAll<HTMLButtonElement>('[data-step]')];

  test('explains the deadlock unasked, and keeps to the question while its steps are gone to', async () => {
    expect(why.renderRoot.querySelector('h2')?.textContent).toBe('Why is Masha waiting?');
    expect(steps()).toHaveLength(5);
    steps()[1]?.click();
    await why.updateComplete;
    expect(player.recording.kind(player.seq)).toBe('lock-acquire');
    expect(steps()).toHaveLength(5);
    expect(steps()[1]?.getAttribute('aria-current')).toBe('step');
  });

  test('down and up go from step to step', async () => {
    steps()[0]?.focus();
    steps()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    await why.updateComplete;
    expect(why.shadowRoot?.activeElement).toBe(steps()[1]);
    expect(player.recording.thread(player.seq)).toBe(2);
  });

  test('tells its trail, and asks when one of the offers is chosen', async () => {
    const trails: number[][] = [];
    why.addEventListener('trail', (event) => trails.push((event as CustomEvent<number[]>).detail));
    const asked: unknown[] = [];
    why.addEventListener('why', (event) => asked.push((event as CustomEvent).detail));
    [...why.renderRoot.querySelectorAll<HTMLButtonElement>('.offers button')][2]?.click();
    await why.updateComplete;
    expect(asked).toEqual([{ thread: 2 }]);
    expect(why.renderRoot.querySelector('h2')?.textContent).toBe('Why is Dasha waiting?');
    expect(trails.at(-1)?.map((seq) => player.recording.kind(seq))[0]).toBe('lock-request');
  });
});
