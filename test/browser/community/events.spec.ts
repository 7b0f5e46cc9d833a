import { type Browser, expect, type Page, test } from '@playwright/test'
import { sql } from 'kysely'
import { checkIn, getGathering, listRunGatherings, signUp } from '#contracts/gatherings'
import type { Visitor } from '../../world/house.ts'
import { seriousFaults } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1440, height: 900 } }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

async function enter(browser: Browser, who: Visitor, path: string, how = {}): Promise<Page> {
  const page = await (await stage.signedIn(browser, who, { reducedMotion: 'reduce', ...how })).newPage()
  await page.goto(`${stage.address}${path}`)
  return page
}

/** An instant so many hours from now, as a field takes it. */
const fieldTime = (hours: number) => {
  const at = new Date(Date.now() + hours * 3_600_000)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Lets so many days pass for the event: its times lie so much further back. */
const letPass = (id: string, days: number) =>
  sql`
    update gatherings.gathering set starts_at = starts_at - make_interval(days => ${days}),
      ends_at = ends_at - make_interval(days => ${days}), sign_up_until = sign_up_until - make_interval(days => ${days})
    where id = ${id}`.execute(stage.db)

test('an event from its plan to its effect card: planned at a desk, taken and left by phone, let in at the door, judged', async ({
  browser,
}) => {
  const olive = await stage.member('阿青', 'operator')
  const [mei, bo] = [await stage.member('小梅'), await stage.member('阿波')]

  const desk = await enter(browser, olive, '/console/events', desktop)
  await desk.getByRole('link', { name: '新建活动' }).first().click()
  await desk.getByRole('textbox', { name: '名称 · 中文' }).fill('春茶品鉴会')
  await desk.getByRole('textbox', { name: '地点' }).fill('灯市街 8 号')
  await desk.getByLabel('开始时间').fill(fieldTime(6))
  await desk.getByLabel('结束时间').fill(fieldTime(8))
  await desk.getByRole('textbox', { name: '名额' }).fill('1')
  await desk.getByRole('button', { name: '加一步' }).click()
  await desk.getByLabel('发送时间').fill(fieldTime(1))
  await desk.getByRole('button', { name: '存为草稿' }).click()
  const panel = desk.getByRole('complementary')
  await panel.getByRole('button', { name: '开放报名' }).click()
  await expect(panel.getByText('先写明活动目标和达标数')).toBeVisible()
  await panel.getByRole('textbox', { name: '为什么办' }).fill('让老顾客喝到新茶')
  await panel.getByRole('textbox', { name: '达标数' }).fill('1')
  await panel.getByRole('button', { name: '保存', exact: true }).click()
  await expect(desk.getByText('已保存', { exact: true })).toBeVisible()
  await panel.getByRole('button', { name: '开放报名' }).click()
  await expect(panel.getByRole('tab', { name: '报名' })).toBeVisible()
  expect(await seriousFaults(desk)).toEqual([])
  const { items } = await olive.call(listRunGatherings, { query: { q: '春茶' } })
  const id = items[0]?.id ?? ''
  const params = { gatheringId: id }

  const phoneOfBo = await enter(browser, bo, '/events', phone)
  await phoneOfBo.getByRole('link', { name: /春茶品鉴会/ }).tap()
  await phoneOfBo.getByRole('button', { name: '报名' }).tap()
  await expect(phoneOfBo.getByText('你已报名')).toBeVisible()
  const phoneOfMei = await enter(browser, mei, `/events/${id}`, phone)
  await phoneOfMei.getByRole('button', { name: '加入候补' }).tap()
  await expect(phoneOfMei.getByText('你在候补，前面还有 0 人')).toBeVisible()
  await phoneOfBo.getByRole('button', { name: '取消报名' }).tap()
  await expect(phoneOfBo.getByRole('button', { name: '加入候补' })).toBeVisible()
  await phoneOfMei.goto(`${stage.address}/messages`)
  await phoneOfMei.getByRole('link', { name: /转为报名成功/ }).tap()
  await expect(phoneOfMei.getByRole('img', { name: '入场码' })).toBeVisible()
  expect(await seriousFaults(phoneOfMei)).toEqual([])
  const code = (await mei.call(getGathering, { params })).own?.code ?? ''

  const door = await enter(browser, olive, '/console/check-in', phone)
  await expect(door.getByRole('textbox', { name: '入场码' })).toBeVisible()
  await door.context().setOffline(true)
  await door.getByRole('textbox', { name: '入场码' }).fill(code.toLowerCase())
  await door.getByRole('button', { name: '签到' }).tap()
  await expect(door.getByText('等待网络，会自动重试')).toBeVisible({ timeout: 20_000 })
  await door.context().setOffline(false)
  await expect(door.getByText('签到成功')).toBeVisible({ timeout: 20_000 })
  await expect(door.getByText('小梅')).toBeVisible()
  expect(await seriousFaults(door)).toEqual([])
  expect((await olive.call(checkIn, { body: { code } })).isFirst).toBe(false)

  await letPass(id, 1)
  await desk.reload()
  await panel.getByRole('textbox', { name: '活动结果' }).fill('来了一位，喝了三泡。')
  await panel.getByRole('button', { name: '公布结果' }).click()
  await expect(panel.getByText(/已公布/)).toBeVisible()
  await phoneOfMei.goto(`${stage.address}/events/${id}`)
  await expect(phoneOfMei.getByText('来了一位，喝了三泡。')).toBeVisible()
  await phoneOfMei.getByRole('radio', { name: '打分 5' }).press('Space')
  await phoneOfMei.getByRole('checkbox', { name: '下次还想来' }).check()
  await phoneOfMei.getByRole('button', { name: '提交' }).tap()
  await expect(phoneOfMei.getByText('你已经反馈过了')).toBeVisible()

  await panel.getByRole('tab', { name: '效果卡' }).click()
  await expect(panel.getByText(/人数太少/)).toBeVisible()
  await expect(panel.getByRole('button', { name: '确认结论' })).toHaveCount(0)
  await letPass(id, 20)
  await desk.reload()
  await panel.getByRole('tab', { name: '效果卡' }).click()
  await expect(panel.getByText('按规则建议：继续办')).toBeVisible()
  await panel.getByRole('textbox', { name: '说明理由' }).fill('人虽少，口碑好')
  await panel.getByRole('button', { name: '确认结论' }).click()
  await expect(panel.getByText('结论: 继续办')).toBeVisible()
  expect(await seriousFaults(desk)).toEqual([])
  for (const page of [desk, phoneOfBo, phoneOfMei, door]) await page.context().close()
})

test('who may not run events sees none of it, and a code lets in only by those at the door', async () => {
  const stranger = await stage.member('路人')
  await expect(stranger.call(listRunGatherings, { query: {} })).rejects.toThrow()
  await expect(stranger.call(checkIn, { body: { code: 'AAAAAAAAAA' } })).rejects.toThrow()
  const doorman = await stage.member('门卫', 'service')
  await expect(doorman.call(checkIn, { body: { code: 'AAAAAAAAAA' } })).rejects.toThrow(/code/)
  await expect(doorman.call(listRunGatherings, { query: {} })).rejects.toThrow()
  const nowhere = { gatheringId: '01jj0000000000000000000000' }
  await expect(stranger.call(signUp, { params: nowhere, body: { answers: [] } })).rejects.toThrow(/event/)
})
