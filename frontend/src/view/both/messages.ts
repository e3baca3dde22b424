import { type Lang, lang } from '../../base/i18n';

export interface Messages {
  /** What the Python program is called, and how it is run. */
  readonly label: string;
  readonly run: (file: string) => string;
  readonly only: string;
  /** What the buttons of the corresponding places are for. */
  readonly places: string;
  readonly show: (java: string, python: string) => string;
}

const en: Messages = {
  label: 'The same program in Python',
  run: (file) => `Runs as it is: python3 ${file} (3.11 or newer). Parameters are environment variables.`,
  only: 'to run at home',
  places: 'The same on both sides',
  show: (java, python) => (java === python ? `Show ${java} on both sides` : `Show ${java} and ${python}`),
};

const ru: Messages = {
  label: 'Та же программа на Python',
  run: (file) => `Запускается как есть: python3 ${file} (3.11 или новее). Параметры — переменные окружения.`,
  only: 'для запуска у себя',
  places: 'Одно и то же слева и справа',
  show: (java, python) => (java === python ? `Показать ${java} с обеих сторон` : `Показать ${java} и ${python}`),
};

const MESSAGES: Readonly<Record<Lang, Messages>> = { en, ru };

/** What is said beside the two programs, in the current language. */
export const say = (): Messages => MESSAGES[lang()];
