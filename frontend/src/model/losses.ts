import type { Recording } from './recording';

/** The lost updates of a recording: writes by threads that had read before somebody else wrote. */
export class Losses {
  private readonly found: number[] = [];
  private readonly written = new Map<number, number>();
  private readonly reads = new Map<number, Map<number, number>>();
  private seen = 0;

  constructor(private readonly recording: Recording) {}

  /** The last write up to and with event seq that covered one its writer had not seen; -1 if there is none. */
  upTo(seq: number): number {
    this.update();
    return this.found.findLast((write) => write <= seq) ?? -1;
  }

  private update(): void {
    const { recording, written, reads } = this;
    for (; this.seen < recording.length; this.seen++) {
      const { seen } = this;
      const kind = recording.kind(seen);
      if (kind !== 'read' && kind !== 'write') continue;
      const variable = recording.object(seen);
      const thread = recording.thread(seen);
      const own = reads.get(variable) ?? new Map<number, number>();
      reads.set(variable, own);
      if (kind === 'read') {
        own.set(thread, seen);
        continue;
      }
      const read = own.get(thread);
      if (read !== undefined && (written.get(variable) ?? -1) > read) this.found.push(seen);
      own.delete(thread);
      written.set(variable, seen);
    }
  }
}
