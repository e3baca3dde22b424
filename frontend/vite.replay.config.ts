import { defineConfig, type Plugin } from 'vite';

/**
 * Builds what a saved page carries within itself, as two files that the server writes into it: one script without
 * imports, one style sheet with the fonts in it.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [inlinable()],
  build: {
    outDir: '../target/classes/replay',
    emptyOutDir: true,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    target: 'es2023',
    rolldownOptions: {
      input: 'src/replay.ts',
      output: { codeSplitting: false, entryFileNames: 'replay.js', assetFileNames: 'replay.[ext]' },
    },
  },
});

/** Makes the script one that can stand inside a script element: nothing in it ends the element or begins a comment. */
function inlinable(): Plugin {
  return {
    name: 'inlinable',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
      }
    },
  };
}
