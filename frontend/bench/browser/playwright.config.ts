import type { PlaywrightTestConfig } from '@playwright/test';
import browserTests from '../../playwright.config';

/**
 * What Playwright leaves out of Chromium, whose own list a second one replaces, and the address bar's lists as pages of
 * their own: a new window loads several hundred scripts for them, in the process and on the core of the page that is measured.
 */
const WITHOUT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

const { launchOptions } = browserTests.use ?? {};

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
  use: {
    ...browserTests.use,
    contextOptions: { reducedMotion: 'no-preference' },
    launchOptions: {
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), `--disable-features=${WITHOUT.join(',')}`],
    },
  },
  webServer: server.map((it) => ({
    ...it,
    command: `${it.command} --syrniki.runs.warm-up=false`,
    cwd: '../../..',
    stdout: 'ignore',
  })),
};
export default config;
