import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { closeCase } from './decide.ts'

/**
 * Closes the open case of a thing that somebody has just decided about where it stands, so that nobody is asked once more. True
 * when its author and whoever reported it will be told by the queue. One that the actor may not decide is left to another.
 */
export async function settleCase(
  work: Work,
  thing: { readonly kind: string; readonly id: string },
  { decision, answer }: { readonly decision: 'keep' | 'hide'; readonly answer?: string | undefined },
): Promise<boolean> {
  const row = await writing(work)
    .selectFrom('moderation.case')
    .selectAll()
    .where('kind', '=', thing.kind)
    .where('subject_id', '=', thing.id)
    .where('state', '=', 'open')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row || row.author_id === work.actor.id || row.first_look_by === work.actor.id) return false
  await closeCase(work, row, { decision, rule: row.reason, answer: answer?.slice(0, 500) })
  return true
}
