import { sql } from 'kysely'

import type { PictureSize } from '#domains/catalogue/index'
import type { Contributor } from '#domains/identity/index'
import { forgetNotices } from '#domains/messaging/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { dropLater } from './photo/keep.ts'
import { eraseTalk, exportTalk, mergeTalk } from './question/person.ts'
import { told } from './review/load.ts'

/** Gives what a guest received, wrote and said to the member; of two votes on one review the member's stays. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    delete from reviews.vote as old where person_id = ${fromId} and exists (
      select from reviews.vote as own where own.review_id = old.review_id and own.person_id = ${intoId}
      union all
      select from reviews.review where id = old.review_id and person_id = ${intoId})`.execute(work.tx)
  await sql`delete from reviews.vote using reviews.review
    where review.id = vote.review_id and review.person_id = ${fromId} and vote.person_id = ${intoId}`.execute(work.tx)
  await mergeTalk(work, fromId, intoId)
  // Reviews go along with their receipts.
  await sql`update reviews.receipt set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await sql`update reviews.vote set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await sql`update reviews.photo set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
}

/** Everything this domain keeps of a person. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    reviews: await rows(sql`
      select product_id as "productId", stars, aspects, text, state, is_anonymous as "isAnonymous", written_at as "writtenAt",
        reply, (select jsonb_agg(jsonb_build_object('text', text, 'writtenAt', written_at) order by number)
          from reviews.follow_up where review_id = review.id) as "followUps",
        (select jsonb_agg(jsonb_build_object('stars', stars, 'text', text, 'until', until) order by version)
          from reviews.edition where review_id = review.id) as editions
      from reviews.review where person_id = ${personId} and state <> 'removed' order by id`),
    ...(await exportTalk(db, personId)),
    votes: await rows(sql`
      select review_id as "reviewId", is_helpful as "isHelpful", at from reviews.vote where person_id = ${personId} order by at`),
  }
}

/** Removes what the person wrote, with everything that stood under it, and what leads to them. */
async function erase(work: Work, personId: string): Promise<void> {
  const { rows: photos } = await sql<{ sizes: PictureSize[] }>`
    delete from reviews.photo where person_id = ${personId}
      or review_id in (select id from reviews.review where person_id = ${personId}) returning sizes`.execute(work.tx)
  dropLater(work, photos)
  const { rows: reviews } = await sql<{ id: string; product_id: string; person_id: string; state: string }>`
    delete from reviews.review where person_id = ${personId} returning id, product_id, person_id, state`.execute(
    work.tx,
  )
  for (const review of reviews) {
    if (review.state !== 'removed') work.record('reviews.review-removed', told(review))
    await forgetNotices(work, { kind: 'review', id: review.id })
  }
  await eraseTalk(work, personId)
  await sql`delete from reviews.receipt where person_id = ${personId}`.execute(work.tx)
  await sql`delete from reviews.vote where person_id = ${personId}`.execute(work.tx)
}

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const reviewsPerson: Contributor = { domain: 'reviews', merge, export: exportPerson, erase }
