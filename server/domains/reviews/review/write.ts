import type { ReviewDraft } from '#contracts/reviews'
import { waitForReview } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { placePhotos } from '../photo/keep.ts'
import { lockOwnReceipt } from '../receipt/keep.ts'
import { refuse } from '../refusals.ts'
import { clean } from '../screen.ts'
import { readSettings } from '../setting/keep.ts'
import { writing } from '../tables.ts'
import { type ReviewRow, told } from './load.ts'
import { judge, permitMore } from './suspicion.ts'

/**
 * Reviews a line that the actor received, once. Gives the id; the review is shown at once, or waits where its text or its
 * author asks for a look.
 */
export async function writeReview(work: Work, lineId: string, draft: ReviewDraft): Promise<string> {
  const receipt = await lockOwnReceipt(work, lineId)
  if (receipt.is_reviewed) throw refuse.reviewedAlready()
  if (receipt.is_returned) throw refuse.returned()
  await permitMore(work)
  const { waits, ...said } = await sayingOf(work, draft)
  const id = newId(work.now.getTime())
  const row = {
    id,
    line_id: lineId,
    person_id: receipt.person_id,
    product_id: receipt.product_id,
    variant_id: receipt.variant_id,
    device_id: work.actor.deviceId ?? null,
    ...said,
    rule: waits?.rule ?? null,
    state: waits ? ('waiting' as const) : ('shown' as const),
    reason: null,
    photos: draft.photoIds.length,
    written_at: work.now,
  }
  await writing(work).insertInto('reviews.review').values(row).execute()
  await placePhotos(work, { reviewId: id, number: 0, photoIds: draft.photoIds })
  if (waits) await waitForReview(work, { kind: 'review', id }, waits)
  const { stars } = draft
  const isShown = row.state === 'shown'
  work.record('reviews.review-written', { ...told(row), stars, isShown, photos: draft.photoIds.length })
  return id
}

/** What a review says, as it is kept; refuses what says nothing and stars for what the house does not ask about. */
export async function sayingOf(work: Work, draft: ReviewDraft, before?: ReviewRow) {
  const { aspects } = await readSettings(writing(work))
  const known = new Set([...aspects.map(({ key }) => key), ...Object.keys(before?.aspects ?? {})])
  const unknown = Object.keys(draft.aspects).find((key) => !known.has(key))
  if (unknown !== undefined) throw refuse.unknownAspect({ field: `aspects.${unknown}` })
  const text = clean(draft.text)
  if (text === '' && draft.photoIds.length === 0) throw refuse.saysNothing({ field: 'text' })
  const judged = await judge(work, { text, photoIds: draft.photoIds, edited: before?.id })
  return {
    stars: draft.stars,
    aspects: JSON.stringify(draft.aspects),
    is_anonymous: draft.isAnonymous,
    text: judged.text,
    mark: judged.mark,
    waits: judged.waits,
  }
}
