import { type SqlBool, sql } from 'kysely'

import type { Post, PostCard, PostKind } from '#contracts/community'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../cursor.ts'
import { findMedia } from '../media/queries.ts'
import { reading } from '../tables.ts'
import { shownCards, surroundings } from './cards.ts'
import { getReadablePost, type PostRow } from './load.ts'
import { findPolls } from './poll/queries.ts'
import { findSaleToken } from './sale.ts'
import { isVisibleTo, type Viewer } from './visible.ts'

interface Asked {
  readonly kind?: PostKind
  readonly circleId?: string
  readonly authorId?: string
  readonly topicId?: string
  readonly after?: string
  readonly limit?: number
}

/** A page of published posts that the viewer may see, newest first. */
export async function findPosts(db: Database, asked: Asked, viewer: Viewer): Promise<Page<PostCard>> {
  const { after, limit = defaultLimit } = asked
  const place = after === undefined ? undefined : readPlace(after)
  const rows = asked.topicId
    ? await ofTopic(db, asked.topicId, asked, viewer, place)
    : await newest(db, asked, viewer, place)
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id, published_at }) => writePlace({ id, at: published_at ?? new Date(0) }),
  )
  return { ...page, items: await shownCards(db, page.items, viewer) }
}

type From = ReturnType<typeof readPlace> | undefined

function newest(db: Database, asked: Asked, viewer: Viewer, from: From): Promise<PostRow[]> {
  const { kind, circleId, authorId, limit = defaultLimit } = asked
  return reading(db)
    .selectFrom('community.post as post')
    .selectAll('post')
    .where(isVisibleTo(viewer))
    .$if(kind !== undefined, (query) => query.where('post.kind', '=', kind ?? 'note'))
    .$if(circleId !== undefined, (query) => query.where('post.circle_id', '=', circleId ?? ''))
    .$if(authorId !== undefined, (query) => query.where('post.author_id', '=', authorId ?? ''))
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(post.published_at, post.id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy('post.published_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit + 1)
    .execute()
}

function ofTopic(db: Database, topicId: string, asked: Asked, viewer: Viewer, from: From): Promise<PostRow[]> {
  const { kind, circleId, authorId, limit = defaultLimit } = asked
  return reading(db)
    .selectFrom('community.post_topic as tagged')
    .innerJoin('community.post as post', 'post.id', 'tagged.post_id')
    .selectAll('post')
    .where('tagged.topic_id', '=', topicId)
    .where('tagged.published_at', 'is not', null)
    .where(isVisibleTo(viewer))
    .$if(kind !== undefined, (query) => query.where('post.kind', '=', kind ?? 'note'))
    .$if(circleId !== undefined, (query) => query.where('post.circle_id', '=', circleId ?? ''))
    .$if(authorId !== undefined, (query) => query.where('post.author_id', '=', authorId ?? ''))
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(tagged.published_at, tagged.post_id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy('tagged.published_at', 'desc')
    .orderBy('tagged.post_id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** One post whole, for somebody who may see it. */
export async function getPost(db: Database, postId: string, viewer: Viewer): Promise<Post> {
  const row = await getReadablePost(reading(db), postId, viewer)
  const { authorOf, circleOf, topicsOf } = await surroundings(db, [row])
  const products = await reading(db)
    .selectFrom('community.post_product')
    .select('product_id')
    .where('post_id', '=', row.id)
    .orderBy('place')
    .execute()
  const cards = await findProductCards(
    readingCatalogue(db),
    products.map(({ product_id }) => product_id),
  )
  const mentions = await reading(db)
    .selectFrom('community.post_mention')
    .select('person_id')
    .where('post_id', '=', row.id)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    mentions.map(({ person_id }) => person_id),
  )
  return present({
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    title: row.title ?? undefined,
    text: row.text,
    audience: row.audience,
    author: authorOf(row),
    circle: circleOf(row),
    topics: topicsOf(row),
    poll: (await findPolls(db, [row], viewer)).get(row.id),
    media: (await findMedia(reading(db), [row.id])).get(row.id) ?? [],
    products: products.flatMap(({ product_id }) => cards.get(product_id) ?? []).filter(({ isOnSale }) => isOnSale),
    publishedAt: row.published_at?.toISOString(),
    editedAt: row.edited_at?.toISOString(),
    mentions: [...people.values()],
    chosenTopics: row.chosen_topics,
    publishAt: row.publish_at?.toISOString(),
    trouble: row.trouble ?? undefined,
    waitsFor: row.state === 'waiting' ? (row.waits_for ?? undefined) : undefined,
    saleToken: products.length > 0 ? await findSaleToken(db, row, viewer.id) : undefined,
    rights: rightsOf(row, viewer),
  })
}

function rightsOf(row: PostRow, viewer: Viewer): Post['rights'] {
  const mayHide = viewer.may.has('community.manage')
  if (row.author_id === viewer.id) return ['edit', 'remove', ...(row.edited_at ? ['history' as const] : [])]
  return mayHide ? ['hide', ...(row.edited_at ? ['history' as const] : [])] : []
}
