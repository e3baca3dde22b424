import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|svg)$/;
/** Below this a packet is sent anyway. */
const SMALL = 512;

const CODINGS = {
  '.br': (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  '.gz': (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/** Writes beside each text file of a build what it is in Brotli and in gzip, as small as they get. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const compress = async (name: string) => {
        const text = await files.readFile(join(dir, name));
        if (text.length < SMALL) return;
        await Promise.all(
          Object.entries(CODINGS).map(async ([suffix, code]) =>
            files.writeFile(join(dir, name + suffix), await code(text)),
          ),
        );
      };
      await Promise.all(
        Object.keys(bundle)
          .filter((name) => TEXT.test(name))
          .map(compress),
      );
    },
  };
}
