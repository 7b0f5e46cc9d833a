import { sql } from 'kysely'

import type { PostCard, TopicTag } from '#contracts/community'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findMedia } from '../media/queries.ts'
import { type CommunityReader, reading } from '../tables.ts'
import { type PostRow, visiblePosts } from './load.ts'
import { findPolls } from './poll/queries.ts'
import { leadOf } from './post.ts'
import type { Viewer } from './visible.ts'

/** Posts as lists show them, by id; what is not there, or not for the viewer to see, is left out. */
export async function postCards(
  db: Database,
  postIds: readonly string[],
  viewer: Viewer,
): Promise<Map<string, PostCard>> {
  const cards = await shownCards(db, await visiblePosts(reading(db), postIds, viewer), viewer)
  return new Map(cards.map((card) => [card.id, card]))
}

/** The same, in the order asked for. */
export async function findPostsByIds(db: Database, postIds: readonly string[], viewer: Viewer): Promise<PostCard[]> {
  const cards = await postCards(db, postIds, viewer)
  return postIds.flatMap((id) => cards.get(id) ?? [])
}

/** Rows as cards, in their order: a handful of statements for any number of them. */
export async function shownCards(
  db: Database,
  rows: readonly PostRow[],
  viewer: Pick<Viewer, 'id' | 'may'>,
): Promise<PostCard[]> {
  const ids = rows.map(({ id }) => id)
  const { authorOf, circleOf, topicsOf } = await surroundings(db, rows)
  const [media, products, polls] = await Promise.all([
    findMedia(reading(db), ids),
    countProducts(reading(db), ids),
    findPolls(db, rows, viewer),
  ])
  return rows.map((row) => {
    const shown = media.get(row.id) ?? []
    return present({
      id: row.id,
      kind: row.kind,
      state: row.state,
      title: row.title ?? undefined,
      lead: leadOf(row.text),
      author: authorOf(row),
      circle: circleOf(row),
      topics: topicsOf(row),
      poll: polls.get(row.id),
      cover: shown[0],
      pictures: shown.length,
      products: products.get(row.id) ?? 0,
      publishedAt: row.published_at?.toISOString(),
      publishAt: row.publish_at?.toISOString(),
      changedAt: row.changed_at.toISOString(),
      trouble: row.trouble ?? undefined,
      waitsFor: row.state === 'waiting' ? (row.waits_for ?? undefined) : undefined,
    })
  })
}

/** Who wrote these posts, where they stand and what they are about. */
export async function surroundings(db: Database, rows: readonly PostRow[]) {
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ author_id }) => author_id),
  )
  const circleIds = [...new Set(rows.flatMap(({ circle_id }) => circle_id ?? []))]
  const circles = await reading(db)
    .selectFrom('community.circle')
    .select(['id', 'handle', 'name'])
    .where('hidden_at', 'is', null)
    .where('id', 'in', circleIds.length > 0 ? circleIds : [''])
    .execute()
  const topics = await findTopics(
    reading(db),
    rows.map(({ id }) => id),
  )
  return {
    authorOf: ({ author_id: id }: PostRow) => people.get(id) ?? { id, kind: 'guest' as const, name: '' },
    circleOf: ({ circle_id }: PostRow) => circles.find(({ id }) => id === circle_id),
    topicsOf: ({ id }: PostRow) => topics.get(id) ?? [],
  }
}

async function findTopics(db: CommunityReader, postIds: readonly string[]): Promise<Map<string, TopicTag[]>> {
  const rows = await db
    .selectFrom('community.post_topic')
    .innerJoin('community.topic', 'community.topic.id', 'topic_id')
    .select(['post_id', 'community.topic.id', 'name'])
    .where('post_id', 'in', postIds.length > 0 ? [...postIds] : [''])
    .orderBy('community.topic.id')
    .execute()
  const byPost = Map.groupBy(rows, ({ post_id }) => post_id)
  return new Map([...byPost].map(([postId, tags]) => [postId, tags.map(({ id, name }) => ({ id, name }))]))
}

async function countProducts(db: CommunityReader, postIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('community.post_product')
    .select(['post_id', sql<number>`count(*)::int`.as('products')])
    .where('post_id', 'in', postIds.length > 0 ? [...postIds] : [''])
    .groupBy('post_id')
    .execute()
  return new Map(rows.map(({ post_id, products }) => [post_id, products]))
}
