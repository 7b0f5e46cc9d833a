import type { FeedReason } from '#contracts/community'
import type { Database } from '#platform/db/database'
import { findBlocked } from '../person/blocked.ts'
import type { Viewer } from '../post/visible.ts'
import { type Affinities, findAffinities } from './affinity.ts'
import { type Candidate, type Ceiling, findBlock, findLiked } from './candidates.ts'
import { affinityOf, affinityParts, diversified } from './formula.ts'
import { reading } from './tables.ts'

/** A post that was chosen, and what weighed most; `id` names the topic, the circle or the author. */
export interface Chosen {
  readonly postId: string
  readonly authorId: string
  readonly reason: { readonly kind: FeedReason['kind']; readonly id?: string }
}

/** A block in the order in which somebody sees it, and where the next one begins; without one it was the last. */
export interface Block {
  readonly chosen: readonly Chosen[]
  readonly next: Ceiling | undefined
}

/** From so much of its share on, liking is told as the reason. */
const tellsFrom = 0.15
/** A post that got this much quality by how it was received is told to be liked by many. */
const likedFrom = 2.2

/** Whether somebody's recommendations are their own. Guests and nobodies have none. */
export async function isPersonal(db: Database, viewer: Viewer): Promise<boolean> {
  if (viewer.kind !== 'member') return false
  const setting = await reading(db)
    .selectFrom('community.feed_setting')
    .select('is_personal')
    .where('person_id', '=', viewer.id)
    .executeTakeFirst()
  return setting?.is_personal ?? true
}

/** What somebody likes, and the highest ranked of it. */
export interface Taste {
  readonly affinities: Affinities | undefined
  readonly liked: readonly Candidate[]
}

/** Somebody's taste at a moment; none where recommendations are not their own. */
export async function findTaste(db: Database, viewer: Viewer, asOf: Date): Promise<Taste> {
  if (!(await isPersonal(db, viewer))) return { affinities: undefined, liked: [] }
  const affinities = await findAffinities(db, viewer.id, asOf)
  return { affinities, liked: await findLiked(db, viewer, affinities, asOf) }
}

interface BlockAsked {
  readonly asOf: Date
  readonly ceiling: Ceiling | undefined
  /** What earlier blocks had: ranks move while somebody reads. */
  readonly shown: ReadonlySet<string>
}

/**
 * One block of recommendations as of a moment, behind a place in the order of everybody. The first one has what somebody
 * likes, however low it stands there; so those that follow leave it out.
 */
export async function chooseBlock(
  db: Database,
  viewer: Viewer,
  { affinities, liked }: Taste,
  { asOf, ceiling, shown }: BlockAsked,
): Promise<Block> {
  const block = await findBlock(db, viewer, { asOf, ceiling })
  const last = block.at(-1)
  const next = last && { rank: last.rank, id: last.post_id }
  const candidates = ceiling ? without(block, liked) : [...block, ...without(liked, block)]
  const fresh = candidates.filter(({ post_id }) => !shown.has(post_id))
  return { chosen: inOrder(await withoutBlocked(db, viewer, fresh), affinities), next }
}

function without(some: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const known = new Set(others.map(({ post_id }) => post_id))
  return some.filter(({ post_id }) => !known.has(post_id))
}

async function withoutBlocked(db: Database, viewer: Viewer, some: readonly Candidate[]): Promise<Candidate[]> {
  const blocked = await findBlocked(db, viewer.id, [...new Set(some.map(({ author_id }) => author_id))])
  return some.filter(({ author_id }) => !blocked.has(author_id))
}

function inOrder(candidates: readonly Candidate[], affinities: Affinities | undefined): Chosen[] {
  const scored = candidates.map((post) => {
    const liking = affinities?.likingOf(post) ?? { author: 0, topic: 0, circle: 0 }
    const score = post.rank + Math.log2(affinityOf(liking))
    return { score, postId: post.post_id, authorId: post.author_id, reason: reasonOf(post, liking, affinities) }
  })
  scored.sort((one, other) => other.score - one.score || (one.postId < other.postId ? 1 : -1))
  return diversified(scored)
}

function reasonOf(
  post: Candidate,
  liking: ReturnType<Affinities['likingOf']>,
  affinities: Affinities | undefined,
): Chosen['reason'] {
  const { author, topic, circle } = affinityParts(liking)
  const most = Math.max(author, topic, circle)
  if (most >= tellsFrom) {
    const topicId = affinities?.topicOf(post.topic_ids)
    if (topic === most && topicId !== undefined) return { kind: 'topic', id: topicId }
    if (circle === most && post.circle_id !== null) return { kind: 'circle', id: post.circle_id }
    return { kind: 'author', id: post.author_id }
  }
  return { kind: post.quality >= likedFrom ? 'liked' : 'fresh' }
}
