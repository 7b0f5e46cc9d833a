import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { type Actor, anonymous, system } from '#platform/work'
import { communityWorld } from '../test/world.ts'
import { followTopic, unfollowTopic } from './follow.ts'
import { mergeTopics } from './merge.ts'
import { findBestOfTopic, getTopic, listFollowedTopics, listHotTopics, listTopics, suggestTopics } from './queries.ts'
import { forgetVoices, noteVoice, recountHeat } from './recount.ts'
import { endLaunch, hideTopic, launchTopic, renameTopic } from './turn.ts'

const on = await communityWorld()
const { mei, li } = on
const passes = (hours: number) => on.clock.set(new Date(on.clock.now().getTime() + hours * 3_600_000))
const idOf = async (name: string) =>
  (await listTopics(on.db, { q: name })).items.find((one) => one.name === name)?.id ?? ''
const versionOf = async (id: string) => (await listTopics(on.db, {})).items.find((one) => one.id === id)?.version ?? 0
const recount = () => on.perform(system, recountHeat)

async function speak(who: Actor, text: string): Promise<string> {
  const postId = await on.post(who, { text })
  await on.perform(system, (work) => noteVoice(work, postId, who.id))
  return postId
}

test('people make a topic hot and not how much they say; what is for few makes none', async () => {
  const others = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => on.someone(name)))
  for (let nth = 0; nth < 5; nth++) await speak(mei, `again ${nth} #loud`)
  for (const one of others) await speak(one, `once ${one.name} #shared`)
  const secret = await on.post(mei, { text: 'between us #secret', audience: 'followers' })
  await on.perform(system, (work) => noteVoice(work, secret, mei.id))
  await recount()
  const { hot } = await listHotTopics(on.db)
  assert.deepEqual(
    hot.map(({ name, people }) => [name, people]),
    [
      ['shared', 5],
      ['loud', 1],
    ],
  )
  assert.equal(hot[0]?.isRising, true)
})

test('what nobody speaks of any more cools down, falls off and is forgotten', async () => {
  const before = (await listHotTopics(on.db)).hot[0]?.heat ?? 0
  passes(12)
  await recount()
  const { hot } = await listHotTopics(on.db)
  assert.ok((hot[0]?.heat ?? before) < before * 0.6)
  assert.equal(hot[0]?.isRising, false)
  passes(72)
  await recount()
  assert.deepEqual((await listHotTopics(on.db)).hot, [])
  passes(200)
  await on.perform(system, forgetVoices)
  const { rows } = await sql`select from community.topic_voice`.execute(on.db)
  assert.equal(rows.length, 0)
})

test('following twice is once, also from two connections, and the count is exact', async () => {
  const topicId = await idOf('shared')
  const follow = (who: Actor) => on.perform(who, (work) => followTopic(work, topicId))
  await Promise.all([follow(mei), follow(mei), follow(li)])
  assert.equal((await getTopic(on.db, topicId, mei.id)).followers, 2)
  await Promise.all([0, 1].map(() => on.perform(mei, (work) => unfollowTopic(work, topicId))))
  const page = await getTopic(on.db, topicId, li.id)
  assert.deepEqual([page.followers, page.follows], [1, true])
  assert.deepEqual(await listFollowedTopics(on.db, li.id), [{ id: topicId, name: 'shared' }])
})

test('a merged topic leads into the other with its posts, voices and followers, in posts to come too', async () => {
  await speak(mei, 'green #tea #cup')
  await speak(li, 'black #tees')
  const [tea, tees] = [await idOf('tea'), await idOf('tees')]
  await on.perform(li, (work) => followTopic(work, tees))
  await on.perform(mei, (work) => mergeTopics(work, tees, tea))
  const page = await getTopic(on.db, tees, li.id)
  assert.deepEqual([page.id, page.posts, page.follows, page.followers], [tea, 2, true, 1])
  assert.deepEqual(
    page.related.map(({ name }) => name),
    ['cup'],
  )
  await speak(li, 'later #tees')
  assert.equal((await getTopic(on.db, tea, li.id)).posts, 3)
  await recount()
  assert.equal((await listHotTopics(on.db)).hot.find(({ id }) => id === tea)?.people, 2)
  await assert.rejects(
    on.perform(mei, (work) => mergeTopics(work, tees, tea)),
    { code: 'community.topic-merged' },
  )
  await assert.rejects(
    on.perform(mei, (work) => mergeTopics(work, tea, tea)),
    { code: 'community.same-topic' },
  )
})

