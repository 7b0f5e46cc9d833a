import { findVariantsForSale, readingCatalogue } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { lockOffer } from './offer/load.ts'
import { offerStateAt } from './price-help.ts'
import { type HelpRow, type OfferRow, writing } from './tables.ts'

/**
 * Opens a call of whoever acts; while one of theirs is open it is that one. The offer's row is locked, so that presses come
 * one after the other; that nobody has more calls than they may is a constraint besides.
 */
export async function openHelp(work: Work, offerId: string): Promise<HelpRow> {
  const { actor, now } = work
  const offer = await lockOffer(work, offerId)
  await lapseOwn(work, offerId)
  const calls = await writing(work)
    .selectFrom('sharing.price_help')
    .selectAll()
    .where('offer_id', '=', offerId)
    .where('person_id', '=', actor.id)
    .execute()
  const standing = calls.find(({ state }) => state === 'open' || state === 'ordered')
  if (standing) return standing
  await checkOpening(work, offer, calls.length)
  const number = Math.max(0, ...calls.map((call) => call.number)) + 1
  const ends = Math.min(now.getTime() + offer.call_hours * 3_600_000, offer.ends_at.getTime())
  const { needed, new_needed, shape, buy_at, for_guests, helps_per_day, variant_id, start_price, floor_price } = offer
  const terms = { needed, new_needed, shape, buy_at, for_guests, helps_per_day, variant_id, start_price, floor_price }
  const row = await writing(work)
    .insertInto('sharing.price_help')
    .values({
      ...terms,
      id: newId(now.getTime()),
      offer_id: offerId,
      person_id: actor.id,
      number,
      most: Math.max(offer.calls_per_person, number),
      opened_at: now,
      ends_at: new Date(ends),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const about = { helpId: row.id, offerId, productId: offer.product_id, variantId: offer.variant_id }
  work.record('sharing.help-opened', { ...about, personId: actor.id })
  return row
}

async function checkOpening({ tx, now }: Work, offer: OfferRow, calls: number): Promise<void> {
  const state = offerStateAt({ state: offer.state, startsAt: offer.starts_at, endsAt: offer.ends_at }, now)
  if (state !== 'running') throw refuse.helpOfferNotOpen({ state })
  if (calls >= offer.calls_per_person) throw refuse.helpCallsUsed({ most: offer.calls_per_person })
  if (offer.total !== null && offer.taken >= offer.total) throw refuse.helpOfferGone()
  const variant = (await findVariantsForSale(readingCatalogue(tx), [offer.variant_id])).get(offer.variant_id)
  if (!variant?.isOnSale || variant.left === 0) throw refuse.helpOfferGone()
}

/** A call whose time is over stands in nobody's way. */
async function lapseOwn(work: Work, offerId: string): Promise<void> {
  await writing(work)
    .updateTable('sharing.price_help')
    .set({ state: 'expired', settled_at: work.now })
    .where('offer_id', '=', offerId)
    .where('person_id', '=', work.actor.id)
    .where('state', '=', 'open')
    .where('ends_at', '<=', work.now)
    .execute()
}
