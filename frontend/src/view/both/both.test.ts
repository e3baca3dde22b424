import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Player } from '../../model/player';
import { childrenStory } from '../../model/story';
import { type Api, Refusal } from '../../wire/api';
import type { ListingElement } from '../code/listing';
import { BothElement } from './both';

const java = 'class Fry {\n    static int pans = 2;\n\n    static void fryOne() {\n        fry();\n    }\n}';
const python = 'PANS = 2\n\n\ndef fry_one():\n    fry()\n';

describe('Java and Python side by side', () => {
  let both: BothElement;
  const side = (name: string) => both.renderRoot.querySelector(name) as ListingElement;
  const lit = () =>
    ['syrniki-code', 'syrniki-python'].map((name) =>
      [...side(name).renderRoot.querySelectorAll<HTMLElement>('.lit')].map((line) => Number(line.dataset.line)),
    );
  const buttons = () => [...both.renderRoot.querySelectorAll<HTMLButtonElement>('.places button')];
  const settle = async () => {
    await both.updateComplete;
    await Promise.all(['syrniki-code', 'syrniki-python'].map((name) => side(name).updateComplete));
  };
  const open = async (text: () => Promise<string>) => {
    both = new BothElement();
    both.player = new Player(childrenStory().recording());
    both.api = { text } as unknown as Api;
    both.source = java;
    both.pythonHref = '/python';
    both.pythonFile = 'fry.py';
    document.body.append(both);
    await settle();
  };

  afterEach(() => both.remove());

  describe('once both are there', () => {
    beforeEach(async () => {
      await open(async () => python);
      await vi.waitFor(() => expect(buttons()).toHaveLength(2));
      await settle();
    });

    it('names what is the same in both, functions first', () => {
      expect(buttons().map((button) => button.textContent?.trim())).toEqual(['fryOne()', 'pans']);
      expect(buttons()[0]?.getAttribute('aria-label')).toBe('Show fryOne and fry_one');
    });

    it('lights it on both sides while the pointer rests on it on either, or the focus on its name', async () => {
      const line = side('syrniki-python').renderRoot.querySelector('[data-line="5"]');
      line?.dispatchEvent(new Event('pointermove', { bubbles: true }));
      await settle();
      expect(lit()).toEqual([
        [4, 5, 6],
        [4, 5],
      ]);
      side('syrniki-python').renderRoot.querySelector('.text')?.dispatchEvent(new Event('pointerleave'));
      await settle();
      expect(lit()).toEqual([[], []]);
      buttons()[1]?.dispatchEvent(new Event('focus'));
      await settle();
      expect(lit()).toEqual([[2], [1]]);
    });

    it('keeps lit what was chosen, until it is chosen again', async () => {
      buttons()[1]?.click();
      buttons()[1]?.dispatchEvent(new Event('blur'));
      await settle();
      expect(lit()).toEqual([[2], [1]]);
      expect(buttons().map((button) => button.ariaPressed)).toEqual(['false', 'true']);
      buttons()[1]?.click();
      buttons()[1]?.dispatchEvent(new Event('blur'));
      await settle();
      expect(lit()).toEqual([[], []]);
    });

    it('keeps what is pointed at in Python to itself: other views know the lines of Java only', () => {
      const told: unknown[] = [];
      both.addEventListener('point', (event) => told.push((event as CustomEvent).detail));
      for (const name of ['syrniki-python', 'syrniki-code']) {
        const line = side(name).renderRoot.querySelector('[data-line="4"]');
        line?.dispatchEvent(new Event('pointermove', { bubbles: true }));
      }
      expect(told).toEqual([{ line: 4 }]);
    });
  });

  it('says why there is no Python to be had', async () => {
    await open(() => Promise.reject(new Refusal('It is not there.', 404)));
    await vi.waitFor(() => expect(side('syrniki-python').renderRoot.textContent).toContain('It is not there.'));
    expect(buttons()).toHaveLength(0);
  });
});
