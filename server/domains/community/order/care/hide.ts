import type { CaseReason } from '#contracts/moderation'
import { holdThing } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { keepCare } from './keep.ts'
import { permitCare } from './permit.ts'
import { type CareSubject, getCareSubject } from './subject.ts'
import { writing } from './tables.ts'

interface Why {
  readonly reason: CaseReason
  readonly note?: string
}

/**
 * Takes a note or comment of another from sight until a moderator has looked. Whoever did so for the case that is open has done
 * it; of two people at once both have, and it is hidden once.
 */
export async function hidePending(
  work: Work,
  thing: { readonly kind: CareSubject['kind']; readonly id: string },
  { reason, note }: Why,
): Promise<void> {
  if (await hasHidden(work, thing)) return
  const subject = await getCareSubject(work.tx, thing, work.actor)
  if (subject.authorId === work.actor.id) throw refuse.notYourself()
  const permit = await permitCare(work, 'hide', subject.circleId)
  const { caseId, isHiddenNow } = await holdThing(work, {
    kind: subject.kind,
    subjectId: subject.id,
    reason,
    ...(note && { note }),
  })
  // The case is locked: whoever repeats this finds it done.
  const before = await writing(work)
    .selectFrom('community.care_act')
    .select('id')
    .where('case_id', '=', caseId)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (before) return
  const draft = { act: 'hide', kind: subject.kind, subject_id: subject.id, author_id: subject.authorId } as const
  await keepCare(work, { ...draft, circle_id: subject.circleId, case_id: caseId, note: note ?? '' }, permit, {
    isHiddenNow,
  })
}

/** Whether the actor hid it already and it still waits for a moderator. */
async function hasHidden(work: Work, { kind, id }: { readonly kind: string; readonly id: string }): Promise<boolean> {
  const before = await writing(work)
    .selectFrom('community.care_act')
    .select('id')
    .where('act', '=', 'hide')
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('person_id', '=', work.actor.id)
    .where('was_right', 'is', null)
    .executeTakeFirst()
  return before !== undefined
}

/** Tells those who hid something whether a moderator agreed, whoever decided about their own hiding left out; null takes that back. */
export async function markHides(work: Work, caseId: string, wasRight: boolean | null): Promise<void> {
  await writing(work)
    .updateTable('community.care_act')
    .set({ was_right: wasRight })
    .where('case_id', '=', caseId)
    .where('act', '=', 'hide')
    .where('person_id', '<>', work.stated?.actorId ?? '')
    .execute()
}
