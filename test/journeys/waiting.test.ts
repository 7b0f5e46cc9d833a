import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as community from '#contracts/community'
import { changeProfile, getMe } from '#contracts/identity'
import { listNotices } from '#contracts/messaging'
import * as order from '#contracts/moderation'
import * as reviews from '#contracts/reviews'
import { stateDecision } from '#domains/moderation/case/tell'
import { shopOverTheWire } from '#domains/reviews/test/wire'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const on = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const [operator, lin, anna] = await Promise.all([
  on.member('Olga', 'operator'),
  on.member('Lin', 'moderator'),
  on.member('Anna', 'moderator'),
])
const [mei, reader] = await Promise.all([on.member('Mei'), on.member('Reader')])
const { goods, receive } = shopOverTheWire(operator)

const calm = '今天的月亮很圆，街上的灯也亮'
const attack = '你们这些死黑鬼，滚回你们的垃圾国家去，恶心的畜生'
const note = (text: string) => ({ kind: 'note' as const, text, audience: 'everybody' as const })

const cup = await goods('青瓷杯')
const [first, second] = [await receive(mei, cup.variantId), await receive(mei, cup.variantId)]
await until(async () => (await mei.call(reviews.listToReview)).items.length === 2 || undefined)
const { id: postId } = await mei.call(community.publishPost, { body: note(calm) })
const stars = { stars: 4, aspects: {}, photoIds: [], isAnonymous: false }
const place = { kind: 'product' as const, id: cup.productId }
const asked = await reader.call(reviews.askQuestion, { body: { place, text: '这个杯子可以放进洗碗机吗？' } })

interface Sort {
  readonly name: string
  /** How the queue names it. */
  readonly kind: string
  /** Writes it as Mei; gives its id. */
  write(): Promise<string>
  /** Whether the other one reads the words. */
  isRead(id: string): Promise<boolean>
}

const reads = async (asking: Promise<unknown>) => JSON.stringify(await asking.catch(() => '')).includes(attack)
const readsPost = (id: string) => reads(reader.call(community.getPost, { params: { postId: id } }))

const sorts: readonly Sort[] = [
  {
    name: 'a note',
    kind: 'post',
    write: async () => (await mei.call(community.publishPost, { body: note(attack) })).id,
    isRead: readsPost,
  },
  {
    name: 'a note that was published and is written anew',
    kind: 'post',
    async write() {
      const post = await mei.call(community.publishPost, { body: note('刚上架的围巾，摸起来很软') })
      const body = { ...note(attack), version: post.version }
      return (await mei.call(community.editPost, { params: { postId: post.id }, body })).id
    },
    isRead: readsPost,
  },
  {
    name: 'a note from a draft',
    kind: 'post',
    async write() {
      const draft = await mei.call(community.createPostDraft, { body: note(attack) })
      const params = { postId: draft.id }
      return (await mei.call(community.publishPostDraft, { params, body: { version: draft.version } })).id
    },
    isRead: readsPost,
  },
  {
    name: 'a comment',
    kind: 'comment',
    async write() {
      const params = { kind: 'post' as const, subjectId: postId }
      return (await mei.call(community.addComment, { params, body: { text: attack } })).id
    },
    isRead: () => reads(reader.call(community.listComments, { params: { kind: 'post', subjectId: postId } })),
  },
  {
    name: 'a review',
    kind: 'review',
    write: async () =>
      (await mei.call(reviews.writeReview, { params: { lineId: first }, body: { ...stars, text: attack } })).id,
    isRead: (id) => reads(reader.call(reviews.getReview, { params: { reviewId: id } })),
  },
  {
    name: 'a follow-up',
    kind: 'follow-up',
    async write() {
      const body = { ...stars, text: '杯子收到了，很好看' }
      const { id } = await mei.call(reviews.writeReview, { params: { lineId: second }, body })
      const said = { text: attack, photoIds: [] }
      const after = await mei.call(reviews.addFollowUp, { params: { reviewId: id }, body: said })
      return `${id}.${after.followUps.at(-1)?.number}`
    },
    isRead: (id) => reads(reader.call(reviews.getReview, { params: { reviewId: id.split('.')[0] ?? '' } })),
  },
  {
    name: 'a question',
    kind: 'question',
    write: async () => (await mei.call(reviews.askQuestion, { body: { place, text: attack } })).id,
    isRead: (id) => reads(reader.call(reviews.getQuestion, { params: { questionId: id } })),
  },
  {
    name: 'an answer',
    kind: 'answer',
    async write() {
      const params = { questionId: asked.id }
      return (await mei.call(reviews.answerQuestion, { params, body: { text: attack } })).id
    },
    isRead: () => reads(reader.call(reviews.listAnswers, { params: { questionId: asked.id } })),
  },
  {
    name: 'a line about oneself',
    kind: 'profile',
    async write() {
      const { wished } = await mei.call(changeProfile, { body: { bio: attack } })
      assert.equal(wished?.bio, attack)
      return mei.id
    },
    isRead: () => reads(reader.call(community.getPersonPage, { params: { personId: mei.id } })),
  },
]

