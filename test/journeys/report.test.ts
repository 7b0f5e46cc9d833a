import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { getPost, publishPost } from '#contracts/community'
import { listNotices } from '#contracts/messaging'
import * as order from '#contracts/moderation'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'
import { stateDecision } from '../../server/domains/moderation/case/tell.ts'

const { house, member, guest } = await testHouse()

/** What the job does once the half minute is over in which a decision can be undone. */
async function halfAMinuteLater(caseId: string): Promise<void> {
  const { rows } = await sql<{ decision_id: string }>`
    update moderation.case set decided_at = decided_at - interval '1 minute' where id = ${caseId}
    returning decision_id`.execute(house.db)
  await stateDecision(house, { caseId, decisionId: rows[0]?.decision_id ?? '' })
}

test('a report is decided, told, appealed, and overturned by another person', async (t) => {
  const [mei, bo, lin, anna] = await Promise.all([
    member('Mei'),
    member('Bo'),
    member('Lin', 'moderator'),
    member('Anna', 'moderator'),
  ])
  const stranger = await guest()
  const { id: postId } = await mei.call(publishPost, {
    body: { kind: 'note', title: '新茶到了', text: '第一泡清香，第二泡回甘，推荐给大家', audience: 'everybody' },
  })
  const told = (who: typeof mei, kind: string) =>
    until(async () => (await who.call(listNotices)).items.find((one) => one.kind === kind))

  await t.test('two people report it, each once, and both see their report', async () => {
    const report = { body: { kind: 'post', subjectId: postId, reason: 'ads' as const, note: '像广告' } }
    const { reportId } = await bo.call(order.reportThing, report)
    assert.deepEqual(await bo.call(order.reportThing, report), { reportId })
    await stranger.call(order.reportThing, report)
    assert.equal((await bo.call(order.listOwnReports)).items[0]?.state, 'open')
    assert.deepEqual((await mei.call(order.listOwnCases)).items, [])
    await assert.rejects(bo.call(order.listCases), { code: 'moderation.not-your-queue' })
  })

  const { caseId = '' } = await lin.call(order.claimNextCase, { body: {} })

  await t.test('a moderator sees it as it was, and hides it', async () => {
    const file = await lin.call(order.getCase, { params: { caseId } })
    assert.deepEqual([file.reports, file.reportList[0]?.note, file.evidence[0]?.title], [2, '像广告', '新茶到了'])
    assert.equal(file.next.decision, 'note')
    await assert.rejects(anna.call(order.claimCase, { params: { caseId } }), { code: 'moderation.claimed-by-another' })
    const body = { decision: 'hide', rule: 'ads', answer: '这里不发广告' } as const
    await lin.call(order.decideCase, { params: { caseId }, body })
    await assert.rejects(bo.call(getPost, { params: { postId } }), { code: 'community.unknown-post' })
  })

  await t.test('its author is told the rule and the reason, the reporters that it was looked at', async () => {
    await halfAMinuteLater(caseId)
    assert.equal((await told(mei, 'decision-made'))?.about.id, caseId)
    await told(bo, 'report-answered')
    const own = await mei.call(order.getOwnCase, { params: { caseId } })
    assert.deepEqual([own.decision, own.rule, own.answer], ['hide', 'ads', '这里不发广告'])
    await assert.rejects(bo.call(order.getOwnCase, { params: { caseId } }), { code: 'moderation.unknown-case' })
    assert.equal((await mei.call(getPost, { params: { postId } })).state, 'hidden')
  })

  await t.test('she appeals, and another moderator overturns it', async () => {
    await mei.call(order.appealCase, { params: { caseId }, body: { text: '只是分享，没有卖东西' } })
    const verdict = { params: { caseId }, body: { outcome: 'overturned', answer: '是分享，不是广告' } } as const
    await assert.rejects(lin.call(order.decideAppeal, verdict), { code: 'moderation.appeal-is-anothers' })
    const { items } = await anna.call(order.listCases, { query: { state: 'appealed' } })
    assert.deepEqual(
      items.map(({ id }) => id),
      [caseId],
    )
    await anna.call(order.decideAppeal, verdict)
    await told(mei, 'appeal-decided')
    assert.equal((await bo.call(getPost, { params: { postId } })).state, 'published')
    assert.equal((await bo.call(order.listOwnReports)).items[0]?.state, 'not-agreed')
  })

  await t.test('the public log shows it without a name', async () => {
    const { items } = await stranger.call(order.listPublicDecisions)
    assert.deepEqual(
      items.map(({ id, decision, appeal }) => [id, decision, appeal]),
      [[caseId, 'hide', 'overturned']],
    )
    assert.ok(!JSON.stringify(items).includes('Mei'))
  })
})
