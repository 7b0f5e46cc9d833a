import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { deviceFollowsADay, followsADay, mostFollowed } from '#contracts/community'
import { Refusal } from '#kernel/refusal'
import { findWrong } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { readPersonPage } from '../person/page.ts'
import { talkBooks } from '../talk/books.ts'
import { communityWorld } from '../test/world.ts'
import { mutePerson, unmutePerson } from './mute.ts'
import { listFollowers, listFollowing, listMuted } from './queries.ts'
import { followPerson, unfollowPerson } from './turn.ts'

const on = await communityWorld()
const { mei, li } = on
const follow = (personId: string, ...ids: string[]) => followFrom(undefined, personId, ...ids)
const followFrom = (deviceId: string | undefined, personId: string, ...ids: string[]) =>
  on.perform(system, (work) =>
    followPerson(
      work,
      personId,
      ids.map((id) => ({ id, deviceId })),
    ),
  )
const unfollow = (personId: string, id: string) => on.perform(system, (work) => unfollowPerson(work, personId, id))
const page = (viewerId: string, personId: string) => readPersonPage(on.db, personId, viewerId)
const wrong = async () => (await findWrong(on.db, talkBooks)).map(({ what }) => what)

test('following twice is once, also from two connections at the same moment', async () => {
  const outcomes = await Promise.all([follow(mei.id, li.id), follow(mei.id, li.id), follow(mei.id, li.id, li.id)])
  for (const [outcome] of outcomes) assert.deepEqual(outcome, { follows: true, followers: 1 })
  assert.deepEqual(await wrong(), [])
  assert.equal((await on.facts('community.followed')).length, 1)
  const seen = await page(li.id, mei.id)
  assert.deepEqual([seen.follows, seen.followsYou, seen.followers], [true, false, 1])
  assert.deepEqual([(await page(mei.id, li.id)).followsYou, (await page(mei.id, li.id)).following], [true, 1])
})

test('two who follow each other at the same moment do not wait for each other for ever', async () => {
  const [ann, bo] = [await on.someone('Ann'), await on.someone('Bo')]
  for (let nth = 0; nth < 5; nth++) {
    await Promise.all([follow(ann.id, bo.id), follow(bo.id, ann.id)])
    await Promise.all([unfollow(ann.id, bo.id), unfollow(bo.id, ann.id)])
  }
  assert.deepEqual(await wrong(), [])
  assert.equal((await page(ann.id, bo.id)).followers, 0)
})

test('accounts of one device follow no more together than its number of the day, however many come at once', async () => {
  const [one, two] = [await on.someone('One'), await on.someone('Two')]
  const stars = await Promise.all(['S1', 'S2'].map((name) => on.someone(name)))
  const spend = (follows: number) =>
    on.db.transaction().execute((tx) =>
      sql`insert into community.device_follow (device_id, day, follows) values ('phone', ${on.clock.now()}, ${follows})
        on conflict (device_id, day) do update set follows = excluded.follows`.execute(tx),
    )
  await spend(deviceFollowsADay - 1)
  const done = (await Promise.all(stars.map((star) => followFrom('phone', star.id, one.id, two.id)))).flat()
  assert.equal(done.filter((outcome) => !(outcome instanceof Refusal)).length, 1)
  for (const outcome of done)
    if (outcome instanceof Refusal) assert.equal(outcome.code, 'community.follows-from-device')
  const other = await on.someone('Other')
  assert.deepEqual(
    (await followFrom('tablet', stars[0]!.id, other.id)).map((outcome) => outcome instanceof Refusal),
    [false],
  )
  on.clock.advance(86_400_000)
  const next = await followFrom('phone', stars[0]!.id, two.id)
  assert.deepEqual([next.some((outcome) => outcome instanceof Refusal), await wrong()], [false, []])
})

test('following and unfollowing that race leave what is counted equal to what there is', async () => {
  const crowd = await Promise.all(Array.from({ length: 8 }, (_, nth) => on.someone(`Crowd${nth}`)))
  const star = await on.someone('Star')
  await Promise.all([
    follow(star.id, ...crowd.slice(0, 4).map(({ id }) => id)),
    follow(star.id, ...crowd.slice(2).map(({ id }) => id)),
    unfollow(star.id, crowd[3]!.id),
    unfollow(star.id, crowd[0]!.id),
  ])
  assert.deepEqual(await wrong(), [])
})

