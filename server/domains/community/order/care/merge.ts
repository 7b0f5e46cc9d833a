import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { findStanding, keepCare, lockCare } from './keep.ts'
import { getMergeable, type MergeKind } from './mergeable.ts'
import { permitCare } from './permit.ts'
import { writing } from './tables.ts'

interface Proposed {
  readonly id: string
  readonly intoId: string
  readonly note: string
}

/** Proposes that a thing be drawn into another; one proposal a thing at a time. Again by the same is the same. */
export async function proposeMerge(work: Work, kind: MergeKind, { id, intoId, note }: Proposed): Promise<void> {
  const of = getMergeable(kind)
  const { circleId } = await of.lock(work, id, intoId)
  await of.check(work, id, intoId)
  const permit = await permitCare(work, 'merge', circleId)
  const before = await findStanding(work, 'merge', { kind, id })
  const isOpen = before !== undefined && before.was_right === null
  if (isOpen && before.person_id === work.actor.id) return
  if (isOpen) throw refuse.mergeProposed()
  const draft = { act: 'merge', kind, subject_id: id, author_id: '' } as const
  await keepCare(work, { ...draft, circle_id: circleId, into_id: intoId, note: note.trim() }, permit)
}

/**
 * Merges what was proposed, or not: staff, and of some kinds a second trusted member. Of two who decide at once the second finds
 * it decided.
 */
export async function decideMerge(work: Work, actId: string, isDone: boolean): Promise<void> {
  const seen = await writing(work)
    .selectFrom('community.care_act')
    .select(['kind', 'subject_id', 'into_id', 'person_id'])
    .where('id', '=', actId)
    .where('act', '=', 'merge')
    .executeTakeFirst()
  if (!seen?.into_id) throw refuse.unknownCare()
  const { subject_id: fromId, into_id: intoId, person_id: personId } = seen
  const of = getMergeable(seen.kind)
  const { kind } = of
  // The things first, as whoever proposes or merges does.
  const { circleId } = await of.lock(work, fromId, intoId)
  if (!work.actor.may.has(of.right)) {
    if (!of.byMembers) throw refuse.noCareRight()
    if (personId === work.actor.id) throw refuse.notYourself()
    await permitCare(work, 'merge', circleId)
  }
  const act = await lockCare(work, actId)
  if (act.was_right === isDone) return
  if (act.was_right !== null || act.undone_at) throw refuse.careDecided()
  if (isDone) await of.merge(work, fromId, intoId)
  await writing(work).updateTable('community.care_act').set({ was_right: isDone }).where('id', '=', actId).execute()
  work.record('community.merge-decided', { actId, personId, isDone, kind, fromId, intoId })
  await audit(work, 'community.merge-decided', { kind, id: fromId }, { isDone, intoId })
}

/** What was merged as proposed was taken apart again: the proposal is as if undone. */
export async function forgetMerge(work: Work, kind: MergeKind, id: string): Promise<void> {
  await writing(work)
    .updateTable('community.care_act')
    .set({ undone_at: work.now, undone_by: work.actor.id })
    .where('act', '=', 'merge')
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('was_right', '=', true)
    .where('undone_at', 'is', null)
    .execute()
}
