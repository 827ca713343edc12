import { defineConfig } from '@playwright/test';

// Each story starts a console and a simulator of its own (e2e/running-console.ts), which wait more than they work.
export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      // Chromium's own sandbox does not start as root, which is what containers and CI run as.
      args: ['--no-sandbox'],
    },
  },
});
