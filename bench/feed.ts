import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'

import { mostFollowed } from '#contracts/community'
import { permissionsOf } from '#contracts/permissions'
import '#domains/community/index'
import { readNewestFeed, readRecommended } from '#domains/community/feed/queries'
import { rememberViews } from '#domains/community/feed/views'
import { publishPost } from '#domains/community/post/publish'
import { systemClock } from '#platform/clock/index'
import { openDatabase } from '#platform/db/database'
import { startEmbedded } from '#platform/db/embedded'
import { migrate } from '#platform/db/migrate'
import { type Actor, createPerform } from '#platform/work'
import { migrationSources } from '#server/migrations'
import { fillTown, memberId, members, posts } from './feed/town.ts'

/**
 * Feeds of a community of 100,000 members and 1,000,000 posts, read as the house answers them: the page chosen, its cards,
 * authors, topics and figures. First pages and second ones; people who follow 2,000 and people who follow nine. Beside it
 * the plain way, a join with `order by`; and publishing by somebody whom everybody follows.
 */
const readers = 150
const plainReaders = 20
const published = 60
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-bench-'))
chmodSync(folder, 0o711) // the database's own account must get in
const server = await startEmbedded(join(folder, 'postgres'), [
  'shared_buffers=1GB',
  'maintenance_work_mem=256MB',
  // Otherwise filling is held up by checkpoints, as no house is that grew in a year.
  'max_wal_size=8GB',
  'wal_compression=off',
])
const { db, close } = openDatabase(server.url, 4)
const began = performance.now()
const seconds = () => ((performance.now() - began) / 1_000).toFixed(1)
await migrate(db, migrationSources)
await fillTown(db, mostFollowed)
console.log(`${members} members and ${posts} posts are there (${seconds()} s)`)

const actorOf = (nth: number): Actor => ({ id: memberId(nth), kind: 'member', name: 'M', roles: [], may: new Set() })
const perform = createPerform({ db, clock: systemClock })
const views = rememberViews(() => systemClock.monotonicMs())

type Ask = (viewer: Actor, after?: string) => Promise<{ readonly next?: string }>
const following: Ask = (viewer, after) =>
  readNewestFeed(db, viewer, 'following', { now: systemClock.now(), ...(after && { after }) })
const recommended: Ask = (viewer, after) =>
  readRecommended(db, viewer, views, { now: systemClock.now(), ...(after && { after }) })
const plain: Ask = async (viewer) => {
  await sql`
    select post.id from community.post join community.follow on follow.person_id = post.author_id
    where follow.follower_id = ${viewer.id} and post.state = 'published'
    order by post.published_at desc, post.id desc limit 21`.execute(db)
  return {}
}

/** Half of the readers follow as many as one can. */
const readerOf = (nth: number) => actorOf(nth % 2 === 0 ? 1 + (nth % 200) : 1_000 + nth * 13)

/** How long each page took, two pages a reader. */
async function timesOf(ask: Ask, count: number): Promise<number[]> {
  for (let nth = 0; nth < 10; nth++) await ask(readerOf(nth + 100_000 / 2))
  const times: number[] = []
  for (let nth = 0; nth < count; nth++) {
    let after: string | undefined
    for (let page = 0; page < 2; page++) {
      const start = performance.now()
      const read = await ask(readerOf(nth), after)
      times.push(performance.now() - start)
      after = read.next
    }
  }
  return times.sort((one, other) => one - other)
}

const p = (times: readonly number[], part: number) => Number((times[Math.floor(times.length * part)] ?? 0).toFixed(1))

const followingTimes = await timesOf(following, readers)
console.log(`following: half in ${p(followingTimes, 0.5)} ms, 95 % in ${p(followingTimes, 0.95)} ms (${seconds()} s)`)
const recommendedTimes = await timesOf(recommended, readers)
console.log(
  `recommended: half in ${p(recommendedTimes, 0.5)} ms, 95 % in ${p(recommendedTimes, 0.95)} ms (${seconds()} s)`,
)
const plainTimes = await timesOf(plain, plainReaders)
console.log(`plain join: half in ${p(plainTimes, 0.5)} ms, 95 % in ${p(plainTimes, 0.95)} ms (${seconds()} s)`)

// Who keeps order posts as fast as is needed here.
const publisher: Actor = { ...actorOf(0), roles: ['moderator'], may: permissionsOf(['moderator']) }
const publishTimes: number[] = []
for (let nth = 0; nth < published; nth++) {
  const start = performance.now()
  await perform(publisher, (work) => publishPost(work, { kind: 'note', text: `第 ${nth} 盏灯`, audience: 'everybody' }))
  publishTimes.push(performance.now() - start)
}
publishTimes.sort((one, other) => one - other)
const seen = await readNewestFeed(db, actorOf(7), 'following', { now: new Date(Date.now() + 1_000) })
const isSeenAtOnce = seen.items[0]?.post.author.id === memberId(0)
await close()
// Nothing of it is kept, so nothing is written out first.
server.abort()

console.log(
  JSON.stringify({
    followingP95Ms: p(followingTimes, 0.95),
    followingMedianMs: p(followingTimes, 0.5),
    recommendedP95Ms: p(recommendedTimes, 0.95),
    recommendedMedianMs: p(recommendedTimes, 0.5),
    publishMs: p(publishTimes, 0.95),
    publishedIsSeenAtOnce: isSeenAtOnce,
    plainP95Ms: p(plainTimes, 0.95),
    plainMedianMs: p(plainTimes, 0.5),
    followers: members - 1,
    mostFollowed,
    seconds: Number(seconds()),
  }),
)
// Until the server has ended it goes on making files there.
for (; existsSync(folder); await pause(100)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
process.exit(0)
