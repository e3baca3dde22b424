/** Where the browser part begins: it learns the page's language, then the page's elements register themselves on import. */
import './base/page.css';
import { learn, setLang, warmUp } from './base/i18n';
import { turn } from './base/turns';

if (document.querySelector('syrniki-lesson, syrniki-compare')) void open();

// A word of the glossary is explained where it stands; with a modifier key, or without script, its link is followed.
addEventListener('click', (event) => {
  const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
  if (!link?.matches('.term') || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void import('./base/terms').then(({ show }) => show(link));
});

// A recording may be dropped anywhere.
addEventListener('dragenter', () => void import('./view/share/drop'), { once: true });
const opener = document.querySelector<HTMLElement>('[data-open-recording]');
opener?.addEventListener('click', () => void import('./view/share/open').then(({ choose }) => choose()));
opener?.removeAttribute('hidden');

async function open(): Promise<void> {
  const lang = document.documentElement.lang === 'ru' ? 'ru' : 'en';
  const messages = await (lang === 'ru' ? import('./base/messages/ru') : import('./base/messages/en'));
  learn(lang, messages.default);
  setLang(lang);
  void turn().then(warmUp);
  if (document.querySelector('syrniki-compare')) void import('./view/compare/compare');
  else void import('./view/lesson');
  void import('./view/timeline/timeline');
  void import('./scenes/syrniki-scene');
  if (location.hash === '#recording') void import('./view/share/open').then(({ openHanded }) => openHanded());
}
