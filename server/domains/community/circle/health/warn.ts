import { sql } from 'kysely'
import { Type } from 'typebox'

import { tell } from '#domains/messaging/index'
import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { findTroubles } from './health.ts'
import { measureCircle } from './measure.ts'

interface CircleToLook {
  readonly id: string
  readonly name: string
  readonly members: number
  readonly interests: string[]
  readonly theme: string
}

/**
 * Looks how a circle is: opens a warning for each trouble that is new, keeps the measure of those that go on, clears those
 * that are over. Whoever keeps order in it is told once when any opens. Two nodes at once: the second finds it done.
 */
export async function lookAtCircle(work: Work, circleId: string): Promise<void> {
  const { rows } = await sql<CircleToLook>`
    select id, name, members, interests, theme from community.circle where id = ${circleId} and state = 'open'
    for no key update`.execute(work.tx)
  const [circle] = rows
  if (!circle) return
  const troubles = findTroubles(await measureCircle(work.tx, circle, work.now))
  await sql`
    update community.circle_warning set cleared_at = ${work.now}
    where circle_id = ${circleId} and cleared_at is null and trouble <> all(${troubles.map(({ trouble }) => trouble)})`.execute(
    work.tx,
  )
  let isNew = false
  for (const { trouble, measured, limit } of troubles) {
    const { rows: kept } = await sql<{ is_new: boolean }>`
      insert into community.circle_warning (circle_id, trouble, since, measured, "limit")
      values (${circleId}, ${trouble}, ${work.now}, ${measured}, ${limit})
      on conflict (circle_id, trouble) where cleared_at is null
      do update set measured = excluded.measured, "limit" = excluded."limit"
      returning xmax = 0 as is_new`.execute(work.tx)
    if (!kept[0]?.is_new) continue
    work.record('community.circle-warned', { circleId, trouble, measured, limit })
    isNew = true
  }
  if (isNew) await tellKeepers(work, circle)
}

async function tellKeepers(work: Work, { id, name }: CircleToLook): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from community.circle_member
    where circle_id = ${id} and role in ('owner', 'moderator')`.execute(work.tx)
  await tell(work, {
    kind: 'circle-warning',
    personIds: rows.map(({ person_id }) => person_id),
    about: { kind: 'circle', id },
    values: { text: name },
  })
}

const everyNight = job({ name: 'community.look-at-circles', data: Type.Object({}), retries: 2 })

/** Lets the queue look at every circle each night, once in the whole house however many nodes it has. */
export async function startLooking(house: House): Promise<void> {
  await house.jobs.on(everyNight, async () => {
    const { rows } = await sql<{
      id: string
    }>`select id from community.circle where state = 'open' order by id`.execute(house.db)
    for (const { id } of rows) await house.perform(system, (work) => lookAtCircle(work, id))
  })
  await house.jobs.cron(everyNight, '11 4 * * *', 'UTC', {})
}
