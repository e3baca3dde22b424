import { defineConfig } from '@playwright/test';

/**
 * The browser tests: a real server (target/syrniki.jar, or the one at SYRNIKI), a real Chromium (CHROMIUM), no mocks.
 * The Maven build finds both; by hand: `CHROMIUM=$(which chromium) SYRNIKI=http://localhost:8080 npm run e2e`.
 */
const { SYRNIKI, CHROMIUM, JAVA = 'java', PORT = '8090' } = process.env;
const here = `http://127.0.0.1:${PORT}`;
const base = SYRNIKI ?? here;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../target/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: base,
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    },
  },
  webServer: SYRNIKI
    ? undefined
    : {
        command: [
          `"${JAVA}" -jar target/syrniki.jar --server.port=${PORT} --server.address=127.0.0.1`,
          '--syrniki.runs.directory=target/e2e-runs --logging.level.root=warn --spring.main.banner-mode=off',
        ].join(' '),
        cwd: '..',
        url: `${here}/actuator/health`,
        timeout: 90_000,
        stdout: 'pipe',
        stderr: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      },
});