test('nobody follows oneself, and of a batch each gets an own answer', async () => {
  const [own, other] = await follow(mei.id, mei.id, li.id)
  assert.ok(own instanceof Refusal && own.code === 'community.not-yourself')
  assert.deepEqual(other, { follows: true, followers: 1 })
})

test('a day ends at two hundred new follows, undone ones too; the next day goes on', async () => {
  const keen = await on.someone('Keen')
  await follow(mei.id, keen.id)
  await unfollow(mei.id, keen.id)
  await sql`update community.person_count set day_follows = ${followsADay} where person_id = ${keen.id}`.execute(on.db)
  const [refused] = await follow(li.id, keen.id)
  assert.ok(refused instanceof Refusal && refused.code === 'community.follows-today')
  on.clock.advance(86_400_000)
  assert.deepEqual((await follow(li.id, keen.id))[0], { follows: true, followers: 1 })
})

test('nobody follows more than two thousand people, from two connections at once either', async () => {
  const many = await on.someone('Many')
  const targets = await Promise.all(['A', 'B', 'C', 'D'].map((name) => on.someone(name)))
  await sql`insert into community.follow
    select ${many.id}, 'x' || n, ${on.clock.now()} from generate_series(1, ${mostFollowed - 2}::int) as n`.execute(
    on.db,
  )
  await sql`insert into community.person_count (person_id, following) values (${many.id}, ${mostFollowed - 2})`.execute(
    on.db,
  )
  const outcomes = await Promise.all(targets.map(({ id }) => follow(id, many.id)))
  const refused = outcomes.flat().filter((outcome) => outcome instanceof Refusal)
  assert.deepEqual(
    refused.map(({ code }) => code),
    ['community.follows-full', 'community.follows-full'],
  )
  assert.equal((await page(many.id, many.id)).following, mostFollowed)
  await sql`delete from community.follow where follower_id = ${many.id}`.execute(on.db)
  await sql`delete from community.person_count where person_id = ${many.id}`.execute(on.db)
})

test('lists of followers go page by page, are searched by name, and say how one stands to each', async () => {
  const fans = []
  const host = await on.someone('Popular')
  for (const name of ['Fan one', 'Fan two', 'Fan three', 'Somebody']) {
    const fan = await on.someone(name)
    on.clock.advance(1_000)
    await follow(host.id, fan.id)
    fans.unshift(fan)
  }
  await follow(fans[0]!.id, host.id)
  const first = await listFollowers(on.db, host.id, host.id, { limit: 3 })
  assert.deepEqual(
    first.items.map(({ name, follows, followsYou }) => [name, follows, followsYou]),
    [
      ['Somebody', true, true],
      ['Fan three', false, true],
      ['Fan two', false, true],
    ],
  )
  const second = await listFollowers(on.db, host.id, host.id, { limit: 3, after: first.next! })
  assert.deepEqual([second.items.map(({ name }) => name), second.next], [['Fan one'], undefined])
  const found = await listFollowers(on.db, host.id, host.id, { search: 'fan t' })
  assert.deepEqual(
    found.items.map(({ name }) => name),
    ['Fan three', 'Fan two'],
  )
  assert.deepEqual(
    (await listFollowing(on.db, host.id, mei.id, {})).items.map(({ name }) => name),
    ['Somebody'],
  )
  await assert.rejects(listFollowers(on.db, host.id, host.id, { after: 'x' }), { code: 'community.bad-cursor' })
})

test('who is muted is on a list of one’s own until let in again', async () => {
  await on.perform(mei, (work) => mutePerson(work, li.id))
  await on.perform(mei, (work) => mutePerson(work, li.id))
  assert.deepEqual(
    (await listMuted(on.db, mei.id, {})).items.map(({ name }) => name),
    ['Li'],
  )
  assert.equal((await page(mei.id, li.id)).isMuted, true)
  await on.perform(mei, (work) => unmutePerson(work, li.id))
  assert.deepEqual((await listMuted(on.db, mei.id, {})).items, [])
  await assert.rejects(
    on.perform(mei, (work) => mutePerson(work, mei.id)),
    { code: 'community.not-yourself' },
  )
})

test('a guest has no page', async () => {
  const guest = await on.someone('Guest', [], 'guest')
  await assert.rejects(page(mei.id, guest.id), { code: 'community.unknown-person' })
})
