import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { type Actor, anonymous, reacting, system } from '#platform/work'
import { mutePerson } from '../follow/mute.ts'
import { followPerson } from '../follow/turn.ts'
import { hidePost } from '../post/hide.ts'
import { reactions } from '../reactions.ts'
import { saveSubject } from '../talk/save/keep.ts'
import { communityWorld } from '../test/world.ts'
import { changeFeedSettings, sayNotInterested, takeBackNotInterested } from './change.ts'
import { countNewer, readNewestFeed, readRecommended } from './queries.ts'
import { refreshRanks } from './rank.ts'
import { rememberViews } from './views.ts'

const on = await communityWorld()
const { mei, li } = on
let heard = 0

/** Lets the domain hear what was stated since it listened last, as its follower does. */
async function hearFacts() {
  const { rows } = await sql<{ id: number; name: string; data: object; at: Date }>`
    select id, name, data, at from platform.fact where id > ${heard} order by id`.execute(on.db)
  const digest = reacting({ clock: on.clock }, reactions)
  for (const fact of rows) {
    heard = fact.id
    await on.db.transaction().execute((tx) => digest(tx, { ...fact, actorId: 'x' } as never, () => {}))
  }
  while ((await on.perform(system, refreshRanks)) > 0);
}

const passes = (minutes: number) => on.clock.advance(minutes * 60_000)
async function publish(who: Actor, draft = {}) {
  passes(60)
  // Nobody says the same twice, or somebody would look at it first.
  return on.post(who, { text: crypto.randomUUID(), ...draft })
}
const follow = (who: Actor, whom: Actor) => on.perform(system, (work) => followPerson(work, whom.id, [who]))
type Asked = { after?: string; limit?: number }
const following = (who: Actor, asked: Asked = {}) =>
  readNewestFeed(on.db, who, 'following', { ...asked, now: on.clock.now() })
const views = rememberViews(() => on.clock.monotonicMs())
async function recommended(who: Actor, asked: Asked = {}) {
  await hearFacts()
  return readRecommended(on.db, who, views, { ...asked, now: on.clock.now() })
}
const ids = ({ items }: { items: { post: { id: string } }[] }) => items.map(({ post }) => post.id)

test('the following feed has posts of whom one follows, newest first, of each audience that may see them', async () => {
  const reader = await on.someone('Reader')
  const other = await on.someone('Other')
  await follow(reader, mei)
  await follow(reader, li)
  const first = await publish(mei)
  const forFollowers = await publish(li, { audience: 'followers' })
  await publish(li, { audience: 'self' })
  await publish(other)
  const last = await publish(mei, { audience: 'members' })
  assert.deepEqual(ids(await following(reader)), [last, forFollowers, first])
})

test('pages stay as they were while new posts come, and the pill tells how many', async () => {
  const reader = await on.someone('Pager')
  const authors = [await on.someone('A'), await on.someone('B')]
  for (const author of authors) await follow(reader, author)
  const posts: string[] = []
  for (let nth = 0; nth < 7; nth++) posts.unshift(await publish(authors[nth % 2]!))
  const opened = await following(reader, { limit: 3 })
  passes(1)
  await publish(authors[0]!)
  await publish(authors[1]!)
  const second = await following(reader, { limit: 3, after: opened.next! })
  const third = await following(reader, { limit: 3, after: second.next! })
  assert.deepEqual([...ids(opened), ...ids(second), ...ids(third)], posts)
  assert.equal(third.next, undefined)
  assert.equal(await countNewer(on.db, reader, 'following', opened.head), 2)
  await assert.rejects(following(reader, { after: '1~x' }), { code: 'community.bad-cursor' })
})

test('whoever follows hundreds reads the same feed, found among the newest posts of all or asked of each', async () => {
  const reader = await on.someone('Keen')
  const authors = [await on.someone('Often'), await on.someone('Seldom')]
  for (const author of authors) await follow(reader, author)
  const posts: string[] = []
  for (let nth = 0; nth < 5; nth++) posts.unshift(await publish(authors[nth % 2]!))
  await publish(mei)
  const few = ids(await following(reader, { limit: 3 }))
  await sql`insert into community.follow select ${reader.id}, 'quiet' || n, now() from generate_series(1, 300) as n`.execute(
    on.db,
  )
  await sql`update community.person_count set following = 302 where person_id = ${reader.id}`.execute(on.db)
  const first = await following(reader, { limit: 3 })
  assert.deepEqual(ids(first), few)
  const second = await following(reader, { limit: 3, after: first.next! })
  assert.deepEqual([...ids(first), ...ids(second)], posts)
  await on.perform(reader, (work) => mutePerson(work, authors[0]!.id))
  assert.ok((await following(reader)).items.every(({ post }) => post.author.id === authors[1]!.id))
})

