import { type Browser, expect, type Page, type Request } from '@playwright/test'
import type { Visitor } from '../../world/house.ts'
import { until } from '../../world/until.ts'
import { type Look, seriousFaults } from '../faults.ts'
import { settle, type settled } from '../settled.ts'
import type { ShowStage } from '../show-stage.ts'
import { goTo } from './go-to.ts'

export interface Sight {
  readonly name: string
  readonly address: string
  /** What has to be true before it is looked at, besides what every page has to be. */
  readonly until?: readonly (keyof typeof settled)[]
  /** What the page has to come to. */
  readonly shows?: string
  /** Looked at by day and by night on the same screen: those that have the colours of all others. */
  readonly isCrossed?: boolean
  /** Goes on to what opens on the same page, each looked at by itself; `false` where there is nothing to open. */
  readonly onward?: readonly ((page: Page) => Promise<unknown>)[]
}

/** Looks at one screen after the other, as somebody who stays for all of them. */
export async function lookAll(
  stage: ShowStage,
  browser: Browser,
  { who, how, sights }: { who: Visitor | undefined; how: Look; sights: readonly Sight[] },
): Promise<void> {
  const context = await stage.signedIn(browser, who, { ...how, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const asked = askedBy(page)
  for (const sight of sights) {
    await page.emulateMedia({ colorScheme: how.colorScheme })
    await goTo(page, stage.address + sight.address)
    await arrive(page, sight, asked)
    await look(page, sight, how)
  }
  await context.close()
}

/** What a page has asked for and was not answered yet. */
function askedBy(page: Page): ReadonlySet<Request> {
  const asked = new Set<Request>()
  page.on('request', (one) => asked.add(one))
  page.on('requestfinished', (one) => asked.delete(one))
  page.on('requestfailed', (one) => asked.delete(one))
  return asked
}

/** Waits until everything has come that the screen asked for, what an answer made it ask for included. */
async function arrive(page: Page, sight: Sight, asked: ReadonlySet<Request>): Promise<void> {
  const states = ['hasItsTitle', 'hasNoOutline', 'hasItsPictures', ...(sight.until ?? []), 'stands'] as const
  await settle(page, states)
  // What plays asks for ever.
  while (asked.size > 0 && !sight.until?.includes('isPlaying')) {
    await until(() => (asked.size === 0 ? true : undefined)).catch((cause) => {
      throw new Error(`${sight.name}: ${[...asked].map((one) => one.url())} was never answered.`, { cause })
    })
    await settle(page, states)
  }
}

async function look(page: Page, sight: Sight, { colorScheme }: Look): Promise<void> {
  expect.soft(await page.evaluate('document.documentElement.scrollWidth - screen.width'), sight.name).toBeLessThan(1)
  if (sight.shows) await expect(page.locator(sight.shows).first(), sight.name).toBeVisible()
  // What plays costs more than what looks; a picture that stands still is as good to look at.
  await page.evaluate(`document.querySelector('video')?.pause()`)
  expect.soft(await seriousFaults(page), sight.name).toEqual([])
  for (const goOn of sight.onward ?? []) {
    if ((await goOn(page)) === false) continue
    await settle(page, ['hasNoOutline', 'stands'])
    expect.soft(await seriousFaults(page), `${sight.name}, further on`).toEqual([])
  }
  if (!sight.isCrossed) return
  await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' })
  await settle(page, ['stands'])
  expect.soft(await seriousFaults(page, ['color-contrast']), `${sight.name}, the other time of day`).toEqual([])
}
