import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as wire from '#contracts/community'
import { getHost, unfollowHost } from '#contracts/live'
import { blockPerson, listNotices, unblockPerson } from '#contracts/messaging'
import { makeShareLink } from '#contracts/sharing'
import { keepHost } from '#domains/live/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const on = await testHouse()
const [mei, bo] = [await on.member('Mei', 'host'), await on.member('Bo')]
const guest = await on.guest()
const note = { kind: 'note' as const, text: '一盏灯', audience: 'everybody' as const }
const { id: subjectId } = await mei.call(wire.publishPost, { body: note })
const params = { kind: 'post' as const, subjectId }
const status = (wanted: number) => (error: { status: number }) => error.status === wanted

test('a comment of a megabyte is refused with its field and the reason, and guests only read', async () => {
  await assert.rejects(
    bo.call(wire.addComment, { params, body: { text: '灯'.repeat(350_000) } }),
    (error: { status: number; details: object }) =>
      error.status === 400 && JSON.stringify(error.details).includes('text'),
  )
  await assert.rejects(guest.call(wire.addComment, { params, body: { text: '好看' } }), status(403))
  await assert.rejects(guest.call(wire.like, { params }), status(403))
  await assert.rejects(guest.call(wire.followPerson, { params: { personId: mei.id } }), status(403))
  assert.deepEqual((await guest.call(wire.listComments, { params })).items, [])
})

test('stored markup is words and nothing else', async () => {
  const text = '<img src=x onerror=alert(1)> [x](javascript:alert(1))'
  const said = await bo.call(wire.addComment, { params, body: { text } })
  assert.equal(said.text, text)
  await bo.call(wire.removeComment, { params: { commentId: said.id } })
})

test('who is liked, answered, mentioned and followed is told of it, people together', async () => {
  const li = await on.member('Li')
  for (const who of [bo, li]) await who.call(wire.like, { params })
  const root = await bo.call(wire.addComment, { params, body: { text: '哪里买？' } })
  await mei.call(wire.addComment, { params, body: { text: `店里 @{${li.id}}`, replyToId: root.id } })
  await bo.call(wire.followPerson, { params: { personId: li.id } })
  const kinds = async (who: typeof bo) =>
    (await who.call(listNotices, {})).items.map(({ kind, people }) => [kind, people?.count]).sort()
  await until(async () => (await kinds(li)).length === 2 || undefined)
  await until(async () => (await kinds(mei)).length === 2 || undefined)
  await until(async () => (await kinds(bo)).length === 1 || undefined)
  assert.deepEqual(await kinds(mei), [
    ['post-commented', 1],
    ['post-liked', 2],
  ])
  assert.deepEqual(await kinds(bo), [['comment-replied', 1]])
  assert.deepEqual(await kinds(li), [
    ['followed', 1],
    ['mentioned', 1],
  ])
})

test('a host is followed once, from the page of the person and from that of the host alike', async () => {
  await on.house.perform(system, (work) => keepHost(work, mei.id))
  const page = async () => (await bo.call(wire.getPersonPage, { params: { personId: mei.id } })).follows
  assert.deepEqual(await bo.call(wire.followPerson, { params: { personId: mei.id } }), { follows: true, followers: 1 })
  assert.equal((await bo.call(getHost, { params: { hostId: mei.id } })).follows, true)
  await bo.call(unfollowHost, { params: { hostId: mei.id } })
  await until(async () => !(await page()) || undefined)
  await bo.call(wire.followPerson, { params: { personId: mei.id } })
  await bo.call(wire.unfollowPerson, { params: { personId: mei.id } })
  assert.equal((await bo.call(getHost, { params: { hostId: mei.id } })).follows, false)
  await assert.rejects(bo.call(wire.followPerson, { params: { personId: newId() } }), status(404))
  await assert.rejects(bo.call(wire.followPerson, { params: { personId: guest.id } }), status(404))
})

test('who is blocked neither sees, follows, comments nor is read, until it is taken back', async () => {
  const dan = await on.member('Dan')
  const daughter = await on.member('Eva')
  await dan.call(wire.followPerson, { params: { personId: mei.id } })
  const said = await dan.call(wire.addComment, { params, body: { text: '这盏灯真好看，放在哪里？' } })
  await mei.call(blockPerson, { params: { personId: dan.id } })
  await until(
    async () =>
      (await mei.call(wire.listFollowers, { params: { personId: mei.id } })).items.every(({ id }) => id !== dan.id) ||
      undefined,
  )
  await assert.rejects(dan.call(wire.addComment, { params, body: { text: '再说' } }), status(403))
  await assert.rejects(dan.call(wire.followPerson, { params: { personId: mei.id } }), status(403))
  await assert.rejects(dan.call(wire.getPersonPage, { params: { personId: mei.id } }), status(404))
  assert.equal((await mei.call(wire.getPersonPage, { params: { personId: dan.id } })).isBlocked, true)
  const reads = async (who: typeof bo) =>
    (await who.call(wire.listComments, { params })).items.some(({ id }) => id === said.id)
  assert.deepEqual([await reads(mei), await reads(daughter)], [false, true])
  assert.ok(!(await dan.call(wire.readRecommended)).items.some(({ post }) => post.author.id === mei.id))
  await mei.call(unblockPerson, { params: { personId: dan.id } })
  assert.equal(await reads(mei), true)
})

test('a shared post counts its sharers, and its link leads to it', async () => {
  const link = await bo.call(makeShareLink, { body: { kind: 'post', subjectId, channel: 'link' } })
  assert.equal(link.path, `/posts/${subjectId}?s=${link.token}`)
  await bo.call(makeShareLink, { body: { kind: 'post', subjectId, channel: 'link' } })
  await until(async () => (await bo.call(wire.getTalk, { params })).shares === 1 || undefined)
})

test('everything else answers over the wire', async () => {
  assert.equal((await bo.call(wire.readRecommended)).items.length, 1)
  assert.equal((await guest.call(wire.readRecommended)).items.length, 1)
  await assert.rejects(guest.call(wire.readFollowing), status(403))
  assert.deepEqual((await bo.call(wire.readFollowing)).items, [])
  const collection = await bo.call(wire.createCollection, { body: { name: '灯' } })
  await bo.call(wire.save, { params, body: { collectionId: collection.id } })
  const query = { collectionId: collection.id }
  assert.equal((await bo.call(wire.listOwnSaves, { query })).items[0]?.post?.id, subjectId)
  assert.equal((await bo.call(wire.listOwnLikes)).items.length, 1)
  assert.deepEqual(await bo.call(wire.changeFeedSettings, { body: { isPersonal: false } }), { isPersonal: false })
  assert.ok((await guest.call(wire.getFeedFormula)).constants.length > 20)
  await assert.rejects(bo.call(wire.closeComments, { params }), status(403))
  assert.equal((await mei.call(wire.closeComments, { params })).isClosed, true)
})
