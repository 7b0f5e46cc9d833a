import { type Selectable, sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { findPlace } from '../place/place.ts'
import { refuse } from '../refusals.ts'
import { type MessagingReader, reading, writing } from '../tables.ts'
import { othersIn, shop } from './conversation.ts'
import type { ConversationTables } from './tables.ts'

export type ConversationRow = Selectable<ConversationTables['messaging.conversation']>

/** Gives a conversation, or the one it was merged into; undefined when there is none. */
export async function findConversation(reader: MessagingReader, id: string): Promise<ConversationRow | undefined> {
  const row = await reader.selectFrom('messaging.conversation').selectAll().where('id', '=', id).executeTakeFirst()
  return row?.merged_into ? findConversation(reader, row.merged_into) : row
}

/**
 * Locks conversations in the order of their ids, by the ids asked for. One that was merged gives the one it goes on in, which
 * is locked as well.
 */
export async function lockConversations(work: Work, ids: readonly string[]): Promise<Map<string, ConversationRow>> {
  const locked = new Map<string, ConversationRow>()
  for (let wanted = [...new Set(ids)].sort(); wanted.length > 0; ) {
    const rows = await writing(work)
      .selectFrom('messaging.conversation')
      .selectAll()
      .where(sql<boolean>`id = any(${wanted})`)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    for (const row of rows) locked.set(row.id, row)
    wanted = [...new Set(rows.flatMap((row) => row.merged_into ?? []))].filter((id) => !locked.has(id)).sort()
  }
  const found = new Map<string, ConversationRow>()
  for (const id of ids) {
    let row = locked.get(id)
    while (row?.merged_into) row = locked.get(row.merged_into)
    if (row) found.set(id, row)
  }
  return found
}

export async function lockConversation(work: Work, id: string): Promise<ConversationRow> {
  const row = (await lockConversations(work, [id])).get(id)
  if (!row) throw refuse.unknownConversation()
  return row
}

/** The side for which somebody speaks and reads in a conversation; refuses those to whom it does not belong. */
export async function sideOf(db: Database, conversation: ConversationRow, actor: Actor): Promise<string> {
  const { kind, pair, person_id, place_kind, place_id } = conversation
  if (actor.kind === 'anonymous') throw refuse.unknownConversation()
  if (kind === 'direct') {
    if (pair?.split(':').includes(actor.id)) return actor.id
    throw refuse.unknownConversation()
  }
  if (person_id === actor.id) return actor.id
  if (actor.may.has('service.answer') || actor.kind === 'system') return shop
  const place = findPlace(place_kind ?? '')
  if (place && (await place.mayAnswer(db, place_id ?? '', actor))) return shop
  throw refuse.unknownConversation()
}

/** Loads a conversation for somebody whose it is, with the side they are on. */
export async function getConversationFor(
  db: Database,
  id: string,
  actor: Actor,
): Promise<{ conversation: ConversationRow; side: string }> {
  const conversation = await findConversation(reading(db), id)
  if (!conversation) throw refuse.unknownConversation()
  return { conversation, side: await sideOf(db, conversation, actor) }
}

/** All sides of a conversation; the own one first when `side` is given. */
export function otherSide({ kind, pair, person_id }: ConversationRow, side: string): string {
  if (kind === 'direct') return othersIn(pair ?? '', side)
  return side === shop ? (person_id ?? '') : shop
}

export function sidesOf({ kind, pair, person_id }: ConversationRow): string[] {
  return kind === 'direct' ? (pair ?? '').split(':') : [person_id ?? '', shop]
}
