// How the unit, contract and server tests run; browser tests are Playwright's.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Replace a module, so they need modules of their own. */
const REPLACING = ['tests/app/child-consent.test.ts', 'tests/app/page-error.test.ts']

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          // Modules are loaded once for all files of a worker: half of the time went into loading them again.
          name: 'shared',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**', ...REPLACING],
        },
      },
      { extends: true, test: { name: 'alone', include: REPLACING } },
    ],
  },
})
