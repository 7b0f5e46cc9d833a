import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** Gives what a guest entered, won and took to the member they became; of two entries in one draw the member's stays. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    update draws.entry as old set person_id = case when exists (
      select from draws.entry as own where own.draw_id = old.draw_id and own.person_id = ${intoId}
    ) then null else ${intoId} end
    where person_id = ${fromId}`.execute(work.tx)
  await sql`update draws.win set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await sql`
    update draws.share as old set person_id = case when exists (
      select from draws.share as own where own.packet_id = old.packet_id and own.person_id = ${intoId}
    ) then null else ${intoId} end
    where person_id = ${fromId}`.execute(work.tx)
}

/** Everything this domain keeps of a person. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    entries: await rows(sql`
      select draw_id as "drawId", number, encode(salt, 'hex') as salt, encode(hash, 'hex') as entry, at from draws.entry
      where person_id = ${personId} order by at`),
    prizes: await rows(sql`
      select draw_id as "drawId", position, rank, state, won_at as "wonAt", received_at as "receivedAt" from draws.win
      where person_id = ${personId} order by won_at`),
    shares: await rows(sql`
      select packet_id as "packetId", number, amount, taken_at as "takenAt" from draws.share
      where person_id = ${personId} order by taken_at`),
  }
}

/** Forgets who it was. The hashes stay, for the published root speaks for them, but without the salt they lead to nobody. */
async function erase(work: Work, personId: string): Promise<void> {
  await sql`
    update draws.entry set person_id = null, entered_as = null, salt = null where person_id = ${personId}`.execute(
    work.tx,
  )
  await sql`update draws.win set person_id = null where person_id = ${personId}`.execute(work.tx)
  await sql`update draws.share set person_id = null where person_id = ${personId}`.execute(work.tx)
}

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const drawsPerson: Contributor = { domain: 'draws', merge, export: exportPerson, erase }
