// How the browser tests run: the built product, two at a time, each worker with a server of its own.
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'
import { BROWSER_ARGUMENTS } from './tests/e2e/browser-arguments'

/** They begin first, so that at the end no worker waits for one of them. */
const LONG = ['accessibility', 'rounds-accessibility', 'season', 'whole-show'].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testMatch: '**/*.spec.ts', testIgnore: LONG },
  ],
  globalSetup: './tests/e2e/prepare.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: BROWSER_ARGUMENTS,
    },
  },
})
