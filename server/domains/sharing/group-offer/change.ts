import type { FieldChange } from '#contracts/catalogue'
import type { GroupOfferChange } from '#contracts/sharing'
import { differences } from '#domains/promotions/index'
import type { Work } from '#platform/work'
import { type OfferRow, writing } from '../group/tables.ts'
import { refuse } from '../refusals.ts'
import { changedTerms, type OfferTurn, turns } from './group-offer.ts'
import { checkAll, columnsOf, noteAct } from './keep.ts'
import { withdrawEverywhere } from './launch.ts'
import { lockOffer, stateOf, termsOfRow } from './load.ts'

/**
 * Changes an offer; groups that are open keep the terms they were opened with. Refuses `stale-edit` when it is not the
 * version that the editor saw, with what changed since; one that has ended stays as it was.
 */
export async function changeOffer(work: Work, offerId: string, change: GroupOfferChange): Promise<void> {
  const row = await lockAsSeen(work, offerId, change.version)
  if (row.state === 'ended') throw refuse.hasEnded()
  const before = termsOfRow(row)
  const after = changedTerms(before, change)
  const { productId } = await checkAll(work, after)
  if (productId !== row.product_id) throw refuse.manyProducts({ field: 'items' })
  if (differences(before, after).length === 0) return
  const version = row.version + 1
  await writing(work)
    .updateTable('sharing.group_offer')
    .set({ ...columnsOf(after), version, changed_at: work.now })
    .where('id', '=', offerId)
    .execute()
  await noteAct(work, { offer: row, version, act: 'changed', before, after })
}

/** Starts a draft; pauses, resumes or ends an offer. It leaves the shows it is on in when nobody can open groups any more. */
export async function turnOffer(work: Work, offerId: string, seen: number, act: OfferTurn): Promise<void> {
  const row = await lockAsSeen(work, offerId, seen)
  const state = stateOf(row, work.now)
  const { from, to } = turns[act]
  if (!(from as readonly string[]).includes(state)) throw refuse.wrongState({ state })
  const terms = termsOfRow(row)
  if (act === 'started') await checkAll(work, terms)
  const version = row.version + 1
  await writing(work)
    .updateTable('sharing.group_offer')
    .set({ state: to, version, changed_at: work.now })
    .where('id', '=', offerId)
    .execute()
  if (to === 'paused' || to === 'ended') await withdrawEverywhere(work, { offerId })
  await noteAct(work, { offer: row, version, act, before: terms, after: terms })
}

async function lockAsSeen(work: Work, offerId: string, seen: number): Promise<OfferRow> {
  const row = await lockOffer(work, offerId)
  if (row.version !== seen) throw refuse.staleEdit(await changedSince(work, row, seen))
  return row
}

async function changedSince(work: Work, { id, version }: OfferRow, seen: number) {
  const rows = await writing(work)
    .selectFrom('sharing.group_offer_change')
    .select(['changes', 'actor_name', 'at'])
    .where('offer_id', '=', id)
    .where('version', '>', seen)
    .orderBy('version')
    .execute()
  const latest = rows.at(-1)
  const changes: FieldChange[] = rows.flatMap((row) => row.changes)
  return { version, by: latest?.actor_name, at: latest?.at.toISOString(), changes }
}
