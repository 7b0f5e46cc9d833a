import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as wire from '#contracts/community'
import { listNotices } from '#contracts/messaging'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const on = await testHouse()
const [mei, bo, li] = [await on.member('Mei'), await on.member('Bo'), await on.member('Li')]
const guest = await on.guest()
const question = { sort: 'single' as const, title: '', choices: [{ text: '绿茶' }, { text: '<b>红茶</b>' }] }
const note = {
  kind: 'note' as const,
  text: '今晚喝什么？',
  audience: 'everybody' as const,
  poll: { questions: [question] },
}
const { id: postId, poll } = await mei.call(wire.publishPost, { body: note })
const params = { postId }
const [green, black] = poll!.questions[0]!.choices.map(({ id }) => id)
const refused = (status: number, code: string) => (error: { status: number; code: string }) =>
  error.status === status && error.code === code

test('guests see what is asked and do not vote; members vote, from the list too, and markup is words', async () => {
  const seen = await guest.call(wire.getPostPoll, { params })
  assert.equal(seen.questions[0]?.choices[1]?.text, '<b>红茶</b>')
  const body = { answers: [{ choiceIds: [green!] }] }
  await assert.rejects(
    guest.call(wire.votePostPoll, { params, body }),
    (error: { status: number }) => error.status === 403,
  )
  const voted = await bo.call(wire.votePostPoll, { params, body })
  assert.deepEqual([voted.people, voted.mine], [1, [{ choiceIds: [green] }]])
  const { items } = await bo.call(wire.findPosts, { query: {} })
  assert.deepEqual(items.find(({ id }) => id === postId)?.poll?.mine, [{ choiceIds: [green] }])
})

test('two of the same vote sent at once are one, and a foreign choice is refused', async () => {
  const body = { answers: [{ choiceIds: [black!] }] }
  await Promise.all([1, 2, 3].map(() => li.call(wire.votePostPoll, { params, body })))
  assert.equal((await li.call(wire.getPostPoll, { params })).people, 2)
  const foreign = { answers: [{ choiceIds: [postId] }] }
  await assert.rejects(li.call(wire.votePostPoll, { params, body: foreign }), refused(400, 'community.unknown-choice'))
  await assert.rejects(li.call(wire.exportPostPoll, { params }), refused(403, 'community.not-yours'))
})

test('its author closes it; those who voted are told once, and so is the author', async () => {
  await assert.rejects(li.call(wire.closePostPoll, { params }), refused(403, 'community.not-yours'))
  for (const _ of [1, 2]) assert.equal((await mei.call(wire.closePostPoll, { params })).isClosed, true)
  const body = { answers: [{ choiceIds: [black!] }] }
  await assert.rejects(bo.call(wire.votePostPoll, { params, body }), refused(410, 'community.poll-over'))
  const kinds = async (who: typeof bo) => (await who.call(listNotices, {})).items.map(({ kind }) => kind)
  for (const [who, kind] of [
    [bo, 'poll-closed'],
    [li, 'poll-closed'],
    [mei, 'own-poll-closed'],
  ] as const)
    await until(async () => (await kinds(who)).filter((one) => one === kind).length === 1 || undefined)
})
