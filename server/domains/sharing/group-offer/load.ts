import type { GroupOfferState } from '#contracts/sharing'
import type { Work } from '#platform/work'
import { type GroupReader, type OfferRow, writing } from '../group/tables.ts'
import { refuse } from '../refusals.ts'
import { type OfferTerms, stateAt } from './group-offer.ts'

export async function getOffer(reader: GroupReader, offerId: string): Promise<OfferRow> {
  const row = await reader.selectFrom('sharing.group_offer').selectAll().where('id', '=', offerId).executeTakeFirst()
  if (!row) throw refuse.unknownOffer()
  return row
}

/** The offer with its row locked until the commit; edits queue. */
export async function lockOffer(work: Work, offerId: string): Promise<OfferRow> {
  const row = await writing(work)
    .selectFrom('sharing.group_offer')
    .selectAll()
    .where('id', '=', offerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownOffer()
  return row
}

export function termsOfRow(row: OfferRow): OfferTerms {
  return {
    items: row.items,
    steps: row.steps,
    windowMinutes: row.window_minutes,
    perPerson: row.per_person,
    mostPieces: row.most_pieces,
    newOnly: row.new_only,
    showId: row.show_id,
    rewardBatchId: row.reward_batch_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }
}

export function stateOf(row: OfferRow, now: Date): GroupOfferState {
  return stateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, now)
}
