import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as community from '#contracts/community'
import { listNotices } from '#contracts/messaging'
import * as order from '#contracts/moderation'
import * as reviews from '#contracts/reviews'
import { searchAll } from '#contracts/search'
import { shopOverTheWire } from '#domains/reviews/test/wire'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'

const on = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const [operator, lin] = await Promise.all([on.member('Olga', 'operator'), on.member('Lin', 'moderator')])
const [mei, bo] = await Promise.all([on.member('Mei'), on.member('Bo')])
const { goods } = shopOverTheWire(operator)
const secret = '琥珀灯罩'
const holds = (value: unknown) => JSON.stringify(value).includes(secret)

/** Everywhere that Bo could read it. */
async function readsAnywhere(who: Visitor, postId: string, productId: string): Promise<string[]> {
  const params = { kind: 'post' as const, subjectId: postId }
  const place = { kind: 'product' as const, id: productId }
  const places = {
    post: await who.call(community.getPost, { params: { postId } }).catch(() => ''),
    search: (await who.call(searchAll, { query: { q: secret } })).sections,
    newest: await who.call(community.findPosts, {}),
    recommended: await who.call(community.readRecommended),
    following: await who.call(community.readFollowing),
    comments: await who.call(community.listComments, { params }).catch(() => ''),
    questions: await who.call(reviews.listQuestions, { query: { placeKind: place.kind, placeId: place.id } }),
    notices: await who.call(listNotices, {}),
  }
  return Object.entries(places).flatMap(([name, value]) => (holds(value) ? [name] : []))
}

test('what its author deletes is gone everywhere that others read, and what was reported is kept apart for those who decide', async () => {
  const { productId } = await goods('灯')
  await bo.call(community.followPerson, { params: { personId: mei.id } })
  const note = { kind: 'note' as const, title: secret, text: `这是${secret}，手工做的`, audience: 'everybody' as const }
  const { id: postId } = await mei.call(community.publishPost, { body: note })
  const params = { kind: 'post' as const, subjectId: postId }
  const comment = await mei.call(community.addComment, { params, body: { text: `${secret}还有两个` } })
  await bo.call(community.addComment, { params, body: { text: '真好看', replyToId: comment.id } })
  const place = { kind: 'product' as const, id: productId }
  const asked = await bo.call(reviews.askQuestion, { body: { place, text: '灯罩是什么做的？' } })
  const answer = await mei.call(reviews.answerQuestion, {
    params: { questionId: asked.id },
    body: { text: `是${secret}` },
  })
  await bo.call(order.reportThing, { body: { kind: 'post', subjectId: postId, reason: 'ads' } })
  await until(async () => {
    const found = await readsAnywhere(bo, postId, productId)
    return ['post', 'search', 'following', 'comments', 'notices'].every((name) => found.includes(name)) || undefined
  })

  await mei.call(community.removeComment, { params: { commentId: comment.id } })
  await mei.call(reviews.removeAnswer, { params: { answerId: answer.id } })
  await mei.call(community.removePost, { params: { postId } })
  await until(async () => (await readsAnywhere(bo, postId, productId)).length === 0 || undefined)

  const { items } = await lin.call(order.listCases, { query: { kind: 'post' } })
  assert.ok(holds(items.find(({ subjectId }) => subjectId === postId)?.evidence))
  const { rows } = await sql<{ held: string }>`
    select 'post' as held from community.post where text like ${`%${secret}%`} or title like ${`%${secret}%`}
    union all select 'comment' from community.comment where text like ${`%${secret}%`}
    union all select 'answer' from reviews.answer where text like ${`%${secret}%`}
    union all select 'notice' from messaging.notice where detail::text like ${`%${secret}%`}`.execute(on.house.db)
  assert.deepEqual(rows, [])
})
