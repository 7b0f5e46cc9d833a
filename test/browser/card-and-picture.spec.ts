import { type Browser, expect, type Page, test } from '@playwright/test'
import * as live from '#contracts/live'
import { until } from '../world/until.ts'
import { cardsSeen, framesSeen, noteFramesAndCards } from './frame-reader.ts'
import { framesPerSecond, goOnAir, openShowStage, type PlannedShow, planShow, type ShowStage } from './show-stage.ts'

/** A card and the frame of its moment are this close, ms. */
const together = 250

let stage: ShowStage
let show: PlannedShow
const sentAt = new Map<number, number>()
test.beforeAll(async () => {
  // Building the pages and making a database takes its time on a busy machine.
  test.setTimeout(240_000)
  stage = await openShowStage()
  show = await planShow(stage, '竹编夜灯', '桂花乌龙茶')
})
test.afterAll(() => stage?.close())

/** The frame that was on its way at a moment of the media time. */
function frameOf(mediaTime: number): number {
  let best = { frame: -1, apart: Number.POSITIVE_INFINITY }
  for (const [frame, at] of sentAt) {
    const apart = Math.abs(at - mediaTime)
    if (apart < best.apart) best = { frame, apart }
  }
  expect(best.apart, 'a frame was sent at the mark').toBeLessThan(1_500 / framesPerSecond)
  return best.frame
}

/** How far the appearance of the card is from the showing of the frame of the same mark, ms; ahead is negative. */
async function apart(page: Page, productId: string, frame: number): Promise<number> {
  const { card, seen } = await until(async () => {
    const cards = await cardsSeen(page)
    const came = cards.findLast((one) => one.productId === productId)
    if (!came) return undefined
    const frames = await framesSeen(page)
    // On a busy machine frames are dropped: the nearest one stands in, half a second away at most.
    const near = frames.filter((one) => Math.abs(one.frame - frame) <= 12 && Math.abs(one.at - came.at) < 4_000)
    const best = near.toSorted((a, b) => Math.abs(a.frame - frame) - Math.abs(b.frame - frame))[0]
    return best && (frames.at(-1)?.at ?? 0) > best.at + 400 ? { card: came, seen: best } : undefined
  }, 60_000)
  return card.at - (seen.at + ((frame - seen.frame) * 1_000) / framesPerSecond)
}

async function enter(browser: Browser, path: string, without?: RegExp): Promise<Page> {
  const viewport = { width: 390, height: 844 }
  const context = await stage.signedIn(browser, await stage.member('Bo'), { viewport })
  const page = await context.newPage()
  if (without) await page.route(without, (route) => route.abort())
  await page.goto(stage.address + path)
  await page.waitForSelector('[data-state="playing"]', { timeout: 30_000 })
  await noteFramesAndCards(page)
  await until(async () => ((await framesSeen(page)).length > 25 ? true : undefined), 30_000)
  return page
}

const players = [
  ['HTTP-FLV', undefined, 0],
  ['LL-HLS', /\.flv(\?|$)/, 1],
] as const

test('the explaining card meets its picture, live on both players and in the replay', async ({ browser }) => {
  test.setTimeout(240_000)
  const params = { showId: show.showId }
  const loop = await goOnAir(stage, show, sentAt)
  const marks: { productId: string; frame: number; mediaTime: number }[] = []

  for (const [name, without, place] of players) {
    await test.step(name, async () => {
      const page = await enter(browser, `/shows/${show.showId}`, without)
      const productId = show.productIds[place]!
      const { explaining } = await show.host.call(live.explain, { params, body: { productId } })
      const mediaTime = explaining!.mediaTime
      const frame = await until(() => (sentAt.size > 0 ? frameOf(mediaTime) : undefined))
      marks.push({ productId, frame, mediaTime })
      const ms = await apart(page, productId, frame)
      console.log(`${name}: the card came ${ms.toFixed(0)} ms after its frame`)
      expect(Math.abs(ms)).toBeLessThan(together)
      await page.context().close()
    })
  }

  await show.host.call(live.stopExplaining, { params })
  await show.host.call(live.endShow, { params })
  await loop.stop()
  await until(() => show.host.call(live.getReplay, { params }).catch(() => undefined), 30_000)

  await test.step('replay', async () => {
    const page = await enter(browser, `/replays/${show.showId}`)
    for (const { productId, frame } of marks) {
      const ms = await apart(page, productId, frame)
      console.log(`replay: the card came ${ms.toFixed(0)} ms after its frame`)
      expect(Math.abs(ms)).toBeLessThan(together)
    }
    const card = (productId: string) => page.locator(`section[data-explaining="${productId}"]`)
    const { chapters } = await show.host.call(live.getReplay, { params })
    const go = (offsetMs: number) => page.evaluate(`document.querySelector('video').currentTime = ${offsetMs / 1000}`)
    await go(chapters[0]!.offsetMs + 300)
    await expect(card(marks[0]!.productId)).toBeVisible()
    await go(chapters[1]!.offsetMs + 300)
    await expect(card(marks[1]!.productId)).toBeVisible()
    await go(chapters[0]!.offsetMs + 300)
    await expect(card(marks[0]!.productId)).toBeVisible()
    await go(0)
    await expect(page.locator('section[data-explaining]')).toHaveCount(0)
    await page.context().close()
  })
})
