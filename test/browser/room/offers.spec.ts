import { type Browser, expect, type Page, test } from '@playwright/test'
import { readProduct } from '#contracts/catalogue'
import * as draws from '#contracts/draws'
import * as live from '#contracts/live'
import { createFlashSale } from '#contracts/promotions'
import { newId } from '#kernel/id'
import { goOnAir, openShowStage, type PlannedShow, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** Where a host who holds the phone upright has their face: the middle of the picture, from a sixth to nearly half of its height. */
const face = { left: 70, right: 320, top: 140, bottom: 400 }

let stage: ShowStage
let show: PlannedShow
test.beforeAll(async () => {
  // Building the pages and making a database takes its time on a busy machine.
  test.setTimeout(240_000)
  stage = await openShowStage()
  show = await planShow(stage, '竹编夜灯', '桂花乌龙茶')
  await goOnAir(stage, show)
})
test.afterAll(() => stage?.close())

const packet: draws.RedPacketDraft = {
  title: '来一口明前茶，今晚谁抢到谁有口福',
  total: 6_600,
  shares: 20,
  split: 'random',
  seconds: 3_600,
  validDays: 7,
  guestsMay: true,
  followersOnly: true,
}

async function enter(browser: Browser, locale: string): Promise<Page> {
  const page = await (await stage.signedIn(browser, await stage.member('小满'), { ...phone, locale })).newPage()
  await page.goto(`${stage.address}/shows/${show.showId}`)
  await expect(page.getByRole('textbox')).toBeVisible({ timeout: 20_000 })
  return page
}

/** What stands over the face: every offer, card, folded line and chat line whose box reaches into it. */
const overFace = (page: Page) =>
  page.locator('[data-offer], [data-explaining], [data-folded], [data-line]').evaluateAll((parts, place) => {
    const seen = (part: Element) => {
      const box = part.getBoundingClientRect()
      // Lines of chat that were scrolled away are cut off by their list.
      const frame = part.closest('[role=log]')?.getBoundingClientRect()
      const top = Math.max(box.top, frame?.top ?? box.top)
      return { left: box.left, right: box.right, top, bottom: box.bottom }
    }
    return parts.filter((part) => {
      const { left, right, top, bottom } = seen(part)
      const isShown = bottom > top && right > left
      return isShown && left < place.right && right > place.left && top < place.bottom && bottom > place.top
    }).length
  }, face)

test('however much is on offer, nothing stands over the face of the host on a phone', async ({ browser }) => {
  const params = { showId: show.showId }
  await show.host.call(live.explain, { params, body: { productId: show.productIds[0] ?? '' } })
  const talk = [
    '灯放床头会不会太亮',
    '能不能调暗一点',
    '编一盏要几天',
    '竹子会不会生虫',
    '想看看背面',
    '茶是今年的吗',
    '几点抽奖',
  ]
  for (const text of talk) {
    const viewer = await stage.member('看客')
    await viewer.call(live.sayLine, { params, body: { id: newId(), text: `${text}，想知道的朋友跟我一起问一下` } })
  }
  const productId = show.productIds[1] ?? ''
  const { variants } = await show.host.call(readProduct, { params: { productId } })
  const variantId = variants[0]?.id ?? ''
  await show.host.call(createFlashSale, {
    body: { showId: show.showId, items: [{ variantId, price: 9_900, allotment: 20 }], perPerson: 1, minutes: 30 },
  })
  await show.host.call(draws.openRedPacket, { params, body: packet })
  for (const locale of ['zh-CN', 'en-US']) {
    const page = await enter(browser, locale)
    await expect(page.locator('[data-line]').first()).toBeVisible()
    const offers = page.locator('[data-offer]')
    const folded = page.locator('[data-folded]')
    await expect(page.locator('[data-explaining]')).toBeVisible({ timeout: 20_000 })
    await expect(page.locator('[data-offer^="red-packet/"]')).toBeVisible()
    await expect(folded).toHaveCount(1)
    expect(await overFace(page), `${locale}: the red packet lies open`).toBe(0)
    await folded.tap()
    await expect(page.locator('[data-offer^="flash-sale/"]')).toBeVisible()
    await expect(offers).toHaveCount(1)
    expect(await overFace(page), `${locale}: the flash sale lies open`).toBe(0)
    await page.context().close()
  }
  await show.host.call(draws.createDraw, {
    params,
    body: {
      title: '点灯抽奖',
      conditions: [{ kind: 'follow' }, { kind: 'watch', minutes: 5 }],
      guestsMay: false,
      prizes: [{ kind: 'product', variantId, quantity: 3 }],
      countdownSeconds: 3_600,
      ifShowEnds: 'cancel',
      claimHours: 24,
      redraws: 0,
      open: true,
    },
  })
  const page = await enter(browser, 'en-US')
  await expect(page.locator('[data-line]').first()).toBeVisible()
  await expect(page.locator('[data-offer^="draw/"]')).toBeVisible()
  expect(await overFace(page), 'the draw lies open').toBe(0)
  await page.context().close()
})

test('a red packet that was kept ready is opened by one click at the desk', async ({ browser }) => {
  const params = { showId: show.showId }
  const { items } = await show.host.call(draws.listShowRedPackets, { params })
  for (const { id } of items) await show.host.call(draws.endRedPacket, { params: { packetId: id } })
  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  await expect(desk.getByRole('toolbar', { name: '发起互动' })).toBeVisible()
  await desk.keyboard.press('h')
  await desk.getByRole('textbox', { name: '红包封面的话' }).fill('备着的红包')
  await desk.getByRole('button', { name: '先备好，随时发' }).click()
  const ready = desk.getByRole('list', { name: '备好的红包' })
  await expect(ready).toContainText('备着的红包')
  await ready.getByRole('button', { name: '撤掉' }).click()
  await expect(ready).toHaveCount(0)
  await desk.getByRole('button', { name: '撤销' }).click()

  const viewer = await enter(browser, 'zh-CN')
  await ready.getByRole('button', { name: '马上发' }).click()
  await expect(viewer.locator('[data-red-packet]').filter({ hasText: '备着的红包' })).toBeVisible()
  await expect(ready).toHaveCount(0)
  for (const page of [desk, viewer]) await page.context().close()
})
