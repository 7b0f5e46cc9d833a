import { expect, type Page, test } from '@playwright/test'
import { listOwnShares, listShareLinks } from '#contracts/sharing'
import { seriousFaults } from '../faults.ts'
import { openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

/** What a camera reads from the card's picture, as the browser's own decoder of QR codes is not everywhere: its black and white dots. */
async function cardOf(page: Page) {
  const card = page.getByRole('img', { name: /分享图|Picture to share/ })
  await expect(card).toBeVisible()
  return card.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    return { width: image.naturalWidth, height: image.naturalHeight }
  })
}

test('a shared card and a copied link lead others here, and the sharer sees how many came', async ({ browser }) => {
  const { host, productIds } = await planShow(stage, '竹编夜灯')
  const path = `/products/${productIds[0]}`
  const mei = await stage.member('小满')
  const context = await stage.signedIn(browser, mei, { ...phone, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(stage.address + path)
  await page.getByRole('button', { name: '分享', exact: true }).tap()
  const sheet = page.getByRole('dialog', { name: '分享给朋友' })
  await expect(sheet).toContainText('竹编夜灯')
  expect(await seriousFaults(page)).toEqual([])
  await sheet.getByRole('button', { name: '复制链接' }).tap()
  await expect(page.getByText('链接已复制')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(new RegExp(`^${stage.address}${path}\\?s=[0-9a-z]{12}$`))

  await sheet.getByRole('button', { name: '分享图' }).tap()
  const { width, height } = await cardOf(page)
  expect([width, height > width]).toEqual([750, true])
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '保存图片' }).tap()
  expect((await download).suggestedFilename()).toBe('share.png')
  expect(await seriousFaults(page)).toEqual([])

  const friend = await (await stage.signedIn(browser, undefined, phone)).newPage()
  const told = friend.waitForResponse((response) => response.url().endsWith('/api/share-visits') && response.ok())
  await friend.goto(link)
  await told
  await expect(friend).toHaveURL(stage.address + path)
  await page.goto(link)
  await expect(page).toHaveURL(stage.address + path)

  await expect.poll(async () => (await mei.call(listOwnShares)).items[0]?.visits).toBe(1)
  await page.goto(`${stage.address}/me/shares`)
  await expect(page.getByRole('link', { name: /竹编夜灯/ })).toContainText('1')
  const { items } = await host.call(listShareLinks, { query: { q: '小满' } })
  expect(items.map(({ channel, visits }) => [channel, visits]).sort()).toEqual([
    ['card', 0],
    ['link', 1],
  ])
  await context.close()
  await friend.context().close()
})

test('the room is shared from its own button', async ({ browser }) => {
  const show = await planShow(stage, '青瓷杯')
  const viewer = await (await stage.signedIn(browser, undefined, phone)).newPage()
  await viewer.goto(`${stage.address}/shows/${show.showId}`)
  await viewer.getByRole('button', { name: '分享直播间' }).tap()
  await expect(viewer.getByRole('dialog', { name: '分享给朋友' })).toContainText('灯下好物')
  await viewer.context().close()
})
