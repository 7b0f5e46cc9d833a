import { expect, type Page, test } from '@playwright/test'
import { seriousFaults } from '../faults.ts'
import { goOnAir, openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('a line that was held is let in from the desk, seen by others, and taken back by its author', async ({
  browser,
}) => {
  const show = await planShow(stage, '竹编夜灯')
  const loop = await goOnAir(stage, show)
  const author = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  const other = await (await stage.signedIn(browser, await stage.member('阿波'), phone)).newPage()
  for (const page of [author, other]) {
    await page.goto(`${stage.address}/shows/${show.showId}`)
    await expect(page.getByRole('textbox')).toBeVisible({ timeout: 20_000 })
  }
  const text = '【恭喜您】本公司低息贷款，当天放款，最高50万元，详情请致电13812345678李经理！'
  await author.getByRole('textbox').fill(text)
  await author.getByRole('textbox').press('Enter')
  const saidOn = (page: Page) => page.getByRole('log').getByText(text)
  await expect(saidOn(author)).toBeVisible()

  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  await desk.getByRole('tab', { name: /秩序/ }).click()
  const held = desk.getByRole('region', { name: '拦下的评论' })
  await expect(held.getByText(text)).toBeVisible({ timeout: 20_000 })
  await expect(held).toContainText('像广告、垃圾信息')
  await expect(saidOn(other)).toBeHidden()
  expect(await seriousFaults(desk)).toEqual([])
  await held.getByRole('button', { name: '放行' }).click()
  await expect(held.getByText('没有拦下的评论。')).toBeVisible()
  await expect(saidOn(other)).toBeVisible()

  await author.reload()
  await author.locator('[data-line]').filter({ hasText: text }).getByRole('button').tap()
  await author.getByRole('button', { name: '撤回' }).tap()
  await expect(saidOn(other)).toBeHidden()
  await loop.stop()
  for (const page of [author, other, desk]) await page.context().close()
})
