import { pageData } from '../../base/page';
import { openFile } from '../../model/opened';
import type { Recording } from '../../model/recording';
import { BadFile } from '../../wire/file';
import { handOver, takeOver } from './handover';
import { say } from './messages';
import { notify } from './notice';

/** Where a page's address says that a recording was handed to it. */
const HANDED = '#recording';

/** What shows a recording on a lesson's page. */
interface Bench extends HTMLElement {
  replay(recording: Recording, at?: number | null): void;
}

/** Opens a recording file: here if it is of this page's lesson, else on the page of its own. Says so if it cannot. */
export async function open(file: File): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await show(await openFile(bytes), file);
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    notify(say().fault[error.fault](file.name), true);
  }
}

/** Lets a file be chosen, and opens it. */
export function choose(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.cbor';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void open(file);
  });
  input.click();
}

/** Opens the recording that another page has handed to this one. */
export async function openHanded(): Promise<void> {
  if (location.hash !== HANDED) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const file = await takeOver();
  if (file) await open(file);
}

async function show(recording: Recording, file: File): Promise<void> {
  const lesson = recording.head?.lesson ?? '';
  const bench = document.querySelector<Bench>('syrniki-lesson');
  if (bench && pageData()?.lesson.id === lesson) {
    await customElements.whenDefined('syrniki-lesson');
    bench.replay(recording);
    notify(say().opened(file.name));
    return;
  }
  const address = new URL(`/lessons/${encodeURIComponent(lesson)}`, location.href);
  if (!(await taught(lesson))) {
    notify(say().unknownLesson(lesson), true);
    return;
  }
  const here = new URLSearchParams(location.search);
  for (const name of ['lang', 'theme', 'embed']) {
    const value = here.get(name);
    if (value !== null) address.searchParams.set(name, value);
  }
  address.hash = HANDED;
  if (await handOver(file)) location.assign(address);
  else notify(say().otherLesson, true);
}

/** Whether this server has the lesson; a page that stands alone has no server. */
async function taught(lesson: string): Promise<boolean> {
  if (pageData()?.recorded) return false;
  const answer = await fetch('/api/lessons').catch(() => null);
  const lessons = answer?.ok ? ((await answer.json()) as { id: string }[]) : [];
  return lessons.some(({ id }) => id === lesson);
}
