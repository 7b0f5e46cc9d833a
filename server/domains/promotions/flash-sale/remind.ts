import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { stateAt } from './flash-sale.ts'
import { lockSale } from './load.ts'
import { type SaleRow, writing } from './tables.ts'

/** Reminders go out this long before the start. */
export const soonMs = 60_000

interface Reminded {
  readonly reminded: boolean
  readonly reminders: number
}

/** Asks to be reminded of a scheduled sale. Twice is once; the count is kept under the sale's lock. */
export async function wishReminder(work: Work, saleId: string): Promise<Reminded> {
  const { actor, now } = work
  const row = await lockSale(work, saleId)
  if (stateOf(row, now) !== 'scheduled') throw refuse.saleNotScheduled()
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('promotions.flash_sale_reminder')
    .values({ sale_id: saleId, person_id: actor.id, at: now })
    .onConflict((known) => known.doNothing())
    .executeTakeFirst()
  return count(work, row, numInsertedOrUpdatedRows === 1n ? 1 : 0, true)
}

/** Gives a reminder up; harmless without one. */
export async function dropReminder(work: Work, saleId: string): Promise<Reminded> {
  const row = await lockSale(work, saleId)
  const { numDeletedRows } = await writing(work)
    .deleteFrom('promotions.flash_sale_reminder')
    .where('sale_id', '=', saleId)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  return count(work, row, numDeletedRows === 1n ? -1 : 0, false)
}

async function count(work: Work, row: SaleRow, by: 1 | 0 | -1, reminded: boolean): Promise<Reminded> {
  const reminders = row.reminders + by
  if (by !== 0)
    await writing(work).updateTable('promotions.flash_sale').set({ reminders }).where('id', '=', row.id).execute()
  return { reminded, reminders }
}

/** Tells everybody who asked that the sale is about to start, once; a sale that starts at once tells nobody. */
export async function remindOfSale(work: Work, saleId: string): Promise<void> {
  const row = await lockSale(work, saleId)
  if (row.reminded_at !== null || row.closed_at !== null) return
  const tx = writing(work)
  await tx.updateTable('promotions.flash_sale').set({ reminded_at: work.now }).where('id', '=', saleId).execute()
  const told = await tx
    .updateTable('promotions.flash_sale_reminder')
    .set({ told_at: work.now })
    .where('sale_id', '=', saleId)
    .where('told_at', 'is', null)
    .returning('person_id')
    .execute()
  const product = (await findProductCards(readingCatalogue(work.tx), [row.product_id])).get(row.product_id)
  await tell(work, {
    kind: 'flash-sale-soon',
    personIds: told.map(({ person_id }) => person_id),
    about: row.show_id ? { kind: 'show', id: row.show_id } : { kind: 'product', id: row.product_id },
    values: { title: product?.title ?? { zh: row.words }, startsAt: row.starts_at.toISOString() },
  })
  work.record('promotions.flash-sale-reminded', { saleId, people: told.length })
}

function stateOf(row: SaleRow, now: Date) {
  return stateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, now)
}
