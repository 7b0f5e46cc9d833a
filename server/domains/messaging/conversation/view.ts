import type { Conversation, Party } from '#contracts/messaging'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { blockedAmong } from '../block/queries.ts'
import { findTold } from '../inbox/case/told.ts'
import { findPeople } from '../people.ts'
import { findPlace } from '../place/place.ts'
import { reading } from '../tables.ts'
import { shop } from './conversation.ts'
import { type ConversationRow, otherSide } from './load.ts'
import { findLast, type OwnConversation } from './queries.ts'
import { readCompany, shownMessage } from './shown.ts'

/** Conversations as one side sees them, in a handful of looks however many they are. */
export async function viewConversations(
  db: Database,
  side: string,
  rows: readonly OwnConversation[],
): Promise<Conversation[]> {
  const last = await findLast(reading(db), rows)
  const company = await readCompany(db, [...last.values()])
  const parties = await findParties(db, side, rows)
  const people = rows.flatMap((row) => (row.kind === 'direct' ? otherSide(row, side) : []))
  const blocked = side === shop ? new Set<string>() : await ownBlocks(db, side, people)
  const told = await findTold(
    db,
    rows.filter((row) => row.kind === 'service').map((row) => row.id),
  )
  return rows.map((row): Conversation => {
    const message = last.get(row.id)
    return present({
      id: row.id,
      kind: row.kind,
      with: parties.get(row.id) ?? { kind: 'shop' },
      standing: row.standing === 'open' ? ('open' as const) : ('request' as const),
      isAsking: (row.standing !== 'open' && row.asked_by === side) || undefined,
      isBlocked: blocked.has(otherSide(row, side)) || undefined,
      seq: row.seq,
      readSeq: row.read_seq,
      // A request is read unseen.
      otherReadSeq: row.standing === 'open' ? row.other_read_seq : 0,
      unread: row.unread,
      last: message && shownMessage(message, company),
      lastAt: row.last_at.toISOString(),
      voiceSeq: told.get(row.id)?.voiceSeq,
      asksRating: (side !== shop && told.get(row.id)?.asksRating) || undefined,
    })
  })
}

async function ownBlocks(db: Database, side: string, people: readonly string[]): Promise<Set<string>> {
  const either = await blockedAmong(reading(db), side, people)
  if (either.size === 0) return either
  const rows = await reading(db)
    .selectFrom('messaging.block')
    .select('blocked_id')
    .where('person_id', '=', side)
    .where('blocked_id', 'in', [...either])
    .execute()
  return new Set(rows.map((row) => row.blocked_id))
}

/** Whom each of these conversations is with, for a reader on `side`. */
export async function findParties(
  db: Database,
  side: string,
  rows: readonly ConversationRow[],
): Promise<Map<string, Party>> {
  const others = new Map(rows.map((row) => [row.id, otherSide(row, side)]))
  const people = await findPeople(
    db,
    [...others.values()].filter((id) => id !== shop),
  )
  const places = side === shop ? new Map<string, Party>() : await findPlaceParties(db, rows)
  return new Map(
    rows.map((row): [string, Party] => {
      const other = others.get(row.id) ?? shop
      if (other === shop) return [row.id, places.get(`${row.place_kind}/${row.place_id}`) ?? { kind: 'shop' }]
      const person = people.get(other)
      return [
        row.id,
        present({ kind: 'person' as const, id: other, name: person?.name ?? '', avatarUrl: person?.avatarUrl }),
      ]
    }),
  )
}

async function findPlaceParties(db: Database, rows: readonly ConversationRow[]): Promise<Map<string, Party>> {
  const parties = new Map<string, Party>()
  for (const [kind, own] of Map.groupBy(rows, (row) => row.place_kind ?? '')) {
    const ids = [...new Set(own.flatMap((row) => row.place_id ?? []))]
    const names = await findPlace(kind)?.namesOf(db, ids)
    for (const [id, { title, pictureUrl }] of names ?? [])
      parties.set(`${kind}/${id}`, present({ kind: 'show' as const, id, title, avatarUrl: pictureUrl }))
  }
  return parties
}
