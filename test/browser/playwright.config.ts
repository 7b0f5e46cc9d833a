import { defineConfig } from '@playwright/test'

import { findChromium } from './chromium.ts'

const { executablePath, args, plainArgs } = await findChromium()

/** What measures how soon something is seen, or how long a page is held up, has the machine to itself. */
const measuring = /(bad-luck|card-and-picture|guest-host|room|video)\.spec\.ts$/

/** What looks at every screen takes longest and comes first, so that nobody waits for it alone at the end. */
const everyScreen = /screens\.spec\.ts$/

const plain = { workers: 2, use: { launchOptions: { executablePath, args: plainArgs } } }

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  workers: 2,
  retries: 0,
  projects: [
    { name: 'every-screen', testMatch: everyScreen, ...plain },
    { name: 'two-at-once', testIgnore: [measuring, everyScreen], ...plain },
    { name: 'one-by-one', testMatch: measuring, workers: 1 },
  ],
  reporter: [['list']],
  use: {
    headless: true,
    locale: 'zh-CN',
    launchOptions: { executablePath, args },
    // A trace films every page, which costs more than the test; `--trace on` takes one.
    trace: 'off',
  },
})
