import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import factory from './livelock';

/** Dasha has had the bowl, stepped aside and put it back. */
function story(): Story {
  const story = new Story().thread('main').thread('masha').thread('dasha');
  story.object('whisk', 'lock').object('bowl', 'lock').object('inVain', 'variable', 0).object('doughs', 'variable', 0);
  story.does('main', 'thread-start', 'main').starts('main', 'masha').starts('main', 'dasha');
  return story.does('masha', 'lock-acquire', 'whisk', 1).does('dasha', 'lock-acquire', 'bowl', 1);
}

function shown(told: Story) {
  const recording = new Recording();
  recording.append(told.head());
  recording.append(told.batch());
  const host = document.createElement('div');
  const end = told.length - 1;
  factory(host, { recording, words: NO_WORDS, lang: 'en' }).show(
    { ...recording.stateAt(end), t: recording.t(end) },
    true,
  );
  return host;
}

const kneading = (host: HTMLElement) => host.querySelectorAll('.doing-knead');

it('has nobody at the dough who has nothing in her hands', () => {
  const told = story().does('dasha', 'lock-abandon', 'bowl').does('dasha', 'lock-release', 'bowl', 0);
  told.does('masha', 'lock-release', 'whisk', 0);
  expect(kneading(shown(told))).toHaveLength(0);
});

it('counts on the board what was in vain', () => {
  const told = story().does('dasha', 'lock-abandon', 'whisk').does('dasha', 'write', 'inVain', 1);
  const texts = [...shown(told).querySelectorAll('text')].map((text) => text.textContent);
  expect(texts).toContain('in vain: 1, dough: 0');
});
