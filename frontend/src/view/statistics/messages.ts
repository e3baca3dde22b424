import { type Args, fill, lang } from '../../base/i18n';

/** What is said where a program is run many times. It is loaded with what says it. */
const en = {
  title: 'And if it runs {times} times?',
  invite: 'The same program with the same settings may end another way. Here are real runs of it, one after the other.',
  start: 'Run {times} times',
  again: 'Run {times} times again',
  going: '{done} of {times} done',
  stop: 'Stop',
  waits: 'The server is busy: it goes on in a moment.',
  queued: 'Other series of runs come first: it begins in a moment.',
  failed: 'No more runs: {reason}',
  forgotten: 'The series was stopped because nobody had looked at it for a while.',
  time: 'The series was stopped because it took too long.',
  pauses: 'Pauses in the program',
  with: 'with its pauses',
  without: 'without pauses',
  scale: 'Real runs on real threads, the operating system chooses. Played faster: {time} real time for {unit}.',
  took: '{done, plural, one {# run} other {# runs}} in {seconds} s.',
  share: '{count} of {all} runs, {share}',
  of: '{count} of {all} runs',
  none: 'not once',
  possible: 'possible: {part} of {all} {what} ({share})',
  endless: 'possible, in schedules without end',
  zero: '{possible}, but it did not happen in {runs, plural, one {# run} other {# runs}}',
  beyond: 'happened, though no schedule leads there',
  good: 'right',
  bad: 'wrong',
  open: 'Open such a run',
  shown: 'on screen',
  'open.label': 'Open a run that ended so: {ending}',
  odd: 'something else',
  others: '{count, plural, one {# run} other {# runs}} came to still other things.',
  further: '{count, plural, one {One more outcome is} other {# more outcomes are}} possible.',
  exploring: 'Looking at all schedules…',
  'not-explored': 'What all is possible could not be found out: {reason}',
  legend: 'Solid: the share of the runs. Outlined: the share of all {what}.',
  schedules: '{form, select, one {schedule} other {schedules}}',
  classes: '{form, select, one {class} other {classes}} of schedules',
  sample: '{form, select, one {execution} other {executions}} tried by chance',
  wrong: '{bad} of {all} {what} {badForm, select, one {leads} other {lead}} to a wrong end',
  'wrong.endless': 'some schedules lead to a wrong end',
  summary: '{ending}: {count} of {all}',
  'why.title': 'Why a wrong program usually seems to work',
  'why.often.title': 'Why the mistake shows so often here',
  'why.other.title': 'What the runs alone could not tell',
  'why.proved':
    'All {runs} runs went right, and it was no luck: no schedule leads to a wrong end. The runs alone would not prove it, be they a thousand. Trying all schedules does.',
  'why.never':
    'Not one of {runs} runs went wrong. And yet the program is: {bad}. The operating system does not draw schedules by lot. A core runs a thread for milliseconds on end, and these threads need microseconds for their few steps: before one can get in between, the other is through. So every test is green, until a slower machine, a busier day or one more core arranges the steps otherwise.',
  'why.seldom':
    '{wrong} of {runs} runs went wrong, the others look as if all were well. But {bad}. How often the mistake shows is decided by how long each step takes, not by how many schedules are wrong: whoever tries it a few times on a quiet machine will call it right. Seldom wrong is wrong.',
  'why.often':
    '{wrong} of {runs} runs went wrong: the pauses see to it. They hold a thread between two steps that belong together, as a slow disk or a page of calculation would, so that the other one gets in between. In real programs that gap is mostly microseconds short. Take the pauses out and count again: the program is as wrong as before, it only shows less often.',
  'why.bare':
    '{wrong} of {runs} runs went wrong, even without pauses: here the threads start together and meet. Count on no such luck: on another machine, or with a little more work before the steps, they might miss each other a thousand times, and the program would still be wrong.',
  'why.always':
    '{wrong} of {runs} runs went wrong, and it could not be otherwise: every schedule leads to a wrong end. Such a mistake is found by the first test. Those that need a certain schedule are the bad ones.',
  'why.sample':
    'Neither the {runs} runs nor the schedules tried by chance found anything wrong. That is no proof: not everything was tried.',
  'why.missing':
    'In {runs} runs {missing, plural, one {one possible outcome} other {# possible outcomes}} did not come up. What comes up is decided by how long each step takes, not by lot: an outcome that never shows here may be the usual one elsewhere.',
  'why.beyond.title': 'What no schedule explains',
  'why.beyond':
    'Some runs came to what no schedule of these steps leads to. Exploring takes it that a read sees the latest write and that sleepers wake when they are due or at any moment; real processors, compilers and clocks are freer than that.',
} as const;

export type Message = keyof typeof en;

