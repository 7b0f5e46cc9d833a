import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Actor } from '#platform/work'
import { anonymous } from '#platform/work'
import { minutes } from '#test/world/stage'
import { communityWorld, usualNote } from '../test/world.ts'
import { findPostsByIds } from './cards.ts'
import { editPost } from './edit.ts'
import { hidePost, showPost } from './hide.ts'
import { findPosts, getPost } from './queries.ts'
import { removePost } from './remove.ts'

const on = await communityWorld()
const { mei, li } = on
const passes = (ms: number) => on.clock.set(new Date(on.clock.now().getTime() + ms))
const seen = async (viewer: Actor, postId: string) => (await findPostsByIds(on.db, [postId], viewer)).length === 1

test('each audience is who it says, in lists as at the address', async () => {
  const guest = await on.someone('Guest', [], 'guest')
  const fan = await on.someone('Fan')
  await on.follow(fan, mei)
  const circleId = await on.circle(mei)
  await on.join(li, circleId)
  const cases = [
    ['everybody', [mei, li, fan, guest, anonymous]],
    ['members', [mei, li, fan]],
    ['followers', [mei, fan]],
    ['circle', [mei, li]],
    ['self', [mei]],
  ] as const
  for (const [audience, allowed] of cases) {
    const postId = await on.post(mei, { audience, circleId })
    for (const viewer of [mei, li, fan, guest, anonymous]) {
      const may = allowed.some(({ id }) => id === viewer.id)
      assert.equal(await seen(viewer, postId), may, `${viewer.name || 'nobody'} and ${audience}`)
      const read = getPost(on.db, postId, viewer)
      await (may ? read : assert.rejects(read, { code: 'community.unknown-post' }))
    }
  }
})