/** As if half a minute had passed: the decision stands and is told. */
async function letStand(caseId: string): Promise<void> {
  const { rows } = await sql<{ decision_id: string }>`
    update moderation.case set decided_at = decided_at - interval '1 minute' where id = ${caseId}
    returning decision_id`.execute(on.house.db)
  await stateDecision(on.house, { caseId, decisionId: rows[0]?.decision_id ?? '' })
}

const toldOf = async (kind: string, caseId: string) =>
  (await mei.call(listNotices, {})).items.filter((one) => one.kind === kind && one.about.id === caseId).length

for (const { name, kind, write, isRead } of sorts) {
  test(`${name} that has to be looked at waits in the queue, is refused and told, and comes out after an appeal`, async () => {
    const id = await write()
    assert.equal(await isRead(id), false)
    const { items } = await lin.call(order.listCases, { query: { state: 'open', kind } })
    const found = items.find(({ subjectId }) => subjectId === id)
    assert.ok(found, 'no case')
    assert.ok(found.screening.some(({ code }) => code === 'attack'))
    const params = { caseId: found.id }
    const own = await mei.call(order.getOwnCase, { params })
    assert.deepEqual([own.state, own.text], ['waiting', attack])

    const body = { decision: 'hide' as const, rule: 'attack' as const, answer: '请换一种说法' }
    await lin.call(order.decideCase, { params, body })
    await letStand(found.id)
    await until(async () => (await toldOf('decision-made', found.id)) === 1 || undefined)
    const told = await mei.call(order.getOwnCase, { params })
    assert.deepEqual([told.decision, told.rule, told.answer, told.text], ['hide', 'attack', '请换一种说法', attack])
    assert.equal(await isRead(id), false)

    await mei.call(order.appealCase, { params, body: { text: '这是引用' } })
    const outcome = { outcome: 'overturned' as const, answer: '看过了' }
    await assert.rejects(lin.call(order.decideAppeal, { params, body: outcome }), {
      code: 'moderation.appeal-is-anothers',
    })
    await anna.call(order.decideAppeal, { params, body: outcome })
    await until(async () => (await toldOf('appeal-decided', found.id)) === 1 || undefined)
    assert.equal(await isRead(id), true)
  })
}

test('what waits comes out when nothing is wrong with it, and its author is told', async () => {
  const { id } = await mei.call(community.publishPost, { body: note(`${attack}，他这么说`) })
  const { items } = await lin.call(order.listCases, { query: { state: 'open', kind: 'post' } })
  const caseId = items.find(({ subjectId }) => subjectId === id)?.id ?? ''
  await lin.call(order.decideCase, { params: { caseId }, body: { decision: 'keep', rule: 'other' } })
  await letStand(caseId)
  assert.equal(await readsPost(id), true)
  await until(async () => (await toldOf('decision-made', caseId)) === 1 || undefined)
})

test('what the house decides where a thing stands closes its case', async () => {
  const { id } = await mei.call(reviews.askQuestion, { body: { place, text: `${attack}，是谁写的？` } })
  await operator.call(reviews.turnQuestion, { params: { questionId: id }, body: { to: 'open' } })
  const { items } = await lin.call(order.listCases, { query: { kind: 'question' } })
  const [row] = items.filter(({ subjectId }) => subjectId === id)
  assert.deepEqual([row?.state, row?.decision], ['decided', 'keep'])
})

test('a name that was said otherwise meanwhile no longer waits', async () => {
  await mei.call(changeProfile, { body: { name: '死黑鬼都去死' } })
  assert.equal((await mei.call(getMe)).me?.wished?.name, '死黑鬼都去死')
  const after = await mei.call(changeProfile, { body: { name: '小梅' } })
  assert.deepEqual([after.name, after.wished], ['小梅', undefined])
})
