import { expect, test } from '@playwright/test'
import { createProduct } from '#contracts/catalogue'
import { publishPost } from '#contracts/community'
import { expectNothingSerious } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
  const mei = await stage.member('小梅', 'operator')
  const variants = [{ values: [], price: 12900, stock: 9 }]
  await mei.call(createProduct, {
    body: { title: { zh: '夜市灯笼', en: 'Night market lantern' }, status: 'active', variants },
  })
  await mei.call(publishPost, { body: { kind: 'note', text: '昨晚买的灯笼，挂在阳台上。', audience: 'everybody' } })
})
test.afterAll(() => stage?.close())

test('on a phone a name is found by its sound, and what was searched for is there again until it is cleared', async ({
  browser,
}) => {
  const page = await (await stage.signedIn(browser, undefined, { ...phone, locale: 'zh-CN' })).newPage()
  await page.goto(stage.address)
  await page.getByRole('link', { name: '搜索' }).tap()
  const field = page.getByRole('combobox', { name: '搜索' })
  await expect(field).toBeFocused()
  await expect(async () => {
    await field.fill('')
    await field.fill('denglong')
    await expect(page.getByRole('option', { name: /夜市灯笼/ })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await field.fill('灯笼')
  await field.press('Enter')
  await expect(page.getByRole('region', { name: '商品' }).getByRole('link')).toContainText('夜市灯笼')
  await expect(page.getByRole('region', { name: '笔记' }).locator('mark').first()).toHaveText('灯笼')
  await expectNothingSerious(page)
  await page.getByRole('button', { name: '笔记', exact: true }).tap()
  await expect(page).toHaveURL(/kind=post/)
  await expect(page.getByRole('region', { name: '商品' })).toHaveCount(0)
  await page.goto(`${stage.address}/search`)
  await page.getByRole('button', { name: '灯笼', exact: true }).tap()
  await expect(page.getByRole('region', { name: '商品' })).toBeVisible()
  await page.goto(`${stage.address}/search`)
  await page.getByRole('button', { name: '清空', exact: true }).tap()
  await expect(page.getByRole('button', { name: '灯笼', exact: true })).toHaveCount(0)
  await page.context().close()
})

test('on a desktop the keyboard alone searches, and a misspelt word says what was found instead', async ({
  browser,
}) => {
  const desktop = { viewport: { width: 1440, height: 900 }, locale: 'en-US' }
  const page = await (await stage.signedIn(browser, undefined, desktop)).newPage()
  await page.goto(stage.address)
  await expect(page.getByRole('link', { name: 'Search' })).toBeVisible()
  // The page stands a moment before it listens to keys.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('lantren')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'lantern' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Products' }).getByRole('link')).toContainText('Night market lantern')
  await page.getByRole('combobox', { name: 'Search' }).fill('night')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/products\//)
  await page.context().close()
})
