import { sql } from 'kysely'

import type { EffectCard } from '#contracts/gatherings'
import { findBuyers } from '#domains/orders/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { type GatheringRow, reading } from '../tables.ts'
import { difference, fewPeople, propose } from './effect.ts'

const dayMs = 86_400_000

/** The effect card of an event as it stands now. Purchases count from its start until so many days after its end. */
export async function effectOf(db: Database, row: GatheringRow, now: Date): Promise<EffectCard> {
  const { invited, signed, came, stars, again, said } = await findPeople(db, row.id)
  const countsUntil = new Date(row.ends_at.getTime() + row.bought_days * dayMs)
  const cameIds = new Set(came)
  const away = invited.filter((id) => !cameIds.has(id))
  const window = { since: row.starts_at, until: countsUntil }
  const [boughtCame, boughtAway] = await Promise.all([
    came.length === 0 ? new Set() : findBuyers(db, { personIds: came, ...window }),
    away.length === 0 ? new Set() : findBuyers(db, { personIds: away, ...window }),
  ])
  const shares = {
    boughtCame: { people: came.length, bought: boughtCame.size },
    boughtAway: { people: away.length, bought: boughtAway.size },
  }
  const measured = { signed, came: came.length, bought: boughtCame.size }[row.measure]
  const told = difference(shares.boughtCame, shares.boughtAway)
  const target = row.target ?? 1
  return present({
    goal: row.goal,
    measure: row.measure,
    target,
    measured,
    invited: invited.length,
    signed,
    came: came.length,
    tookPart: said,
    stars: stars ?? undefined,
    wouldComeAgain: said === 0 ? undefined : again / said,
    ...shares,
    difference: told,
    isSmall: came.length < fewPeople || away.length < fewPeople,
    countsUntil: countsUntil.toISOString(),
    isFinal: now >= countsUntil,
    proposed: propose({ measured, target, ...(told && { difference: told }) }),
    verdict: verdictOf(row),
  })
}

function verdictOf(row: GatheringRow): EffectCard['verdict'] {
  if (!row.verdict || !row.verdict_at) return undefined
  const { verdict, verdict_note, verdict_by_name, verdict_at } = row
  return { verdict, note: verdict_note ?? '', byName: verdict_by_name ?? '', at: verdict_at.toISOString() }
}

async function findPeople(db: Database, gatheringId: string) {
  const tables = reading(db)
  const invited = await tables
    .selectFrom('gatherings.invited')
    .select('person_id')
    .where('gathering_id', '=', gatheringId)
    .execute()
  const signed = await tables
    .selectFrom('gatherings.sign_up')
    .select(['person_id', 'came_at'])
    .where('gathering_id', '=', gatheringId)
    .where('state', '=', 'going')
    .execute()
  const told = await tables
    .selectFrom('gatherings.feedback')
    .select([
      sql<number>`count(*)::int`.as('said'),
      sql<number>`count(*) filter (where again)::int`.as('again'),
      sql<number | null>`avg(stars)::float8`.as('stars'),
    ])
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirstOrThrow()
  return {
    invited: invited.map(({ person_id }) => person_id),
    signed: signed.length,
    came: signed.filter(({ came_at }) => came_at !== null).map(({ person_id }) => person_id),
    ...told,
  }
}
