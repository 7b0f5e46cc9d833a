import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { reading } from '../../tables.ts'

/** What a customer is told of a service conversation besides its messages. */
export interface Told {
  readonly voiceSeq: number | undefined
  readonly asksRating: boolean
}

/** The same for many, by conversation; direct ones are absent. */
export async function findTold(db: Database, ids: readonly string[]): Promise<Map<string, Told>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('messaging.service_case as kept')
    .leftJoin('messaging.service_rating as rating', (join) =>
      join.onRef('rating.conversation_id', '=', 'kept.conversation_id').onRef('rating.round', '=', 'kept.round'),
    )
    .select(['kept.conversation_id', 'kept.voice_seq'])
    .select(sql<boolean>`kept.state = 'solved' and rating.round is not null and rating.rated_at is null`.as('asks'))
    .where(sql<boolean>`kept.conversation_id = any(${ids})`)
    .execute()
  return new Map(
    rows.map((row) => [row.conversation_id, { voiceSeq: row.voice_seq ?? undefined, asksRating: row.asks }]),
  )
}
