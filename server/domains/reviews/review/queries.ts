import { sql } from 'kysely'

import type { BuyerShow, listProductReviews, OwnReview, Review } from '#contracts/reviews'
import type { QueryOf } from '#contracts/route'
import type { Page } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor, writeCursor } from '../cursor.ts'
import { wireReceipt } from '../receipt/queries.ts'
import { refuse } from '../refusals.ts'
import { readSettings } from '../setting/keep.ts'
import { reading } from '../tables.ts'
import { daysAfter, editDays, followUpDays } from './review.ts'
import { namesOf, photosOf, type SelectedRow, selectReviews, wireReview } from './select.ts'

interface Looking {
  readonly viewerId?: string | undefined
}

/** What is shown of a product, by how surely it helped or the latest first. */
export async function findProductReviews(
  db: Database,
  productId: string,
  { stars, with: having, variantId, sort = 'helpful', after, limit = 20 }: QueryOf<typeof listProductReviews>,
  { viewerId }: Looking,
): Promise<Page<Review>> {
  const list = `reviews by ${sort}`
  const place = after === undefined ? undefined : readCursor(list, after)
  const beyond =
    sort === 'helpful'
      ? sql<boolean>`(review.rank, review.id) < (${Number(place?.[0] ?? 0)}::integer, ${String(place?.[1] ?? '')})`
      : sql<boolean>`review.id < ${String(place?.[0] ?? '')}`
  const rows = await selectReviews(db, viewerId)
    .where('review.product_id', '=', productId)
    .where('review.state', '=', 'shown')
    .$if(stars !== undefined, (query) => query.where('review.stars', '=', stars ?? 0))
    .$if(having === 'photos', (query) => query.where('review.photos', '>', 0))
    .$if(having === 'follow-ups', (query) => query.where('review.shown_follow_ups', '>', 0))
    .$if(variantId !== undefined, (query) => query.where('review.variant_id', '=', variantId ?? ''))
    .$if(place !== undefined, (query) => query.where(beyond))
    .$if(sort === 'helpful', (query) => query.orderBy('review.rank', 'desc'))
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const names = await namesOf(db, shown)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => wireReview(row, names, { viewerId, seesAll: viewerId === row.person_id })),
    ...(last &&
      rows.length > limit && {
        next: writeCursor(list, sort === 'helpful' ? [last.rank, last.id] : [last.id]),
      }),
  }
}

/** Reviews with photos of all products, or of one, the latest first. */
export async function findBuyerShows(
  db: Database,
  { productId, after, limit = 20 }: { productId?: string; after?: string; limit?: number },
): Promise<Page<BuyerShow>> {
  const rows = await selectReviews(db, undefined)
    .where('review.state', '=', 'shown')
    .where('review.photos', '>', 0)
    .where('review.stars', '>=', productId === undefined ? 4 : 1)
    .$if(productId !== undefined, (query) => query.where('review.product_id', '=', productId ?? ''))
    .$if(after !== undefined, (query) => query.where('review.id', '<', after ?? ''))
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const names = await namesOf(db, shown)
  const last = shown.at(-1)
  return {
    items: shown.flatMap((row) => {
      const { author, text, stars } = wireReview(row, names, { seesAll: false })
      const [first] = photosOf(row, 0)
      if (!first) return []
      const { goods, product_id, photos, id } = row
      const about = { reviewId: id, productId: product_id, title: goods.title, photos }
      return { ...about, authorName: author.name, stars, text, picture: first.picture }
    }),
    ...(last && rows.length > limit && { next: last.id }),
  }
}

/** One review; what is not shown is there for its author alone. */
export async function getReview(db: Database, reviewId: string, { viewerId }: Looking): Promise<Review> {
  const row = await selectReviews(db, viewerId).where('review.id', '=', reviewId).executeTakeFirst()
  const isOwn = row !== undefined && row.person_id === viewerId
  if (!row || row.state === 'removed' || (row.state !== 'shown' && !isOwn)) throw refuse.unknownReview()
  return wireReview(row, await namesOf(db, [row]), { viewerId, seesAll: isOwn })
}

/** What somebody wrote, the latest first; what they took away is gone. */
export async function findOwnReviews(
  db: Database,
  personId: string,
  { after, limit = 20, now }: { after?: string; limit?: number; now: Date },
): Promise<Page<OwnReview>> {
  const rows = await selectReviews(db, personId)
    .where('review.person_id', '=', personId)
    .where('review.state', '<>', 'removed')
    .$if(after !== undefined, (query) => query.where('review.id', '<', after ?? ''))
    .orderBy('review.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const [names, { followUps }] = await Promise.all([namesOf(db, shown), readSettings(reading(db))])
  const last = shown.at(-1)
  return {
    items: shown.map((row) =>
      wireOwn(row, wireReview(row, names, { viewerId: personId, seesAll: true }), followUps, now),
    ),
    ...(last && rows.length > limit && { next: last.id }),
  }
}

/** The own review of a line, or one by its id. */
export async function findOwnReview(
  db: Database,
  personId: string,
  { lineId, reviewId }: { lineId?: string; reviewId?: string },
  now: Date,
): Promise<OwnReview | undefined> {
  const row = await selectReviews(db, personId)
    .where('review.person_id', '=', personId)
    .where('review.state', '<>', 'removed')
    .$if(lineId !== undefined, (query) => query.where('review.line_id', '=', lineId ?? ''))
    .$if(reviewId !== undefined, (query) => query.where('review.id', '=', reviewId ?? ''))
    .executeTakeFirst()
  if (!row) return undefined
  const [names, { followUps }] = await Promise.all([namesOf(db, [row]), readSettings(reading(db))])
  return wireOwn(row, wireReview(row, names, { viewerId: personId, seesAll: true }), followUps, now)
}

function wireOwn(row: SelectedRow, review: Review, followUps: number, now: Date): OwnReview {
  const editUntil = daysAfter(row.written_at, editDays)
  const followUpUntil = daysAfter(row.received_at, followUpDays)
  return present({
    ...review,
    receipt: wireReceipt(row),
    isAnonymous: row.is_anonymous,
    version: row.version,
    rule: row.rule ?? undefined,
    reason: row.reason ?? undefined,
    editUntil: editUntil > now ? editUntil.toISOString() : undefined,
    followUpsLeft: followUpUntil > now ? Math.max(0, followUps - row.follow_ups) : 0,
    followUpUntil: followUpUntil.toISOString(),
  })
}
