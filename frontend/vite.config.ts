import { defineConfig } from 'vitest/config';
import { precompress } from './precompress.ts';

/**
 * Builds the browser part into Maven's target/classes, so that the server serves it from the class path at /assets/.
 * The server reads .vite/manifest.json there to learn the hashed names behind src/main.ts.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [precompress()],
  build: {
    outDir: '../target/classes/static/assets',
    emptyOutDir: true,
    assetsDir: '.',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      input: 'src/main.ts',
      // Small things that all of a lesson's page needs: a file each would cost more in headers than it holds.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'small',
              test: /src\/(base\/turns|view\/(pace|picture|process|unhurried)|model\/columns)\.ts$/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: 'test/languages.ts',
    restoreMocks: true,
  },
});