test('lists go page by page, newest first, without a post twice or left out', async () => {
  const author = await on.someone('Writer', ['moderator'])
  const circleId = await on.circle(author)
  const ids: string[] = []
  for (let nth = 0; nth < 7; nth++) {
    if (nth !== 3) passes(1000)
    ids.unshift(await on.post(author, { text: `Cup ${nth} #slowtea`, ...(nth % 2 && { circleId }) }))
  }
  const [{ topic_id: topicId } = { topic_id: '' }] = (
    await sql<{ topic_id: string }>`select topic_id from community.post_topic where post_id = ${ids[0]}`.execute(on.db)
  ).rows
  for (const [filter, expected] of [
    [{ authorId: author.id }, ids],
    [{ topicId }, ids],
    [{ circleId }, ids.filter((_, place) => place % 2 === 1)],
  ] as const) {
    const read: string[] = []
    let after: string | undefined
    do {
      const page = await findPosts(on.db, { ...filter, limit: 2, ...(after ? { after } : {}) }, anonymous)
      read.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    assert.deepEqual(read.toSorted(), expected.toSorted())
    const times = (await findPosts(on.db, filter, anonymous)).items.map(({ publishedAt }) => publishedAt ?? '')
    assert.deepEqual(times, times.toSorted().toReversed())
  }
  await assert.rejects(findPosts(on.db, { after: 'elsewhere' }, anonymous), { code: 'community.bad-cursor' })
})

test('a post carries its pictures in order, its products and each topic once', async () => {
  const productId = await on.product('Kettle')
  const [one, two] = [await on.upload(mei), await on.upload(mei)]
  const postId = await on.post(mei, {
    text: 'Pour #手冲咖啡 slowly #手冲咖啡# and #Pour·Over today #1',
    topics: ['ＰＯＵＲ·over', 'mornings'],
    productIds: [productId],
    media: [{ id: two, alt: 'The kettle' }, { id: one }],
  })
  const post = await getPost(on.db, postId, li)
  assert.deepEqual(
    post.media.map(({ id }) => id),
    [two, one],
  )
  assert.deepEqual(post.media[0]?.picture.alt, { zh: 'The kettle' })
  assert.deepEqual(post.topics.map(({ name }) => name).toSorted(), ['Pour·Over', 'mornings', '手冲咖啡'].toSorted())
  assert.deepEqual(
    post.products.map(({ id }) => id),
    [productId],
  )
  const [fact] = (await on.facts('community.post-published')).filter((one) => one.postId === postId)
  assert.deepEqual(fact?.productIds, [productId])
  assert.deepEqual(fact?.topicIds, post.topics.map(({ id }) => id).toSorted())
})

test('a picture of somebody else, or of another post, is refused', async () => {
  const foreign = await on.upload(li)
  await assert.rejects(on.post(mei, { media: [{ id: foreign }] }), { code: 'community.unknown-media' })
  const own = await on.upload(mei)
  await on.post(mei, { media: [{ id: own }] })
  await assert.rejects(on.post(mei, { media: [{ id: own }] }), { code: 'community.unknown-media' })
})

test('two posts that take one picture at once: one has it', async () => {
  const media = [{ id: await on.upload(mei) }]
  const outcomes = await Promise.allSettled([on.post(mei, { media }), on.post(mei, { media })])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('two who use a new topic at once get the same one', async () => {
  const posts = await Promise.all([mei, li].map((who) => on.post(who, { text: '#onthesamenight' })))
  const topics = await Promise.all(posts.map(async (id) => (await getPost(on.db, id, mei)).topics))
  assert.deepEqual(topics[0], topics[1])
})

test('empty, homeless and foreign posts are refused', async () => {
  await assert.rejects(on.post(mei, { text: '  ' }), { code: 'community.empty-post' })
  await assert.rejects(on.post(mei, { audience: 'circle' }), { code: 'community.needs-circle' })
  const circleId = await on.circle(mei)
  await assert.rejects(on.post(li, { circleId }), { code: 'community.not-in-circle' })
  await assert.rejects(on.post(mei, { productIds: [circleId] }), { code: 'community.unknown-product' })
  const topics = Array.from({ length: 11 }, (_, nth) => `t${nth}`)
  await assert.rejects(on.post(mei, { topics }), { code: 'community.too-many-topics' })
})

test('an edit names the version it was made from, and is nobody else’s', async () => {
  const postId = await on.post(mei)
  const edit = (who: Actor, text: string, version: number) =>
    on.perform(who, (work) => editPost(work, postId, { ...usualNote, text }, version))
  await assert.rejects(edit(li, 'Mine now', 1), { code: 'community.not-yours' })
  const outcomes = await Promise.allSettled([edit(mei, 'One', 1), edit(mei, 'Two', 1)])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const post = await getPost(on.db, postId, li)
  assert.equal(post.version, 2)
  assert.ok(post.editedAt)
})

test('what its author removes is gone with its words and files; nobody reads it any more', async () => {
  const media = [{ id: await on.upload(mei) }]
  const postId = await on.post(mei, { title: 'Gone soon', text: 'Secret #gone', media })
  on.queued.length = 0
  await assert.rejects(
    on.perform(li, (work) => removePost(work, postId)),
    { code: 'community.not-yours' },
  )
  await on.perform(mei, (work) => removePost(work, postId))
  const row = await on.rowOf(postId)
  assert.deepEqual([row.state, row.title, row.text], ['removed', null, ''])
  await assert.rejects(getPost(on.db, postId, mei), { code: 'community.unknown-post' })
  assert.equal(on.queued[0]?.name, 'community.drop-files')
  await assert.rejects(
    on.perform(mei, (work) => removePost(work, postId)),
    { code: 'community.unknown-post' },
  )
})

test('a hidden post is its author’s alone, and comes back where it was', async () => {
  const postId = await on.post(mei, { text: 'Back soon #hidden' })
  const { topics, publishedAt } = await getPost(on.db, postId, mei)
  passes(minutes(5))
  await on.perform(li, (work) => hidePost(work, postId))
  assert.equal(await seen(li, postId), false)
  assert.equal((await getPost(on.db, postId, mei)).state, 'hidden')
  const [topic] = topics
  assert.ok(topic)
  assert.deepEqual((await findPosts(on.db, { topicId: topic.id }, li)).items, [])
  await on.perform(li, (work) => showPost(work, postId))
  assert.equal((await findPosts(on.db, { topicId: topic.id }, li)).items[0]?.publishedAt, publishedAt)
})

test('who posts faster than people read is asked to wait', async () => {
  const newcomer = await on.someone('Newcomer')
  const words = ['Rain on the roof', 'A blue bowl', 'Nine lanterns', 'My uncle sings', 'Cold noodles']
  for (const text of words) await on.post(newcomer, { text })
  await assert.rejects(on.post(newcomer, { text: 'Once more' }), { code: 'community.too-fast' })
})

test('an edit says again what the post said, and is no repetition', async () => {
  const member = await on.someone('Editor')
  const postId = await on.post(member, { text: 'The first cup of this autumn' })
  for (let version = 1; version < 6; version++) {
    const text = `The first cup of this autumn${'!'.repeat(version)}`
    await on.perform(member, (work) => editPost(work, postId, { ...usualNote, text }, version))
  }
  assert.equal((await getPost(on.db, postId, li)).state, 'published')
})
