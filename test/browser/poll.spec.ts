import { expect, test } from '@playwright/test'
import { goOnAir, openShowStage, planShow, type ShowStage } from './show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('the host asks with a key, a viewer answers with one touch, and both see the result', async ({ browser }) => {
  const show = await planShow(stage, '竹编夜灯')
  const loop = await goOnAir(stage, show)
  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  const viewer = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  await viewer.goto(`${stage.address}/shows/${show.showId}`)
  await expect(viewer.getByRole('textbox')).toBeVisible({ timeout: 20_000 })

  await expect(desk.getByRole('toolbar', { name: '发起互动' })).toBeVisible()
  await desk.keyboard.press('v')
  await desk.getByRole('button', { name: '要不要返场？' }).click()
  await desk.getByRole('button', { name: '发起', exact: true }).click()

  const card = viewer.getByRole('region', { name: '投票：要不要返场？' })
  await card.getByRole('button', { name: '要', exact: true }).tap()
  await expect(card.getByRole('button', { name: '要，100%' })).toHaveAttribute('aria-pressed', 'true')
  const running = desk.getByRole('region', { name: '进行中: 要不要返场？' })
  await expect(running).toContainText('1 人参与')
  await running.getByRole('button', { name: '结束' }).click()
  await expect(card).toContainText('已结束')
  await loop.stop()
  await desk.context().close()
  await viewer.context().close()
})
