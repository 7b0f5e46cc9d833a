import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** A guest's links go to the member; of two of one target and channel the member's is given out, the other still leads here. */
export async function mergeLinks(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    update sharing.share_link as old set sharer_id = ${intoId},
      is_given = is_given and not exists (
        select from sharing.share_link as own where own.sharer_id = ${intoId} and own.kind = old.kind
          and own.subject_id = old.subject_id and own.channel = old.channel and own.is_given)
    where sharer_id = ${fromId}`.execute(work.tx)
  await sql`
    update sharing.share_touch set person_id = ${intoId}
    where person_id = ${fromId} and not exists (select from sharing.share_touch where person_id = ${intoId})`.execute(
    work.tx,
  )
  await sql`
    update sharing.share_touch as own set last_token = old.last_token, last_at = old.last_at
    from sharing.share_touch as old
    where own.person_id = ${intoId} and old.person_id = ${fromId} and old.last_at > own.last_at`.execute(work.tx)
  await sql`delete from sharing.share_touch where person_id = ${fromId}`.execute(work.tx)
  await sql`update sharing.share_order set buyer_id = ${intoId} where buyer_id = ${fromId}`.execute(work.tx)
}

export async function exportLinks(db: Database, personId: string) {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    links: await rows(sql`
      select token, kind, nullif(subject_id, '') as "subjectId", channel, visits, made_at as "madeAt"
      from sharing.share_link where sharer_id = ${personId} order by serial`),
    cameBy: await rows(sql`
      select first_token as "firstLink", first_at as "firstAt", last_token as "lastLink", last_at as "lastAt"
      from sharing.share_touch where person_id = ${personId}`),
  }
}

/** Figures stay, without a name; links that still travel count for nobody any more. */
export async function eraseLinks(work: Work, personId: string): Promise<void> {
  const nobody = sql`'erased-' || gen_random_uuid()`
  await sql`
    update sharing.share_link set sharer_id = ${nobody}, is_given = false, erased_at = ${work.now}
    where sharer_id = ${personId}`.execute(work.tx)
  await sql`delete from sharing.share_touch where person_id = ${personId}`.execute(work.tx)
  await sql`update sharing.share_newcomer set person_id = ${nobody} where person_id = ${personId}`.execute(work.tx)
  await sql`update sharing.share_order set buyer_id = null where buyer_id = ${personId}`.execute(work.tx)
}
