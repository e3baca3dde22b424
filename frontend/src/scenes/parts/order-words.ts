import type { ThreadState } from '../../model/state';
import type { Dish, Order, Word } from './order';

/** What the four kitchens say in one language. */
export interface Phrases {
  readonly min: string;
  readonly core: string;
  readonly words: Record<Word, { readonly name: string; readonly how: string }>;
  /** Of the first and of the second dish. */
  readonly begins: readonly [string, string];
  readonly stands: readonly [string, string];
  readonly heldUp: readonly [string, string];
  readonly meanwhile: readonly [string, string];
  readonly turns: string;
  readonly nothing: string;
  readonly each: string;
  readonly half: string;
  readonly noCore: string;
  readonly cores: (cores: readonly number[]) => string;
  readonly took: (word: string, minutes: number) => string;
}

export const PHRASES: Record<'ru' | 'en', Phrases> = {
  ru: {
    min: 'мин',
    core: 'ядро',
    words: {
      concurrency: { name: 'Конкурентность', how: 'один поток, понемногу каждого' },
      asynchrony: { name: 'Асинхронность', how: 'один поток, задачи уступают сами' },
      multithreading: { name: 'Многопоточность', how: 'поток на блюдо, переключает ОС' },
      parallelism: { name: 'Параллелизм', how: 'одна работа пополам, два ядра' },
    },
    begins: ['занят сырниками', 'занят киселём'],
    turns: 'то одно блюдо, то другое',
    stands: ['стоит у духовки', 'стоит у плиты'],
    heldUp: ['стоит у духовки, кисель ждёт', 'стоит у плиты, сырники ждут'],
    meanwhile: ['пока печётся, занят киселём', 'пока варится, занят сырниками'],
    nothing: 'всё на огне, остаётся ждать',
    each: 'у каждого своё блюдо',
    half: 'каждому половина',
    noCore: 'по половине, ждут ядра',
    cores: (cores) =>
      cores.length > 1 ? `по половине, ядра ${cores.join(' и ')} сразу` : 'по половине, ядро сейчас одно',
    took: (word, minutes) => `${word}: ${minutes} мин.`,
  },
  en: {
    min: 'min',
    core: 'core',
    words: {
      concurrency: { name: 'Concurrency', how: 'one thread, a piece of each in turn' },
      asynchrony: { name: 'Asynchrony', how: 'one thread, tasks hand over' },
      multithreading: { name: 'Multithreading', how: 'a thread a dish, the OS switches' },
      parallelism: { name: 'Parallelism', how: 'one job in halves on two cores' },
    },
    begins: ['at work on the syrniki', 'at work on the kissel'],
    turns: 'now one dish, now the other',
    stands: ['stands by the oven', 'stands by the stove'],
    heldUp: ['stands by the oven, the kissel waits', 'stands by the stove, the syrniki wait'],
    meanwhile: ['it bakes; meanwhile the kissel', 'it boils; meanwhile the syrniki'],
    nothing: 'all on the heat, nothing left but to wait',
    each: 'each at a dish of her own',
    half: 'half each',
    noCore: 'half each, waiting for a core',
    cores: (cores) =>
      cores.length > 1 ? `half each, on cores ${cores.join(' and ')} at once` : 'half each, on one core just now',
    took: (word, minutes) => `${word}: ${minutes} min.`,
  },
};

/** What is going on in a kitchen, in a few words; empty before and after. */
export function going(word: Word, { dishes, over }: Order, cooks: readonly ThreadState[], say: Phrases): string {
  if (over || dishes.every(({ stage }) => stage === 'to do')) return '';
  if (word === 'multithreading') return say.each;
  const hand = placeOf('in hand', dishes);
  const heat = placeOf('on the heat', dishes);
  const last = (place: 0 | 1) => dishes[1 - place]?.stage === 'ready';
  if (word === 'asynchrony' && heat !== null) return hand === null ? say.nothing : say.meanwhile[heat];
  if (word === 'parallelism' && hand !== null) {
    const cores = coresOf(cooks);
    if (cores.length > 0) return say.cores(cores);
    return cooks.some(({ cpu }) => cpu === 'ready') ? say.noCore : say.half;
  }
  if (hand !== null) return word === 'asynchrony' || last(hand) ? say.begins[hand] : say.turns;
  return heat === null ? '' : (last(heat) ? say.stands : say.heldUp)[heat];
}

function placeOf(stage: Dish['stage'], [syrniki, kissel]: Order['dishes']): 0 | 1 | null {
  if (syrniki.stage === stage) return 0;
  return kissel.stage === stage ? 1 : null;
}

/** The cores that these threads are on at this moment; none where that is not measured. */
function coresOf(threads: readonly ThreadState[]): readonly number[] {
  const cores = threads.filter(({ state, cpu }) => state === 'RUNNABLE' && cpu === 'on-core').map(({ core }) => core);
  return [...new Set(cores)].filter((core) => core !== null).sort((a, b) => a - b);
}
