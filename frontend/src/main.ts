/** Where the browser part begins: it learns the page's language, then the page's elements register themselves on import. */
import './base/page.css';
import { learn, setLang } from './base/i18n';

if (document.querySelector('syrniki-lesson, syrniki-compare')) void open();

async function open(): Promise<void> {
  const lang = document.documentElement.lang === 'ru' ? 'ru' : 'en';
  const messages = await (lang === 'ru' ? import('./base/messages/ru') : import('./base/messages/en'));
  learn(lang, messages.default);
  setLang(lang);
  if (document.querySelector('syrniki-compare')) void import('./view/compare/compare');
  else void import('./view/lesson');
  void import('./view/timeline/timeline');
  void import('./scenes/syrniki-scene');
}
