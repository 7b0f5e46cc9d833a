import type { BatchDraft } from '#contracts/catalogue'
import { refuse } from '../../refusals.ts'
import { readGtin } from './gtin.ts'

/** GS1's character set 82, which lots are written in. */
const lotForm = /^[!"%&'()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$/

export const eventsMax = 200

/** Lot, GTIN and days as they are kept. Refuses each that is none, by its field. */
export function checkedBatch({ lot, gtin, producedOn, bestBefore }: BatchDraft, isDay: (day: string) => boolean) {
  const name = lot.trim()
  if (!lotForm.test(name)) throw refuse.badLot({ field: 'lot' })
  const number = gtin?.trim() ? readGtin(gtin) : null
  if (number === undefined) throw refuse.badGtin({ field: 'gtin' })
  if (producedOn !== undefined && !isDay(producedOn)) throw refuse.badDay({ field: 'producedOn' })
  if (bestBefore !== undefined && !isDay(bestBefore)) throw refuse.badDay({ field: 'bestBefore' })
  if (producedOn !== undefined && bestBefore !== undefined && bestBefore < producedOn)
    throw refuse.endsBeforeStart({ field: 'bestBefore' })
  return { lot: name, gtin: number, producedOn: producedOn ?? null, bestBefore: bestBefore ?? null }
}

/** Where a batch's page is: by GS1 Digital Link (URI syntax 1.2) where it has a GTIN, else by its id in this house. */
export function pathOf({ id, gtin, lot }: { readonly id: string; readonly gtin: string | null; readonly lot: string }) {
  return gtin ? `/01/${gtin}/10/${encodeURIComponent(lot)}` : `/batches/${id}`
}
