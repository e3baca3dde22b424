import type { ProcessState, State } from '../../../model/state';
import { OWN_PROCESS } from '../../../wire/frames';
import type { SceneContext } from '../../scene';
import { narrate } from '../narrate';
import type { Pipes } from './pipes';
import type { Tree } from './tree';

const RU = {
  none: 'кухни ещё нет',
  dark: (pid: string, ms: string) => `процесс ${pid}, JVM запускается уже ${ms} мс`,
  lit: (pid: string) => `процесс ${pid}`,
  closed: (pid: string, exit: string) => `процесс ${pid} закончился, код завершения ${exit}`,
  unknown: 'неизвестен',
  memory: (mb: string) => `занимает ${mb} МБ`,
  orphan: 'остался без родителя',
  hatch: (lines: string) => `в окошке: ${lines}`,
  traceback: (line: string) => `из-под двери трассировка: ${line}`,
};

const EN: typeof RU = {
  none: 'not open yet',
  dark: (pid, ms) => `process ${pid}, its JVM has been starting for ${ms} ms`,
  lit: (pid) => `process ${pid}`,
  closed: (pid, exit) => `process ${pid} has ended, exit code ${exit}`,
  unknown: 'unknown',
  memory: (mb) => `takes ${mb} MB`,
  orphan: 'has no parent any more',
  hatch: (lines) => `in the hatch: ${lines}`,
  traceback: (line) => `a traceback from under the door: ${line}`,
};

/** What there is to be seen, kitchen by kitchen: the process, who is in it, and what lies in its hatch. */
export function tell(
  state: State,
  context: SceneContext,
  tree: Tree,
  pipes: Pipes,
  paths: readonly string[],
  sign: (path: string) => string,
): string {
  const say = context.lang === 'ru' ? RU : EN;
  const { recording } = context;
  const of = (process: ProcessState): string => {
    const pid = String(process.pid ?? '');
    if (process.ended) return say.closed(pid, process.exit === null ? say.unknown : String(process.exit));
    if (process.lit || !process.started) return say.lit(pid);
    return say.dark(pid, String(Math.round(recording.lessonMs(state.t) - recording.lessonMs(process.started.t))));
  };
  const about = (path: string): string => {
    const process = tree.state(path, state);
    const id = tree.process(path);
    const parts: string[] = [];
    if (path !== '' && !process?.started) return `${sign(path)}: ${say.none}.`;
    if (process) {
      parts.push(of(process));
      if (process.memory !== null && !process.ended)
        parts.push(say.memory(String(Math.round(process.memory / 1024 / 1024))));
      if (!process.ended && tree.orphaned(path, state)) parts.push(say.orphan);
      const lines = pipes.items(process.id, 'stdout', state);
      if (lines.length > 0) parts.push(say.hatch(lines.slice(0, 3).join(', ')));
      const [first] = pipes.said(process.id, 'stderr', state);
      if (first !== undefined) parts.push(say.traceback(first));
    }
    const staff = [...state.threads].filter(([, thread]) => thread.process === (id ?? OWN_PROCESS));
    const busy =
      staff.length > 0 && !process?.ended
        ? ` ${narrate(Object.create(state, { threads: { value: new Map(staff) } }), context)}`
        : '';
    return `${sign(path)}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.${busy}`;
  };
  return paths.map(about).join(' ');
}
