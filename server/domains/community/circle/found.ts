import type { CircleDraft } from '#contracts/community'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Founds a circle that its founder owns. Refuses a name in addresses that another has. */
export async function foundCircle(work: Work, draft: CircleDraft, options: { isDemo?: boolean } = {}): Promise<string> {
  const tx = writing(work)
  const id = newId(work.now.getTime())
  const name = draft.name.trim()
  const founded = await tx
    .insertInto('community.circle')
    .values({
      id,
      handle: draft.handle,
      name,
      purpose: draft.purpose.trim(),
      members: 1,
      is_demo: options.isDemo ?? false,
      created_by: work.actor.id,
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.column('handle').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!founded) throw refuse.handleTaken({ field: 'handle' })
  await tx
    .insertInto('community.circle_member')
    .values({ circle_id: id, person_id: work.actor.id, role: 'owner', joined_at: work.now })
    .execute()
  work.record('community.circle-founded', { circleId: id, name, ownerId: work.actor.id })
  return id
}
