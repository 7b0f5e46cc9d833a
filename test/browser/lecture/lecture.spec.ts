import { expect, test } from '@playwright/test'
import * as live from '#contracts/live'
import { until } from '../../world/until.ts'
import { goOnAir, openShowStage, planShow, type ShowStage } from '../show-stage.ts'
import { pdfOf } from './pdf.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  // Building the pages and making a database takes its time on a busy machine.
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('a PDF becomes slides that the room follows, a raised hand is called up, and the replay goes to both', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const show = await planShow(stage, '竹编夜灯')
  const params = { showId: show.showId }
  const loop = await goOnAir(stage, show)
  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  const viewer = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  await viewer.goto(`${stage.address}/shows/${show.showId}`)
  // Counted by the room's own line: from here on the page hears what changes.
  await viewer.waitForSelector('[data-people]', { timeout: 60_000 })

  await test.step('slides from a PDF', async () => {
    await desk.getByRole('tab', { name: '幻灯片' }).click()
    await desk.getByRole('checkbox', { name: '讲座' }).check()
    await expect(viewer.getByRole('button', { name: '举手' })).toBeVisible({ timeout: 20_000 })
    const pdf = { name: 'kiln.pdf', mimeType: 'application/pdf', buffer: pdfOf('0.9 0.3 0.2', '0.2 0.5 0.9') }
    await desk.locator('input[type=file]').setInputFiles(pdf)
    await expect(desk.getByRole('button', { name: '展示第 2 张' })).toBeVisible({ timeout: 60_000 })
    await expect(desk.getByText('正在添加')).toHaveCount(0, { timeout: 30_000 })
    await desk.keyboard.press('PageDown')
    const slides = await show.host.call(live.listSlides, { params })
    const shown = viewer.locator(`[data-slide="${slides.items[0]?.id}"]`)
    await expect(shown).toBeVisible({ timeout: 30_000 })
    // Long enough that its part of the replay can be seen.
    const seenUntil = Date.now() + 3_000
    await until(() => (Date.now() > seenUntil ? true : undefined))
    await desk.keyboard.press('.')
    await expect(viewer.locator(`[data-slide="${slides.items[1]?.id}"]`)).toBeVisible({ timeout: 30_000 })
    await expect(shown).toHaveCount(0)
  })

  await test.step('a raised hand', async () => {
    await viewer.getByRole('button', { name: '举手' }).tap()
    await viewer.getByRole('textbox', { name: '想问什么' }).fill('窑温要到多少度？')
    await viewer.getByRole('dialog').getByRole('button', { name: '举手' }).tap()
    await desk.getByRole('tab', { name: '举手' }).click()
    await expect(desk.getByText('窑温要到多少度？')).toBeVisible()
    await desk.getByRole('button', { name: '请上麦' }).click()
    await viewer.getByRole('button', { name: '用麦克风上麦' }).tap()
    await viewer.getByRole('button', { name: '打开麦克风' }).tap()
    await viewer.getByRole('button', { name: '准备好了' }).tap()
    await expect(desk.getByText('仅语音')).toBeVisible()
    await viewer.getByRole('button', { name: '离开' }).tap()
    await expect(desk.getByText('还没有人举手')).toBeVisible()
  })

  await show.host.call(live.endShow, { params })
  await loop.stop()
  await until(() => show.host.call(live.getReplay, { params }).catch(() => undefined), 30_000)
  await test.step('the replay', async () => {
    await desk.goto(`${stage.address}/replays/${show.showId}`)
    await desk.waitForSelector('[data-state="playing"]', { timeout: 30_000 })
    const { items } = await show.host.call(live.listSlideSpans, { params })
    await desk.getByRole('button', { name: '第 2 张幻灯片' }).click()
    await expect(desk.locator(`[data-slide="${items[1]?.slide.id}"]`)).toBeVisible()
    await desk.getByRole('button', { name: '第 1 张幻灯片' }).click()
    await expect(desk.locator(`[data-slide="${items[0]?.slide.id}"]`)).toBeVisible()
  })
  for (const page of [desk, viewer]) await page.context().close()
})
