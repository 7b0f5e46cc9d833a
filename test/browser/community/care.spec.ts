import { expect, type Page, test } from '@playwright/test'
import * as community from '#contracts/community'
import { answerQuestion, askQuestion } from '#contracts/reviews'
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

/** A circle of an owner with a trusted core member, another trusted member, and somebody who posts and asks in it. */
async function circleOfTrust(handle: string) {
  const owner = await stage.member('老周', 'owner')
  const [rui, bo, mei] = [await stage.member('芮'), await stage.member('阿波'), await stage.member('小美')]
  const circle = {
    handle,
    name: '盖碗茶',
    purpose: '一起泡好一杯茶',
    audience: '喜欢茶的人',
    theme: '茶',
    culture: '慢慢来',
    rules: [],
    joining: 'open' as const,
    question: '',
    ordersMin: 1,
    interests: [],
    colour: '#7a5c3e',
  }
  const { id: circleId } = await owner.call(community.createCircle, { body: circle })
  for (const who of [rui, bo, mei]) await who.call(community.joinCircle, { params: { circleId } })
  const role = { role: 'core' as const }
  await owner.call(community.setCircleRole, { params: { circleId, personId: rui.id }, body: role })
  for (const { id: personId } of [rui, bo])
    await owner.call(community.giveTrust, { params: { personId }, body: { level: 3 } })
  return { circleId, rui, bo, mei }
}

/** Confirms in a sheet of care with a reason, as one does on a phone. */
async function hideFor(page: Page, reason: string) {
  const sheet = page.getByRole('dialog', { name: '先藏起来，等管理员看' })
  await sheet.getByRole('radio', { name: reason }).check()
  await sheet.getByRole('button', { name: '先藏起来' }).tap()
  await expect(page.getByText('已藏起来，管理员会尽快看')).toBeVisible()
}

test('a trusted member recommends, sorts topics and hides a comment on a phone; a moderator decides about that', async ({
  browser,
}) => {
  const { circleId, rui, mei } = await circleOfTrust('gaiwan')
  const note = {
    kind: 'note' as const,
    title: '第一泡几秒',
    text: '我一般十秒出汤。 #盖碗 #广告',
    audience: 'everybody' as const,
  }
  const { id } = await mei.call(community.publishPost, { body: { ...note, circleId } })
  await mei.call(community.addComment, {
    params: { kind: 'post', subjectId: id },
    body: { text: '都是乱说的，别信他们' },
  })

  const page = await (await stage.signedIn(browser, rui, phone)).newPage()
  await page.goto(`${stage.address}/posts/${id}`)
  await page.getByRole('button', { name: '推荐给圈子' }).tap()
  const recommending = page.getByRole('dialog', { name: '推荐给圈子' })
  await recommending.getByRole('textbox', { name: '推荐理由' }).fill('新手照着做就行')
  await recommending.getByRole('button', { name: '推荐给圈子' }).tap()
  await expect(page.getByText('芮 推荐：新手照着做就行')).toBeVisible()

  await page.getByRole('button', { name: '整理话题' }).tap()
  await page.getByRole('dialog', { name: '整理这篇的话题' }).getByRole('button', { name: '去掉话题 广告' }).tap()
  await expect(page.getByText('芮 去掉了话题 #广告')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '评论 · 1' }).tap()
  await page.getByRole('article', { name: '小美' }).getByRole('button', { name: '先藏起来' }).tap()
  await hideFor(page, '人身攻击、歧视')
  await expect(page.getByText('都是乱说的')).toBeHidden()
  await page.goto(`${stage.address}/circles/${circleId}`)
  await expect(page.getByText('新手照着做就行')).toBeVisible()
  await page.context().close()

  const desk = await (await stage.signedIn(browser, await stage.member('林', 'moderator'), desktop)).newPage()
  await desk.goto(`${stage.address}/console/cases`)
  await expect(desk.getByRole('row', { name: /都是乱说的/ })).toBeVisible()
  await desk.keyboard.press('n')
  await expect(desk.getByRole('button', { name: /^隐藏 · 广告骚扰/ })).toBeVisible()
  await desk.keyboard.press('4')
  await expect(desk.getByText('已决定：隐藏')).toBeVisible()
  await desk.context().close()
  await expect(async () => {
    const { items } = await rui.call(community.listCareLog, { query: { act: 'hide' } })
    expect(items.map(({ outcome }) => outcome)).toEqual(['agreed'])
  }).toPass({ timeout: 30_000 })
})

test('one trusted member proposes which questions are one, a second merges them, and takes that back', async ({
  browser,
}) => {
  const { circleId, rui, bo, mei: asker } = await circleOfTrust('hot-gaiwan')
  const place = { kind: 'circle' as const, id: circleId }
  const ask = (text: string) => asker.call(askQuestion, { body: { place, text } })
  const [{ id: kept }, { id: same }] = [await ask('盖碗烫手怎么办？'), await ask('盖碗太烫手怎么拿？')]
  await asker.call(answerQuestion, { params: { questionId: same }, body: { text: '捏住碗沿，别碰碗身。' } })

  const onPhone = async (who: Visitor) => (await stage.signedIn(browser, who, phone)).newPage()
  const [one, other] = [await onPhone(rui), await onPhone(bo)]
  await one.goto(`${stage.address}/questions/${same}`)
  await one.getByRole('button', { name: '提议合并' }).tap()
  const sheet = one.getByRole('dialog', { name: '合并到问同一件事的问题' })
  await sheet.getByRole('radio', { name: '盖碗烫手怎么办？' }).check()
  await expect(sheet.getByRole('button', { name: '提议合并' })).toBeDisabled()
  await sheet.getByRole('textbox', { name: '理由' }).fill('都是问怎么不烫手')
  expect(await seriousFaults(one)).toEqual([])
  await sheet.getByRole('button', { name: '提议合并' }).tap()
  await expect(one.getByText('等另一位成员或管理员决定').first()).toBeVisible()
  await one.context().close()

  await other.goto(`${stage.address}/me/trust`)
  const proposal = other.getByRole('region', { name: '提议合并问题' })
  await expect(proposal).toContainText('芮的理由：都是问怎么不烫手')
  expect(await seriousFaults(other)).toEqual([])
  await proposal.getByRole('button', { name: '合并', exact: true }).tap()
  await expect(other.getByText('已合并，回答和关注者移过去了')).toBeVisible()
  await other.goto(`${stage.address}/questions/${same}`)
  await other.getByRole('link', { name: '去看合并后的问题' }).tap()
  await expect(other).toHaveURL(new RegExp(`/questions/${kept}$`))
  await expect(other.getByText('捏住碗沿，别碰碗身。')).toBeVisible()
  await other.goBack()
  await other.getByRole('button', { name: '撤销合并' }).tap()
  await expect(other.getByRole('heading', { name: '盖碗太烫手怎么拿？' })).toBeVisible()
  await expect(other.getByText('捏住碗沿，别碰碗身。')).toBeVisible()
  await other.context().close()
})
