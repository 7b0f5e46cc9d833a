import { defineConfig } from '@playwright/test'

import { findChromium } from './chromium.ts'

const { executablePath, args } = await findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  workers: 1,
  retries: 0,
  reporter: [['list']],
  use: {
    headless: true,
    locale: 'zh-CN',
    launchOptions: { executablePath, args },
    // A trace films every page, which costs more than the test; `--trace on` takes one.
    trace: 'off',
  },
})
