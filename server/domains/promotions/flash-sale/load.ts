import { getVisibleShow, permitRunning, readingLive } from '#domains/live/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ItemRow, type SaleRow, writing } from './tables.ts'

/** Gives the sale with its row locked, so that acts on one sale queue: whoever moves its counts has this lock first. */
export async function lockSale(work: Work, saleId: string): Promise<SaleRow> {
  const row = await writing(work)
    .selectFrom('promotions.flash_sale')
    .selectAll()
    .where('id', '=', saleId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownSale()
  return row
}

/** The same for an act of those who run the sale. */
export async function lockSaleToRun(work: Work, saleId: string): Promise<SaleRow> {
  const row = await lockSale(work, saleId)
  await permitSale(work, row.show_id ?? undefined)
  return row
}

/** Flash sales are run by who manages promotions; those of a show by who runs the show too. Refuses everybody else. */
async function permitSale(work: Work, showId: string | undefined): Promise<void> {
  const { kind, may } = work.actor
  if (kind === 'system' || may.has('promotions.manage')) return
  if (showId === undefined) throw refuse.saleNotYours()
  await permitRunning(work, showId)
}

/** The same for a new sale, whose show, if it has one, must be planned or on air. Gives the show. */
export async function permitNewSale(work: Work, showId: string | undefined) {
  await permitSale(work, showId)
  if (showId === undefined) return undefined
  const { show } = await getVisibleShow(readingLive(work.tx), showId, work.actor)
  if (show.state !== 'planned' && show.state !== 'live') throw refuse.saleShowOver()
  return show
}

/** The items of a locked sale. */
export function itemsOf(work: Work, saleId: string): Promise<ItemRow[]> {
  return writing(work)
    .selectFrom('promotions.flash_sale_item')
    .selectAll()
    .where('sale_id', '=', saleId)
    .orderBy('place')
    .execute()
}

/** Who holds the pieces of a sale in the catalogue. */
export const holderOf = (saleId: string): string => `flash-sale/${saleId}`
