import { expect, it } from 'vitest';
import { NO_WORDS } from '../base/words';
import { Recording } from '../model/recording';
import { Story } from '../model/story';
import { forecastsOf } from './parts/forecasts';
import { atTime } from './scene';
import factory from './weather-bot';

const OMSK = 'GET /forecast?city=Omsk';
const PERM = 'GET /forecast?city=Perm';

/** Two clients, two seconds a forecast; the bot asks for both, Omsk is answered, Perm gets nonsense. */
function story(): Story {
  const story = new Story('weather-bot').thread('main').thread('bot').thread('clerk').thread('HTTP-Dispatcher');
  story.object('waited', 'variable').object('async[0]', 'variable', 0).object('async[1]', 'variable', 0);
  story.object(OMSK, 'exchange').object(PERM, 'exchange');
  story.does('main', 'thread-start', 'main');
  for (const name of ['bot', 'clerk', 'HTTP-Dispatcher']) story.starts('main', name);
  story.does('main', 'write', 'waited', 'async');
  story.does('bot', 'request-begin', OMSK, { method: 'GET', uri: OMSK.slice(4) });
  story.does('bot', 'request-begin', PERM, { method: 'GET', uri: PERM.slice(4) });
  story.does('HTTP-Dispatcher', 'serve-begin', OMSK).does('HTTP-Dispatcher', 'serve-begin', PERM);
  story.after(1000).does('clerk', 'thread-yield');
  story.after(1000).does('clerk', 'serve-end', OMSK, 200).does('clerk', 'serve-end', PERM, 200);
  story.does('bot', 'request-end', OMSK, { status: 200, body: '-4 °C' }).does('bot', 'write', 'async[0]', 2);
  story.does('bot', 'request-end', PERM, { status: 200, body: '???' }).does('bot', 'write', 'async[1]', 2.1);
  return story;
}

function recorded(): Recording {
  const recording = new Recording();
  const head = story().head();
  if ('head' in head) recording.append({ head: { ...head.head, params: { clients: 2, delay: 2 } } });
  recording.append(story().batch());
  return recording;
}

const kinds = () => story().rows.map(({ kind }) => kind);
const now = (recording: Recording, seq: number) =>
  forecastsOf(atTime(recording.stateAt(seq), recording.t(seq)), recording);

it('lets clocks run from the round on, and stop when the client is told', () => {
  const recording = recorded();
  const half = now(recording, kinds().indexOf('thread-yield'));
  expect(half.way).toBe(1);
  expect(half.rounds[1]?.map((client) => client.waited?.toFixed(1))).toEqual(['1.0', '1.0']);
  expect(half.tickets.map(({ client, passed }) => [client, passed?.toFixed(1)])).toEqual([
    [0, '0.5'],
    [1, '0.5'],
  ]);
  expect(half.rounds[0]?.every((client) => client.waited === null)).toBe(true);
  const end = now(recording, recording.length - 1);
  expect(end.rounds[1]).toEqual([
    { waited: 2, told: true },
    { waited: 2.1, told: true },
  ]);
  expect(end.tickets).toEqual([]);
  expect(end.answers.map((answer) => answer?.good)).toEqual([true, false]);
});

it('shows each client with clock and answer, and how far the round is', () => {
  const recording = recorded();
  const host = document.createElement('div');
  const scene = factory(host, { recording, words: NO_WORDS, lang: 'en' });
  const state = atTime(recording.stateAt(recording.length - 1), recording.t(recording.length - 1));
  scene.show(state, true);
  expect(host.querySelectorAll('.client')).toHaveLength(2);
  expect(host.querySelectorAll('.client .dial.over')).toHaveLength(1);
  expect(host.querySelector('.client')?.textContent).toContain('−4');
  expect(scene.describe(state)).toContain('One thread, async: 2 of 2 clients');
});
