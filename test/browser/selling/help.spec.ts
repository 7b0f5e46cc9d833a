import { expect, test } from '@playwright/test'
import { getProduct } from '#contracts/catalogue'
import { createHelpOffer } from '#contracts/sharing'
import { seriousFaults } from '../faults.ts'
import { openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('one phone opens a call, another comes by its link and helps, and the price falls on the first', async ({
  browser,
}) => {
  const { host, productIds } = await planShow(stage, '竹编夜灯')
  const [product = ''] = productIds
  const { choices } = await host.call(getProduct, { params: { product } })
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
  await host.call(createHelpOffer, {
    body: {
      ...{ variantId: choices[0]!.id, startPrice: 12_900, floorPrice: 6_900, needed: 2, newNeeded: 0 },
      ...{ shape: 'equal', buyAt: 'any', startsAt: hours(-1), endsAt: hours(48), callHours: 24 },
      ...{ callsPerPerson: 1, helpsPerDay: 3, forGuests: true },
    },
  })
  const options = { ...phone, permissions: ['clipboard-read', 'clipboard-write'] }
  const owner = await (await stage.signedIn(browser, await stage.member('小满'), options)).newPage()
  await owner.goto(`${stage.address}/products/${product}`)
  await owner.getByRole('button', { name: '发起助力' }).tap()
  await expect(owner).toHaveURL(/\/help\//)
  await expect(owner.getByText('还差 2 位朋友')).toBeVisible()
  await owner.getByRole('button', { name: '叫朋友来助力' }).tap()
  await owner.getByRole('button', { name: '复制链接' }).tap()
  await expect(owner.getByText('链接已复制')).toBeVisible()
  const link = await owner.evaluate(() => navigator.clipboard.readText())
  await owner.keyboard.press('Escape')

  const friend = await (await stage.signedIn(browser, undefined, phone)).newPage()
  await friend.goto(link)
  await friend.getByRole('button', { name: /砍一刀$/ }).tap()
  await expect(friend.getByText('你帮忙砍了 ¥30.00')).toBeVisible()
  expect(await seriousFaults(friend)).toEqual([])

  await owner.reload()
  await expect(owner.getByText('还差 1 位朋友')).toBeVisible()
  expect(await seriousFaults(owner)).toEqual([])
  await owner.getByRole('link', { name: '¥99.00 买下' }).tap()
  await expect(owner).toHaveURL(/\/checkout\?.*help=/)
  await expect(owner.getByText('99.00').first()).toBeVisible()
  await friend.context().close()
  await owner.context().close()
})