test('muted people are kept out of feeds; what was hidden leaves them', async () => {
  const reader = await on.someone('Quiet')
  const [loud, calm] = [await on.someone('Loud'), await on.someone('Calm')]
  await follow(reader, loud)
  await follow(reader, calm)
  await publish(loud)
  const shown = await publish(calm)
  await on.perform(reader, (work) => mutePerson(work, loud.id))
  assert.deepEqual(ids(await following(reader)), [shown])
  assert.ok(!(await recommended(reader)).items.some(({ post }) => post.author.id === loud.id))
  await on.perform(system, (work) => hidePost(work, shown))
  assert.deepEqual(ids(await following(reader)), [])
  assert.ok(!ids(await recommended(reader)).includes(shown))
})

test('the circle feed has the posts of one’s circles', async () => {
  const member = await on.someone('Member')
  const circleId = await on.circle(mei)
  await on.join(member, circleId)
  const inside = await publish(mei, { circleId, audience: 'circle' })
  await publish(mei)
  const read = await readNewestFeed(on.db, member, 'circles', { now: on.clock.now() })
  assert.deepEqual(ids(read), [inside])
  assert.equal(await countNewer(on.db, member, 'circles', String(on.clock.now().getTime() - 1)), 0)
})

/** Takes what earlier tests recommended out of the way. */
const clear = () => sql`delete from community.feed_post`.execute(on.db)

test('what was saved lifts what is about the same, with the reason; switched off, everybody’s order comes back', async () => {
  await hearFacts()
  await clear()
  const [fan, ann, bo] = [await on.someone('Fan'), await on.someone('Ann'), await on.someone('Bo')]
  const liked = await publish(ann, { text: 'A pot #slowtea' })
  const older = await publish(bo, { text: 'A cup #slowtea' })
  const newer = await publish(bo, { text: 'A lamp #light' })
  assert.deepEqual(ids(await recommended(fan)).slice(0, 3), [newer, liked, older])
  await on.perform(fan, (work) => saveSubject(work, { kind: 'post', id: liked, authorId: ann.id }))
  const after = await recommended(fan)
  assert.ok(ids(after).indexOf(older) < ids(after).indexOf(newer))
  assert.deepEqual(after.items.find(({ post }) => post.id === older)?.reason, { kind: 'topic', name: 'slowtea' })
  assert.deepEqual(after.items.find(({ post }) => post.id === liked)?.talk.saved, true)
  await on.perform(fan, (work) => changeFeedSettings(work, false))
  const plain = await recommended(fan)
  assert.deepEqual(ids(plain), ids(await recommended(anonymous)))
  assert.ok(plain.items.every(({ reason }) => reason?.kind === 'fresh' || reason?.kind === 'liked'))
})

test('what one is not interested in goes, and what is like it sinks; taken back, all is as before', async () => {
  await hearFacts()
  await clear()
  const [reader, ann, bo] = [await on.someone('Picky'), await on.someone('Ann'), await on.someone('Bo')]
  const fine = await publish(ann, { text: 'A bowl #clay' })
  const like = await publish(bo, { text: 'Shoes #run' })
  const dull = await publish(bo, { text: 'More shoes #run' })
  const before = ids(await recommended(reader))
  assert.deepEqual(before, [dull, fine, like])
  await on.perform(reader, (work) => sayNotInterested(work, dull))
  await on.perform(reader, (work) => sayNotInterested(work, dull))
  assert.deepEqual(ids(await recommended(reader)), [fine, like])
  await on.perform(reader, (work) => takeBackNotInterested(work, dull))
  assert.deepEqual(ids(await recommended(reader)), before)
})

test('recommendations go on page by page through blocks, each post once, whatever is liked meanwhile', async () => {
  await hearFacts()
  await clear()
  const reader = await on.someone('Scroller')
  const author = await on.someone('Many')
  await sql`insert into community.post (id, kind, author_id, text, audience, state, created_at, changed_at, published_at)
    select lpad(n::text, 26, '0'), 'note', ${author.id} || n % 50, 'x', 'everybody', 'published', now(), now(),
      ${on.clock.now()}::timestamptz - n * interval '1 minute' from generate_series(1, 450) as n`.execute(on.db)
  await sql`insert into community.feed_post
    select id, author_id, null, 'everybody', '{}', published_at, 1, extract(epoch from published_at) / 86400
    from community.post where author_id like ${`${author.id}%`}`.execute(on.db)
  const read: string[] = []
  let after: string | undefined
  do {
    const page: Awaited<ReturnType<typeof recommended>> = await recommended(reader, {
      limit: 50,
      ...(after && { after }),
    })
    read.push(...ids(page))
    after = page.next
    const target = page.items[0]?.post
    if (target)
      await on.perform(reader, (work) => saveSubject(work, { kind: 'post', id: target.id, authorId: target.author.id }))
  } while (after)
  assert.equal(new Set(read).size, read.length)
  assert.equal(read.length, 450)
})

test('guests and nobodies are shown what is for everybody, and own posts are not recommended to oneself', async () => {
  await hearFacts()
  await clear()
  const author = await on.someone('Author')
  const open = await publish(author)
  const members = await publish(author, { audience: 'members' })
  assert.deepEqual(ids(await recommended(anonymous)), [open])
  assert.deepEqual(ids(await recommended(li)), [members, open])
  assert.deepEqual(ids(await recommended(author)), [])
})
