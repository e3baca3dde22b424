import { render } from 'lit';
import { expect, it } from 'vitest';
import { NO_WORDS } from '../../base/words';
import { childrenStory, deadlockStory, forecastStory, type Story } from '../../model/story';
import { Describer } from './describe';
import { Ledger } from './ledger';
import { roster } from './roster';

function rows(story: Story): string[] {
  const recording = story.recording();
  const ledger = new Ledger(recording);
  ledger.update();
  const host = document.createElement('div');
  render(roster(recording, ledger, new Describer(recording, NO_WORDS), recording.duration), host);
  return [...host.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

it('tells of every process and every request in words, and of nothing where there are none', () => {
  const [worker] = rows(childrenStory());
  expect(worker).toMatch(/^worker .*pid 4242.*start-up 400 ms.*exit code 0$/);
  const [forecast] = rows(forecastStory());
  expect(forecast).toMatch(/^GET \/forecast\?city=Omsk main .*500 ms 200$/);
  expect(rows(deadlockStory())).toEqual([]);
});
