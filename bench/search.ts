import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'

import { addMember } from '#domains/identity/index'
import { findByText } from '#domains/search/find/by-text'
import { findOfKind } from '#domains/search/find/find'
import { queryOf } from '#domains/search/find/query'
import { fold } from '#kernel/fold'
import { readConfig } from '#platform/config/config'
import { anonymous, system } from '#platform/work'
import { openHouse } from '#server/open'
import { type IndexedPost, indexBytes, loadPosts, publishAsIs } from './search/load.ts'
import { publishNote } from './search/publish.ts'
import { chances, readTexts } from './search/texts.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const queries = 400
const checkedByHand = 60
const scanned = 12
const published = 8
const shown = 10

/** Beside the repository, or beside the folder it was checked out in. */
const texts = ['../shared/data', '../../shared/data'].find((path) => existsSync(path))
if (!texts) throw new Error('The texts that posts are made of are not there: ../shared/data')

/**
 * Posts made of what people have written, searched by stretches of two to six letters out of them: through the whole of what
 * the route does, which asks the community for every post whether it may be seen. Of the ten that stand in front by hand,
 * how many are found; beside it the same asked of the database without an index.
 */
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-bench-'))
chmodSync(folder, 0o711) // the database's own account must get in
const config = readConfig({
  NIGHTMARKET_DATA: folder,
  NIGHTMARKET_HOST: '127.0.0.1',
  NIGHTMARKET_DEMO: 'off',
  NIGHTMARKET_LOG: 'error',
})
const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const asker = () => ({ actor: anonymous, now: new Date() })
const find = (q: string) => findOfKind(house.db, 'post', { q, limit: shown, exactly: true }, asker())
const p95 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN

try {
  const began = performance.now()
  const posts = await loadPosts(house, readTexts(texts), count)
  const loadSeconds = (performance.now() - began) / 1_000
  const asked = someQueries(posts)
  const authorId = await house.perform(system, (work) =>
    addMember(work, { name: 'Mei', email: 'mei@example.org', roles: ['moderator'] }),
  )

  // Found once before they are measured: warm, and by hand, for what has to be shown.
  const byHand = asked.slice(0, checkedByHand).map((q) => ({ q, refs: byScan(posts, q) }))
  const handRefs = byHand.flatMap(({ refs }) => refs)
  await publishAsIs(house, await everyHit(posts, asked, handRefs), authorId)
  const recall = await recallOf(byHand)
  const times: number[] = []
  for (const q of asked) {
    const from = performance.now()
    await find(q)
    times.push(performance.now() - from)
  }
  const scans: number[] = []
  for (const q of asked.slice(0, scanned)) scans.push(await scan(q))
  const visible: number[] = []
  for (let nth = 0; nth < published; nth++) visible.push(await timeToVisible(nth, authorId))
  console.log(
    JSON.stringify({
      posts: count,
      recallAt10: recall,
      p50Ms: round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0),
      p95Ms: round(p95(times)),
      ilikeP95Ms: round(p95(scans)),
      visibleAfterMs: round(Math.max(...visible)),
      indexBytesPerPost: Math.round((await indexBytes(house)) / count),
      loadSeconds: round(loadSeconds),
    }),
  )
} finally {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Stretches of two to six letters of posts, whatever stands there. */
function someQueries(posts: readonly IndexedPost[]): string[] {
  const chance = chances(23)
  const found = new Set<string>()
  while (found.size < queries) {
    const letters = [...(posts[Math.floor(chance() * posts.length)]?.body ?? '')]
    const length = 2 + Math.floor(chance() * 5)
    const from = Math.floor(chance() * Math.max(1, letters.length - length))
    const part = fold(letters.slice(from, from + length).join(''))
    if ([...part].length >= 2) found.add(part)
  }
  return [...found]
}

/** The ten that stand in front of all that hold it, by looking at every one; the newest stands last in the list. */
function byScan(posts: readonly IndexedPost[], q: string): string[] {
  const refs: string[] = []
  for (let at = posts.length - 1; at >= 0 && refs.length < shown; at--) {
    const post = posts[at]
    if (post?.body.includes(q)) refs.push(post.ref)
  }
  return refs
}

/** What the index finds, and what is found by hand: all of it is published, so that nothing is left out for not being seen. */
async function everyHit(
  posts: readonly IndexedPost[],
  asked: readonly string[],
  byHand: readonly string[],
): Promise<IndexedPost[]> {
  const refs = new Set(byHand)
  for (const q of asked) {
    const places = await findByText(house.db, { kind: 'post', query: queryOf(q), behind: undefined, limit: shown + 1 })
    for (const { ref } of places) refs.add(ref)
  }
  return posts.filter(({ ref }) => refs.has(ref))
}

async function recallOf(byHand: readonly { q: string; refs: string[] }[]): Promise<number> {
  let [wanted, found] = [0, 0]
  for (const { q, refs } of byHand) {
    const { items } = await find(q)
    const ids = new Set(items.map((hit) => (hit.kind === 'post' ? hit.post.id : '')))
    wanted += refs.length
    found += refs.filter((ref) => ids.has(ref)).length
  }
  return found / wanted
}

async function scan(q: string): Promise<number> {
  const from = performance.now()
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  await sql`
    select ref from search.document where body ilike ${part} order by rank desc, ref desc limit ${shown}`.execute(
    house.db,
  )
  return performance.now() - from
}

/** From the moment a post is committed until it is found, following included. */
async function timeToVisible(nth: number, authorId: string): Promise<number> {
  const word = `新鲜出炉${String.fromCodePoint(0x4e00 + nth)}${String.fromCodePoint(0x9f00 + nth)}`
  await publishNote(house, authorId, `${word}的桂花糕`)
  const from = performance.now()
  while (performance.now() - from < 10_000) {
    if ((await find(word)).items.length > 0) return performance.now() - from
    await pause(5)
  }
  return Number.POSITIVE_INFINITY
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
