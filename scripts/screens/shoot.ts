import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import sharp from 'sharp'
import { settle } from '#test/browser/settled'
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
const sights: readonly Sight[] = (['phone', 'desktop'] as const).flatMap((device) =>
  (['zh-CN', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((scheme) => ({ device, language, scheme })),
  ),
)

/** Whether this screen is shown in this sight: most by day in Chinese and by night in English, some in every crossing. */
function isShown(screen: ScreenToShoot, { device, language, scheme }: Sight): boolean {
  if (screen.on === 'desktop' && device !== 'desktop') return false
  return screen.isCrossed || (language === 'en') === (scheme === 'dark')
}

/** Takes the pictures one after the other; a screen that shows an error state fails the run, since it would be published. */
export async function shoot(session: Shoot): Promise<void> {
  const wanted = screensToShoot.filter(({ name }) => session.only.length === 0 || session.only.includes(name))
  for (const sight of sights) {
    for (const screen of wanted) {
      if (isShown(screen, sight)) await take(session, screen, sight)
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
  // In a room something always flies by, so nobody waits for it to stand still.
  const last = screen.hasVideo ? 'isPlaying' : 'stands'
  await settle(page, ['hasItsTitle', 'hasNoOutline', 'hasItsPictures', last])
  if ((await page.locator('[role="alert"]:not(:empty)').count()) > 0) throw new Error(`${screen.name} shows an error.`)
  const words = [screen.name, sight.device, sight.language === 'en' ? 'en' : 'zh', sight.scheme]
  const file = `${words.join('-')}.webp`
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(join(output, file))
  console.log(file)
  await context.close()
}

function cookiesOf(header: string, url: string) {
  return header.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}
