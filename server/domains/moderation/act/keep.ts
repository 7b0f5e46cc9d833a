import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { Place } from '../sanction/sanction.ts'
import { writing } from '../tables.ts'

/** One act of order, to be kept for good. */
export interface ActDraft {
  readonly act: string
  readonly place: Place
  readonly person?: { readonly id: string; readonly name: string } | undefined
  readonly lineId?: string | undefined
  readonly text?: string | undefined
  readonly reason?: string | undefined
  /** Who did it when not the actor: the filters act for the house. */
  readonly by?: { readonly id: string; readonly name: string }
}

/** Adds acts to the moderation log in the caller's transaction. */
export async function keepActs(work: Work, drafts: readonly ActDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map((draft) => ({
    id: newId(work.now.getTime()),
    at: work.now,
    by_id: draft.by?.id ?? work.actor.id,
    by_name: draft.by?.name ?? work.actor.name,
    act: draft.act,
    scope: draft.place.scope,
    subject_id: draft.place.subjectId,
    person_id: draft.person?.id ?? null,
    person_name: draft.person?.name ?? null,
    line_id: draft.lineId ?? null,
    text: draft.text ?? null,
    reason: draft.reason ?? null,
  }))
  await writing(work).insertInto('moderation.act').values(rows).execute()
}
