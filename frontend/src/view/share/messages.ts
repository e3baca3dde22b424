import type { Fault } from '../../wire/file';

interface Messages {
  readonly title: string;
  readonly close: string;
  readonly link: string;
  readonly carries: string;
  readonly carriesSetup: string;
  readonly carriesSchedule: string;
  readonly copy: string;
  readonly copied: string;
  readonly noCopy: string;
  readonly noLink: string;
  readonly notKept: string;
  readonly take: string;
  readonly recording: readonly [string, string];
  readonly page: readonly [string, string];
  readonly svg: readonly [string, string];
  readonly png: readonly [string, string];
  readonly perfetto: readonly [string, string];
  readonly json: readonly [string, string];
  readonly nothing: string;
  readonly making: string;
  readonly open: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly drop: string;
  readonly fault: Readonly<Record<Fault, (file: string) => string>>;
  readonly unknownLesson: (lesson: string) => string;
  readonly otherLesson: string;
  readonly wrong: (what: string) => string;
  readonly opened: (file: string) => string;
}

const en: Messages = {
  title: 'Share and take along',
  close: 'Close',
  link: 'Link to this moment',
  carries: 'Carries the run, the instant, the speed, the language, the theme and the settings.',
  carriesSetup: 'Carries the language, the theme and the settings: whoever opens it runs the lesson anew.',
  carriesSchedule: 'Carries every step that was chosen: whoever opens it sees exactly this run, and can go on with it.',
  copy: 'Copy the link',
  copied: 'Copied',
  noCopy: 'Please copy it from the field yourself: the browser does not let the page do it.',
  noLink: 'This recording came from a file: send the file, not a link.',
  notKept: 'The server has no room for this run: the link will soon lead nowhere. Take the recording along.',
  take: 'Take this run along',
  recording: ['Recording (.cbor)', 'opens again when dropped on this page'],
  page: ['Page (.html)', 'one file that replays without a network'],
  svg: ['Timeline (.svg)', 'for print and slides, in any size'],
  png: ['Timeline (.png)', 'a picture'],
  perfetto: ['Perfetto (.json)', 'for ui.perfetto.dev'],
  json: ['Events (.json)', 'for programs of your own'],
  nothing: 'There is nothing to take along yet: press Run first.',
  making: 'One moment…',
  open: 'Open a recording',
  choose: 'Choose a file…',
  orDrop: 'or drop it anywhere on the page',
  drop: 'Drop the recording to watch it',
  fault: {
    foreign: (file) => `“${file}” is no recording of Syrniki's. Recordings end in .cbor.`,
    truncated: (file) => `“${file}” breaks off before its end: it was not saved or sent whole.`,
    malformed: (file) => `“${file}” begins as a recording, but something in it is damaged.`,
  },
  unknownLesson: (lesson) => `The recording is of the lesson “${lesson}”, which is not to be had here.`,
  otherLesson: 'The recording is of another lesson, but the browser does not let the page hand it over.',
  wrong: (what) => `The link asks for what cannot be had: ${what}. The usual values are taken instead.`,
  opened: (file) => `You see the recording “${file}”.`,
};

const ru: Messages = {
  title: 'Поделиться и забрать с собой',
  close: 'Закрыть',
  link: 'Ссылка на этот момент',
  carries: 'Хранит запуск, момент, скорость, язык, тему и настройки.',
  carriesSetup: 'Хранит язык, тему и настройки: кто её откроет, запустит урок заново.',
  carriesSchedule:
    'Хранит каждый выбранный шаг: кто её откроет, увидит ровно этот прогон и\u00a0сможет его продолжить.',
  copy: 'Скопировать ссылку',
  copied: 'Скопировано',
  noCopy: 'Скопируйте её из поля сами: браузер не даёт странице это сделать.',
  noLink: 'Эта запись открыта из файла: отправьте файл, а не ссылку.',
  notKept: 'Сохранить этот запуск серверу негде: скоро ссылка никуда не приведёт. Заберите запись с\u00a0собой.',
  take: 'Забрать запуск с собой',
  recording: ['Запись (.cbor)', 'снова откроется, если перетащить её на эту страницу'],
  page: ['Страница (.html)', 'один файл, который показывает запуск без сети'],
  svg: ['Лента времени (.svg)', 'для печати и слайдов, любого размера'],
  png: ['Лента времени (.png)', 'картинка'],
  perfetto: ['Perfetto (.json)', 'для ui.perfetto.dev'],
  json: ['События (.json)', 'для ваших программ'],
  nothing: 'Пока забирать нечего: сначала запустите урок.',
  making: 'Одну минуту…',
  open: 'Открыть запись',
  choose: 'Выбрать файл…',
  orDrop: 'или перетащите его на страницу',
  drop: 'Отпустите запись, чтобы посмотреть её',
  fault: {
    foreign: (file) => `«${file}»\u00a0— не запись Syrniki. Имена записей кончаются на\u00a0.cbor.`,
    truncated: (file) => `Файл «${file}» обрывается: его сохранили или передали не\u00a0целиком.`,
    malformed: (file) => `«${file}» начинается как запись, но\u00a0что-то в\u00a0ней повреждено.`,
  },
  unknownLesson: (lesson) => `Это запись урока «${lesson}», а\u00a0здесь такого нет.`,
  otherLesson: 'Это запись другого урока, но\u00a0браузер не\u00a0даёт странице её передать.',
  wrong: (what) => `В\u00a0ссылке есть то, чего здесь нет: ${what}. Вместо этого взяты обычные значения.`,
  opened: (file) => `Перед вами запись «${file}».`,
};

/** The texts of what is shared and opened, in the page's language. */
export const say = (): Messages => (document.documentElement.lang === 'ru' ? ru : en);
