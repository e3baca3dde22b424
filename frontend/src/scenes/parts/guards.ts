import type { ObjectInfo } from '../../wire/frames';

const isLock = (o: ObjectInfo) => o.role === 'lock' || o.role === 'monitor';

/** Which variable each lock is drawn on, by ids: as said by name, or the one it is named after, or the only one. */
export function guards(objects: readonly ObjectInfo[], said: Readonly<Record<string, string>>): Map<number, number> {
  const variables = objects.filter((o) => o.role === 'variable');
  const locks = objects.filter(isLock);
  const found = new Map<number, number>();
  for (const lock of locks) {
    const plain = lock.name.toLowerCase();
    const guarded =
      variables.find((v) => v.name === said[lock.name]) ??
      variables.find((v) => v.name.length > 1 && plain.includes(v.name.toLowerCase())) ??
      (locks.length === 1 && variables.length === 1 ? variables[0] : undefined);
    if (guarded) found.set(lock.id, guarded.id);
  }
  return found;
}
