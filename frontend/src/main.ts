/** Where the browser part begins: the page's elements register themselves on import. */
import './base/page.css';
import { setLang } from './base/i18n';

setLang(document.documentElement.lang === 'ru' ? 'ru' : 'en');

if (document.querySelector('syrniki-lesson')) {
  void import('./view/lesson');
  void import('./view/timeline/timeline');
  void import('./scenes/syrniki-scene');
}
