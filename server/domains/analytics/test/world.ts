import { sql } from 'kysely'

import { shop } from '#domains/orders/test/shop'
import { enrol, stepFollower } from '#platform/facts/follow'
import { reacting } from '#platform/work'
import { until } from '#test/world/until'
import { reactions } from '../reactions.ts'
import type { Measure } from '../tally/tally.ts'
import '../index.ts'

/** A shop with shows whose facts are counted when a test says so. */
export async function reportStage() {
  const on = await shop()
  await enrol(on.db, 'analytics', 'beginning')
  const follower = {
    name: 'analytics',
    hears: Object.keys(reactions),
    digest: reacting({ clock: on.clock, rooms: on.rooms }, reactions),
  }

  /** Hears every fact that was stated; fails when one could not be digested. */
  async function follow(): Promise<void> {
    await until(async () => ((await stepFollower(on.db, follower)).isAll ? true : undefined))
    const { rows } = await sql`select name, error from platform.parked_fact where follower = 'analytics'`.execute(on.db)
    if (rows.length > 0) throw new Error(JSON.stringify(rows))
  }

  /** How much of a measure was counted in a show: of the whole show, or of one product. */
  async function counted(showId: string, measure: Measure, productId = ''): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select coalesce(sum(count), 0)::int as count from analytics.tally
      where show_id = ${showId} and measure = ${measure} and product_id = ${productId}`.execute(on.db)
    return rows[0]?.count ?? 0
  }

  /** Everything that follows from facts, to be compared. */
  async function everything(): Promise<unknown> {
    const all = await Promise.all(
      ['tally', 'sold', 'launch', 'coupon', 'seat', 'follow'].map((table) =>
        sql`select to_jsonb(kept) as kept from ${sql.table(`analytics.${table}`)} as kept order by 1`.execute(on.db),
      ),
    )
    return all.map(({ rows }) => rows)
  }

  return { ...on, follow, counted, everything }
}
