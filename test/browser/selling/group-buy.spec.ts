import { type Browser, expect, type Page, test } from '@playwright/test'
import { getProduct } from '#contracts/catalogue'
import { type AddressForm, addAddress } from '#contracts/orders'
import { createGroupOffer } from '#contracts/sharing'
import { seriousFaults } from '../faults.ts'
import { settle } from '../settled.ts'
import { goOnAir, openShowStage, type PlannedShow, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const inHangzhou: AddressForm = {
  name: '林小满',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路 1 号',
}

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage({ NIGHTMARKET_SANDBOX: 'on' })
})
test.afterAll(() => stage?.close())

/** A group buy of what the show has on its shelf, for two unless steps say otherwise; each step is cheaper. */
async function offer({ host, productIds }: PlannedShow, steps = [2]) {
  const { choices } = await host.call(getProduct, { params: { product: productIds[0]! } })
  const items = [{ variantId: choices[0]!.id, prices: steps.map((_, nth) => 9_900 - nth * 1_000) }]
  return host.call(createGroupOffer, { body: { items, steps, windowMinutes: 60 } })
}

/** A phone of somebody who has an address. */
async function phoneOf(browser: Browser, name: string): Promise<Page> {
  const who = await stage.member(name)
  await who.call(addAddress, { body: inHangzhou })
  return (await stage.signedIn(browser, who, phone)).newPage()
}

test('one opens a group in the room, another joins from its link, and both orders wait no longer', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const show = await planShow(stage, '竹编夜灯')
  await offer(show)
  const loop = await goOnAir(stage, show)
  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  const mei = await phoneOf(browser, '小满')
  await mei.goto(`${stage.address}/shows/${show.showId}`)
  await expect(mei.getByRole('textbox')).toBeVisible({ timeout: 20_000 })

  await expect(desk.getByRole('toolbar', { name: '发起互动' })).toBeVisible()
  await desk.keyboard.press('g')
  await desk.getByRole('button', { name: '上拼团: 竹编夜灯' }).click()

  const card = mei.getByRole('region', { name: '拼团：竹编夜灯' })
  await card.getByRole('button', { name: /开团/ }).tap()
  await mei.getByRole('button', { name: /^支付/ }).tap()
  await mei.getByRole('link', { name: '查看订单' }).tap()
  await expect(mei.getByText('拼团中，成团后发货')).toBeVisible()
  await expect(desk.getByRole('status').filter({ hasText: '1 个团正在拼' })).toBeVisible()
  await mei.getByRole('link', { name: '看我的团' }).tap()
  await expect(mei.getByText('还差 1 人')).toBeVisible()
  const address = mei.url()

  const lin = await phoneOf(browser, '阿禾')
  await lin.goto(address)
  await expect(lin.getByRole('list', { name: '已参团的人' })).toContainText('小满')
  await lin.getByRole('button', { name: /^参团/ }).tap()
  await lin.getByRole('button', { name: /^支付/ }).tap()
  await lin.getByRole('link', { name: '查看订单' }).tap()

  for (const page of [mei, lin]) {
    if (page === mei) await page.goBack()
    await expect(page.getByText('拼团成功')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('已付款，正在备货')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('拼团中，成团后发货')).toHaveCount(0)
  }
  await loop.stop()
  for (const page of [desk, mei, lin]) await page.context().close()
})

test('nobody is kept out by day or night, on a phone or a desktop', async ({ browser }) => {
  test.setTimeout(180_000)
  const show = await planShow(stage, '手冲咖啡壶')
  const ladder = await offer(show, [2, 4, 6])
  const mei = await phoneOf(browser, '小满')
  await mei.goto(`${stage.address}/products/${ladder.product.handle}`)
  await mei.getByRole('button', { name: /开团/ }).tap()
  await mei.getByRole('button', { name: /^支付/ }).tap()
  await mei.getByRole('link', { name: '查看订单' }).tap()
  await mei.getByRole('link', { name: '看我的团' }).tap()
  await expect(mei.getByText('还差 1 人')).toBeVisible()
  const group = new URL(mei.url()).pathname
  await mei.context().close()

  const lin = await stage.member('阿禾')
  await lin.call(addAddress, { body: inHangzhou })
  for (const look of [
    { ...phone, locale: 'zh-CN', colorScheme: 'light' as const },
    { viewport: { width: 1440, height: 900 }, locale: 'en', colorScheme: 'dark' as const },
  ]) {
    const viewer = await (await stage.signedIn(browser, lin, { ...look, reducedMotion: 'reduce' })).newPage()
    for (const path of [`/products/${ladder.product.handle}`, '/me/groups', group]) await looked(viewer, path)
    await viewer.getByRole('button', { name: /^(参团|Join for)/ }).click()
    await settle(viewer, ['hasNoOutline', 'stands'])
    expect.soft(await seriousFaults(viewer), 'joining').toEqual([])
    await viewer.context().close()
    const staff = await (await stage.signedIn(browser, show.host, { ...look, reducedMotion: 'reduce' })).newPage()
    for (const path of [`/console/group-offers?open=${ladder.id}`, '/console/group-offers/new'])
      await looked(staff, path)
    await staff.context().close()
  }
})

async function looked(page: Page, path: string): Promise<void> {
  await page.goto(stage.address + path)
  await settle(page, ['hasItsTitle', 'hasNoOutline', 'hasItsPictures', 'stands'])
  expect.soft(await seriousFaults(page), path).toEqual([])
}
