import { type Lang, lang, number } from '../../base/i18n';
import type { Which } from '../../model/duo';

/** What the page that compares says. */
export interface Messages {
  /** The two runs, by where they stand on a wide page and on a narrow one. */
  readonly side: Readonly<Record<Which, string>>;
  readonly sideNarrow: Readonly<Record<Which, string>>;
  readonly run: string;
  readonly again: string;
  readonly usual: string;
  readonly lesson: string;
  readonly idle: string;
  readonly taking: string;
  readonly soFar: string;
  readonly same: string;
  readonly upTo: string;
  readonly steps: (count: number) => string;
  readonly nothingMore: (thread: string) => string;
  readonly nobody: (thread: string) => string;
  readonly go: string;
  readonly goTo: (thread: string) => string;
  readonly others: string;
  readonly thread: string;
  readonly key: string;
  readonly results: string;
  readonly ending: string;
  readonly took: string;
  readonly against: string;
  readonly unknown: string;
  readonly programs: string;
  readonly oneProgram: string;
  readonly differs: string;
  readonly lanes: string;
  readonly scrub: string;
  readonly timeline: (side: string) => string;
  readonly longer: (ratio: number) => string;
  readonly times: (ratio: number) => string;
}

/** Ratios that nobody would call different. */
const SAME = 0.03;
const near = (ratio: number, to: number): boolean => Math.abs(ratio / to - 1) <= SAME;
const digits = (ratio: number): string => number(ratio, ratio < 10 ? 1 : 0);

const en: Messages = {
  side: { left: 'left', right: 'right' },
  sideNarrow: { left: 'above', right: 'below' },
  run: 'Compare',
  again: 'Compare again',
  usual: 'the usual settings',
  lesson: 'To the lesson',
  idle: 'Both programs start at the same moment and are shown on one clock. Where will they part?',
  taking:
    'One of these programs wants the processor to itself, so they run one after the other; then both are shown from the same moment on.',
  soFar: 'So far both do the same.',
  same: 'Both did the same from beginning to end; only the instants differ.',
  upTo: 'Up to here both did the same. Then',
  steps: (count) => (count === 1 ? 'after 1 step alike' : `after ${number(count)} steps alike`),
  nothingMore: (thread) => `${thread} does nothing more`,
  nobody: (thread) => `there is no ${thread} here`,
  go: 'To the first difference',
  goTo: (thread) => `To where ${thread} parts`,
  others: 'Where each thread parts',
  thread: 'Thread',
  key: 'to the first difference',
  results: 'What came of it',
  ending: 'Ending',
  took: 'It took',
  against: 'second against first',
  unknown: '—',
  programs: 'The programs',
  oneProgram: 'Both run the same program. The settings in which they differ are read on the marked lines.',
  differs: 'differs',
  lanes: 'Press Compare: every thread gets a lane here',
  scrub: 'Moment of both runs',
  timeline: (side) => `Timeline, ${side}`,
  longer: (ratio) => {
    if (near(ratio, 1)) return 'as long';
    if (near(ratio, 2)) return 'twice as long';
    if (near(ratio, 0.5)) return 'half as long';
    return ratio > 1 ? `${digits(ratio)} times as long` : `${digits(1 / ratio)} times as fast`;
  },
  times: (ratio) => (ratio === 1 ? 'the same' : `× ${number(ratio, 2)}`),
};

const plural = new Intl.PluralRules('ru');

/** «в 2 раза», «в 5 раз», «в 1,6 раза». */
function fold(ratio: number): string {
  const shown = Number(ratio.toFixed(ratio < 10 ? 1 : 0));
  const form = plural.select(shown);
  const many = Number.isInteger(shown) && (form === 'many' || form === 'one');
  return `в ${digits(ratio)} ${many ? 'раз' : 'раза'}`;
}

const ru: Messages = {
  side: { left: 'слева', right: 'справа' },
  sideNarrow: { left: 'сверху', right: 'снизу' },
  run: 'Сравнить',
  again: 'Сравнить ещё раз',
  usual: 'обычные настройки',
  lesson: 'К уроку',
  idle: 'Обе программы запускаются в один миг, и часы у них одни. Где они разойдутся?',
  taking:
    'Одной из программ процессор нужен целиком, поэтому они идут по очереди, а потом показываются с одного и того же мига.',
  soFar: 'Пока обе делают одно и то же.',
  same: 'Обе от начала до конца сделали одно и то же, разные только мгновения.',
  upTo: 'До этого места обе делали одно и то же. Дальше',
  steps: (count) => {
    const form = plural.select(count);
    return `после ${number(count)} ${form === 'one' ? 'одинакового шага' : 'одинаковых шагов'}`;
  },
  nothingMore: (thread) => `${thread} больше ничего не делает`,
  nobody: (thread) => `потока ${thread} здесь нет`,
  go: 'К первому различию',
  goTo: (thread) => `Туда, где расходится ${thread}`,
  others: 'Где расходится каждый поток',
  thread: 'Поток',
  key: 'к первому различию',
  results: 'Что из этого вышло',
  ending: 'Чем кончилось',
  took: 'Заняло',
  against: 'второй против первого',
  unknown: '—',
  programs: 'Программы',
  oneProgram: 'Программа у обеих одна. Настройки, в которых они различаются, читаются в отмеченных строках.',
  differs: 'отличается',
  lanes: 'Нажмите «Сравнить»: у каждого потока появится своя дорожка',
  scrub: 'Мгновение обоих запусков',
  timeline: (side) => `Временная шкала, ${side}`,
  longer: (ratio) => {
    if (near(ratio, 1)) return 'столько же';
    if (near(ratio, 2)) return 'вдвое дольше';
    if (near(ratio, 0.5)) return 'вдвое быстрее';
    return ratio > 1 ? `${fold(ratio)} дольше` : `${fold(1 / ratio)} быстрее`;
  },
  times: (ratio) => (ratio === 1 ? 'то же' : `× ${number(ratio, 2)}`),
};

export const TABLES: Readonly<Record<Lang, Messages>> = { en, ru };

/** In the page's language. */
export const say = (): Messages => TABLES[lang()];