const ru: Readonly<Record<Message, string>> = {
  title: 'А если запустить {times} раз?',
  invite: 'Та же программа с теми же настройками может закончиться иначе. Вот её настоящие запуски, один за другим.',
  start: 'Запустить {times} раз',
  again: 'Запустить {times} раз снова',
  going: 'готово {done} из {times}',
  stop: 'Хватит',
  waits: 'Сервер занят: продолжим через мгновение.',
  queued: 'Впереди другие серии запусков: начнём через мгновение.',
  failed: 'Больше не запускается: {reason}',
  forgotten: 'Серия остановлена: на неё давно никто не смотрел.',
  time: 'Серия остановлена: она шла слишком долго.',
  pauses: 'Паузы в программе',
  with: 'с паузами',
  without: 'без пауз',
  scale: 'Настоящие запуски на настоящих потоках, выбирает операционная система. Только быстрее: {unit} за {time}.',
  took: '{done, plural, one {# запуск} few {# запуска} many {# запусков} other {# запуска}} за {seconds} с.',
  share: '{count} из {all}, {share}',
  of: '{count} из {all}',
  none: 'ни разу',
  possible: 'возможно: {part} из {all} {what} ({share})',
  endless: 'возможно, и таким очерёдностям нет конца',
  zero: '{possible}, но за {runs, plural, one {# запуск} few {# запуска} many {# запусков} other {# запуска}} не случилось',
  beyond: 'случилось, хотя ни одна очерёдность к этому не ведёт',
  good: 'верно',
  bad: 'неверно',
  open: 'Открыть такой запуск',
  shown: 'на экране',
  'open.label': 'Открыть запуск с таким концом: {ending}',
  odd: 'что-то ещё',
  others:
    'Ещё {count, plural, one {# запуск закончился} few {# запуска закончились} many {# запусков закончились} other {# запуска закончились}} чем-то другим.',
  further:
    '{count, plural, one {Возможен ещё # исход.} few {Возможны ещё # исхода.} many {Возможны ещё # исходов.} other {Возможны ещё # исхода.}}',
  exploring: 'Перебираем все очерёдности…',
  'not-explored': 'Что вообще возможно, узнать не вышло: {reason}',
  legend: 'Сплошная полоса — доля запусков, контурная — доля всех {what}.',
  schedules: '{form, select, one {очерёдности} other {очерёдностей}}',
  classes: '{form, select, one {класса} other {классов}} очерёдностей',
  sample: '{form, select, one {случайного прогона} other {случайных прогонов}}',
  wrong: 'к неверному концу {badForm, select, one {ведёт} other {ведут}} {bad} из {all} {what}',
  'wrong.endless': 'есть очерёдности, которые ведут к неверному концу',
  summary: '{ending}: {count} из {all}',
  'why.title': 'Почему неверная программа обычно кажется верной',
  'why.often.title': 'Почему ошибка здесь видна так часто',
  'why.other.title': 'Чего одни запуски не скажут',
  'why.proved':
    'Все {runs, plural, one {# запуск закончился} few {# запуска закончились} many {# запусков закончились} other {# запуска закончились}} верно, и дело не в везении: ни одна очерёдность не ведёт к неверному концу. Одни запуски этого не доказали бы, будь их хоть тысяча. Доказывает перебор.',
  'why.never':
    'За {runs, plural, one {# запуск} few {# запуска} many {# запусков} other {# запуска}} ни одной ошибки. А ошибка в программе есть: {bad}. Операционная система не тянет очерёдность наугад. Ядро занимается одним потоком целые миллисекунды, а этим потокам на их несколько шагов хватает микросекунд: один успевает всё раньше, чем другой мог бы вклиниться. Поэтому все тесты зелёные, пока машина помедленнее, день потруднее или ещё одно ядро не расставят шаги иначе.',
  'why.seldom':
    'С ошибкой: {wrong} из {runs}, остальные запуски выглядят так, будто всё хорошо. Но {bad}. Как часто ошибка видна, зависит от того, сколько длится каждый шаг, а не от того, сколько очерёдностей неверны: кто попробует несколько раз на спокойной машине, назовёт программу верной. Но «редко ошибается» и значит «ошибается».',
  'why.often':
    'С ошибкой: {wrong} из {runs}. Это работа пауз. Они держат поток между двумя шагами, которые должны идти вместе, как держали бы медленный диск или страница вычислений, и другой успевает вклиниться. В настоящих программах этот промежуток обычно длится микросекунды. Уберите паузы и посчитайте снова: программа неверна по-прежнему, только видно это реже.',
  'why.bare':
    'С ошибкой: {wrong} из {runs}, и это без пауз: здесь потоки начинают вместе и сталкиваются. Рассчитывать на такое везение нельзя: на другой машине, или если перед этими шагами будет чуть больше работы, они разминутся тысячу раз подряд, а программа останется неверной.',
  'why.always':
    'С ошибкой: {wrong} из {runs}, и иначе быть не могло: к неверному концу ведёт любая очерёдность. Такую ошибку находит первый же тест. Хуже те, которым нужна особая очерёдность.',
  'why.sample':
    'Ни запуски, а их {runs}, ни случайные очерёдности ошибки не нашли. Это не доказательство: перебрано не всё.',
  'why.missing':
    'За {runs, plural, one {# запуск} few {# запуска} many {# запусков} other {# запуска}} {missing, plural, one {не случился # возможный исход} few {не случились # возможных исхода} many {не случились # возможных исходов} other {не случились # возможных исхода}}. Что случится, решает не жребий, а то, сколько длится каждый шаг: исход, которого здесь не видно, в другом месте может быть самым обычным.',
  'why.beyond.title': 'Чего не объясняет ни одна очерёдность',
  'why.beyond':
    'Некоторые запуски пришли к тому, к чему эти шаги не ведут ни в какой очерёдности. Перебор считает, что чтение видит последнюю запись, а спящие просыпаются в срок или в любой миг; настоящие процессоры, компиляторы и часы вольнее.',
};

/** A message in the current language, its places filled. */
export function say(key: Message, args?: Args): string {
  return fill((lang() === 'ru' ? ru : en)[key], args);
}
