import { afterEach, expect, it } from 'vitest';
import type { Lesson } from '../base/page';
import { SetupElement } from './setup';

const cure = {
  name: 'cure',
  type: 'choice' as const,
  default: 'order',
  values: ['order', 'back-off'],
  label: 'Cure',
  hint: '',
  labels: { order: 'one order for everybody', 'back-off': 'put it back' },
};
const lesson: Lesson = {
  id: 'x',
  title: 'X',
  modes: ['observed'],
  scale: 1000,
  unit: 'second',
  threads: {},
  objects: {},
  params: [cure],
};

async function shown(given: Lesson): Promise<SetupElement> {
  const setup = new SetupElement();
  setup.lesson = given;
  document.body.append(setup);
  await setup.updateComplete;
  return setup;
}

afterEach(() => document.body.replaceChildren());

it('shows a choice by its labels, and sends its values', async () => {
  const setup = await shown(lesson);
  const select = setup.renderRoot.querySelector('select') as HTMLSelectElement;
  expect([...select.options].map((option) => option.textContent?.trim())).toEqual(Object.values(cure.labels));
  expect(setup.choice?.params).toEqual({ cure: 'order' });
  select.value = 'back-off';
  select.dispatchEvent(new Event('change'));
  expect(setup.choice?.params).toEqual({ cure: 'back-off' });
});

it('shows a value that has no label as it is', async () => {
  const setup = await shown({ ...lesson, params: [{ ...cure, labels: { order: 'one order' } }] });
  const options = [...setup.renderRoot.querySelectorAll('#param-cure option')].map((option) =>
    option.textContent?.trim(),
  );
  expect(options).toEqual(['one order', 'back-off']);
});

it('says what the machine lacks, and nothing where it lacks nothing', async () => {
  expect((await shown(lesson)).renderRoot.querySelector('.lack')).toBeNull();
  const setup = await shown({ ...lesson, lacks: ['two-cores', 'linux'] });
  const said = [...setup.renderRoot.querySelectorAll('.lack')].map((lack) => lack.textContent);
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('one core');
});