test('two who merge the same two topics either way round end with one', async () => {
  await speak(mei, '#east')
  await speak(mei, '#west')
  const [east, west] = [await idOf('east'), await idOf('west')]
  const outcomes = await Promise.allSettled([
    on.perform(mei, (work) => mergeTopics(work, east, west)),
    on.perform(li, (work) => mergeTopics(work, west, east)),
  ])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.equal((await getTopic(on.db, east, '')).id, (await getTopic(on.db, west, '')).id)
})

test('a renamed topic is found by both names, and a name that is taken is refused', async () => {
  await speak(mei, '#oldname')
  const id = await idOf('oldname')
  const version = await versionOf(id)
  await on.perform(mei, (work) => renameTopic(work, id, { version, name: 'New name' }))
  await speak(li, '#oldname again')
  assert.deepEqual([(await getTopic(on.db, id, '')).name, (await getTopic(on.db, id, '')).posts], ['New name', 2])
  const rename = (name: string, at = version + 1) =>
    on.perform(mei, (work) => renameTopic(work, id, { version: at, name }))
  await assert.rejects(rename('TEA'), { code: 'community.topic-name-taken' })
  await assert.rejects(rename('x', version), { code: 'community.stale-topic' })
  await assert.rejects(rename('###'), { code: 'community.empty-topic-name' })
  await rename('oldname')
  assert.equal((await getTopic(on.db, id, '')).name, 'oldname')
})

test('a launched discussion stands above the list until it is taken down; a hidden topic is nowhere', async () => {
  const id = await idOf('tea')
  const version = await versionOf(id)
  const launch = (prompt: string) => on.perform(mei, (work) => launchTopic(work, id, { version, prompt }))
  await assert.rejects(launch('  '), { code: 'community.empty-prompt' })
  await launch('Which tea on a rainy day?')
  assert.equal((await listHotTopics(on.db)).launched[0]?.prompt, 'Which tea on a rainy day?')
  await on.perform(mei, (work) => endLaunch(work, id, version + 1))
  assert.deepEqual((await listHotTopics(on.db)).launched, [])
  await on.perform(mei, (work) => hideTopic(work, id, true))
  await recount()
  assert.ok(!(await listHotTopics(on.db)).hot.some((one) => one.id === id))
  assert.deepEqual(await suggestTopics(on.db, 'tea'), [])
  await assert.rejects(getTopic(on.db, id, mei.id), { code: 'community.unknown-topic' })
  await assert.rejects(
    on.perform(li, (work) => followTopic(work, id)),
    { code: 'community.unknown-topic' },
  )
  await on.perform(mei, (work) => hideTopic(work, id, false))
  assert.equal((await getTopic(on.db, id, mei.id)).name, 'tea')
})

test('the best of a topic goes page by page, and only what the viewer may see', async () => {
  const ids: string[] = []
  for (let nth = 0; nth < 5; nth++) ids.push(await on.post(mei, { text: `page ${nth} #paged` }))
  const hidden = await on.post(mei, { text: 'for members #paged', audience: 'members' })
  const { rankPosts } = await import('../feed/rank.ts')
  await on.perform(system, (work) => rankPosts(work, [...ids, hidden]))
  const topicId = await idOf('paged')
  const read: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await findBestOfTopic(on.db, topicId, { limit: 2, ...(after && { after }) }, anonymous)
    read.push(...page.items.map(({ id }) => id))
    after = page.next
    if (!after) break
  }
  assert.deepEqual(read.toSorted(), ids.toSorted())
  await assert.rejects(findBestOfTopic(on.db, topicId, { after: 'x' }, anonymous), { code: 'community.bad-cursor' })
})

test('whoever is limited in number of topics is told so', async () => {
  const busy = await on.someone('Busy')
  await sql`
    insert into community.topic (id, name, folded, created_by, created_at)
    select lpad(n::text, 26, '0'), 'many' || n, 'many' || n, 'x', now() from generate_series(1, 500) as n`.execute(
    on.db,
  )
  await sql`
    insert into community.topic_follow select ${busy.id}, lpad(n::text, 26, '0'), now() from generate_series(1, 500) as n`.execute(
    on.db,
  )
  await assert.rejects(
    on.perform(busy, async (work) => followTopic(work, await idOf('shared'))),
    {
      code: 'community.too-many-topics-followed',
    },
  )
})
