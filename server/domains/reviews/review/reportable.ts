import { getPersonCard, readingIdentity } from '#domains/identity/index'
import type { Reportable } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { lockReview, told } from './load.ts'
import { photosOf, selectReviews } from './select.ts'

async function look(db: Database, id: string, asking?: { readonly id: string }) {
  const row = await selectReviews(db, undefined).where('review.id', '=', id).executeTakeFirst()
  if (!row || row.state === 'removed') return undefined
  if (asking && row.state !== 'shown' && row.person_id !== asking.id) return undefined
  const author = await getPersonCard(readingIdentity(db), row.person_id)
  const { title } = row.goods
  return present({
    authorId: row.person_id,
    authorName: author.name,
    title: title.zh ?? title.en,
    text: [row.text, ...(row.follow_up_rows ?? []).map((one) => one.text)].join('\n'),
    pictures: [0, 1, 2, 3].flatMap((number) => photosOf(row, number)).map(({ picture }) => picture.url),
    path: `/reviews/${id}`,
  })
}

/** By what a report leads to; the act and what its author is told are moderation’s. */
async function hide(work: Work, id: string): Promise<void> {
  const review = await lockReview(work, id)
  if (review.state === 'removed' || review.state === 'hidden') return
  await writing(work)
    .updateTable('reviews.review')
    .set({ state: 'hidden', rule: 'reported', reason: '' })
    .where('id', '=', id)
    .execute()
  work.record('reviews.review-hidden', { ...told(review), rule: 'reported' })
}

async function restore(work: Work, id: string): Promise<void> {
  const review = await lockReview(work, id)
  if (review.state === 'removed' || review.state === 'shown') return
  await writing(work)
    .updateTable('reviews.review')
    .set({ state: 'shown', rule: null, reason: null })
    .where('id', '=', id)
    .execute()
  work.record('reviews.review-shown', { ...told(review), stars: review.stars })
}

/** Reviews can be reported like everything that people publish. */
export const reportableReview: Reportable = { kind: 'review', look, hide, restore }
