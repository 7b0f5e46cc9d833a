import type { DeliverableTurn } from '#contracts/partners'
import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type DeliverableRow, writing } from '../tables.ts'
import { getPiece, lockCooperation, lockOwnCooperation, subjectOf } from './load.ts'

interface HandedIn {
  readonly url?: string
  readonly text?: string
}

/** The KOL hands a piece in; again before it is judged, or after it was returned, takes the place of what was. */
export async function submitDeliverable(
  work: Work,
  cooperationId: string,
  deliverableId: string,
  { url, text }: HandedIn,
): Promise<void> {
  const row = await lockOwnCooperation(work, cooperationId)
  if (row.state !== 'running') throw refuse.wrongState({ state: row.state })
  const piece = await getPiece(work, row, deliverableId)
  if (piece.state === 'approved') throw refuse.alreadyApproved()
  const said = { url: url?.trim() || null, text: text?.trim() || null }
  if (!said.url && !said.text) throw refuse.emptySubmission({ field: 'url' })
  await writing(work)
    .updateTable('partners.deliverable')
    .set({ state: 'submitted', submitted_at: work.now, url: said.url })
    .where('id', '=', deliverableId)
    .execute()
  await note(work, deliverableId, 'submitted', said)
  await tell(work, {
    kind: 'deliverable-submitted',
    personIds: [row.made_by],
    about: { kind: 'cooperation', id: row.id },
    values: { text: piece.title },
  })
  work.record('partners.deliverable-submitted', { cooperationId, deliverableId, kolId: row.kol_id })
}

/** Approves a piece that was handed in, for good; or returns it with what is to be done otherwise. */
export async function judgeDeliverable(
  work: Work,
  cooperationId: string,
  deliverableId: string,
  { approve, text }: { readonly approve: boolean; readonly text?: string },
): Promise<void> {
  const row = await lockCooperation(work, cooperationId)
  if (row.state !== 'running') throw refuse.wrongState({ state: row.state })
  const piece = await getPiece(work, row, deliverableId)
  if (piece.state === 'approved') throw refuse.alreadyApproved()
  if (piece.state !== 'submitted') throw refuse.notSubmitted()
  const said = text?.trim() || null
  if (!approve && !said) throw refuse.needsReason({ field: 'text' })
  const state = approve ? 'approved' : 'returned'
  await writing(work)
    .updateTable('partners.deliverable')
    .set({ state, approved_at: approve ? work.now : null })
    .where('id', '=', deliverableId)
    .execute()
  await note(work, deliverableId, state, { url: null, text: said })
  await tell(work, {
    kind: approve ? 'deliverable-approved' : 'deliverable-returned',
    personIds: [row.kol_id],
    about: { kind: 'cooperation', id: row.id },
    values: { text: piece.title, ...(said && { reason: said.slice(0, 200) }) },
  })
  const about = { cooperationId, deliverableId, kolId: row.kol_id }
  if (approve) work.record('partners.deliverable-approved', { ...about, isOnTime: isOnTime(piece) })
  else work.record('partners.deliverable-returned', about)
  await audit(work, `partners.deliverable-${approve ? 'approved' : 'returned'}`, subjectOf(row), { piece: piece.title })
}

/** What was approved counts by the hour at which it was handed in, so that slow judging is nobody's fault. */
export function isOnTime({ submitted_at, due_at }: Pick<DeliverableRow, 'submitted_at' | 'due_at'>): boolean {
  return submitted_at !== null && submitted_at <= due_at
}

async function note(
  work: Work,
  deliverableId: string,
  act: DeliverableTurn['act'],
  said: { readonly url: string | null; readonly text: string | null },
): Promise<void> {
  const { actor, now } = work
  await writing(work)
    .insertInto('partners.deliverable_turn')
    .values({ deliverable_id: deliverableId, act, by_id: actor.id, by_name: actor.name, at: now, ...said })
    .execute()
}
