import type { PlaywrightTestConfig } from '@playwright/test';
import browserTests from '../../playwright.config';

const server = [browserTests.webServer ?? []].flat();

/** The same server and browser as for the browser tests, but one thing at a time, and with everything that moves. */
const config: PlaywrightTestConfig = {
  ...browserTests,
  testDir: '.',
  testMatch: '*.measure.ts',
  outputDir: '../../../target/measured',
  fullyParallel: false,
  workers: 1,
  timeout: 150_000,
  reporter: './report.ts',
  use: { ...browserTests.use, contextOptions: { reducedMotion: 'no-preference' } },
  webServer: server.map((it) => ({
    ...it,
    command: `${it.command} --syrniki.runs.warm-up=false`,
    cwd: '../../..',
    stdout: 'ignore',
  })),
};
export default config;
