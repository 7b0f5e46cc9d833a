import { expect, test } from '@playwright/test'
import { sql } from 'kysely'
import { goOnAir, openShowStage, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1440, height: 900 } }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('a viewer writes to the host alone during the show; the host answers in words, then aloud', async ({
  browser,
}) => {
  const show = await planShow(stage, '竹编夜灯')
  const loop = await goOnAir(stage, show)
  const desk = await (await stage.signedIn(browser, show.host, desktop)).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  const viewer = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  await viewer.goto(`${stage.address}/shows/${show.showId}`)
  await viewer.getByRole('button', { name: '私信主播' }).tap()
  const sheet = viewer.getByRole('dialog')
  await sheet.getByRole('textbox', { name: '写消息…' }).fill('能刻字吗？')
  await sheet.getByRole('button', { name: '发送' }).tap()
  await expect(sheet.getByRole('log')).toContainText('能刻字吗？')

  await expect(desk.getByRole('tab', { name: '私信' })).toBeVisible()
  await desk.keyboard.press('i')
  await desk.getByRole('button', { name: /能刻字吗/ }).click()
  await desk.getByRole('textbox', { name: '写消息…' }).fill('可以，留言想刻的字')
  await desk.keyboard.press('Enter')
  await expect(sheet.getByRole('log')).toContainText('可以，留言想刻的字')

  await sheet.getByRole('textbox', { name: '写消息…' }).fill('多久发货？')
  await sheet.getByRole('button', { name: '发送' }).tap()
  await desk.getByRole('button', { name: '返回私信列表' }).click()
  await expect(desk.getByRole('button', { name: /多久发货/ })).toBeVisible()
  await desk.keyboard.press('w')
  await expect(sheet.getByText('主播已在直播间口头回答了你')).toBeVisible()
  await loop.stop()
  await desk.context().close()
  await viewer.context().close()
})

test('a conversation with the shop runs over its clock, is claimed, handed over with the reason, solved and rated', async ({
  browser,
}) => {
  const [mei, bo] = [await stage.member('美美', 'service'), await stage.member('阿博', 'service')]
  const colleague = await (await stage.signedIn(browser, bo, desktop)).newPage()
  await colleague.goto(`${stage.address}/console/service`)
  await colleague.getByRole('switch', { name: '离开' }).click()
  await expect(colleague.getByRole('switch', { name: '在线接待' })).toBeChecked()
  await colleague.getByRole('switch', { name: '在线接待' }).click()
  await expect(colleague.getByRole('switch', { name: '离开' })).not.toBeChecked()
  const customer = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  await customer.goto(`${stage.address}/messages/shop`)
  await customer.getByRole('textbox', { name: '写消息…' }).fill('杯子碎了')
  await customer.getByRole('button', { name: '发送' }).tap()
  // Only what is kept can be answered or taken back.
  await expect(customer.getByRole('button', { name: '这条消息' })).toBeVisible()
  await sql`update messaging.service_case set due_at = now() - interval '90 seconds', asked_at = now() - interval '5 minutes' where asked_at is not null`.execute(
    stage.db,
  )
  const agent = await (await stage.signedIn(browser, mei, desktop)).newPage()
  await agent.goto(`${stage.address}/console/service?view=all`)
  await expect(agent.getByText(/超时 \d/).first()).toBeVisible({ timeout: 20_000 })
  await agent.keyboard.press('j')
  await expect(agent.getByRole('button', { name: /^接入/ })).toBeVisible()
  await agent.keyboard.press('c')
  await expect(agent.getByText('分配给美美')).toBeVisible()
  await expect(agent.getByText(/^回复超时 · /)).toBeVisible()
  await agent.keyboard.press('h')
  const hand = agent.getByRole('dialog')
  await hand.getByRole('combobox', { name: '转交给' }).click()
  await hand.getByRole('option', { name: /阿博/ }).click()
  await hand.getByRole('textbox', { name: '原因' }).fill('他负责破损')
  await hand.getByRole('button', { name: '转交' }).click()
  await expect(agent.getByText('转交给阿博')).toBeVisible()
  await expect(agent.getByText('他负责破损')).toBeVisible()

  await colleague.getByRole('button', { name: /杯子碎了/ }).click()
  await colleague.getByRole('textbox', { name: '写消息…' }).fill('给您补发一个')
  await colleague.getByRole('textbox', { name: '写消息…' }).press('Enter')
  await expect(customer.getByRole('log')).toContainText('给您补发一个')
  await colleague.getByRole('button', { name: /标为解决/ }).click()
  await expect(customer.getByText('这次服务怎么样？')).toBeVisible()
  await customer.getByRole('radio', { name: '5 星' }).check({ force: true })
  await customer.getByRole('button', { name: '提交评价' }).tap()
  await expect(colleague.getByText('评价 5 星')).toBeVisible()
  for (const page of [customer, colleague, agent]) await page.context().close()
})
