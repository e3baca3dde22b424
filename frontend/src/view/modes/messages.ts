import { lang } from '../../base/i18n';
import type { Mode } from '../../base/page';

interface Messages {
  readonly label: string;
  /** What the ways to make a run are called. */
  readonly name: Readonly<Record<Mode, string>>;
  /** How a run that is shown came about, or will. */
  readonly how: Readonly<Record<Mode, string>>;
  /** Why a lesson has one of them only, where it does not say so itself. */
  readonly only: string;
  /** What is said where the memory stands in a page of the panel. */
  readonly memory: string;
  readonly explore: string;
  /** What is done by key while somebody directs. */
  readonly keys: readonly (readonly [string, string])[];
  /** Where no run is seen yet. */
  readonly before: string;
}

const en: Messages = {
  label: 'Who chooses which thread goes next?',
  name: { observed: 'The system chooses', directed: 'You choose', explored: 'All choices' },
  how: {
    observed: 'Real threads: the operating system decides who goes on.',
    directed: 'The same program, step by step: you decide who goes on.',
    explored: 'The same program in every order of its steps.',
  },
  only: 'Here the system alone chooses: this lesson lives by real time, cores or processes.',
  memory: 'Memory',
  explore: 'All choices',
  keys: [
    ['1 … 9', 'let that thread take its next step'],
    ['Shift + 1 … 9', 'let it go on until it has to wait'],
    ['Backspace', 'undo a step'],
    ['Ctrl + Shift + Z', 'redo it'],
  ],
  before: 'Open one of the ways it can end: its run is shown here.',
};

const ru: Messages = {
  label: 'Кто выбирает, какому потоку идти дальше?',
  name: { observed: 'Выбирает система', directed: 'Выбираете вы', explored: 'Все варианты' },
  how: {
    observed: 'Настоящие потоки: кому идти дальше, решает операционная система.',
    directed: 'Та\u00a0же программа по\u00a0шагам: кому идти дальше, решаете вы.',
    explored: 'Та\u00a0же программа во\u00a0всех возможных очерёдностях шагов.',
  },
  only: 'Здесь выбирает только система: урок живёт настоящим временем, ядрами или процессами.',
  memory: 'Память',
  explore: 'Все варианты',
  keys: [
    ['1 … 9', 'этот поток делает следующий шаг'],
    ['Shift + 1 … 9', 'он\u00a0же идёт, пока не\u00a0придётся ждать'],
    ['Backspace', 'отменить шаг'],
    ['Ctrl + Shift + Z', 'вернуть его'],
  ],
  before: 'Откройте любой из\u00a0исходов: прогон к\u00a0нему появится здесь.',
};

/** The texts of the three ways to make a run, in the page's language. */
export const say = (): Messages => (lang() === 'ru' ? ru : en);
