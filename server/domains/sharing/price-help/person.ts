import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

const nobody = sql`'erased-' || gen_random_uuid()`

/**
 * What a guest helped with is the member's; where both have helped in one call the guest's help stays, under nobody's name,
 * for the price has fallen by it. Calls are only opened by members, so none moves.
 */
export async function mergeHelps(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    update sharing.help_given as old set helper_id = case when exists (
      select from sharing.help_given as own where own.help_id = old.help_id and own.helper_id = ${intoId}
    ) then 'merged-' || gen_random_uuid() else ${intoId} end
    where helper_id = ${fromId}`.execute(work.tx)
  await sql`
    update sharing.help_day as own set helps = least(own.helps + old.helps, own.most)
    from sharing.help_day as old
    where own.person_id = ${intoId} and old.person_id = ${fromId} and own.day = old.day`.execute(work.tx)
  await sql`
    update sharing.help_day as old set person_id = ${intoId}
    where person_id = ${fromId} and not exists (
      select from sharing.help_day as own where own.person_id = ${intoId} and own.day = old.day)`.execute(work.tx)
  await sql`delete from sharing.help_day where person_id = ${fromId}`.execute(work.tx)
}

export async function exportHelps(db: Database, personId: string) {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    priceHelps: await rows(sql`
      select id, state, start_price as "startPrice", start_price - cut as price, needed, helped, opened_at as "openedAt",
        ends_at as "endsAt", order_id as "orderId"
      from sharing.price_help where person_id = ${personId} order by serial`),
    helped: await rows(sql`
      select help_id as "helpId", cut, at from sharing.help_given where helper_id = ${personId} order by at`),
  }
}

/** Open calls are over; what was cut stays cut, by nobody. */
export async function eraseHelps(work: Work, personId: string): Promise<void> {
  await sql`
    update sharing.price_help set state = 'expired', settled_at = ${work.now}
    where person_id = ${personId} and state = 'open'`.execute(work.tx)
  await sql`update sharing.price_help set person_id = ${nobody} where person_id = ${personId}`.execute(work.tx)
  await sql`
    update sharing.help_given set helper_id = ${nobody}, device_key = null where helper_id = ${personId}`.execute(
    work.tx,
  )
  await sql`delete from sharing.help_day where person_id = ${personId}`.execute(work.tx)
}
