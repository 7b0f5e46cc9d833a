import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { until } from '#test/world/until'
import { type ScreenToShoot, screensToShoot } from './list.ts'
import type { Demo } from './wait-for-demo.ts'

interface Shoot {
  readonly browser: Browser
  readonly address: string
  /** `name=value` of the owner's session. */
  readonly cookie: string
  readonly demo: Demo
  readonly output: string
  /** Names of screens; all when empty. */
  readonly only: readonly string[]
}

interface Sight {
  readonly device: 'phone' | 'desktop'
  readonly language: 'zh-CN' | 'en'
  readonly scheme: 'light' | 'dark'
}

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } }
const sights: readonly Sight[] = [
  { device: 'phone', language: 'zh-CN', scheme: 'light' },
  { device: 'phone', language: 'en', scheme: 'dark' },
  { device: 'desktop', language: 'zh-CN', scheme: 'light' },
  { device: 'desktop', language: 'en', scheme: 'dark' },
]

const patienceMs = 30_000

/** Takes the pictures one after the other; a screen that shows an error state fails the run, since it would be published. */
export async function shoot(session: Shoot): Promise<void> {
  const wanted = screensToShoot.filter(({ name }) => session.only.length === 0 || session.only.includes(name))
  for (const sight of sights) {
    for (const screen of wanted) {
      if (screen.on === 'desktop' && sight.device !== 'desktop') continue
      await take(session, screen, sight)
    }
  }
}

async function take({ browser, address, cookie, demo, output }: Shoot, screen: ScreenToShoot, sight: Sight) {
  const context = await browser.newContext({
    viewport: sizes[sight.device],
    deviceScaleFactor: sight.device === 'phone' ? 2 : 1,
    locale: sight.language,
    colorScheme: sight.scheme,
    serviceWorkers: 'block',
  })
  if (screen.isStaff) await context.addCookies(cookiesOf(cookie, address))
  const page = await context.newPage()
  await page.goto(address + screen.path(demo))
  await settle(page, screen)
  if ((await page.locator('[role="alert"]:not(:empty)').count()) > 0) throw new Error(`${screen.name} shows an error.`)
  const file = `${screen.name}-${sight.device}-${sight.language === 'en' ? 'en' : 'zh'}.webp`
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(join(output, file))
  console.log(file)
  await context.close()
}

/** Expressions for the page, where each becomes true by itself; this program knows no document. */
const hasNoOutline = `!document.querySelector('[class*="bone"], [aria-busy="true"]')`
const hasItsPictures = `[...document.images].every((one) => one.complete || one.getBoundingClientRect().top > innerHeight)`
const isPlaying = `(document.querySelector('video')?.currentTime ?? 0) > 0.5`
/** The blur of a picture gives way to it over 200 ms; what moves for ever is not waited for. */
const stands = `document.getAnimations().every(({ playState, effect }) =>
  playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)`

async function settle(page: Page, { name, hasVideo = false }: ScreenToShoot): Promise<void> {
  await page.locator('main').first().waitFor()
  // In a room something always flies by, so nobody waits for it to stand still.
  const states = { hasNoOutline, hasItsPictures, ...(hasVideo ? { isPlaying } : { stands }) }
  for (const [state, expression] of Object.entries(states)) {
    await until(async () => (await page.evaluate(expression)) || undefined, patienceMs).catch((cause) => {
      throw new Error(`${name}: ${state} never came true.`, { cause })
    })
  }
}

function cookiesOf(header: string, url: string) {
  return header.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}
