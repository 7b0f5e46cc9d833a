import { sql } from 'kysely'

import { holdStock, moveHold, releaseStock } from '#domains/catalogue/index'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { claimOf } from './cards.ts'
import type { Claim } from './claim.ts'
import { checkPayable } from './flash-sale.ts'
import { holderOf, lockSale } from './load.ts'
import { type ClaimRow, type SaleRow, writing } from './tables.ts'

/** What an order gets for a claim. */
export interface TakenClaim {
  readonly saleId: string
  readonly variantId: string
  readonly quantity: number
  /** In the minor unit of `currency`. */
  readonly unitPrice: number
  readonly currency: string
}

/**
 * Puts a claim of the person into an order. Its pieces, which the sale held, are held by `order/<orderId>` from then on:
 * the order must not reserve them again. Refuses an unknown claim, one in an order already, and one whose time is over.
 */
export async function takeClaim(
  work: Work,
  { claimId, personId, orderId }: { readonly claimId: string; readonly personId: string; readonly orderId: string },
): Promise<TakenClaim> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('promotions.flash_sale_claim')
    .selectAll()
    .where('id', '=', claimId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownClaim()
  checkPayable({ state: row.state, payUntil: row.pay_until }, work.now)
  const { sale_id: saleId, variant_id: variantId, quantity, unit_price: unitPrice } = row

  await moveHold(work, holderOf(saleId), `order/${orderId}`, [{ variantId, quantity }])
  await tx
    .updateTable('promotions.flash_sale_claim')
    .set({ state: 'ordered', order_id: orderId, settled_at: work.now })
    .where('id', '=', claimId)
    .execute()
  const { currency } = await tx
    .selectFrom('promotions.flash_sale')
    .select('currency')
    .where('id', '=', saleId)
    .executeTakeFirstOrThrow()
  return { saleId, variantId, quantity, unitPrice, currency }
}

/** Notes that the order of these claims is paid: they are sold for good. */
export async function payClaims(work: Work, orderId: string): Promise<void> {
  await writing(work)
    .updateTable('promotions.flash_sale_claim')
    .set({ state: 'paid', settled_at: work.now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .execute()
}

/**
 * Takes the claims of an order that is not to be back, into their sales where these still run. To be called before the
 * order gives up what it holds, so that nobody comes between; after it, the pieces come back as far as they are there.
 */
export async function returnClaim(work: Work, orderId: string): Promise<void> {
  const rows = await writing(work)
    .selectFrom('promotions.flash_sale_claim')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .orderBy('sale_id')
    .execute()
  for (const [saleId, claims] of Map.groupBy(rows, (row) => row.sale_id)) {
    const sale = await lockSale(work, saleId)
    const ended = await endClaims(work, claims, 'returned')
    if (sale.closed_at === null) for (const claim of ended) await takeBack(work, sale, claim, orderId)
  }
}

/** The pieces of a cancelled order go back into the sale; what the order no longer holds is reserved anew, if it is there. */
async function takeBack(work: Work, sale: SaleRow, claim: ClaimRow, orderId: string): Promise<void> {
  const line = { variantId: claim.variant_id, quantity: claim.quantity }
  try {
    await moveHold(work, `order/${orderId}`, holderOf(sale.id), [line])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await reserveAnew(work, sale, line)
  }
}

async function reserveAnew(work: Work, sale: SaleRow, line: { variantId: string; quantity: number }): Promise<void> {
  try {
    await holdStock(work, holderOf(sale.id), [line])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await writing(work)
      .updateTable('promotions.flash_sale_item')
      .set((item) => ({ allotment: item('allotment', '-', line.quantity) }))
      .where('sale_id', '=', sale.id)
      .where('variant_id', '=', line.variantId)
      .execute()
  }
}

/** Gives a claim of the acting person back that is not ordered; twice is once. */
export async function giveBack(work: Work, claimId: string): Promise<Claim> {
  const tx = writing(work)
  const found = await tx
    .selectFrom('promotions.flash_sale_claim')
    .select('sale_id')
    .where('id', '=', claimId)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (!found) throw refuse.unknownClaim()
  const sale = await lockSale(work, found.sale_id)
  const row = await tx
    .selectFrom('promotions.flash_sale_claim')
    .selectAll()
    .where('id', '=', claimId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.state === 'ordered' || row.state === 'paid') throw refuse.claimOrdered()
  if (row.state !== 'held') return claimOf(row, sale.currency)
  const [ended] = await endClaims(work, [row], 'returned')
  if (ended) await freeUnlessOpen(work, sale, [ended])
  return claimOf(ended ?? row, sale.currency)
}

/** Ends the claims of a sale whose time to pay is over; a claim that was ordered meanwhile is left alone. Gives how many. */
export async function expireClaims(work: Work, saleId: string): Promise<number> {
  const sale = await lockSale(work, saleId)
  const due = await writing(work)
    .selectFrom('promotions.flash_sale_claim')
    .selectAll()
    .where('sale_id', '=', saleId)
    .where('state', '=', 'held')
    .where('pay_until', '<=', work.now)
    .orderBy('id')
    .limit(2_000)
    .forUpdate()
    .execute()
  const ended = await endClaims(work, due, 'expired')
  await freeUnlessOpen(work, sale, ended)
  return ended.length
}

/** Ends claims under their sale's lock; the counts move by trigger. Gives those that still stood. */
async function endClaims(work: Work, rows: readonly ClaimRow[], why: 'expired' | 'returned'): Promise<ClaimRow[]> {
  if (rows.length === 0) return []
  const ended = await writing(work)
    .updateTable('promotions.flash_sale_claim')
    .set({ state: why, settled_at: work.now })
    .where(sql<boolean>`id = any(${rows.map(({ id }) => id)})`)
    .where('state', 'in', ['held', 'ordered'])
    .returningAll()
    .execute()
  for (const { id: claimId, sale_id: saleId, person_id: personId, variant_id: variantId, quantity } of ended)
    work.record('promotions.flash-sale-claim-ended', { saleId, claimId, personId, variantId, quantity, why })
  return ended
}

/** Once a sale is over, what comes back to it goes on sale again. */
async function freeUnlessOpen(work: Work, sale: SaleRow, ended: readonly ClaimRow[]): Promise<void> {
  if (ended.length === 0 || sale.closed_at === null) return
  await releaseStock(
    work,
    holderOf(sale.id),
    ended.map(({ variant_id, quantity }) => ({ variantId: variant_id, quantity })),
  )
}
