import { type SqlBool, sql } from 'kysely'

import type { FeedItem, FeedName, FeedReason, PostCard } from '#contracts/community'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { postCards } from '../post/cards.ts'
import type { Viewer } from '../post/visible.ts'
import { findFigures } from '../talk/figures.ts'
import { readHead, readNewest, readReading, writeNewest, writeReading } from './cursor.ts'
import { findNewest, type NewestOf } from './newest.ts'
import { type Block, type Chosen, chooseBlock, findTaste } from './recommended.ts'
import type { Views } from './views.ts'

interface Asked {
  readonly after?: string
  readonly limit?: number
}

export interface FeedRead {
  readonly items: FeedItem[]
  readonly next?: string
  readonly head: string
}

const usualLimit = 20

/** A page of a feed by time. Posts that came after it was opened are not in it: `countNewer` tells of them. */
export async function readNewestFeed(
  db: Database,
  viewer: Viewer,
  of: NewestOf,
  { after, limit = usualLimit, now }: Asked & { readonly now: Date },
): Promise<FeedRead> {
  const from = after === undefined ? { asOf: now, behind: undefined } : readNewest(after)
  const span = present({ behind: from.behind, until: from.asOf })
  const places = await findNewest(db, viewer, of, { span, limit: limit + 1 })
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  const items = await described(
    db,
    viewer,
    shown.map(({ id }) => ({ postId: id })),
  )
  const next = last && places.length > limit ? writeNewest(from.asOf, last) : undefined
  return present({ items, head: String(from.asOf.getTime()), next })
}

/** A page of recommendations. It goes on as it was when it was opened, whatever was liked meanwhile. */
export async function readRecommended(
  db: Database,
  viewer: Viewer,
  views: Views,
  { after, limit = usualLimit, now }: Asked & { readonly now: Date },
): Promise<FeedRead> {
  const from = after === undefined ? { asOf: now, ceiling: undefined, read: 0 } : readReading(after)
  const key = `${viewer.id}/${from.asOf.getTime()}`
  const view = await views.of(key, after === undefined, () => findTaste(db, viewer, from.asOf))
  const place = writeReading({ ...from, read: 0 })
  const shown = new Set([...view.blocks.values()].flatMap(({ chosen }) => chosen.map(({ postId }) => postId)))
  const block = view.blocks.get(place) ?? (await chooseBlock(db, viewer, view.taste, { ...from, shown }))
  view.blocks.set(place, block)
  const chosen = block.chosen.slice(from.read, from.read + limit)
  const next = nextReading(block, { ...from, read: from.read + chosen.length })
  return present({ items: await described(db, viewer, chosen), head: String(from.asOf.getTime()), next })
}

function nextReading({ chosen, next }: Block, from: ReturnType<typeof readReading>): string | undefined {
  if (from.read < chosen.length) return writeReading(from)
  return next && writeReading({ asOf: from.asOf, ceiling: next, read: 0 })
}

/** Posts with what is said about them and why they were chosen; what is not to be seen any more is left out. */
async function described(
  db: Database,
  viewer: Viewer,
  chosen: readonly Pick<Partial<Chosen> & { postId: string }, 'postId' | 'reason'>[],
): Promise<FeedItem[]> {
  const ids = chosen.map(({ postId }) => postId)
  const [cards, figuresOf] = await Promise.all([postCards(db, ids, viewer), findFigures(db, 'post', ids, viewer.id)])
  return chosen.flatMap(({ postId, reason }) => {
    const post = cards.get(postId)
    return post ? [present({ post, talk: figuresOf(postId), reason: reason && named(reason, post) })] : []
  })
}

function named({ kind, id }: Chosen['reason'], post: PostCard): FeedReason {
  if (kind === 'author') return { kind, name: post.author.name }
  if (kind === 'circle') return present({ kind, name: post.circle?.name })
  if (kind === 'topic') return present({ kind, name: post.topics.find((topic) => topic.id === id)?.name })
  return { kind }
}

const mostTold = 99

/** How many posts came into a feed since it was opened. */
export async function countNewer(db: Database, viewer: Viewer, feed: FeedName, head: string): Promise<number> {
  const since = readHead(head)
  if (feed !== 'recommended') return (await findNewest(db, viewer, feed, { span: { since }, limit: mostTold })).length
  const isMember = viewer.kind === 'member'
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from community.post as post
      where post.state = 'published' and post.published_at > ${since} and post.author_id <> ${viewer.id}
        and (${sql<SqlBool>`post.audience = 'everybody' or (post.audience = 'members' and ${isMember}::boolean)`})
      limit ${mostTold}) as newer`.execute(db)
  return rows[0]?.n ?? 0
}
