import type { Selectable } from 'kysely'

import type { Hand, OwnHand } from '#contracts/live'
import { present } from '#kernel/present'
import type { LiveReader, LiveTables } from '../../tables.ts'

export type HandRow = Selectable<LiveTables['live.hand']>

export function shownHand(row: HandRow): Hand {
  return present({
    id: row.id,
    showId: row.show_id,
    person: present({ id: row.person_id, name: row.name, avatarUrl: row.avatar_url ?? undefined }),
    question: row.question,
    raisedAt: row.raised_at.toISOString(),
    calledAt: row.called_at?.toISOString(),
    guestHostId: row.guest_host_id ?? undefined,
  })
}

/** Hands that are up, the one raised first on top. */
export async function findHands(reader: LiveReader, showId: string, limit = 200): Promise<Hand[]> {
  const rows = await reader
    .selectFrom('live.hand')
    .selectAll()
    .where('show_id', '=', showId)
    .where('lowered_at', 'is', null)
    .orderBy('raised_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(shownHand)
}

/** A person's own hand, and how many wait before it. */
export async function findOwnHand(reader: LiveReader, showId: string, personId: string): Promise<OwnHand> {
  const row = await reader
    .selectFrom('live.hand')
    .selectAll()
    .where('show_id', '=', showId)
    .where('person_id', '=', personId)
    .where('lowered_at', 'is', null)
    .executeTakeFirst()
  if (!row) return {}
  const { before } = await reader
    .selectFrom('live.hand')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('show_id', '=', showId)
    .where('lowered_at', 'is', null)
    .where('called_at', 'is', null)
    .where('raised_at', '<', row.raised_at)
    .executeTakeFirstOrThrow()
  return { hand: shownHand(row), before: Number(before) }
}
