import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as community from '#contracts/community'
import { changeProfile, getMe } from '#contracts/identity'
import * as live from '#contracts/live'
import * as messaging from '#contracts/messaging'
import * as order from '#contracts/moderation'
import * as reviews from '#contracts/reviews'
import { createGathering, openGathering } from '#domains/gatherings/gathering/keep'
import { shopOverTheWire } from '#domains/reviews/test/wire'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse } from '#test/world/house'

const on = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const [operator, lin, anna] = await Promise.all([
  on.member('Olga', 'operator'),
  on.member('Lin', 'moderator'),
  on.member('Anna', 'moderator'),
])
const [mei, bo] = await Promise.all([on.member('Mei'), on.member('Bo')])
const { goods } = shopOverTheWire(operator)
const cup = await goods('青瓷杯')
const words = '灯笼摊子旁边的那盏灯'
const note = { kind: 'note' as const, text: '今天的月亮很圆', audience: 'everybody' as const }
const { id: postId } = await mei.call(community.publishPost, { body: note })
const place = { kind: 'product' as const, id: cup.productId }
const asked = await bo.call(reviews.askQuestion, { body: { place, text: '可以放进洗碗机吗？' } })

const hour = 3_600_000
const at = (ms: number) => new Date(Date.now() + ms).toISOString()
const hana = await on.member('Hana', 'host')
const lecture = await hana.call(live.planShow, {
  body: { title: { zh: '编竹一课' }, startsAt: at(hour), format: 'lecture' },
})

interface Sort {
  readonly kind: string
  /** As Mei, or of the house; gives its id. */
  make(): Promise<string>
  /** What Bo gets where he would see it. */
  see(id: string): Promise<unknown>
}

const sorts: readonly Sort[] = [
  {
    kind: 'post',
    make: async () => (await mei.call(community.publishPost, { body: { ...note, text: words } })).id,
    see: (id) => bo.call(community.getPost, { params: { postId: id } }),
  },
  {
    kind: 'comment',
    make: async () =>
      (await mei.call(community.addComment, { params: { kind: 'post', subjectId: postId }, body: { text: words } })).id,
    see: () => bo.call(community.listComments, { params: { kind: 'post', subjectId: postId } }),
  },
  {
    kind: 'question',
    make: async () => (await mei.call(reviews.askQuestion, { body: { place, text: words } })).id,
    see: (id) => bo.call(reviews.getQuestion, { params: { questionId: id } }),
  },
  {
    kind: 'answer',
    make: async () =>
      (await mei.call(reviews.answerQuestion, { params: { questionId: asked.id }, body: { text: words } })).id,
    see: () => bo.call(reviews.listAnswers, { params: { questionId: asked.id } }),
  },
  {
    kind: 'person',
    async make() {
      await mei.call(changeProfile, { body: { bio: words } })
      return mei.id
    },
    see: () => bo.call(community.getPersonPage, { params: { personId: mei.id } }),
  },
  {
    kind: 'message',
    async make() {
      const { id } = await mei.call(messaging.openConversation, { body: { personId: bo.id } })
      const said = await mei.call(messaging.sayMessage, {
        params: { conversationId: id },
        body: { id: newId(), text: words },
      })
      return said.id
    },
    async see() {
      const { id } = await bo.call(messaging.openConversation, { body: { personId: mei.id } })
      return bo.call(messaging.listMessages, { params: { conversationId: id } })
    },
  },
  {
    kind: 'circle',
    async make() {
      const body = {
        ...{ handle: `c-${newId()}`, name: '茶友', purpose: words, audience: '', theme: '', culture: '', rules: [] },
        ...{ joining: 'open' as const, question: '', ordersMin: 1, interests: [], colour: '#aa3322' },
      }
      return (await operator.call(community.createCircle, { body })).id
    },
    see: (id) => bo.call(community.getCircle, { params: { circle: id } }),
  },
  {
    kind: 'gathering',
    make: () =>
      on.house.perform(system, async (work) => {
        const id = await createGathering(work, {
          ...{ title: { zh: '茶会' }, about: words, kind: 'offline', place: '湖边', capacity: 9, questions: [] },
          ...{
            startsAt: at(hour),
            endsAt: at(2 * hour),
            signUpUntil: at(hour),
            goal: '认识',
            measure: 'came',
            target: 3,
          },
          ...{ boughtDays: 7, activeDays: 30, buyersOnly: false, thanks: '', steps: [] },
        })
        await openGathering(work, id, 1)
        return id
      }),
    see: async () => (await fetch(`${on.address}/api/gatherings`)).json(),
  },
  {
    kind: 'guest-host',
    async make() {
      const params = { showId: lecture.id, guestHostId: newId() }
      await hana.call(live.inviteGuest, { params, body: { name: words, announced: true, hours: 2 } })
      return params.guestHostId
    },
    see: () => bo.call(live.getShow, { params: { showId: lecture.id } }),
  },
]

for (const { kind, make, see } of sorts) {
  test(`a ${kind} is reported once by whoever sees it: it is hidden by a decision, comes back when that is taken back, and others decide`, async () => {
    const id = await make()
    const isSeen = async () => JSON.stringify(await see(id).catch(() => '')).includes(words)
    const isListed = async () => (kind === 'gathering' ? JSON.stringify(await see(id)).includes(id) : isSeen())
    assert.equal(await isListed(), true)
    const body = { kind, subjectId: id, reason: 'ads' as const }
    const first = await bo.call(order.reportThing, { body })
    if (kind === 'post') assert.equal((await bo.call(order.reportThing, { body })).reportId, first.reportId)
    const { items } = await lin.call(order.listCases, { query: { state: 'open', kind } })
    const found = items.find(({ subjectId }) => subjectId === id)
    assert.ok(found, 'no case')
    assert.ok(found.evidence[0]?.text.includes(words))
    const params = { caseId: found.id }
    await lin.call(order.decideCase, { params, body: { decision: 'hide', rule: 'ads' } })
    assert.equal(await isListed(), false)
    await lin.call(order.undoDecision, { params })
    assert.equal(await isListed(), true)
    await anna.call(order.decideCase, { params, body: { decision: 'hide', rule: 'ads' } })
    assert.equal(await isListed(), false)
  })
}

test('what nobody may report: a kind that is not there, a thing one cannot see, and one’s own', async () => {
  const report = (who: typeof bo, kind: string, subjectId: string) =>
    who.call(order.reportThing, { body: { kind, subjectId, reason: 'other' } })
  const eve = await on.member('Eve')
  await assert.rejects(report(eve, 'weather', newId()), { status: 404 })
  await assert.rejects(report(eve, 'profile', mei.id), { status: 404 })
  await assert.rejects(report(mei, 'post', postId), { status: 400 })
  assert.equal((await mei.call(getMe)).me?.bio, '')
})
