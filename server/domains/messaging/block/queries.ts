import { sql } from 'kysely'

import { pairOf } from '../conversation/conversation.ts'
import type { MessagingReader } from '../tables.ts'

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

/** Whom somebody has blocked, the newest first; `before` is the instant of the last one seen. */
export function listBlocked(reader: MessagingReader, personId: string, before: Date | undefined, limit: number) {
  return reader
    .selectFrom('messaging.block')
    .select(['blocked_id', 'at'])
    .where('person_id', '=', personId)
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? new Date(0)))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
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
