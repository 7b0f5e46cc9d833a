import { expect, type Page, test } from '@playwright/test'
import * as live from '#contracts/live'
import { goOnAir, openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  // Building the pages and making a database takes its time on a busy machine.
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

interface Gate {
  readonly opened: Promise<void>
  readonly open: () => void
}

function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

/** Lets no news of rooms reach the page until the gate is open. */
async function holdNews(page: Page, { opened }: Gate): Promise<void> {
  await page.routeWebSocket(/\/socket\?/, async (socket) => {
    await opened
    socket.connectToServer()
  })
  await page.route('**/api/rooms/*/news*', async (route) => {
    await opened
    await route.continue()
  })
}

/** Has the house answer at once, and the page get that answer once the gate is open; settles when the house has answered. */
async function holdAnswer(page: Page, path: string, { opened }: Gate): Promise<Gate> {
  const read = gate()
  await page.route(path, async (route) => {
    const response = await route.fetch()
    read.open()
    await opened
    await route.fulfill({ response })
  })
  return read
}

test('what happens between the first answer and the first news of a room is seen by a viewer', async ({ browser }) => {
  const show = await planShow(stage, '竹编夜灯', '桂花乌龙茶')
  const loop = await goOnAir(stage, show)
  const params = { showId: show.showId }
  const page = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  const [news, answers] = [gate(), gate()]
  await holdNews(page, news)
  const shelf = await holdAnswer(page, '**/api/shows/*/shelf', answers)
  const polls = await holdAnswer(page, '**/api/shows/*/polls?*', answers)
  await page.goto(`${stage.address}/shows/${show.showId}`)
  await Promise.all([shelf.opened, polls.opened])

  await show.host.call(live.changeRules, { params, body: { pinned: '今晚只聊灯' } })
  await show.host.call(live.explain, { params, body: { productId: show.productIds[1] ?? '' } })
  const question = { kind: 'poll' as const, question: '要不要返场？', options: ['要', '不用'] }
  await show.host.call(live.openPoll, { params, body: question })
  // First the news come, then the answers that knew nothing of them.
  news.open()
  await expect(page.getByText('今晚只聊灯')).toBeVisible()
  answers.open()
  await expect(page.locator('[data-explaining]')).toContainText('桂花乌龙茶', { timeout: 20_000 })
  await expect(page.getByRole('region', { name: '投票：要不要返场？' })).toBeVisible()
  await loop.stop()
  await page.context().close()
})

test('what happens between the first answer and the first news of its rooms is seen at a desk', async ({ browser }) => {
  const show = await planShow(stage, '陶瓷饭碗', '羊毛围巾')
  const params = { showId: show.showId }
  await show.host.call(live.startShow, { params })
  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  const news = gate()
  await holdNews(desk, news)
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  await expect(desk.getByRole('heading', { name: '陶瓷饭碗' }).or(desk.getByText('陶瓷饭碗')).first()).toBeVisible()
  await show.host.call(live.unshelveProduct, { params: { ...params, productId: show.productIds[0] ?? '' } })
  const bo = await stage.member('Bo')
  await bo.call(live.raiseHand, { params, body: { question: '釉料怎么选？' } })
  news.open()
  await expect(desk.getByText('陶瓷饭碗')).toHaveCount(0)
  await desk.getByRole('tab', { name: /举手/ }).click()
  await expect(desk.getByText('釉料怎么选？')).toBeVisible()
  await desk.context().close()
})
