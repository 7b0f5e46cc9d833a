import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type CutRule, helpStateAt, type Standing } from './price-help.ts'
import { type HelpReader, type HelpRow, writing } from './tables.ts'

export async function getHelp(db: HelpReader, helpId: string): Promise<HelpRow> {
  const row = await db.selectFrom('sharing.price_help').selectAll().where('id', '=', helpId).executeTakeFirst()
  if (!row) throw refuse.unknownHelp()
  return row
}

/** The call with its row locked: helps of one call, and its purchase, come one after the other. */
export async function lockHelp(work: Work, helpId: string): Promise<HelpRow> {
  const row = await writing(work)
    .selectFrom('sharing.price_help')
    .selectAll()
    .where('id', '=', helpId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownHelp()
  return row
}

export function ruleOf(row: HelpRow): CutRule {
  return { startPrice: row.start_price, floorPrice: row.floor_price, needed: row.needed, shape: row.shape }
}

export function priceOf(row: HelpRow): number {
  return row.start_price - row.cut
}

export function standingOf(row: HelpRow, now: Date): Standing {
  return {
    ownerId: row.person_id,
    state: helpStateAt({ state: row.state, endsAt: row.ends_at }, now),
    needed: row.needed,
    newNeeded: row.new_needed,
    helped: row.helped,
    newHelpers: row.new_helpers,
    forGuests: row.for_guests,
  }
}
