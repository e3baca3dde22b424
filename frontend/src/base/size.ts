import { t } from './i18n';

const UNITS = ['B', 'KiB', 'MiB', 'GiB'] as const;

/** Bytes in words, to three digits: «512 MB», «38.4 MB»; a kilobyte is 1024 bytes, as the JVM's own options have it. */
export function size(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const n = bytes / 1024 ** power;
  return t(`size.${UNITS[power] as (typeof UNITS)[number]}`, { n: Number(n.toPrecision(n >= 100 ? 4 : 3)) });
}
