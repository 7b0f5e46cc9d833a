import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { lockHelp, priceOf, standingOf } from './load.ts'
import { checkBuyable, helpStateAt } from './price-help.ts'
import { type HelpRow, reading, writing } from './tables.ts'

/** What a call keeps for its owner: one piece at the price it has come to. */
export interface HelpTerms {
  readonly variantId: string
  readonly unitPrice: number
  readonly most: 1
  readonly until: Date
}

/** Calls of a person that can be bought by now, by their ids. One statement. */
export async function findHelpTerms(
  db: Database,
  personId: string,
  helpIds: readonly string[],
  now: Date,
): Promise<Map<string, HelpTerms>> {
  if (helpIds.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('sharing.price_help')
    .selectAll()
    .where('id', 'in', helpIds)
    .where('person_id', '=', personId)
    .execute()
  return new Map(
    rows
      .filter((row) => isBuyable(row, now))
      .map((row) => [row.id, { variantId: row.variant_id, unitPrice: priceOf(row), most: 1, until: row.ends_at }]),
  )
}

function isBuyable(row: HelpRow, now: Date): boolean {
  const isThere = row.buy_at === 'any' || row.helped === row.needed
  return isThere && helpStateAt({ state: row.state, endsAt: row.ends_at }, now) === 'open'
}

/** An order's wish to be at the price of a call. */
export interface HelpTaken {
  readonly helpId: string
  readonly personId: string
  readonly orderId: string
  readonly quantity: number
  /** The product's own price, and the one at which the order was priced: when a friend has helped since, it is priced anew. */
  readonly usual: number
  readonly unitPrice: number
}

/** Puts a call of the buyer into their order; from then on nobody can help. To be called in the order of the calls' ids. */
export async function takeHelp(
  work: Work,
  { helpId, personId, orderId, quantity, ...prices }: HelpTaken,
): Promise<void> {
  const row = await lockHelp(work, helpId)
  if (row.person_id !== personId) throw refuse.unknownHelp()
  if (quantity !== 1) throw refuse.helpOnePiece()
  checkBuyable({ ...standingOf(row, work.now), buyAt: row.buy_at })
  if (Math.min(priceOf(row), prices.usual) !== prices.unitPrice) throw refuse.helpPriceMoved({ price: priceOf(row) })
  await writing(work)
    .updateTable('sharing.price_help')
    .set({ state: 'ordered', order_id: orderId, settled_at: work.now })
    .where('id', '=', helpId)
    .execute()
    .catch((error: { readonly constraint?: string }) => {
      if (error.constraint === 'help_offer_within_total') throw refuse.helpOfferGone()
      throw error
    })
}

/** The order is paid: its calls are bought for good. */
export async function keepHelps(work: Work, orderId: string): Promise<void> {
  const rows = await writing(work)
    .updateTable('sharing.price_help')
    .set({ state: 'bought', settled_at: work.now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .returningAll()
    .execute()
  for (const row of rows)
    work.record('sharing.help-bought', {
      helpId: row.id,
      offerId: row.offer_id,
      ownerId: row.person_id,
      orderId,
      price: priceOf(row),
      helped: row.helped,
    })
}

/** The order ended before it was paid: its calls go on, as long as their time does. What was paid and went back is used up. */
export async function leaveHelps(work: Work, orderId: string): Promise<void> {
  const rows = await writing(work)
    .selectFrom('sharing.price_help')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id, ends_at } of rows)
    await writing(work)
      .updateTable('sharing.price_help')
      .set({ state: ends_at > work.now ? 'open' : 'expired', order_id: null, settled_at: work.now })
      .where('id', '=', id)
      .execute()
}
