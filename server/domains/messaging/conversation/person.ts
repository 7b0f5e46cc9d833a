import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { draft } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { joinCases } from '../inbox/case/merge.ts'
import { removeFile } from '../jobs.ts'
import { lockConversations } from './load.ts'

/** Gives what a guest wrote to the shop to the member; where both wrote at one place, the guest's goes on in the member's. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  const { tx } = work
  await sql`
    select id from messaging.conversation where person_id in (${fromId}, ${intoId}) order by id for update`.execute(tx)
  const { rows: pairs } = await sql<{ from_id: string; into_id: string }>`
    select old.id as from_id, own.id as into_id
    from messaging.conversation as old join messaging.conversation as own using (place_kind, place_id)
    where old.person_id = ${fromId} and old.merged_into is null and own.person_id = ${intoId}
      and own.merged_into is null order by old.id`.execute(tx)
  for (const { from_id, into_id } of pairs) {
    const locked = await lockConversations(work, [from_id, into_id])
    const [from, into] = [locked.get(from_id), locked.get(into_id)]
    if (from && into) await joinCases(work, from, into)
  }
  await sql`
    update messaging.message set side = ${intoId} where side = ${fromId} and conversation_id in (
      select id from messaging.conversation where person_id = ${fromId})`.execute(tx)
  await sql`update messaging.message set author_id = ${intoId} where author_id = ${fromId}`.execute(tx)
  await sql`update messaging.withheld set author_id = ${intoId} where author_id = ${fromId}`.execute(tx)
  await sql`update messaging.member set side = ${intoId} where side = ${fromId}`.execute(tx)
  await sql`update messaging.conversation set person_id = ${intoId} where person_id = ${fromId}`.execute(tx)
  await sql`update messaging.picture set person_id = ${intoId} where person_id = ${fromId}`.execute(tx)
}

/** What somebody wrote, and with whom they write. */
async function exportPerson(db: Database, personId: string): Promise<object> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    messages: await rows(sql`
      select conversation_id as "conversationId", seq, text, at, gone from messaging.message
      where author_id = ${personId} order by at`),
    received: await rows(sql`
      select message.conversation_id as "conversationId", message.seq, message.text, message.at
      from messaging.member as own join messaging.message using (conversation_id)
      where own.side = ${personId} and message.side <> ${personId} and message.gone is null order by message.at`),
    blocked: await rows(sql`
      select blocked_id as "personId", at from messaging.block where person_id = ${personId} order by at`),
  }
}

/** Removes the texts of whoever is erased; the numbers stay, for what others said stands between them. */
async function erase(work: Work, personId: string): Promise<void> {
  const { tx, now } = work
  await sql`
    update messaging.message set text = '', picture_id = null, card_kind = null, card_id = null,
      gone = 'removed', gone_at = ${now}
    where author_id = ${personId} and gone is null`.execute(tx)
  await sql`delete from messaging.withheld where author_id = ${personId}`.execute(tx)
  const { rows } = await sql<{ key: string }>`
    delete from messaging.picture where person_id = ${personId} returning key`.execute(tx)
  for (const { key } of rows) work.enqueue(draft(removeFile, { key }))
  await sql`update messaging.service_rating set comment = '' where conversation_id in (
    select id from messaging.conversation where person_id = ${personId})`.execute(tx)
  await sql`delete from messaging.service_agent where person_id = ${personId}`.execute(tx)
  await sql`delete from messaging.block where person_id = ${personId} or blocked_id = ${personId}`.execute(tx)
}

/** What is done with what is kept of conversations. */
export const conversationPerson = { merge, export: exportPerson, erase }
