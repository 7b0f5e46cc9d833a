import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { allContributors } from './contributors.ts'

/**
 * Gives everything that the guest `fromId` did to the member `intoId`, in every domain, in this transaction. The guest's
 * row stays and points to the member, so that an old id still leads somewhere. A ban of the guest comes along, unless the
 * member is barred already: signing in is no way out of it.
 */
export async function mergePerson(work: Work, fromId: string, intoId: string): Promise<void> {
  const tx = writing(work)
  for (const { merge } of allContributors()) await merge?.(work, fromId, intoId)
  await sql`
    update identity.ban set person_id = ${intoId} where person_id = ${fromId} and lifted_at is null
      and not exists (select from identity.ban standing where standing.person_id = ${intoId} and standing.lifted_at is null)
  `.execute(work.tx)
  await sql`
    insert into identity.device (id, person_id, seen_at)
    select id, ${intoId}, seen_at from identity.device where person_id = ${fromId}
    on conflict (id, person_id) do nothing`.execute(work.tx)
  await tx.deleteFrom('identity.device').where('person_id', '=', fromId).execute()
  await tx.deleteFrom('identity.wished_profile').where('person_id', '=', fromId).execute()
  await tx.updateTable('identity.person').set({ merged_into: intoId }).where('id', '=', fromId).execute()
  work.record('identity.person-merged', { fromId, intoId })
}
