import type { Selectable } from 'kysely'

import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import type { PostFact } from '../facts.ts'
import { refuse } from '../refusals.ts'
import { type CommunityReader, type CommunityTables, writing } from '../tables.ts'
import { isVisibleTo, mayBeRead, type Viewer } from './visible.ts'

export type PostRow = Selectable<CommunityTables['community.post']>

/** Gives the post with its row locked: whatever changes it queues there. What was removed is not there. */
export async function lockPost(work: Work, postId: string): Promise<PostRow> {
  const row = await writing(work)
    .selectFrom('community.post')
    .selectAll()
    .where('id', '=', postId)
    .where('state', '<>', 'removed')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownPost()
  return row
}

/** The same for its author; refused for anybody else. */
export async function lockOwnPost(work: Work, postId: string): Promise<PostRow> {
  const post = await lockPost(work, postId)
  if (post.author_id !== work.actor.id) throw refuse.notYours()
  return post
}

/** Refuses who changes what was changed since they read it. */
export function checkVersion(post: PostRow, version: number): void {
  if (post.version !== version) throw refuse.stalePost({ version: post.version })
}

/** One post as its address shows it; refused when the viewer may not see it, as if it were not there. */
export async function getReadablePost(db: CommunityReader, postId: string, viewer: Viewer): Promise<PostRow> {
  const row = await db
    .selectFrom('community.post as post')
    .selectAll()
    .where('post.id', '=', postId)
    .where(mayBeRead(viewer))
    .executeTakeFirst()
  if (!row) throw refuse.unknownPost()
  return row
}

/** Those of these posts that are published and that the viewer may see. */
export function visiblePosts(db: CommunityReader, postIds: readonly string[], viewer: Viewer): Promise<PostRow[]> {
  return db
    .selectFrom('community.post as post')
    .selectAll()
    .where('post.id', 'in', postIds.length > 0 ? [...postIds] : [''])
    .where(isVisibleTo(viewer))
    .execute()
}

/** What a fact says of a post as it stands in this transaction. */
export async function factOf(work: Work, row: PostRow): Promise<PostFact> {
  const tx = writing(work)
  const topics = await tx
    .selectFrom('community.post_topic')
    .select('topic_id')
    .where('post_id', '=', row.id)
    .orderBy('topic_id')
    .execute()
  const products = await tx
    .selectFrom('community.post_product')
    .select('product_id')
    .where('post_id', '=', row.id)
    .orderBy('place')
    .execute()
  const mentions = await tx
    .selectFrom('community.post_mention')
    .select('person_id')
    .where('post_id', '=', row.id)
    .orderBy('person_id')
    .execute()
  return present({
    postId: row.id,
    kind: row.kind,
    authorId: row.author_id,
    circleId: row.circle_id ?? undefined,
    topicIds: topics.map(({ topic_id }) => topic_id),
    productIds: products.map(({ product_id }) => product_id),
    mentionedIds: mentions.map(({ person_id }) => person_id),
  })
}
