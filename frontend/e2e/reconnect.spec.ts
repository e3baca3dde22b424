import en from '../src/base/messages/en';
import { Bench, expect, test } from './kitchen';

/** What the page holds of the recording, as the server's JSON has it. */
interface Recorded {
  seq: number;
  t: number;
  thread: number;
  /** Null in JSON, -1 in the page, where there is none. */
  object: number | null;
  line: number;
}

test('a lost connection loses no event', async ({ page }) => {
  const asked: string[] = [];
  await page.routeWebSocket(/\/live\//, (socket) => {
    asked.push(new URL(socket.url()).searchParams.get('from') ?? '');
    const server = socket.connectToServer();
    // cut once some events have come, and again before any more do: the end is still to be told
    const cutAfter = ['batch', 'head'][asked.length - 1];
    let cut = false;
    server.onMessage((frame) => {
      if (cut) return;
      socket.send(frame);
      if (cutAfter !== undefined && frame.includes(cutAfter)) {
        cut = true;
        void server.close();
        void socket.close({ code: 1001, reason: 'the line is cut' });
      }
    });
  });

  const bench = await new Bench(page).open('deadlock');
  await bench.run.click();
  await bench.ended(en['verdict.deadlock']);
  expect(asked).toHaveLength(3);
  expect(Number(asked[1])).toBeGreaterThan(0);

  const run = new URL(page.url()).searchParams.get('run');
  const stored = (await (await page.request.get(`/api/runs/${run}/trace`)).json()) as { events: Recorded[] };
  const kept = await page.evaluate(() => {
    const lesson = document.querySelector('syrniki-lesson') as unknown as {
      session: { player: { recording: { length: number; event(seq: number): Recorded } } };
    };
    const { recording } = lesson.session.player;
    return Array.from({ length: recording.length }, (_, seq) => {
      const { t, thread, object, line } = recording.event(seq);
      return { seq, t, thread, object, line };
    });
  });
  expect(kept).toEqual(
    stored.events.map(({ seq, t, thread, object, line }) => ({ seq, t, thread, object: object ?? -1, line })),
  );
});
