import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageData } from '../../base/page';
import type { Goal } from '../../base/teaching';
import type { Api } from '../../wire/api';
import type { Turn } from '../../wire/turn';
import type { Directing } from './directing';
import { GoalsElement } from './goals';

const GOALS: readonly Goal[] = [
  { ask: 'Make <code>counter</code> 10.', hint: 'Who writes last?', won: 'So it goes.' },
  { ask: 'All seven.', hint: '', won: 'With seven.', params: { permits: 7 } },
];
const page = { lesson: { id: 'x', params: [{ name: 'permits', type: 'int', default: 3 }] } } as unknown as PageData;
const turn = (goals: Turn['goals']) => ({ goals }) as Turn;

describe('goals', () => {
  let goals: GoalsElement;
  const directing = { made: { params: { permits: 3 }, sleeps: 'timed' }, ended: 0, over: false, begin: vi.fn() };
  const text = () => (goals.renderRoot.textContent ?? '').replace(/\s+/g, ' ');
  const press = async (label: string) => {
    const all = [...goals.renderRoot.querySelectorAll<HTMLElement>('button')];
    all.find((it) => it.textContent?.includes(label) || it.ariaLabel?.includes(label))?.click();
    await goals.updateComplete;
  };

  beforeEach(async () => {
    goals = new GoalsElement();
    directing.made.params.permits = 3;
    Object.assign(goals, { goals: GOALS, directing: directing as unknown as Directing, page, api: {} as Api });
    goals.turn = turn([null, null]);
    document.body.append(goals);
    await goals.updateComplete;
  });
  afterEach(() => document.body.replaceChildren());

  it('ask, and give a hint to whoever wants one', async () => {
    expect(text()).toContain('Make counter 10.');
    expect(text()).not.toContain('Who writes last?');
    await press('A hint');
    expect(text()).toContain('Who writes last?');
  });

  it('are won, and stay so when steps are undone', async () => {
    goals.turn = turn([{ step: 13 }, null]);
    await goals.updateComplete;
    expect(text()).toContain('Done! So it goes.');
    expect(text()).toContain('in 13 steps');
    goals.turn = turn([null, null]);
    await goals.updateComplete;
    expect(text()).toContain('Done!');
  });

  it('set what they are asked with', async () => {
    const begun = vi.fn();
    goals.addEventListener('beginning', (event) => begun((event as CustomEvent).detail));
    goals.turn = turn([null, { step: 3 }]);
    await press('All seven');
    expect(begun).toHaveBeenCalledWith({ params: { permits: 7 }, schedule: '' });
    expect(text()).not.toContain('Done!');
    directing.made.params.permits = 7;
    goals.turn = turn([null, { step: 9 }]);
    await goals.updateComplete;
    expect(text()).toContain('Done! With seven.');
    await press('Make counter 10.');
    expect(begun).toHaveBeenLastCalledWith({ params: { permits: 3 }, schedule: '' });
  });
});
