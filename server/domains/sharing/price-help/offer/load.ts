import type { HelpOffer, HelpOfferDraft } from '#contracts/sharing'
import { findProductCards, findVariantsForSale, readingCatalogue, variantWords } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { offerStateAt } from '../price-help.ts'
import { type OfferRow, writing } from '../tables.ts'

/** The offer with its row locked until the commit: edits and openings of one offer queue. */
export async function lockOffer(work: Work, offerId: string): Promise<OfferRow> {
  const row = await writing(work)
    .selectFrom('sharing.help_offer')
    .selectAll()
    .where('id', '=', offerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownHelpOffer()
  return row
}

/** The columns that an editor writes. */
export function columnsOf(draft: HelpOfferDraft) {
  return {
    variant_id: draft.variantId,
    start_price: draft.startPrice,
    floor_price: draft.floorPrice,
    needed: draft.needed,
    new_needed: draft.newNeeded,
    shape: draft.shape,
    buy_at: draft.buyAt,
    starts_at: new Date(draft.startsAt),
    ends_at: new Date(draft.endsAt),
    call_hours: draft.callHours,
    calls_per_person: draft.callsPerPerson,
    helps_per_day: draft.helpsPerDay,
    for_guests: draft.forGuests,
    total: draft.total ?? null,
  }
}

/** Offers as everybody sees them, in the order given; of a product that is gone none. Two statements besides. */
export async function offerCards(db: Database, rows: readonly OfferRow[], now: Date): Promise<HelpOffer[]> {
  const catalogue = readingCatalogue(db)
  const products = await findProductCards(catalogue, [...new Set(rows.map((row) => row.product_id))])
  const variants = await findVariantsForSale(catalogue, [...new Set(rows.map((row) => row.variant_id))])
  return rows.flatMap((row) => {
    const product = products.get(row.product_id)
    if (!product) return []
    const variant = variants.get(row.variant_id)
    const money = (amount: number) => ({ amount, currency: row.currency })
    const shown: HelpOffer = present({
      id: row.id,
      product,
      variantId: row.variant_id,
      variant: variantWords(variant),
      startPrice: money(row.start_price),
      floorPrice: money(row.floor_price),
      needed: row.needed,
      newNeeded: row.new_needed,
      shape: row.shape,
      buyAt: row.buy_at,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      callHours: row.call_hours,
      forGuests: row.for_guests,
      state: offerStateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, now),
      left: row.total === null ? undefined : row.total - row.taken,
    })
    return [shown]
  })
}
