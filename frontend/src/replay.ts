/** Where a saved page begins: the recording, the program and all that shows them are in the page, and it asks for nothing. */
import './base/page.css';
import { learn, setLang } from './base/i18n';
import en from './base/messages/en';
import ru from './base/messages/ru';
import { pageData } from './base/page';
import { openFile } from './model/opened';
import type { LessonElement } from './view/lesson';

void open();

async function open(): Promise<void> {
  const page = pageData();
  const lang = page?.lang ?? 'en';
  learn(lang, { en, ru }[lang]);
  setLang(lang);
  const base64 = document.getElementById('recording')?.textContent ?? '';
  const recording = openFile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  await Promise.all([import('./view/lesson'), import('./view/timeline/timeline'), import('./scenes/syrniki-scene')]);
  document.querySelector<LessonElement>('syrniki-lesson')?.replay(await recording, page?.at ?? null);
}
