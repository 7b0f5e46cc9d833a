import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Actor } from '#platform/work'
import { minutes } from '#test/world/stage'
import { leaveCircle } from '../../circle/join.ts'
import { reading } from '../../tables.ts'
import { communityWorld, usualNote } from '../../test/world.ts'
import { editPost } from '../edit.ts'
import { getPost } from '../queries.ts'
import { removePost } from '../remove.ts'
import { publishDue } from './due.ts'
import { createDraft, publishDraft, unschedulePost } from './keep.ts'
import { listEditions, listOwnPosts } from './own.ts'

const on = await communityWorld()
const { mei, li } = on
const draft = (who: Actor = mei, words = {}) => on.perform(who, (work) => createDraft(work, { ...usualNote, ...words }))
const edit = (postId: string, version: number, words = {}) =>
  on.perform(mei, (work) => editPost(work, postId, { ...usualNote, ...words }, version))
const publish = (postId: string, version: number, at?: Date) =>
  on.perform(mei, (work) => publishDraft(work, postId, version, at))
const inMinutes = (n: number) => new Date(on.clock.now().getTime() + minutes(n))
const look = () => publishDue(reading(on.db), on.perform, on.clock.now())
const passes = (n: number) => on.clock.set(inMinutes(n))

test('a draft may be empty, is its author’s alone, makes no topics, and comes out as it stands', async () => {
  const postId = await draft(mei, { text: '' })
  await assert.rejects(publish(postId, 1), { code: 'community.empty-post' })
  await assert.rejects(getPost(on.db, postId, li), { code: 'community.unknown-post' })
  await edit(postId, 1, { text: 'A cup #halfwritten', topics: ['evenings'] })
  assert.deepEqual((await getPost(on.db, postId, mei)).topics, [])
  await publish(postId, 2)
  const post = await getPost(on.db, postId, li)
  assert.deepEqual(post.topics.map(({ name }) => name).toSorted(), ['evenings', 'halfwritten'])
  await publish(postId, 2)
  assert.equal((await on.facts('community.post-published')).filter((fact) => fact.postId === postId).length, 1)
})

test('of two phones that write one draft on, the second is told', async () => {
  const postId = await draft()
  const outcomes = await Promise.allSettled([edit(postId, 1, { text: 'Phone' }), edit(postId, 1, { text: 'Tablet' })])
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  assert.deepEqual(
    refused.map(({ code, details }) => [code, details.version]),
    [['community.stale-post', 2]],
  )
  await assert.rejects(publish(postId, 1), { code: 'community.stale-post' })
})

test('a planned post comes out once at its time, though two nodes look at once', async () => {
  const postId = await draft(mei, { text: 'Good evening' })
  await publish(postId, 1, inMinutes(10))
  await look()
  assert.equal((await on.rowOf(postId)).state, 'scheduled')
  passes(10)
  await Promise.all([look(), look(), look()])
  const row = await on.rowOf(postId)
  assert.equal(row.state, 'published')
  assert.equal(row.published_at?.getTime(), on.clock.now().getTime())
  const facts = (await on.facts('community.post-published')).filter((fact) => fact.postId === postId)
  assert.deepEqual(
    facts.map(({ authorId }) => authorId),
    [mei.id],
  )
})

test('a planned post that has to wait at its time tells its author so', async () => {
  const id = await on.upload(mei)
  const postId = await draft(mei, { text: 'Lights', media: [{ id }] })
  await publish(postId, 1, inMinutes(10))
  const picture = '01'.repeat(32)
  await sql`update community.post_media set look = ${picture}::bit(64) where id = ${id}`.execute(on.db)
  await sql`insert into community.taken_look values ('c1', ${picture}::bit(64), 'ads', ${on.clock.now()})`.execute(
    on.db,
  )
  passes(10)
  await Promise.all([look(), look()])
  const { state, waits_for } = await on.rowOf(postId)
  assert.deepEqual([state, waits_for], ['waiting', 'picture'])
  assert.deepEqual(await on.facts('community.post-waits'), [{ postId, authorId: mei.id }])
})

test('a planned post that may not come out any more is a draft again and says why', async () => {
  const circleId = await on.circle(li)
  await on.join(mei, circleId)
  const postId = await draft(mei, { circleId })
  await publish(postId, 1, inMinutes(5))
  await on.perform(mei, (work) => leaveCircle(work, circleId))
  passes(5)
  await look()
  const row = await on.rowOf(postId)
  assert.deepEqual([row.state, row.trouble], ['draft', 'community.not-in-circle'])
  const { items } = await listOwnPosts(on.db, mei.id, { state: 'draft' })
  assert.equal(items.find(({ id }) => id === postId)?.trouble, 'community.not-in-circle')
})

test('a plan is for the next 90 days, and can be taken back', async () => {
  const postId = await draft()
  for (const at of [inMinutes(-1), inMinutes(91 * 24 * 60)]) {
    await assert.rejects(publish(postId, 1, at), { code: 'community.bad-time' })
  }
  await publish(postId, 1, inMinutes(5))
  await on.perform(mei, (work) => unschedulePost(work, postId))
  passes(5)
  await look()
  assert.equal((await on.rowOf(postId)).state, 'draft')
  const out = await on.post(mei)
  await assert.rejects(
    on.perform(mei, (work) => unschedulePost(work, out)),
    { code: 'community.not-a-draft' },
  )
})

test('what a post said before stays readable for its author and moderators, until it is removed', async () => {
  const postId = await on.post(mei, { text: 'First' })
  passes(1)
  await edit(postId, 1, { text: 'Second' })
  passes(1)
  await edit(postId, 2, { text: 'Third' })
  const editions = async (who: Actor) => (await listEditions(on.db, postId, who)).map(({ text }) => text)
  assert.deepEqual(await editions(mei), ['Second', 'First'])
  const moderator = await on.someone('Moderator', ['operator'])
  assert.deepEqual(await editions(moderator), ['Second', 'First'])
  await assert.rejects(editions(li), { code: 'community.not-yours' })
  await on.perform(mei, (work) => removePost(work, postId))
  const left = await reading(on.db)
    .selectFrom('community.post_edition')
    .selectAll()
    .where('post_id', '=', postId)
    .execute()
  assert.deepEqual(left, [])
})

test('a draft that is removed leaves nothing', async () => {
  const postId = await draft()
  await on.perform(mei, (work) => removePost(work, postId))
  assert.deepEqual(
    await reading(on.db).selectFrom('community.post').select('id').where('id', '=', postId).execute(),
    [],
  )
})

test('disguises are cleaned before the filters read; links of young accounts and people who are not there are refused', async () => {
  const postId = await on.post(mei, { title: 'A\u200bB\u202e', text: 'see\u200b it' })
  const post = await getPost(on.db, postId, mei)
  assert.deepEqual([post.title, post.text], ['AB', 'see it'])
  const flood = 'https://a.example https://b.example https://c.example'
  const young = await on.someone('Young')
  await assert.rejects(on.post(young, { text: flood }), { code: 'community.too-many-links' })
  const guest = await on.someone('Passer-by', [], 'guest')
  await assert.rejects(on.post(mei, { mentionIds: [guest.id] }), { code: 'community.unknown-mention' })
  const named = await on.post(mei, { text: '@Li look', mentionIds: [li.id] })
  assert.deepEqual(
    (await getPost(on.db, named, li)).mentions.map(({ name }) => name),
    ['Li'],
  )
})
