import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { keepActs } from '../act/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import type { SanctionRow } from './queries.ts'
import { endOf, type Measure, type Place, type Somebody } from './sanction.ts'

export interface SanctionDraft {
  readonly place: Place
  readonly person: Somebody & { readonly name: string }
  readonly measure: Measure
  /** Absent: the measure's usual span; 0: until lifted. */
  readonly minutes?: number | undefined
  readonly reason?: string | undefined
}

const acts = { mute: 'muted', kick: 'kicked', ban: 'banned' } as const

/**
 * Takes a measure against a person and the device they came with. Whether the actor may is the caller's question.
 *
 * One open measure of a kind a person and place: a new one replaces the old; two at once queue on its row.
 */
export async function imposeSanction(work: Work, draft: SanctionDraft): Promise<SanctionRow> {
  const { actor, now } = work
  const { place, person, measure } = draft
  if (person.id === actor.id) throw refuse.notYourself()
  const until = endOf(measure, draft.minutes, now)
  const row: SanctionRow = {
    id: newId(now.getTime()),
    scope: place.scope,
    subject_id: place.subjectId,
    person_id: person.id,
    person_name: person.name,
    device_id: person.deviceId ?? null,
    measure,
    reason: draft.reason ?? '',
    by_id: actor.id,
    by_name: actor.name,
    at: now,
    until: until ?? null,
    lifted_at: null,
    lifted_by: null,
  }
  await replaceOpen(work, row)
  await keepActs(work, [{ act: acts[measure], place, person, reason: draft.reason }])
  work.record(
    'moderation.person-sanctioned',
    present({
      sanctionId: row.id,
      ...place,
      personId: person.id,
      measure,
      reason: row.reason,
      until: until?.toISOString(),
    }),
  )
  return row
}

/** Two who act at once both find nothing open; the index turns the second away, which then replaces the first. */
async function replaceOpen(work: Work, row: SanctionRow): Promise<void> {
  const tx = writing(work)
  for (;;) {
    await tx
      .updateTable('moderation.sanction')
      .set({ lifted_at: work.now, lifted_by: work.actor.id })
      .where('scope', '=', row.scope)
      .where('subject_id', '=', row.subject_id)
      .where('person_id', '=', row.person_id)
      .where('measure', '=', row.measure)
      .where('lifted_at', 'is', null)
      .execute()
    const inserted = await tx
      .insertInto('moderation.sanction')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 1n) return
  }
}
