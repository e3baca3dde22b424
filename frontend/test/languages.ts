/** Tests speak both languages; a page learns its own only. */
import { learn } from '../src/base/i18n';
import en from '../src/base/messages/en';
import ru from '../src/base/messages/ru';

learn('en', en);
learn('ru', ru);
