import { sql } from 'kysely'

import type { Blocked } from '#contracts/messaging'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { pairOf } from '../conversation/conversation.ts'
import { findPeople } from '../people.ts'
import { refuse } from '../refusals.ts'
import { type MessagingReader, reading } from '../tables.ts'

/** Nobody blocks more people than this. */
export const mostBlocks = 2_000

/** Which of these pairs of people are kept apart, whichever of the two blocked the other. */
export async function findBlocks(reader: MessagingReader, pairs: readonly string[]): Promise<Set<string>> {
  if (pairs.length === 0) return new Set()
  const people = [...new Set(pairs.flatMap((pair) => pair.split(':')))]
  const rows = await reader
    .selectFrom('messaging.block')
    .select(['person_id', 'blocked_id'])
    .where(sql<boolean>`person_id = any(${people}) and blocked_id = any(${people})`)
    .execute()
  return new Set(rows.map(({ person_id, blocked_id }) => pairOf(person_id, blocked_id)))
}

interface Asked {
  readonly search?: string
  readonly after?: string
  readonly limit?: number
}

/** Whom somebody has blocked, the newest first; those whose name holds the words. There are never more than `mostBlocks`. */
export async function listBlocked(
  db: Database,
  personId: string,
  { search = '', after, limit = defaultLimit }: Asked,
): Promise<Page<Blocked>> {
  const [at, id] = after === undefined ? [] : readCursor(after)
  const words = search.trim().toLowerCase()
  const rows = await reading(db)
    .selectFrom('messaging.block')
    .select(['blocked_id', 'at'])
    .where('person_id', '=', personId)
    .$if(at !== undefined, (query) => query.where(sql<boolean>`(at, blocked_id) < (${at}, ${id})`))
    .orderBy('at', 'desc')
    .orderBy('blocked_id', 'desc')
    .limit(words === '' ? limit + 1 : mostBlocks)
    .execute()
  const people = await findPeople(
    db,
    rows.map((row) => row.blocked_id),
  )
  const nameOf = (row: (typeof rows)[number]) => people.get(row.blocked_id)?.name ?? ''
  const found = words === '' ? rows : rows.filter((row) => nameOf(row).toLowerCase().includes(words))
  const shown = (row: (typeof rows)[number]) =>
    present({
      id: row.blocked_id,
      name: nameOf(row),
      avatarUrl: people.get(row.blocked_id)?.avatarUrl,
      at: row.at.toISOString(),
    })
  return pageOf(found, limit, shown, (row) => `${row.at.toISOString()}~${row.blocked_id}`)
}

function readCursor(cursor: string): readonly [Date, string] {
  const [instant = '', id = ''] = cursor.split('~')
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) throw refuse.badCursor({ field: 'after' })
  return [at, id]
}

/** Those of these people between whom and `personId` there is a block, either way. */
export async function blockedAmong(
  reader: MessagingReader,
  personId: string,
  others: readonly string[],
): Promise<Set<string>> {
  if (others.length === 0) return new Set()
  const rows = await reader
    .selectFrom('messaging.block')
    .select(['person_id', 'blocked_id'])
    .where(sql<boolean>`(person_id = ${personId} and blocked_id = any(${others}))
      or (blocked_id = ${personId} and person_id = any(${others}))`)
    .execute()
  return new Set(rows.map((row) => (row.person_id === personId ? row.blocked_id : row.person_id)))
}

/** Whether one has blocked the other. */
export async function hasBlocked(reader: MessagingReader, personId: string, otherId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('messaging.block')
    .select('at')
    .where('person_id', '=', personId)
    .where('blocked_id', '=', otherId)
    .executeTakeFirst()
  return row !== undefined
}
