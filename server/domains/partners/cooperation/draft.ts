import type { CooperationDraft } from '#contracts/partners'
import { findProductCards, readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { lockKol } from '../kol/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { checkDraft, isOpenToChange } from './cooperation.ts'
import { lockCooperation, subjectOf } from './load.ts'

/** Drafts a cooperation; nobody outside of the staff sees it until it is offered. */
export async function draftCooperation(work: Work, kolId: string, draft: CooperationDraft): Promise<string> {
  const kol = await lockKol(work, kolId)
  if (kol.state !== 'active') throw refuse.kolEnded({ field: 'kolId' })
  const columns = await columnsOf(work, draft)
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('partners.cooperation')
    .values({ ...columns, id, kol_id: kolId, state: 'draft', made_by: work.actor.id, made_at: work.now })
    .execute()
  await writePieces(work, id, draft)
  work.record('partners.cooperation-turned', { cooperationId: id, kolId, state: 'draft', version: 1 })
  await audit(work, 'partners.cooperation-drafted', subjectOf({ id, title: columns.title }), { kolId, fee: draft.fee })
  return id
}

/** Changes a draft, or an offer before it is answered; the KOL is told that the offer is another one now. */
export async function changeCooperation(
  work: Work,
  cooperationId: string,
  version: number,
  draft: CooperationDraft,
): Promise<void> {
  const row = await lockCooperation(work, cooperationId)
  if (!isOpenToChange(row.state)) throw refuse.wrongState({ state: row.state })
  if (row.version !== version) throw refuse.staleEdit({ version: row.version })
  const columns = await columnsOf(work, draft)
  const tx = writing(work)
  await tx
    .updateTable('partners.cooperation')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', cooperationId)
    .execute()
  await tx.deleteFrom('partners.deliverable').where('cooperation_id', '=', cooperationId).execute()
  await writePieces(work, cooperationId, draft)
  const { kol_id: kolId, state } = row
  if (state === 'offered')
    await tell(work, {
      kind: 'cooperation-offered',
      personIds: [kolId],
      about: { kind: 'cooperation', id: cooperationId },
      values: { text: columns.title },
    })
  work.record('partners.cooperation-turned', { cooperationId, kolId, state, version: version + 1 })
  await audit(work, 'partners.cooperation-changed', subjectOf({ id: cooperationId, title: columns.title }), { state })
}

async function columnsOf(work: Work, draft: CooperationDraft) {
  checkDraft(draft)
  const catalogue = readingCatalogue(work.tx)
  const known = await findProductCards(catalogue, draft.productIds)
  const missing = draft.productIds.findIndex((id) => !known.has(id))
  if (missing !== -1) throw refuse.unknownProduct({ field: `productIds.${missing}` })
  const { currency } = await readShopSettings(catalogue)
  return {
    title: draft.title.trim(),
    goal: draft.goal.trim(),
    brief: draft.brief.trim(),
    disclosure: draft.disclosure.trim(),
    product_ids: draft.productIds,
    fee: draft.fee,
    currency,
    starts_at: new Date(draft.startsAt),
    ends_at: new Date(draft.endsAt),
  }
}

async function writePieces(work: Work, cooperationId: string, { deliverables }: CooperationDraft): Promise<void> {
  await writing(work)
    .insertInto('partners.deliverable')
    .values(
      deliverables.map(({ kind, title, dueAt }, place) => ({
        id: newId(work.now.getTime()),
        cooperation_id: cooperationId,
        place,
        kind,
        title: title.trim(),
        due_at: new Date(dueAt),
      })),
    )
    .execute()
}
