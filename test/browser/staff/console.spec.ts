import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { listProducts, listStories } from '#contracts/catalogue'
import { createCircle } from '#contracts/community'
import { listManagedShows } from '#contracts/live'
import { getDemo } from '#contracts/platform/demo'
import type { Visitor } from '../../world/house.ts'
import { type DemoStage, openDemoStage } from '../demo-stage.ts'
import { looks, pathsOf, seriousFaults } from '../faults.ts'

let stage: DemoStage
let owner: Visitor
test.beforeAll(async () => {
  // Building the pages, making a database and the demo takes its time on a busy machine.
  test.setTimeout(300_000)
  stage = await openDemoStage()
  owner = stage.owner
})
test.afterAll(() => stage?.close())

const paths = pathsOf('console')

/** Waits until everything the screen asked for has come. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible({ timeout: 30_000 })
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  // What is only half faded in has no contrast yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))))
}

async function enter(browser: Browser, path: string, how: BrowserContextOptions): Promise<Page> {
  // Somebody new each time, since one person may only ask so often.
  const context = await stage.signedIn(browser, await stage.member('老陈', 'owner'), {
    ...how,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${stage.address}/console${path}`)
  await settle(page)
  return page
}

/** The address of a screen, with something of the demo where it wants one. */
async function addressOf(path: string): Promise<string> {
  if (path.includes('$product')) {
    const { items } = await owner.call(listProducts, { query: { limit: 1 } })
    return path.replace('$product', items[0]?.id ?? '')
  }
  if (path.includes('$story')) {
    const { items } = await owner.call(listStories, { query: { limit: 1 } })
    return path.replace('$story', items[0]?.id ?? '')
  }
  if (path.includes('$showId')) {
    const { items } = await owner.call(listManagedShows, { query: { all: true, state: 'live', limit: 1 } })
    return path.replace('$showId', items[0]?.id ?? '')
  }
  if (path.includes('$circle')) return path.replace('$circle', await circleId())
  return path
}

const about = {
  purpose: '慢慢喝茶',
  audience: '爱茶的人',
  theme: '茶',
  culture: '友善',
  rules: [],
  joining: 'open' as const,
  question: '',
  ordersMin: 1,
  interests: [],
  colour: '#0b7a54',
}
let circle: Promise<string> | undefined
/** One for all screens of circles. */
function circleId(): Promise<string> {
  circle ??= owner
    .call(createCircle, { body: { ...about, handle: 'for-the-console', name: '灯下茶友' } })
    .then(({ id }) => id)
  return circle
}

/** By day at a desk, then without leaving it by night on a phone; every other screen in English. */
async function look(browser: Browser, path: string, nth: number): Promise<void> {
  const [atDesk, onPhone] = [looks[0][1], looks[1][1]]
  const page = await enter(browser, path, { ...atDesk, locale: looks[nth % 2]?.[1].locale ?? atDesk.locale })
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  expect(await seriousFaults(page), `${path} at a desk`).toEqual([])
  const first = page.locator('tbody tr td:first-child > button').first()
  if (await first.isVisible()) {
    await first.click()
    await expect(page.locator('aside[aria-label]')).toBeVisible()
    await settle(page)
    expect(await seriousFaults(page), `${path} with a row open`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: onPhone.colorScheme })
  await page.setViewportSize(onPhone.viewport)
  await settle(page)
  expect(await seriousFaults(page), `${path} on a phone`).toEqual([])
  await page.context().close()
}

// Some at once, because what a screen waits for costs nothing.
for (let at = 0; at < paths.length; at += 4) {
  const some = paths.slice(at, at + 4)
  test(`${some.join(', ')}: nobody is kept out, at a desk by day or on a phone by night`, async ({ browser }) => {
    await Promise.all(some.map(async (path, nth) => look(browser, await addressOf(path), nth)))
  })
}

test('a title that was changed is on the list at once, and can be put back', async ({ browser }) => {
  const page = await enter(browser, '/shows?state=planned', looks[0][1])
  await page.locator('tbody button').first().click()
  const title = page.getByLabel('中文标题')
  const before = await title.inputValue()
  await title.fill('灯火可亲')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.locator('tbody button').first()).toContainText('灯火可亲')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('tbody button').first()).toContainText(before)
  await page.context().close()
})

test('the demo is taken out with one button, and what went is told', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enter(browser, '/', looks[0][1])
  const { products, people, shows } = await owner.call(getDemo)
  await page.getByRole('button', { name: '清除演示内容' }).click()
  await page.getByRole('button', { name: '全部清除' }).click()
  const told = `清除了 ${products} 件商品、${people} 位成员、${shows} 场直播`
  await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible({ timeout: 120_000 })
  const after = await owner.call(getDemo)
  expect({ products: after.products, people: after.people, shows: after.shows }).toEqual({
    products: 0,
    people: 0,
    shows: 0,
  })
  await page.context().close()
})
