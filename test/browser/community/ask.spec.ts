import { expect, test } from '@playwright/test'
import { shopOverTheWire } from '#domains/reviews/test/wire'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage({ NIGHTMARKET_SANDBOX: 'on' })
})
test.afterAll(() => stage?.close())

test('somebody asks about a product; who bought it is invited, answers, and the answer is accepted', async ({
  browser,
}) => {
  const { goods, receive } = shopOverTheWire(await stage.member('老陈', 'owner'))
  const { productId, variantId } = await goods('铸铁煎锅')
  const buyer = await stage.member('买过的阿明')
  await receive(buyer, variantId)

  const asker = await (await stage.signedIn(browser, await stage.member('想买的小满'), phone)).newPage()
  await asker.goto(`${stage.address}/products/${productId}/questions`)
  await asker.getByRole('button', { name: '我要提问' }).first().tap()
  await asker.getByRole('textbox', { name: /想知道什么|提问/ }).fill('电磁炉能用吗？')
  await asker.getByRole('button', { name: '发布问题' }).tap()
  await expect(asker.getByText('电磁炉能用吗？').first()).toBeVisible()

  const answering = await (await stage.signedIn(browser, buyer, phone)).newPage()
  await expect(async () => {
    await answering.goto(`${stage.address}/me/questions`)
    await expect(answering.getByText('电磁炉能用吗？')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await expect(answering.getByText('你买过这件商品')).toBeVisible()
  await answering.getByRole('link', { name: /去回答/ }).tap()
  await answering.getByRole('textbox', { name: '写回答' }).fill('能，慢火预热两分钟。')
  await answering.getByRole('button', { name: '发布回答' }).tap()
  await expect(answering.getByText('能，慢火预热两分钟。')).toBeVisible()

  await asker.reload()
  await asker
    .getByRole('link', { name: /电磁炉能用吗/ })
    .first()
    .tap()
  await expect(asker.getByText('能，慢火预热两分钟。')).toBeVisible()
  await asker.getByRole('button', { name: '采纳' }).tap()
  await expect(asker.getByText('已采纳').first()).toBeVisible()
  await answering.reload()
  await expect(answering.getByText('已采纳').first()).toBeVisible()
  for (const page of [asker, answering]) await page.context().close()
})
