import { expect, type Page, test } from '@playwright/test'
import { sql } from 'kysely'
import { publishPost } from '#contracts/community'
import { seriousFaults } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1440, height: 900 } }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(300_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

/** As if half a minute had passed since a decision, after which it is told. */
async function letStand(): Promise<void> {
  await sql`update moderation.case set decided_at = decided_at - interval '1 minute' where state = 'decided'`.execute(
    stage.db,
  )
  await sql`update jobs.job set start_after = now() where name = 'moderation.tell-decision'`.execute(stage.db)
}

/** Opens the box of notices until this one stands in it, and touches it. */
async function follow(page: Page, sentence: string): Promise<void> {
  const notice = page.getByRole('link', { name: sentence })
  await expect(async () => {
    await page.goto(`${stage.address}/messages`)
    await expect(notice.first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await notice.first().tap()
}

test('a note is reported on a phone, hidden by keyboard, told, appealed, and back when another moderator overturns it', async ({
  browser,
}) => {
  const [mei, bo] = [await stage.member('小美'), await stage.member('阿波')]
  const note = { kind: 'note' as const, title: '灯会见', text: '周末一起去看灯。', audience: 'everybody' as const }
  const { id } = await mei.call(publishPost, { body: note })

  const ofBo = await (await stage.signedIn(browser, bo, phone)).newPage()
  await ofBo.goto(`${stage.address}/posts/${id}`)
  await ofBo.getByRole('button', { name: '举报' }).tap()
  const sheet = ofBo.getByRole('dialog', { name: '举报这条内容' })
  await sheet.getByRole('radio', { name: '广告、骚扰' }).check()
  await sheet.getByRole('button', { name: '提交举报' }).tap()
  await expect(ofBo.getByText('已收到，会有人来看')).toBeVisible()

  const ofLin = await (await stage.signedIn(browser, await stage.member('林', 'moderator'), desktop)).newPage()
  await ofLin.goto(`${stage.address}/console/cases`)
  await expect(ofLin.getByRole('row', { name: /灯会见/ })).toBeVisible()
  await ofLin.keyboard.press('n')
  await expect(ofLin.getByRole('button', { name: /^隐藏 · 广告骚扰/ })).toBeVisible()
  expect(await seriousFaults(ofLin)).toEqual([])
  await ofLin.keyboard.press('4')
  await expect(ofLin.getByText('已决定：隐藏')).toBeVisible()
  await letStand()

  await follow(ofBo, '你举报的内容已经看过了')
  await expect(ofBo.getByText('已处理，谢谢你')).toBeVisible()
  await ofBo.goto(`${stage.address}/posts/${id}`)
  await expect(ofBo.getByText('周末一起去看灯。')).toBeHidden()

  const ofMei = await (await stage.signedIn(browser, mei, phone)).newPage()
  await follow(ofMei, '关于你的内容，有了一个决定')
  await expect(ofMei.getByRole('heading', { name: '已隐藏' })).toBeVisible()
  await expect(ofMei.getByText('管理员的话：和大家无关的广告已经隐藏。')).toBeVisible()
  await ofMei.getByRole('textbox', { name: '为什么这个决定不对' }).fill('这不是广告，是约朋友看灯。')
  await ofMei.getByRole('button', { name: '提交申诉' }).tap()
  await expect(ofMei.getByText('申诉中，等另一位管理员来看。')).toBeVisible()

  const ofAnna = await (await stage.signedIn(browser, await stage.member('安娜', 'moderator'), desktop)).newPage()
  await ofAnna.goto(`${stage.address}/console/cases?state=appealed`)
  await ofAnna.getByRole('button', { name: /灯会见/ }).click()
  await ofAnna.getByRole('textbox', { name: '答复' }).fill('看过了，是朋友相约。')
  await ofAnna.getByRole('button', { name: '撤销原决定' }).click()
  await expect(ofAnna.getByText('已撤销原决定')).toBeVisible()

  await follow(ofMei, '你的申诉有了结果')
  await expect(ofMei.getByText('申诉成功，原决定已撤销：看过了，是朋友相约。')).toBeVisible()
  await ofMei.getByRole('link', { name: '去看内容' }).tap()
  await expect(ofMei.getByText('周末一起去看灯。')).toBeVisible()
  await ofBo.goto(`${stage.address}/posts/${id}`)
  await expect(ofBo.getByText('周末一起去看灯。')).toBeVisible()
  await ofBo.goto(`${stage.address}/rules`)
  await expect(ofBo.getByRole('listitem').filter({ hasText: '申诉：撤销' })).toBeVisible()
  for (const page of [ofBo, ofLin, ofMei, ofAnna]) await page.context().close()
})
