import type { Recording } from '../../../model/recording';
import type { State } from '../../../model/state';
import type { Value } from '../../../wire/frames';
import type { Tree } from './tree';

export type Stream = 'stdout' | 'stderr' | 'stdin';

interface Line {
  readonly seq: number;
  readonly text: string;
  readonly pipe: number;
  /** The process of whoever took it; of a line put, -2. */
  readonly taker: number;
}

const PUT = -2;

/** The pipes of child processes: what lies in them, and what has ever gone through them. */
export class Pipes {
  #read = 0;
  readonly #lines: Line[] = [];

  constructor(private readonly recording: Recording) {}

  /** The object of a process's stream; undefined if it has none. */
  of(process: number, stream: Stream): number | undefined {
    return this.recording.objects.find((o) => o.role === 'queue' && o.of === process && o.name === stream)?.id;
  }

  /** The kitchen of the process whose standard output an object is; undefined of anything else. */
  path(object: number, tree: Tree): string | undefined {
    const info = this.recording.objects[object];
    return info?.role === 'queue' && info.of >= 0 && info.name === 'stdout' ? tree.path(info.of) : undefined;
  }

  /** The lines that lie in a pipe now, oldest first. */
  items(process: number, stream: Stream, state: State): readonly Value[] {
    return state.objects.get(this.of(process, stream) ?? -1)?.items ?? [];
  }

  /** All lines that have been put into a pipe up to now. */
  said(process: number, stream: Stream, state: State): readonly string[] {
    const pipe = this.of(process, stream);
    return pipe === undefined ? [] : this.#upTo(state, (line) => line.pipe === pipe && line.taker === PUT);
  }

  /** All that a process has taken out of its children's standard output up to now. */
  taken(process: number, state: State): readonly string[] {
    const { objects } = this.recording;
    return this.#upTo(state, ({ taker, pipe }) => taker === process && objects[pipe]?.name === 'stdout');
  }

  #upTo(state: State, which: (line: Line) => boolean): readonly string[] {
    this.#follow();
    return this.#lines.filter((line) => line.seq <= state.seq && which(line)).map(({ text }) => text);
  }

  /** Reads what has been recorded since. */
  #follow(): void {
    const { recording } = this;
    for (; this.#read < recording.length; this.#read++) {
      const seq = this.#read;
      const kind = recording.kind(seq);
      if (kind !== 'queue-put' && kind !== 'queue-take') continue;
      const pipe = recording.object(seq);
      if ((recording.objects[pipe]?.of ?? -1) < 0) continue;
      const taker = kind === 'queue-put' ? PUT : (recording.threads[recording.thread(seq)]?.process ?? PUT);
      this.#lines.push({ seq, pipe, taker, text: String(recording.value(seq) ?? '') });
    }
  }
}
