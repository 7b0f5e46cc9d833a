import { expect, type Page, test, type Worker } from '@playwright/test'
import { reserveShow, startShow } from '#contracts/live'
import { FakePush } from '#domains/messaging/push/wire/fake-push'
import { openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const fake = new FakePush()

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  await fake.open()
  stage = await openShowStage({ NIGHTMARKET_PRIVATE_FETCH: 'on' })
})
test.afterAll(async () => {
  await stage?.close()
  fake.close()
})

/** A headless browser has no maker's push service and no notifications: subscriptions are the fake's, and the person says yes. */
async function standIn(page: Page): Promise<void> {
  await page.addInitScript((subscription) => {
    let permission = 'default'
    let held: object | null = null
    const unsubscribe = async () => {
      held = null
      return true
    }
    Object.defineProperty(Notification, 'permission', { get: () => permission })
    Notification.requestPermission = async () => {
      permission = 'granted'
      return 'granted'
    }
    PushManager.prototype.getSubscription = async () => held as never
    PushManager.prototype.subscribe = async () => {
      held = { toJSON: () => subscription, unsubscribe }
      return held as never
    }
  }, fake.subscribe())
}

interface Shown {
  readonly title: string
  readonly tag: string
  readonly data: unknown
}
interface Scope {
  readonly registration: ServiceWorkerRegistration
  shown: Shown[]
}

/** What the worker shows is kept where the test can look, because a headless browser shows nothing. */
const keepShown = (worker: Worker) =>
  worker.evaluate(() => {
    const scope = globalThis as unknown as Scope
    scope.shown = []
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
      scope.shown.push({ title, tag: options?.tag ?? '', data: options?.data })
    }
  })
const shownBy = (worker: Worker) => worker.evaluate(() => (globalThis as unknown as Scope).shown)

/** Hands the service worker a message as the browser does that got it from its push service. */
async function deliver(page: Page, message: object): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: stage.address,
    registrationId,
    data: JSON.stringify(message),
  })
}

const click = (worker: Worker) =>
  worker.evaluate(() => {
    const notification = { ...(globalThis as unknown as Scope).shown[0], close: () => undefined }
    dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined }))
  })

test('a phone that was allowed to ring rings when the show starts, and a touch opens the room', async ({ browser }) => {
  const show = await planShow(stage, '竹编夜灯')
  const lin = await stage.member('小满')
  await lin.call(reserveShow, { params: { showId: show.showId } })
  const context = await stage.signedIn(browser, lin, {
    ...phone,
    serviceWorkers: 'allow',
    permissions: ['notifications'],
  })
  const page = await context.newPage()
  await standIn(page)
  await page.goto(`${stage.address}/messages`)
  await page.getByRole('link', { name: '通知设置' }).tap()
  await expect(page.getByText('这台设备现在不会响。')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: '打开推送' }).tap()
  await expect(page.getByText('这台设备会收到推送。')).toBeVisible()
  await expect(page.getByRole('list', { name: '会响的设备' }).getByRole('listitem')).toHaveCount(1)
  for (const name of ['免打扰', '预约的直播快开始了 · 推送']) {
    await page.getByRole('switch', { name }).press('Space')
    await expect(page.getByRole('switch', { name })).not.toBeChecked()
  }
  await page.reload()
  await expect(page.getByRole('switch', { name: '免打扰' })).not.toBeChecked()
  await expect(page.getByRole('switch', { name: '预约的直播快开始了 · 推送' })).not.toBeChecked()
  await expect(page.getByRole('switch', { name: '预约的直播开播了 · 推送' })).toBeChecked()

  await show.host.call(startShow, { params: { showId: show.showId } })
  await expect.poll(() => fake.taken.length, { timeout: 30_000 }).toBe(1)
  const [rung] = fake.taken
  expect(rung?.payload).toMatchObject({ title: expect.stringContaining('开播了'), to: `/shows/${show.showId}` })

  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error('The page has no service worker.')
  await keepShown(worker)
  await deliver(page, rung?.payload ?? {})
  const { title, id: tag, to } = rung?.payload ?? {}
  await expect.poll(() => shownBy(worker)).toEqual([{ title, tag, data: { id: tag, to } }])
  await click(worker)
  await expect(page).toHaveURL(`${stage.address}/shows/${show.showId}`)
  await page.goto(`${stage.address}/messages`)
  await expect(page.getByRole('link', { name: /开播了/ })).toBeVisible()
  await expect(page.getByRole('img', { name: '未读' })).toHaveCount(0)
  await context.close()
})

test('the box is searched, filtered, read at once and taken back; an empty search says so', async ({ browser }) => {
  const show = await planShow(stage, '春茶')
  const bo = await stage.member('阿波')
  await bo.call(reserveShow, { params: { showId: show.showId } })
  await show.host.call(startShow, { params: { showId: show.showId } })
  const context = await stage.signedIn(browser, bo, phone)
  const page = await context.newPage()
  await page.goto(`${stage.address}/messages`)
  const unread = page.getByRole('img', { name: '未读' })
  await expect(unread).toHaveCount(1, { timeout: 20_000 })
  await page.getByRole('button', { name: '全部标为已读' }).tap()
  await expect(unread).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).tap()
  await expect(unread).toHaveCount(1)
  await page.getByRole('button', { name: '社区', exact: true }).tap()
  await expect(page.getByText('没有符合条件的')).toBeVisible()
  await page.getByRole('button', { name: '直播', exact: true }).tap()
  await page.getByRole('searchbox').fill('春茶')
  await expect(page.getByRole('link', { name: /开播了/ })).toBeVisible()
  await page.getByRole('searchbox').fill('没有这个词')
  await expect(page.getByText('没有符合条件的')).toBeVisible()
  await context.close()
})
