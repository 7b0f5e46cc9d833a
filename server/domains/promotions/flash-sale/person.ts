import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { reading, writing } from './tables.ts'

/**
 * Gives a guest's claims and reminders to the member they became. Both may have claimed up to the limit while they counted
 * as two; the member keeps both and may have that many, no more.
 */
export async function mergeSales(work: Work, fromId: string, intoId: string): Promise<void> {
  const { tx } = work
  await sql`
    select id from promotions.flash_sale
    where id in (select sale_id from promotions.flash_sale_person where person_id = ${fromId})
    order by id for no key update`.execute(tx)
  await sql`
    insert into promotions.flash_sale_person as known (sale_id, person_id, most, taken)
    select sale_id, ${intoId}, most, 0 from promotions.flash_sale_person where person_id = ${fromId}
    on conflict (sale_id, person_id) do update set most = greatest(known.most, known.taken + (
      select taken from promotions.flash_sale_person as old
      where old.sale_id = known.sale_id and old.person_id = ${fromId}))`.execute(tx)
  await sql`update promotions.flash_sale_claim set person_id = ${intoId} where person_id = ${fromId}`.execute(tx)
  await sql`delete from promotions.flash_sale_person where person_id = ${fromId}`.execute(tx)
  await sql`
    with twice as (
      delete from promotions.flash_sale_reminder as old where person_id = ${fromId} and exists (
        select from promotions.flash_sale_reminder as own
        where own.sale_id = old.sale_id and own.person_id = ${intoId})
      returning sale_id)
    update promotions.flash_sale set reminders = reminders - 1 where id in (select sale_id from twice)`.execute(tx)
  await sql`update promotions.flash_sale_reminder set person_id = ${intoId} where person_id = ${fromId}`.execute(tx)
}

/** Everything flash sales keep of a person. */
export async function exportSales(db: Database, personId: string): Promise<unknown> {
  const tables = reading(db)
  const claims = await tables
    .selectFrom('promotions.flash_sale_claim')
    .select(['id', 'sale_id', 'variant_id', 'quantity', 'unit_price', 'state', 'claimed_at', 'order_id'])
    .where('person_id', '=', personId)
    .orderBy('claimed_at')
    .execute()
  const reminders = await tables
    .selectFrom('promotions.flash_sale_reminder')
    .select(['sale_id', 'at', 'told_at'])
    .where('person_id', '=', personId)
    .execute()
  return { claims, reminders }
}

/** Removes reminders. Claims stay for the books, under an id that leads to nobody any more. */
export async function eraseSales(work: Work, personId: string): Promise<void> {
  const gone = await writing(work)
    .deleteFrom('promotions.flash_sale_reminder')
    .where('person_id', '=', personId)
    .returning('sale_id')
    .execute()
  for (const { sale_id } of gone.toSorted((one, other) => one.sale_id.localeCompare(other.sale_id)))
    await writing(work)
      .updateTable('promotions.flash_sale')
      .set((sale) => ({ reminders: sale('reminders', '-', 1) }))
      .where('id', '=', sale_id)
      .execute()
}
