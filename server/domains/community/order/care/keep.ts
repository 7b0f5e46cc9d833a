import type { CareAct } from '#contracts/community'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { periodOf } from './care.ts'
import { countDone, type Permit } from './permit.ts'
import { type CareRow, writing } from './tables.ts'

type Draft = Pick<CareRow, 'act' | 'kind' | 'subject_id' | 'author_id'> &
  Partial<Pick<CareRow, 'circle_id' | 'note' | 'topic_id' | 'is_added' | 'into_id' | 'case_id'>>

/**
 * Keeps an act under the next free number of its period, and states it. Of two at once one waits for the other and takes the
 * next number; refused when none is left.
 */
export async function keepCare(
  work: Work,
  draft: Draft,
  permit: Permit,
  told: { readonly isHiddenNow?: boolean } = {},
): Promise<void> {
  const id = newId(work.now.getTime())
  while (!(await tryKeep(work, { ...draft, id }, permit)));
  work.record(
    'community.care-done',
    present({
      actId: id,
      act: draft.act,
      personId: work.actor.id,
      kind: draft.kind,
      subjectId: draft.subject_id,
      authorId: draft.author_id,
      asCore: permit.asCore,
      circleId: draft.circle_id ?? undefined,
      caseId: draft.case_id ?? undefined,
      isHiddenNow: told.isHiddenNow,
    }),
  )
  await audit(work, `community.care-${draft.act}`, { kind: draft.kind, id: draft.subject_id }, auditOf(draft))
}

const auditOf = ({ note, topic_id, is_added, into_id }: Draft) =>
  present({
    note: note || undefined,
    topicId: topic_id ?? undefined,
    isAdded: is_added ?? undefined,
    intoId: into_id ?? undefined,
  })

async function tryKeep(work: Work, draft: Draft & { id: string }, { asCore, most }: Permit): Promise<boolean> {
  const nth = (await countDone(work.tx, draft.act, work.actor.id, work.now)) + 1
  if (nth > most) throw refuse.careFull({ most })
  const kept = await writing(work)
    .insertInto('community.care_act')
    .values({
      ...draft,
      person_id: work.actor.id,
      as_core: asCore,
      circle_id: draft.circle_id ?? null,
      period: periodOf(draft.act, work.now),
      nth,
      at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['act', 'person_id', 'period', 'nth']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** The act with its row locked. */
export async function lockCare(work: Work, actId: string): Promise<CareRow> {
  const row = await writing(work)
    .selectFrom('community.care_act')
    .selectAll()
    .where('id', '=', actId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCare()
  return row
}

/** The act about a thing that stands. */
export function findStanding(
  work: Work,
  act: CareAct,
  thing: { readonly kind: string; readonly id: string },
): Promise<CareRow | undefined> {
  return writing(work)
    .selectFrom('community.care_act')
    .selectAll()
    .where('act', '=', act)
    .where('kind', '=', thing.kind)
    .where('subject_id', '=', thing.id)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
