import { expect, type Page, test } from '@playwright/test'
import { readProduct } from '#contracts/catalogue'
import * as draws from '#contracts/draws'
import { addAddress } from '#contracts/orders'
import * as promotions from '#contracts/promotions'
import type { Loop } from '#platform/streaming/rtmp/loop'
import type { Visitor } from '../../world/house.ts'
import { goOnAir, openShowStage, type PlannedShow, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1440, height: 900 } }
const home = {
  name: '林小满',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '灯市街 8 号',
}

let stage: ShowStage
let show: PlannedShow
let loop: Loop
let buyer: Visitor
let page: Page
let variantId: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  stage = await openShowStage({ NIGHTMARKET_SANDBOX: 'on' })
  show = await planShow(stage, '竹编夜灯')
  const product = await show.host.call(readProduct, { params: { productId: show.productIds[0] ?? '' } })
  variantId = product.variants[0]?.id ?? ''
  loop = await goOnAir(stage, show)
  buyer = await stage.member('小满')
  await buyer.call(addAddress, { body: { ...home, isDefault: true } })
  page = await (await stage.signedIn(browser, buyer, phone)).newPage()
  await page.goto(`${stage.address}/shows/${show.showId}`)
  await expect(page.getByRole('textbox')).toBeVisible({ timeout: 20_000 })
})
test.afterAll(async () => {
  await page?.context().close()
  await loop?.stop()
  await stage?.close()
})

const batch = (title: string, isListed = false): promotions.CouponBatchDraft => ({
  title: { zh: title },
  benefit: { kind: 'amount', off: 10_00 },
  threshold: 0,
  perPerson: 1,
  validity: { kind: 'after-claim', days: 7 },
  claimsFrom: new Date(Date.now() - 60_000).toISOString(),
  isListed,
})
const params = () => ({ showId: show.showId })

test('who follows the host may enter the draw, and sees at once what they have won', async () => {
  const prize = await show.host.call(promotions.createCouponBatch, { body: batch('中奖立减十元') })
  const { id: drawId } = await show.host.call(draws.createDraw, {
    params: params(),
    body: {
      title: '点灯抽奖',
      conditions: [{ kind: 'follow' }],
      guestsMay: false,
      prizes: [{ kind: 'coupon', batchId: prize.id, quantity: 1 }],
      countdownSeconds: 600,
      ifShowEnds: 'draw',
      claimHours: 24,
      redraws: 0,
      open: true,
    },
  })
  const card = page.getByRole('region', { name: '抽奖：点灯抽奖' })
  await expect(card.getByRole('button', { name: '先完成上面的条件' })).toBeDisabled()
  await page.getByRole('button', { name: `关注 · 阿岚` }).tap()
  await card.getByRole('button', { name: '参加抽奖' }).tap()
  await expect(card.getByRole('status')).toContainText('你是第 1 号')
  await show.host.call(draws.closeDraw, { params: { drawId } })
  await expect(card.getByText('恭喜，你中了中奖立减十元！')).toBeVisible({ timeout: 15_000 })
})

test('a coupon dropped into the room is the buyer’s with one touch', async () => {
  const { id: batchId } = await show.host.call(promotions.createCouponBatch, { body: batch('灯下立减') })
  await show.host.call(promotions.dropCoupon, { params: params(), body: { batchId, quantity: 5 } })
  const card = page.getByRole('region', { name: '优惠券：灯下立减' })
  await card.getByRole('button', { name: '领取' }).tap()
  await expect(card).toContainText('已领取')
})

test('from the card of a flash sale to paid are two touches, and the order is among the buyer’s', async () => {
  await show.host.call(promotions.createFlashSale, {
    body: { ...params(), items: [{ variantId, price: 66_00, allotment: 5 }], perPerson: 1, minutes: 30 },
  })
  const card = page.getByRole('region', { name: '秒杀：竹编夜灯' })
  await card.getByRole('button', { name: '抢 1 件“竹编夜灯”' }).tap()
  const sheet = page.getByRole('dialog', { name: '竹编夜灯' })
  await sheet.getByRole('button', { name: /^支付 ¥/ }).tap()
  await expect(sheet.getByRole('heading', { name: '支付成功' })).toBeVisible({ timeout: 20_000 })
  await sheet.getByRole('button', { name: '关闭' }).tap()
  await expect(card).toContainText('已下单')
  await page.goto(`${stage.address}/orders`)
  await expect(page.getByRole('main')).toContainText('待发货')
  await expect(page.getByRole('main')).toContainText('竹编夜灯')
})

