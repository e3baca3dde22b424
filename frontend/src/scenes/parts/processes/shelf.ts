import { objectName, type Words } from '../../../base/words';
import type { State } from '../../../model/state';
import type { ObjectInfo } from '../../../wire/frames';
import { written } from '../acting';
import type { Cell } from '../props/cell';
import { Jar } from '../props/jar';
import type { Point } from '../stage';
import { showIf, svg } from '../svg';
import { table } from '../table';

/** Width of a jar with some air, in its own units. */
export const JAR = 146;
const TINTS = ['var(--apron-8)', 'var(--apron-2)', 'var(--apron-6)'];

/** A table in a kitchen with the jars of one process on it. */
export class Shelf {
  readonly group = svg('g');
  readonly #jars: { readonly jar: Jar; readonly object: number; readonly at: Point }[] = [];

  /** With jars for the variables of these names, from x on. */
  constructor(
    { scale: k, base }: Cell,
    x: number,
    names: readonly string[],
    objects: readonly ObjectInfo[],
    words: Words,
  ) {
    const y = base - 116 * k;
    if (names.length > 0) this.group.append(table({ x, y, width: names.length * JAR * k, foot: base - 6 * k }));
    names.forEach((name, i) => {
      const object = objects.find((o) => o.role === 'variable' && o.name === name)?.id ?? -1;
      const jar = new Jar(objectName(words, name), TINTS[i % TINTS.length]);
      const middle = x + (i + 0.5) * JAR * k;
      jar.group.setAttribute('transform', `translate(${middle} ${y}) scale(${k})`);
      if (object >= 0) jar.group.dataset.object = String(object);
      this.group.append(jar.group);
      this.#jars.push({ jar, object, at: { x: middle, y: y - 70 * k } });
    });
  }

  /** Shows the values; `there` is whether the process has come to have them. */
  show(state: State, there: boolean): void {
    for (const { jar, object } of this.#jars) {
      const now = state.objects.get(object);
      showIf(jar.group, there);
      jar.show(written(now?.value ?? null), (now?.lastSeq ?? -1) >= 0);
    }
  }

  /** Where a variable's jar is; null if it has none here. */
  at(object: number): Point | null {
    return this.#jars.find((jar) => jar.object === object)?.at ?? null;
  }
}
