import { getPersonCard, readingIdentity } from '#domains/identity/index'
import type { Reportable } from '#domains/moderation/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { followUpId, followUpPartsOf, lockReview } from './load.ts'
import { photosOf, selectReviews } from './select.ts'

async function look(db: Database, id: string, asking?: { readonly id: string }) {
  const { reviewId, number } = followUpPartsOf(id)
  const row = await selectReviews(db, undefined).where('review.id', '=', reviewId).executeTakeFirst()
  const said = row?.follow_up_rows?.find((one) => one.number === number)
  if (!row || row.state === 'removed' || !said || id !== followUpId(reviewId, number)) return undefined
  const isSeen = row.state === 'shown' && said.state === 'shown'
  if (asking && !isSeen && row.person_id !== asking.id) return undefined
  const author = await getPersonCard(readingIdentity(db), row.person_id)
  return {
    authorId: row.person_id,
    authorName: author.name,
    title: row.goods.title.zh ?? row.goods.title.en,
    text: said.text,
    pictures: photosOf(row, number).map(({ picture }) => picture.url),
    path: `/reviews/${reviewId}`,
  }
}

/** Turns one follow-up under the row of its review, which counts those that are shown. */
async function turn(work: Work, id: string, state: 'shown' | 'hidden'): Promise<void> {
  const { reviewId, number } = followUpPartsOf(id)
  await lockReview(work, reviewId)
  const tx = writing(work)
  await tx
    .updateTable('reviews.follow_up')
    .set({ state })
    .where('review_id', '=', reviewId)
    .where('number', '=', number)
    .execute()
  const { shown } = await tx
    .selectFrom('reviews.follow_up')
    .select(({ fn }) => fn.countAll<number>().as('shown'))
    .where('review_id', '=', reviewId)
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('reviews.review')
    .set({ shown_follow_ups: Number(shown) })
    .where('id', '=', reviewId)
    .execute()
}

/** What is added to a review later is looked at, hidden and restored by itself. */
export const reportableFollowUp: Reportable = {
  kind: 'follow-up',
  look,
  hide: (work, id) => turn(work, id, 'hidden'),
  restore: (work, id) => turn(work, id, 'shown'),
}
