import { type Args, fill, lang } from '../../base/i18n';

/** What is said once a run has ended. It is loaded with what says it. */
const en = {
  'reveal.right': 'You guessed right',
  'reveal.wrong': 'It went otherwise',
  'reveal.none': 'What happened',
  'reveal.guessed': 'Your guess',
  'reveal.happened': 'What happened',
  'reveal.odd': 'Something nobody foresaw',
  'reveal.stopped': 'This run was stopped before it could answer the question.',
  'reveal.near': 'You were off by {off}, and that counts.',
  'why.title': 'What happened, and why',
  'why.go': 'Go to this moment of the run',
  'why.not': 'This did not happen in this run',
  'try.title': 'Try this',
  'try.run': 'Try it',
  'try.usual': 'the usual settings',
  'try.now': 'This is what you see now',
  'compare.title': 'Two runs side by side',
} as const;

const ru: Readonly<Record<keyof typeof en, string>> = {
  'reveal.right': 'Вы угадали',
  'reveal.wrong': 'Вышло иначе',
  'reveal.none': 'Что вышло',
  'reveal.guessed': 'Ваш ответ',
  'reveal.happened': 'Что вышло',
  'reveal.odd': 'То, чего никто не ждал',
  'reveal.stopped': 'Запуск остановили раньше, чем он успел ответить на вопрос.',
  'reveal.near': 'Разница всего {off}: засчитано.',
  'why.title': 'Что здесь произошло и почему',
  'why.go': 'Показать это мгновение запуска',
  'why.not': 'В этом запуске такого не было',
  'try.title': 'А попробуйте',
  'try.run': 'Попробовать',
  'try.usual': 'обычные настройки',
  'try.now': 'Сейчас на экране именно это',
  'compare.title': 'Два запуска рядом',
};

/** A message in the current language, its places filled. */
export function say(key: keyof typeof en, args?: Args): string {
  return fill((lang() === 'ru' ? ru : en)[key], args);
}
