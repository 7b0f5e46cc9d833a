import { type HeldLine, type HeldReason, heldReasons } from '#contracts/live'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { findPeople } from '../../../house/people.ts'
import { refuse } from '../../../refusals.ts'
import { getShowRow, standingIn } from '../../../show/load.ts'
import { reading } from '../../../tables.ts'
import { type LineRow, shownLine } from '../said.ts'

interface Asked {
  readonly stay?: boolean
  readonly after?: string
  readonly limit?: number
}

/** Held lines of a room for those who may take lines back in it, the oldest first. */
export async function listHeldLines(
  db: Database,
  showId: string,
  actor: Actor,
  { stay = false, after = '', limit = defaultLimit }: Asked,
): Promise<Page<HeldLine>> {
  const tables = reading(db)
  const { rights } = await standingIn(tables, await getShowRow(tables, showId), actor)
  if (!rights.includes('retract')) throw refuse.notYours({ right: 'retract' })
  const rows = await tables
    .selectFrom('live.line')
    .selectAll()
    .where('show_id', '=', showId)
    .where('shadowed', '=', true)
    .where('retracted_at', 'is', null)
    .where('looked_at', stay ? 'is not' : 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const people = await findPeople(
    db,
    rows.flatMap(({ looked_by }) => looked_by ?? []),
  )
  const shown = (row: LineRow): HeldLine => {
    const by = people.get(row.looked_by ?? '')?.name ?? ''
    const looked = row.looked_at ? { by, at: row.looked_at.toISOString() } : undefined
    return present({ line: shownLine(row), reason: reasonOf(row.held_for), looked })
  }
  return pageOf(rows, limit, shown, ({ id }) => id)
}

const reasonOf = (code: string | null): HeldReason => heldReasons.find((known) => known === code) ?? 'other'
