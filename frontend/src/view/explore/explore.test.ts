import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RACE, RACE_GRAPH } from '../../../test/race';
import { setLang } from '../../base/i18n';
import type { PageData } from '../../base/page';
import { type Api, Refusal } from '../../wire/api';
import type { Asked, Exploration } from '../../wire/exploration';
import './explore';
import './graph/graph';
import type { ExploreElement } from './explore';
import type { StateGraphElement } from './graph/graph';

const PAGE = {
  lang: 'en',
  lesson: {
    id: 'lost-update',
    params: [{ name: 'first', type: 'int', default: 10, min: 1, max: 100, label: 'Masha adds', hint: '' }],
    threads: { masha: 'Masha', dasha: 'Dasha' },
    objects: { counter: 'jar' },
    unit: 'second',
    scale: 1000,
    modes: ['observed', 'directed', 'explored'],
  },
  teaching: { goals: [{ ask: 'Make the jar 10.', hint: '', won: '' }] },
} as unknown as PageData;

/** A busy machine may take its time. */
const SOON = { timeout: 10_000 };

let answer: Exploration;
const asked: Asked[] = [];
const api = {
  explore: async (question: Asked) => {
    asked.push(question);
    return { id: 'e1' };
  },
  exploration: async () => answer,
  stateGraph: async () => RACE_GRAPH,
  stopExploring: async () => undefined,
} as unknown as Api;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  setLang('en');
  answer = RACE;
  asked.length = 0;
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(more: Partial<ExploreElement> = {}): Promise<{ element: ExploreElement; inside: ShadowRoot }> {
  const element = document.createElement('syrniki-explore') as ExploreElement;
  Object.assign(element, { page: PAGE, api, ...more });
  document.body.append(element);
  await vi.waitFor(
    () => expect(element.shadowRoot?.querySelector('[aria-busy="false"] .outcomes')).not.toBeNull(),
    SOON,
  );
  return { element, inside: element.shadowRoot as ShadowRoot };
}

const text = (of: Element | null | undefined) => of?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

it('it explores by itself, with the usual settings', async () => {
  const { inside } = await open();
  expect(asked).toEqual([
    { lesson: 'lost-update', params: { first: 10 }, sleeps: 'any', reduced: true, limit: 1_000_000 },
  ]);
  expect(text(inside.querySelector('.verdict h2'))).toBe('Wrong for some schedules');
  expect(text(inside.querySelector('.verdict'))).toContain('All schedules are covered: 6 classes of them.');
  const rows = [...inside.querySelectorAll('tbody tr')];
  expect(rows.map((row) => text(row.querySelector('.values')))).toEqual(['jar 30', 'jar 20', 'jar 10']);
  expect(rows.map((row) => text(row.querySelector('.good')))).toEqual(['right', 'wrong', 'wrong']);
  expect(text(rows[0]?.querySelector('.number'))).toBe('2 classes 33%');
});

it('it begins with the parameters it is given', async () => {
  await open({ params: { first: 7 } });
  expect(asked[0]?.params).toEqual({ first: 7 });
});

it('a schedule is asked for with what it was explored with', async () => {
  const { element, inside } = await open();
  const told = vi.fn();
  element.addEventListener('schedule', (event) => told((event as CustomEvent).detail));
  const buttons = inside.querySelectorAll<HTMLButtonElement>('tbody tr:last-child button');
  for (const button of buttons) button.click();
  const detail = { schedule: 'a2b2c3b', sleeps: 'any', params: { first: 10, second: 20 } };
  expect(told.mock.calls).toEqual([[{ ...detail, direct: false }], [{ ...detail, direct: true }]]);
  expect(buttons[0]?.getAttribute('aria-label')).toBe('Watch the shortest way to: jar\u00a010');
});

it('a sample says that it is one', async () => {
  const [right] = RACE.outcomes;
  answer = { ...RACE, exhaustive: false, method: 'random+pct', counts: 'sample', correct: null, graph: false };
  answer = { ...answer, outcomes: right ? [{ ...right, schedules: 50_000n }] : [] };
  const { inside } = await open();
  expect(text(inside.querySelector('.verdict h2'))).toBe('No wrong one found, but this is only a sample');
  expect(text(inside.querySelector('.verdict'))).toContain('50,000 executions by chance');
  expect(text(inside.querySelector('.meaning'))).toContain('PCT');
  expect(text(inside.querySelector('.drawing'))).toContain('No state graph');
});

it('where there is no end of schedules it says so', async () => {
  answer = { ...RACE, outcomes: RACE.outcomes.map((outcome) => ({ ...outcome, schedules: null })) };
  const { inside } = await open();
  expect(text(inside.querySelector('.verdict'))).toContain('There is no end of schedules');
  expect(text(inside.querySelector('tbody .count'))).toBe('∞ no end of them');
});

it('what is asked otherwise is explored anew', async () => {
  const { element, inside } = await open();
  const boxes = inside.querySelectorAll<HTMLInputElement>('syrniki-setup input[type="checkbox"]');
  for (const box of boxes) box.click();
  const setup = inside.querySelector('syrniki-setup');
  const run = vi.fn();
  element.addEventListener('run', run);
  setup?.shadowRoot?.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(asked).toHaveLength(2), SOON);
  expect(asked[1]).toMatchObject({ sleeps: 'timed', reduced: false });
  expect(run).not.toHaveBeenCalled();
});

it('why it was not explored is said, and that is all', async () => {
  const refusing = { ...api, explore: () => Promise.reject(new Refusal('Others explore.', 429, null, 2)) };
  const element = document.createElement('syrniki-explore') as ExploreElement;
  Object.assign(element, { page: PAGE, api: refusing });
  document.body.append(element);
  const inside = element.shadowRoot as ShadowRoot;
  const setup = () => inside.querySelector('syrniki-setup')?.shadowRoot;
  await vi.waitFor(() => expect(text(setup()?.querySelector('[role="alert"]'))).toBe('Others explore.'), SOON);
  expect(inside.querySelector<HTMLDetailsElement>('.ask')?.open).toBe(true);
  expect(inside.querySelector('.verdict')).toBeNull();
});

it('goals are answered: which can be reached, and which cannot', async () => {
  answer = { ...RACE, goals: [{ possible: false, shortest: null }] };
  const { inside } = await open();
  expect(text(inside.querySelector('.goals li'))).toContain('Make the jar 10. Impossible: everything was tried.');
});

it('the graph is walked by keys, and tells what is chosen', async () => {
  const { inside } = await open();
  const graph = inside.querySelector('syrniki-state-graph') as StateGraphElement;
  await graph.updateComplete;
  const shadow = graph.shadowRoot as ShadowRoot;
  expect(shadow.querySelectorAll('.canvas .node')).toHaveLength(13);
  const first = shadow.querySelector<SVGElement>('.node[tabindex="0"]');
  expect(first?.getAttribute('aria-label')).toBe('After 2 steps. jar 0. still open. 2 ways on.');
  first?.focus();
  const press = async (key: string) => {
    shadow.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    await graph.updateComplete;
  };
  await press('ArrowDown');
  expect(text(shadow.querySelector('.details h4'))).toBe('After 4 steps');
  expect(shadow.querySelectorAll('.details li')).toHaveLength(2);
  for (let i = 0; i < 3; i++) await press('ArrowDown');
  expect(shadow.activeElement?.getAttribute('aria-label')).toMatch(/^Outcome: jar\s\d0\. (right|wrong)\.$/);
  expect(shadow.querySelectorAll('.node[tabindex="0"]')).toHaveLength(1);
  await press('Enter');
  expect(text(shadow.activeElement)).toBe('Watch');
});