test('what was claimed on a page is ordered there at its price and paid at the cashier', async () => {
  const price = 59_00
  await show.host.call(promotions.createFlashSale, {
    body: { items: [{ variantId, price, allotment: 5 }], perPerson: 1, minutes: 30 },
  })
  await page.goto(`${stage.address}/`)
  await page.getByRole('button', { name: '抢 1 件“竹编夜灯”' }).first().tap()
  await page.getByRole('link', { name: '为“竹编夜灯”付款' }).first().tap()
  await expect(page).toHaveURL(/\/checkout\?.*claim=/)
  await page.getByRole('button', { name: /^提交订单 ¥/ }).tap()
  await expect(page).toHaveURL(/\/orders\/[0-9a-z]{26}$/)
  await page.getByText('演示收银台').tap()
  await page.getByRole('button', { name: /^支付 ¥/ }).tap()
  await page.getByRole('button', { name: '确认支付' }).tap()
  await expect(page).toHaveURL(/\/orders\/[0-9a-z]{26}$/)
  await expect(page.getByRole('main')).toContainText('已付款，正在备货', { timeout: 20_000 })
  await expect(page.getByRole('main')).toContainText('¥59.00×1')
})

test('money asked back by the buyer and granted in the console is seen by the buyer on its way and home', async ({
  browser,
}) => {
  await page.getByRole('button', { name: '申请退款/退货' }).tap()
  const form = page.getByRole('form', { name: '申请退款/退货' })
  await form.getByRole('combobox', { name: '退几件: 竹编夜灯' }).click()
  await page.getByRole('option', { name: '1', exact: true }).click()
  await form.getByRole('button', { name: '提交申请' }).tap()
  await expect(page.getByRole('main')).toContainText('等待商家处理')

  const service = await (await stage.signedIn(browser, await stage.member('阿勤', 'service'), desktop)).newPage()
  await service.goto(`${stage.address}/console/returns`)
  await service.getByRole('row').filter({ hasText: '待处理' }).getByRole('cell').first().click()
  await service.getByRole('button', { name: '同意', exact: true }).click()
  await expect(service.getByRole('main')).toContainText('已退款')
  await service.context().close()

  await expect(page.locator('[data-refunds]')).toContainText('已退回原支付账户', { timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('main')).toContainText('已退款')
})

test('a red packet planned in the console opens by itself in the room, and a share is the buyer’s', async ({
  browser,
}) => {
  const operator = await stage.member('阿秋', 'operator')
  const desk = await (await stage.signedIn(browser, operator, desktop)).newPage()
  await desk.goto(`${stage.address}/console/red-packets`)
  await desk.getByRole('button', { name: '新建红包' }).first().click()
  const form = desk.getByRole('dialog', { name: '新建红包' })
  await form.getByRole('combobox', { name: '哪一场直播' }).click()
  await desk.getByRole('option', { name: /灯下好物/ }).click()
  await form.getByRole('textbox', { name: '红包封面的话' }).fill('灯下红包')
  await page.goto(`${stage.address}/shows/${show.showId}`)
  await expect(page.getByRole('textbox')).toBeVisible({ timeout: 20_000 })
  // A minute that is over: due at once, whatever the clock shows when it is sent.
  const due = new Date(Date.now() - 60_000 - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  await form.getByLabel('什么时候发').fill(due)
  await form.getByRole('button', { name: '到点自动发' }).click()
  const card = page.getByRole('region', { name: '红包：灯下红包' })
  await card.getByRole('button', { name: '抢红包' }).tap()
  await expect(card).toContainText('抢到了')
  await desk.reload()
  await expect(desk.getByRole('row').filter({ hasText: '灯下红包' })).toContainText('正在抢')
  await desk.context().close()
})
