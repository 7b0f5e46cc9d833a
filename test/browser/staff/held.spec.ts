import { expect, type Page, test } from '@playwright/test'
import * as live from '#contracts/live'
import { until } from '../../world/until.ts'
import { seriousFaults } from '../faults.ts'
import { goOnAir, openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('a line that was held is let in from the desk, seen by others, and taken back by its author in the replay', async ({
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

  await other.getByRole('textbox').fill('晚上好')
  await other.getByRole('textbox').press('Enter')
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

  const params = { showId: show.showId }
  await show.host.call(live.endShow, { params })
  await loop.stop()
  const { durationMs } = await until(() => show.host.call(live.getReplay, { params }).catch(() => undefined), 30_000)
  const atItsEnd = async (page: Page) => {
    await page.goto(`${stage.address}/replays/${show.showId}`)
    await page.waitForSelector('[data-state="playing"]', { timeout: 30_000 })
    await page.evaluate(`document.querySelector('video').currentTime = ${durationMs / 1000 - 1}`)
  }
  await atItsEnd(author)
  await expect(saidOn(author)).toBeVisible({ timeout: 20_000 })
  await author.locator('[data-line]').filter({ hasText: text }).getByRole('button').tap()
  await author.getByRole('dialog', { name: '你说的' }).getByRole('button', { name: '撤回这句' }).tap()
  await expect(saidOn(author)).toBeHidden()
  await atItsEnd(author)
  await expect(author.getByRole('log').getByText('晚上好')).toBeVisible({ timeout: 20_000 })
  await expect(saidOn(author)).toBeHidden()
  for (const page of [author, other, desk]) await page.context().close()
})
