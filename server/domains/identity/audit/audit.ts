import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

/** What an act was done to. `name` is kept as it was then. */
export interface Subject {
  readonly kind: string
  readonly id: string
  readonly name?: string
}

/**
 * Writes down an act of staff in the same commit as the act. `act` is the domain and what was done, like
 * `catalogue.price-changed`; details are what somebody asks later: before and after, the reason. Never a secret.
 */
export async function audit(
  work: Work,
  act: string,
  subject: Subject,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await writing(work)
    .insertInto('identity.audit_entry')
    .values({
      id: newId(work.now.getTime()),
      at: work.now,
      actor_id: work.actor.id,
      actor_name: work.actor.name,
      act,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_name: subject.name ?? null,
      details: JSON.stringify(details),
    })
    .execute()
}
