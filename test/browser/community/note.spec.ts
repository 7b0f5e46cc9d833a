import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { createProduct } from '#contracts/catalogue'
import { addAddress } from '#contracts/orders'
import { expectNothingSerious } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage({ NIGHTMARKET_SANDBOX: 'on' })
  const owner = await stage.member('阿秋', 'operator')
  const variants = [{ values: [], price: 59_00, stock: 9 }]
  await owner.call(createProduct, { body: { title: { zh: '竹编夜灯' }, status: 'active', variants } })
})
test.afterAll(() => stage?.close())

const picture = async (background: string, width: number, height: number) => ({
  name: `${background}.png`,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer(),
})

test('a note with pictures and a product is written on one phone and bought from on another', async ({ browser }) => {
  const author = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  await author.goto(`${stage.address}/community`)
  await author.getByRole('link', { name: '写笔记' }).first().tap()
  await author
    .getByLabel('添加图片')
    .setInputFiles([await picture('#e4572e', 900, 1200), await picture('#17a398', 1200, 900)])
  const tiles = author.getByRole('button', { name: /编辑图片/ })
  await expect(tiles).toHaveCount(2, { timeout: 20_000 })
  const first = await tiles.first().locator('img').getAttribute('src')
  await tiles.first().press('ArrowRight')
  await expect(tiles.last().locator('img')).toHaveAttribute('src', first ?? '')
  await tiles.first().tap()
  await author.getByRole('textbox', { name: '描述文字' }).fill('一盏亮着的竹灯')
  await author.getByRole('button', { name: '裁剪' }).tap()
  await author.getByRole('button', { name: '用这个画面' }).tap()
  await author.getByRole('button', { name: '完成' }).tap({ timeout: 20_000 })
  await author.getByRole('textbox', { name: '标题' }).fill('夜里的一盏灯')
  await author.getByRole('textbox', { name: '正文' }).fill('加班回来它还亮着。#夜市好物 值得')
  await author.getByRole('button', { name: '添加商品' }).tap()
  await author.getByRole('button', { name: /竹编夜灯/ }).tap()
  await expect(author.getByText('草稿已保存')).toBeVisible({ timeout: 20_000 })
  await expectNothingSerious(author)
  await author.getByRole('button', { name: '发布', exact: true }).tap()
  await expect(author.getByRole('heading', { name: '夜里的一盏灯' })).toBeVisible({ timeout: 20_000 })
  await author.context().close()

  const buyer = await stage.member('小林')
  const home = { name: '林小满', phone: '13800138000', country: 'CN', province: '浙江省', city: '杭州市' }
  await buyer.call(addAddress, { body: { ...home, district: '西湖区', detail: '灯市街 8 号', isDefault: true } })
  const page = await (await stage.signedIn(browser, buyer, phone)).newPage()
  await page.goto(`${stage.address}/community`)
  await expectNothingSerious(page)
  await page.getByRole('link', { name: /夜里的一盏灯/ }).tap()
  await expect(page.getByRole('img', { name: '一盏亮着的竹灯' })).toBeVisible()
  await expect(page.getByRole('link', { name: '#夜市好物' }).first()).toBeVisible()
  await expectNothingSerious(page)
  await page.getByRole('button', { name: '加购物车 · 竹编夜灯' }).tap()
  await expect(page.getByText('已加入购物车')).toBeVisible()
  await page.goto(`${stage.address}/cart`)
  await page.getByRole('link', { name: /^去结算/ }).tap()
  await page.getByRole('button', { name: /^提交订单 ¥/ }).tap()
  await expect(page).toHaveURL(/\/orders\/[0-9a-z]{26}$/, { timeout: 20_000 })
  await page.context().close()
})

test('a draft begun on one phone is written on at another, and nothing is lost in silence', async ({ browser }) => {
  const mei = await stage.member('阿梅')
  const context = await stage.signedIn(browser, mei, phone)
  const one = await context.newPage()
  await one.goto(`${stage.address}/compose`)
  await one.getByRole('textbox', { name: '正文' }).fill('第一台手机')
  await expect(one.getByText('草稿已保存')).toBeVisible({ timeout: 20_000 })
  const other = await context.newPage()
  await other.goto(`${stage.address}/me/posts?state=draft`)
  await other.getByRole('link', { name: /第一台手机/ }).tap()
  await other.getByRole('textbox', { name: '正文' }).fill('第二台手机')
  await expect(other.getByText('草稿已保存')).toBeVisible({ timeout: 20_000 })
  await one.getByRole('textbox', { name: '正文' }).fill('第一台手机又写')
  await expect(one.getByRole('alert')).toContainText('另一台设备改过这篇草稿', { timeout: 20_000 })
  await one.getByRole('button', { name: '用那边的内容' }).tap()
  await expect(one.getByRole('textbox', { name: '正文' })).toHaveValue('第二台手机')
  await context.close()
})
