import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import * as live from '#contracts/live'
import { newId } from '#kernel/id'
import type { Visitor } from '../world/house.ts'
import { goOnAir, openShowStage, type PlannedShow, planShow, type ShowStage } from './show-stage.ts'

/** After whatever happened, a room is right again within this span. */
const soon = { timeout: 5_000 }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
let show: PlannedShow
let planned: PlannedShow
test.beforeAll(async () => {
  // Building the pages and making a database takes its time on a busy machine.
  test.setTimeout(240_000)
  stage = await openShowStage()
  show = await planShow(stage, '竹编夜灯', '桂花乌龙茶')
  planned = await planShow(stage, '陶瓷饭碗')
  await goOnAir(stage, show)
})
test.afterAll(() => stage?.close())

const params = () => ({ showId: show.showId })
const line = (page: Page, text: string) => page.locator('[data-line]').filter({ hasText: text })
const say = (who: Visitor, text: string) => who.call(live.sayLine, { params: params(), body: { id: newId(), text } })

async function enter(browser: Browser, who: Visitor, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await stage.signedIn(browser, who, phone)
  const page = await context.newPage()
  await prepare?.(page)
  await page.goto(`${stage.address}/shows/${show.showId}`)
  await page.waitForSelector('[role="log"]')
  return page
}

/** Lets a page believe what its clock is set to: `skewMs` from the true time. */
const settableClock = (skewMs: number) => `(() => {
  const True = Date
  window.skewMs = ${skewMs}
  window.Date = class extends True {
    constructor(...args) {
      if (args.length > 0) super(...args)
      else super(True.now() + skewMs)
    }
    static now() { return True.now() + skewMs }
  }
})()`
const hourMs = 3_600_000

/** How far a countdown on the page is from the truth, ms. */
async function countdownIsOff(page: Page, until: number): Promise<number> {
  const shown = (await page.getByRole('timer').first().textContent()) ?? ''
  const [seconds = 0, minutes = 0, hours = 0] = shown.trim().split(':').map(Number).reverse()
  return Math.abs(((hours * 60 + minutes) * 60 + seconds) * 1_000 - (until - Date.now()))
}

test('a clock that is hours off, and one that is set while the room is open, count down to the right moment', async ({
  browser,
}) => {
  const startsAt = Date.parse((await planned.host.call(live.getShow, { params: { showId: planned.showId } })).startsAt)
  const context = await stage.signedIn(browser, await stage.member('小满'), phone)
  const page = await context.newPage()
  await page.addInitScript(settableClock(5 * hourMs))
  await page.goto(`${stage.address}/shows/${planned.showId}`)
  await expect(page.getByRole('timer')).toBeVisible()
  await expect.poll(() => countdownIsOff(page, startsAt), soon).toBeLessThan(2_500)
  for (const skewMs of [-3 * hourMs, 26 * hourMs, 0]) {
    await page.evaluate(`window.skewMs = ${skewMs}`)
    await expect.poll(() => countdownIsOff(page, startsAt), soon).toBeLessThan(2_500)
  }
  await context.close()
})

test('after its clock was set back by hours a room still hears, says, and comes back from a cut', async ({
  browser,
}) => {
  const bo = await stage.member('Bo')
  const page = await enter(browser, await stage.member('小满'), (one) => one.addInitScript(settableClock(0)))
  await page.evaluate(`window.skewMs = ${-7 * hourMs}`)
  await say(bo, '钟被拨慢了')
  await expect(line(page, '钟被拨慢了')).toHaveCount(1, soon)
  await page.getByRole('textbox').fill('我这里也好')
  await page.getByRole('textbox').press('Enter')
  await expect(line(page, '我这里也好')).toHaveAttribute('data-state', 'said', soon)
  await page.context().setOffline(true)
  await say(bo, '断线时说的')
  await page.context().setOffline(false)
  await expect(line(page, '断线时说的')).toHaveCount(1, soon)
  await page.context().close()
})

test('two tabs of one person are one person, and what is done in one is done in the other', async ({ browser }) => {
  const me = await stage.member('阿双')
  const one = await enter(browser, me)
  const two = await one.context().newPage()
  await two.goto(`${stage.address}/shows/${show.showId}`)
  await two.waitForSelector('[role="log"]')
  await one.getByRole('textbox').fill('两边都看得到')
  await one.getByRole('textbox').press('Enter')
  for (const tab of [one, two]) await expect(line(tab, '两边都看得到')).toHaveCount(1, soon)
  await expect(line(two, '两边都看得到')).toContainText('我')
  const people = async () => (await show.host.call(live.getShow, { params: params() })).peopleNow
  await expect.poll(people, soon).toBe(1)

  await two
    .getByRole('button', { name: /我，更多操作/ })
    .first()
    .tap()
  await two.getByRole('button', { name: '撤回' }).tap()
  for (const tab of [one, two]) await expect(line(tab, '两边都看得到')).toHaveCount(0, soon)
  await two.close()
  await say(await stage.member('Bo'), '还在吗')
  await expect(line(one, '还在吗')).toHaveCount(1, soon)
  await one.context().close()
})

/** A slow mobile network: what a browser's own tools call 3G. */
const thirdGeneration = { latency: 300, downloadThroughput: 750_000 / 8, uploadThroughput: 250_000 / 8 }

test('on 3G the room hears and says, shows the card, and is right again after a tunnel', async ({ browser }) => {
  const bo = await stage.member('Bo')
  let tunnel = (_isIn: boolean): Promise<unknown> => Promise.resolve()
  const page = await enter(browser, await stage.member('远山'), async (one) => {
    const session = await one.context().newCDPSession(one)
    await session.send('Network.enable')
    tunnel = (offline) => session.send('Network.emulateNetworkConditions', { ...thirdGeneration, offline })
    await tunnel(false)
  })
  await say(bo, '信号不好也听得见')
  await expect(line(page, '信号不好也听得见')).toHaveCount(1, soon)
  await page.getByRole('textbox').fill('我在山里')
  await page.getByRole('textbox').press('Enter')
  await expect(line(page, '我在山里')).toHaveAttribute('data-state', 'said', soon)
  const productId = show.productIds[0]!
  await show.host.call(live.explain, { params: params(), body: { productId } })
  await expect(page.locator(`section[data-explaining="${productId}"]`)).toBeVisible(soon)

  await tunnel(true)
  await say(bo, '隧道里错过的')
  await show.host.call(live.stopExplaining, { params: params() })
  await tunnel(false)
  await expect(line(page, '隧道里错过的')).toHaveCount(1, soon)
  await expect(page.locator('section[data-explaining]')).toHaveCount(0, soon)
  await page.context().close()
})
