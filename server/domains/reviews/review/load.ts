import type { Selectable } from 'kysely'

import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ReviewsTables, writing } from '../tables.ts'

export type ReviewRow = Selectable<ReviewsTables['reviews.review']>

/** A review that is about to change; whoever else changes it waits. */
export async function lockReview(work: Work, reviewId: string): Promise<ReviewRow> {
  const row = await writing(work)
    .selectFrom('reviews.review')
    .selectAll()
    .where('id', '=', reviewId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownReview()
  return row
}

/** The same of the actor’s own; others’ do not exist to them, and what was taken away stays away. */
export async function lockOwnReview(work: Work, reviewId: string): Promise<ReviewRow> {
  const row = await lockReview(work, reviewId)
  if (row.person_id !== work.actor.id) throw refuse.unknownReview()
  if (row.state === 'removed') throw refuse.removed()
  return row
}

/** Tells the author of something that happened to their review, unless it was they who did it. */
export async function tellAuthor(
  work: Work,
  review: ReviewRow,
  { kind, ...said }: { kind: 'review-replied' | 'review-hidden' | 'review-shown'; text?: string; reason?: string },
): Promise<void> {
  const { goods } = await writing(work)
    .selectFrom('reviews.receipt')
    .select('goods')
    .where('line_id', '=', review.line_id)
    .executeTakeFirstOrThrow()
  const about = { kind: 'review', id: review.id } as const
  const values = { ...said, title: goods.title }
  await tell(work, { kind, personIds: [review.person_id], about, values })
}

/** Who and what a fact of a review is about. */
export const told = (row: Pick<ReviewRow, 'id' | 'product_id' | 'person_id'>) => ({
  reviewId: row.id,
  productId: row.product_id,
  personId: row.person_id,
})

/** How the queue of moderation names a follow-up. */
export const followUpId = (reviewId: string, number: number) => `${reviewId}.${number}`

/** The parts of that; of the id of a review, the review itself, which is number 0. */
export function followUpPartsOf(id: string): { readonly reviewId: string; readonly number: number } {
  const [reviewId = '', number = ''] = id.split('.')
  return { reviewId, number: Number(number) || 0 }
}
