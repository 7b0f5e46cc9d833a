import { sql } from 'kysely'

import type { Agent } from '#contracts/messaging'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { findPeople } from '../../people.ts'
import { reading, writing } from '../../tables.ts'

/** Says whether the actor is there to answer, and what they take. */
export async function setOwnAgent(
  work: Work,
  own: { readonly isPresent: boolean; readonly skills: readonly string[]; readonly most: number },
): Promise<void> {
  const skills = [...new Set(own.skills.map((skill) => skill.trim()).filter(Boolean))]
  const changes = { is_present: own.isPresent, skills, most: own.most }
  await writing(work)
    .insertInto('messaging.service_agent')
    .values({ person_id: work.actor.id, turn_at: null, ...changes })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(changes))
    .execute()
}

/** Who answers for the shop, those who are there first. */
export async function listAgents(db: Database): Promise<Agent[]> {
  const rows = await reading(db)
    .selectFrom('messaging.service_agent as agent')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from messaging.service_case as kept
        where kept.agent_id = agent.person_id and kept.state = 'open')`.as('open'),
    )
    .orderBy('is_present', 'desc')
    .orderBy('person_id')
    .execute()
  const people = await findPeople(
    db,
    rows.map((row) => row.person_id),
  )
  return rows.map(({ person_id: id, is_present: isPresent, skills, most, open }) => {
    return { id, name: people.get(id)?.name ?? '', isPresent, skills, most, open }
  })
}
