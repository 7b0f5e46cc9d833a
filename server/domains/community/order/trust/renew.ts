import { sql } from 'kysely'
import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { readNeeds } from './needs.ts'
import { readConduct, windowStart } from './read.ts'
import { earnedLevel } from './trust.ts'

export const renewTrustJob = job({ name: 'community.renew-trust', data: Type.Object({}), keepSeconds: 3600 })

/** Gives everybody the level they have earned by today, and forgets days that no longer count; every night. */
export async function renewTrust({ perform }: Pick<House, 'perform'>): Promise<void> {
  await perform(system, async (work) => {
    await sql`delete from community.trust_day where day <= ${windowStart(work.now)}::date`.execute(work.tx)
    const needs = await readNeeds(work.tx)
    const people = await readConduct(work.tx, work.now)
    const changed = people.flatMap(({ person_id: personId, earned, ...conduct }) => {
      const before = earned ?? 0
      const now = earnedLevel(conduct, before, needs)
      return now === before ? [] : [{ personId, before, now }]
    })
    await keepLevels(work, changed)
    for (const { personId, before, now } of changed) {
      work.record('community.trust-changed', { personId, before, level: now })
    }
  })
}

async function keepLevels(work: Work, changed: readonly { personId: string; now: number }[]): Promise<void> {
  if (changed.length === 0) return
  await sql`
    insert into community.trust (person_id, earned, changed_at)
    select "personId", now, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as given ("personId" text, now int)
    order by "personId"
    on conflict (person_id) do update set earned = excluded.earned, changed_at = excluded.changed_at`.execute(work.tx)
}
