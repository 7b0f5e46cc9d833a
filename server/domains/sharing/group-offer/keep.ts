import type { GroupOfferHistory } from '#contracts/sharing'
import { findVariantsForSale, readingCatalogue, type VariantForSale } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { getVisibleShow, readingLive } from '#domains/live/index'
import { differences, readCouponBatch, readingPromotions } from '#domains/promotions/index'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { type OfferRow, writing } from '../group/tables.ts'
import { refuse } from '../refusals.ts'
import { checkTerms, type OfferTerms } from './group-offer.ts'

/** Refuses terms that cannot be had: goods, prices, the show, the coupons for leaders. Gives the variant that stands for all. */
export async function checkAll(work: Work, terms: OfferTerms): Promise<VariantForSale> {
  const ids = terms.items.map(({ variantId }) => variantId)
  const variant = checkTerms(terms, await findVariantsForSale(readingCatalogue(work.tx), ids))
  if (terms.showId) await checkShow(work, terms.showId)
  if (terms.rewardBatchId) await checkReward(work, terms.rewardBatchId)
  return variant
}

async function checkShow(work: Work, showId: string): Promise<void> {
  const { show } = await getVisibleShow(readingLive(work.tx), showId, work.actor)
  if (show.state !== 'planned' && show.state !== 'live') throw refuse.unknownShow({ field: 'showId' })
}

async function checkReward(work: Work, batchId: string): Promise<void> {
  try {
    const { state } = await readCouponBatch(readingPromotions(work.tx), batchId, work.now)
    if (state === 'ended') throw refuse.noReward({ field: 'rewardBatchId' })
  } catch (error) {
    throw error instanceof Refusal ? refuse.noReward({ field: 'rewardBatchId' }) : error
  }
}

/** The columns that the terms are kept in. */
export function columnsOf(terms: OfferTerms) {
  return {
    items: JSON.stringify(terms.items),
    steps: [...terms.steps],
    window_minutes: terms.windowMinutes,
    per_person: terms.perPerson,
    most_pieces: terms.mostPieces,
    new_only: terms.newOnly,
    show_id: terms.showId,
    reward_batch_id: terms.rewardBatchId,
    starts_at: terms.startsAt,
    ends_at: terms.endsAt,
  }
}

interface Act {
  readonly offer: Pick<OfferRow, 'id' | 'title'>
  readonly version: number
  readonly act: GroupOfferHistory['act']
  readonly before?: OfferTerms
  readonly after: OfferTerms
}

/** Writes down what was done to an offer: history, audit, fact. */
export async function noteAct(work: Work, { offer, version, act, before, after }: Act): Promise<void> {
  const changes = differences(before, after)
  const { actor, now } = work
  await writing(work)
    .insertInto('sharing.group_offer_change')
    .values({
      offer_id: offer.id,
      version,
      actor_id: actor.id,
      actor_name: actor.name,
      at: now,
      act,
      changes: JSON.stringify(changes),
    })
    .execute()
  const fields = changes.map(({ field }) => field)
  const name = offer.title.zh ?? offer.title.en ?? ''
  await audit(work, `sharing.group-offer-${act}`, { kind: 'group-offer', id: offer.id, name }, { version, fields })
  work.record('sharing.group-offer-turned', { offerId: offer.id, version, act, fields })
}
