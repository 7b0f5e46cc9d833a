import type { FlashSaleChange } from '#contracts/promotions'
import { holdStock, releaseStock } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { stateAt } from '../flash-sale.ts'
import { holderOf, itemsOf, lockSaleToRun } from '../load.ts'
import { type SaleRow, writing } from '../tables.ts'
import { tellRoom } from '../tell.ts'
import { checkGoods, itemRows, subjectOf } from './create.ts'

/**
 * Changes a sale that has not begun; refuses one that has, whether or not anybody has written that down. Who asked to be
 * reminded is reminded of the new start.
 */
export async function changeSale(work: Work, saleId: string, change: FlashSaleChange): Promise<void> {
  const row = await lockSaleToRun(work, saleId)
  if (stateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, work.now) !== 'scheduled')
    throw refuse.saleNotScheduled()
  const changed = changedRow(row, change)
  if (changed.starts_at < work.now) throw refuse.saleStartInPast({ field: 'startsAt' })
  if (change.items) await changeItems(work, row, change.items)

  const { starts_at, ends_at, per_person, pay_minutes, for_guests, reminded_at } = changed
  const tx = writing(work)
  await tx
    .updateTable('promotions.flash_sale')
    .set({ starts_at, ends_at, per_person, pay_minutes, for_guests, reminded_at })
    .where('id', '=', saleId)
    .execute()
  if (row.reminded_at !== null && reminded_at === null)
    await tx
      .updateTable('promotions.flash_sale_reminder')
      .set({ told_at: null })
      .where('sale_id', '=', saleId)
      .execute()
  const about = { saleId, productId: row.product_id, ...(row.show_id && { showId: row.show_id }) }
  work.record('promotions.flash-sale-changed', { ...about, startsAt: starts_at.toISOString() })
  await audit(work, 'promotions.flash-sale-changed', subjectOf(row), { ...change })
  await tellRoom(work, changed, 'flash-sale-changed')
}

function changedRow(row: SaleRow, change: FlashSaleChange): SaleRow {
  const startsAt = change.startsAt === undefined ? row.starts_at : new Date(change.startsAt)
  const lastsMs =
    change.minutes === undefined ? row.ends_at.getTime() - row.starts_at.getTime() : change.minutes * 60_000
  return {
    ...row,
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + lastsMs),
    per_person: change.perPerson ?? row.per_person,
    pay_minutes: change.payMinutes ?? row.pay_minutes,
    for_guests: change.forGuests ?? row.for_guests,
    reminded_at: startsAt.getTime() === row.starts_at.getTime() ? row.reminded_at : null,
  }
}

/** Nothing is claimed yet, so the items are written anew; what they hold in the catalogue follows. */
async function changeItems(work: Work, row: SaleRow, items: NonNullable<FlashSaleChange['items']>): Promise<void> {
  const { product, usual } = await checkGoods(work, items)
  if (product.productId !== row.product_id) throw refuse.saleManyProducts({ field: 'items' })
  const held = new Map((await itemsOf(work, row.id)).map((item) => [item.variant_id, item.allotment]))
  const wanted = new Map(items.map(({ variantId, allotment }) => [variantId, allotment]))
  const moves = [...new Set([...held.keys(), ...wanted.keys()])].map((variantId) => ({
    variantId,
    quantity: (wanted.get(variantId) ?? 0) - (held.get(variantId) ?? 0),
  }))
  const more = moves.filter(({ quantity }) => quantity > 0)
  const less = moves.flatMap(({ variantId, quantity }) => (quantity < 0 ? [{ variantId, quantity: -quantity }] : []))
  if (less.length > 0) await releaseStock(work, holderOf(row.id), less)
  if (more.length > 0) await holdStock(work, holderOf(row.id), more)
  const tx = writing(work)
  await tx.deleteFrom('promotions.flash_sale_item').where('sale_id', '=', row.id).execute()
  await tx
    .insertInto('promotions.flash_sale_item')
    .values(itemRows(row.id, items, usual))
    .execute()
}
