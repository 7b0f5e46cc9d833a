import { sql } from 'kysely'

import type { PostDraft } from '#contracts/community'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import type { Work } from '#platform/work'
import { permitPosting } from '../circle/member.ts'
import { placeMedia } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { keepTopics } from '../topic/keep.ts'
import { eachOnce, topicsIn, topicsMax } from '../topic/topic.ts'
import { tidy } from './post.ts'
import { screen } from './screen.ts'

/** Checks what is about to be shown to others, and gives its words as they may be shown. */
export async function checkContent(work: Work, draft: PostDraft) {
  const { title, text } = tidy(draft)
  if (!title && !text && !draft.media?.length) throw refuse.emptyPost({ field: 'text' })
  if (draft.audience === 'circle' && !draft.circleId) throw refuse.needsCircle({ field: 'circleId' })
  if (draft.circleId) await permitPosting(work, draft.circleId)
  const topics = eachOnce([...topicsIn(text), ...(draft.topics ?? [])])
  if (topics.length > topicsMax) throw refuse.tooManyTopics({ field: 'topics', topicsMax })
  await checkProducts(work, draft.productIds ?? [])
  return { ...(await screen(work, { title, text, circleId: draft.circleId })), topics }
}

async function checkProducts(work: Work, productIds: readonly string[]): Promise<void> {
  const cards = await findProductCards(readingCatalogue(work.tx), productIds)
  const gone = productIds.find((id) => !cards.get(id)?.isOnSale)
  if (gone) throw refuse.unknownProduct({ field: 'productIds', productId: gone })
}

interface Parts {
  readonly authorId: string
  readonly draft: PostDraft
  readonly topics: readonly { readonly name: string; readonly folded: string }[]
  /** Since when others see it; null while they do not. */
  readonly publishedAt: Date | null
}

/** Writes what hangs on a post's row anew: pictures, products and topics. */
export async function keepParts(work: Work, postId: string, parts: Parts): Promise<void> {
  const { authorId, draft, topics, publishedAt } = parts
  const tx = writing(work)
  await placeMedia(work, postId, authorId, draft.media ?? [])
  await tx.deleteFrom('community.post_product').where('post_id', '=', postId).execute()
  const products = (draft.productIds ?? []).map((product_id, place) => ({ post_id: postId, product_id, place }))
  if (products.length > 0) await tx.insertInto('community.post_product').values(products).execute()
  const topicIds = await keepTopics(work, topics)
  await tx.deleteFrom('community.post_topic').where('post_id', '=', postId).execute()
  const tagged = topicIds.map((topic_id) => ({ post_id: postId, topic_id, published_at: publishedAt }))
  if (tagged.length > 0) await tx.insertInto('community.post_topic').values(tagged).execute()
}

/** The pages of a post's topics show it from then on, or no more. */
export async function setTopicTimes(work: Work, postId: string, publishedAt: Date | null): Promise<void> {
  await sql`update community.post_topic set published_at = ${publishedAt} where post_id = ${postId}`.execute(work.tx)
}
