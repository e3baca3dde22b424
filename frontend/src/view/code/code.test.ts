import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Player } from '../../model/player';
import { childrenStory } from '../../model/story';
import { CodeElement } from './code';

const source = Array.from({ length: 40 }, (_, i) => `    int n${i + 1} = ${i + 1};`).join('\n');

describe('the program', () => {
  const recording = childrenStory().recording();
  let code: CodeElement;
  const at = (line: number) => code.renderRoot.querySelector<HTMLElement>(`[data-line="${line}"]`);
  const seek = async (kind: string) => {
    code.player.seek([...Array(recording.length).keys()].findIndex((seq) => recording.kind(seq) === kind));
    await code.updateComplete;
  };

  beforeEach(async () => {
    code = new CodeElement();
    code.player = new Player(recording);
    document.body.append(code);
    await code.updateComplete;
  });
  afterEach(() => code.remove());

  it('is there at once, and whole; its colours follow', async () => {
    code.source = source;
    await code.updateComplete;
    const text = () => [...code.renderRoot.querySelectorAll('code')].map((line) => line.textContent).join('\n');
    expect(text()).toBe(source);
    await vi.waitFor(() => expect(at(1)?.querySelector('.type')?.textContent).toBe('int'));
    expect(text()).toBe(source);
  });

  it('has the line of the event lit, and on each line the threads that stand there, whatever their process', async () => {
    code.source = source;
    await seek('write');
    expect(at(30)?.className).toBe('line current');
    expect(at(14)?.className).toBe('line stands');
    expect(at(30)?.querySelector('.crowd')?.getAttribute('aria-label')).toBe('main (worker) on line 30');
    expect(at(14)?.querySelector('.crowd')?.getAttribute('aria-label')).toBe('main on line 14');
    await seek('process-start');
    await vi.waitFor(() => expect(at(30)?.className).toBe('line'));
  });

  it('brings the line into sight as soon as there is a text, be it later than the run', async () => {
    vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockReturnValue(900);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(200);
    await seek('write');
    const text = code.renderRoot.querySelector('.text') as HTMLElement;
    expect(text.scrollTop).toBe(0);
    code.source = source;
    await vi.waitFor(() => expect(text.scrollTop).toBe(810));
  });

  it('tells what is pointed at, and which line is chosen', async () => {
    code.source = source;
    await code.updateComplete;
    const told: unknown[] = [];
    for (const kind of ['point', 'line'])
      code.addEventListener(kind, (event) => told.push((event as CustomEvent).detail));
    at(7)?.dispatchEvent(new Event('pointermove', { bubbles: true }));
    at(7)?.dispatchEvent(new Event('pointermove', { bubbles: true }));
    at(7)?.dispatchEvent(new Event('click', { bubbles: true }));
    code.renderRoot.querySelector('.text')?.dispatchEvent(new Event('pointerleave'));
    expect(told).toEqual([{ line: 7 }, 7, null]);
  });
});
