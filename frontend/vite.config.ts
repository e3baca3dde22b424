import { defineConfig } from 'vitest/config';
import { precompress } from './precompress.ts';

/** What the pages that need one of it need all of: by itself each small thing would be a file, and asking for one costs more than most hold. */
const TOGETHER: Readonly<Record<string, RegExp>> = {
  base: /helpers\/esm\/decorate|node_modules\/(@lit|lit|lit-html|lit-element)\/|src\/(base\/(turns|words)|view\/(pace|picture|process|unhurried)|model\/(columns|pointed))\.ts$/,
  run: /node_modules\/cbor-x\/|src\/(wire\/(api|check|connection|decode|exploration|turn)|model\/(fold|images|kitchens|player|recording|steps|stops|told|world)|base\/(keys|page|size|time)|view\/(caption|controls|help|icons|identity|leisurely|player-view|presenting|sentence|session|styles|verdict|when|code\/(line|styles)))\.ts$/,
  lanes: /src\/(model\/(bars|lane|lanes)|view\/timeline\/(?!picture\/|timeline\.ts).*)\.ts$/,
  staged:
    /src\/scenes\/parts\/(acting|badge|figure|joint|layout|narrate|room|stage|staged|svg|table|cook\/.*|props\/(board|caption|dial|food|hook|jar|slip|stove|utensils))\.ts$/,
};

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
      output: {
        codeSplitting: {
          groups: Object.entries(TOGETHER).map(([name, test]) => ({
            name,
            test,
            includeDependenciesRecursively: false,
          })),
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
