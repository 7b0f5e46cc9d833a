import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { reading } from './tables.ts'

/**
 * Gives a guest's seats to the member they became. Both may have a seat in one group, and be in as many groups as one may:
 * the member keeps them all, and may have no more.
 */
export async function mergeGroups(work: Work, fromId: string, intoId: string): Promise<void> {
  const { tx } = work
  await sql`
    select from sharing.group where id in (select group_id from sharing.group_seat where person_id = ${fromId})
    order by id for no key update`.execute(tx)
  await sql`
    insert into sharing.group_offer_person as known (offer_id, person_id, most, taken)
    select offer_id, ${intoId}, greatest(most, taken), taken from sharing.group_offer_person where person_id = ${fromId}
    on conflict (offer_id, person_id) do update
      set taken = known.taken + excluded.taken, most = greatest(known.most, known.taken + excluded.taken)`.execute(tx)
  await sql`delete from sharing.group_offer_person where person_id = ${fromId}`.execute(tx)
  await sql`
    update sharing.group_seat as seat set person_id = ${intoId}, twin = seat.twin + (
      select count(*) from sharing.group_seat as own where own.group_id = seat.group_id and own.person_id = ${intoId}
    ) where person_id = ${fromId}`.execute(tx)
  await sql`update sharing.group set leader_id = ${intoId} where leader_id = ${fromId}`.execute(tx)
}

/** Everything group buys keep of a person. */
export async function exportGroups(db: Database, personId: string) {
  const seats = await reading(db)
    .selectFrom('sharing.group_seat')
    .select(['group_id', 'order_id', 'state', 'variant_id', 'quantity', 'taken_at', 'paid_at', 'refund'])
    .where('person_id', '=', personId)
    .orderBy('taken_at')
    .execute()
  return { groupSeats: seats }
}
