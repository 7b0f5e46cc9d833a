import { type Selectable, sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { type AnalyticsTables, reading } from '../tables.ts'
import type { Measure } from '../tally/tally.ts'
import type { Decision } from './move/move.ts'

export type TallyRow = Selectable<AnalyticsTables['analytics.tally']>
export type LaunchRow = Selectable<AnalyticsTables['analytics.launch']> & { opened_at: Date }

/** What was counted of a whole show, minute by minute. */
export function findTally(db: Database, showId: string): Promise<TallyRow[]> {
  return reading(db)
    .selectFrom('analytics.tally')
    .selectAll()
    .where('show_id', '=', showId)
    .where('product_id', '=', '')
    .orderBy('minute')
    .execute()
}

/** What was counted of each product of a show, summed up over its minutes; money in one currency. */
export async function findProductSums(
  db: Database,
  showId: string,
  currency: string,
): Promise<ReadonlyMap<string, ReadonlyMap<Measure, number>>> {
  const { rows } = await sql<{ product_id: string; measure: Measure; count: number }>`
    select product_id, measure, sum(count)::float8 as count from analytics.tally
    where show_id = ${showId} and product_id <> '' and currency in ('', ${currency})
    group by product_id, measure`.execute(db)
  const byProduct = Map.groupBy(rows, (row) => row.product_id)
  return new Map([...byProduct].map(([id, own]) => [id, new Map(own.map(({ measure, count }) => [measure, count]))]))
}

/** What was counted of whole shows, summed up over their minutes; money in one currency. */
export async function findSums(
  db: Database,
  showIds: readonly string[],
  currency: string,
): Promise<(showId: string, measure: Measure) => number> {
  const { rows } = await sql<{ show_id: string; measure: string; count: number }>`
    select show_id, measure, sum(count)::float8 as count from analytics.tally
    where show_id = any(${showIds}) and product_id = '' and currency in ('', ${currency})
    group by show_id, measure`.execute(db)
  const sums = new Map(rows.map((row) => [`${row.show_id} ${row.measure}`, row.count]))
  return (showId, measure) => sums.get(`${showId} ${measure}`) ?? 0
}

/** How many different people clicked and paid in these shows. */
export async function findPeopleSums(
  db: Database,
  showIds: readonly string[],
): Promise<(showId: string) => { readonly clickPeople: number; readonly buyers: number }> {
  const { rows } = await sql<{ show_id: string; clickPeople: number; buyers: number }>`
    select show_id,
      (select count(distinct person_id)::int from analytics.click_person as came
        where came.show_id = asked.show_id and not is_replay) as "clickPeople",
      (select count(distinct person_id)::int from analytics.sold
        where sold.show_id = asked.show_id and paid_at is not null) as buyers
    from unnest(${showIds}::text[]) as asked (show_id)`.execute(db)
  const sums = new Map(rows.map(({ show_id, ...people }) => [show_id, people]))
  return (showId) => sums.get(showId) ?? { clickPeople: 0, buyers: 0 }
}

export interface ProductPeople {
  readonly productId: string
  readonly clickPeople: number
  readonly buyers: number
  /** Of those who clicked in the show. */
  readonly clickedAndPaid: number
}

/** How many different people clicked and paid, product by product. */
export async function findProductPeople(db: Database, showId: string): Promise<ReadonlyMap<string, ProductPeople>> {
  const { rows } = await sql<ProductPeople>`
    with clicked as (
      select product_id, person_id from analytics.click_person where show_id = ${showId} and not is_replay
    ), bought as (
      select distinct product_id, person_id from analytics.sold
      where show_id = ${showId} and paid_at is not null and person_id is not null
    )
    select coalesce(clicked.product_id, bought.product_id) as "productId",
      count(clicked.person_id)::int as "clickPeople", count(bought.person_id)::int as buyers,
      count(*) filter (where clicked.person_id = bought.person_id)::int as "clickedAndPaid"
    from clicked full join bought
      on bought.product_id = clicked.product_id and bought.person_id = clicked.person_id
    group by 1`.execute(db)
  return new Map(rows.map((row) => [row.productId, row]))
}

/** Money of orders that have been paid, by the second in which they were placed and their product. */
export async function findDecisions(db: Database, showId: string, currency: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select date_trunc('second', placed_at) as at, product_id as "productId", sum(total)::float8 as amount
    from analytics.sold where show_id = ${showId} and paid_at is not null and currency = ${currency}
    group by 1, 2 order by 1`.execute(db)
  return rows
}

/** What was launched in a show, in its order. */
export async function findLaunches(db: Database, showId: string): Promise<LaunchRow[]> {
  const rows = await reading(db)
    .selectFrom('analytics.launch')
    .selectAll()
    .where('show_id', '=', showId)
    .where('opened_at', 'is not', null)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => (row.opened_at ? [{ ...row, opened_at: row.opened_at }] : []))
}

export interface CouponEffect {
  readonly claimed: number
  readonly used: number
  readonly sales: number
  readonly discount: number
}

/** What became of the coupons of each drop of a show; only paid orders count as sales. */
export async function findCouponEffects(
  db: Database,
  showId: string,
  currency: string,
): Promise<ReadonlyMap<string, CouponEffect>> {
  const { rows } = await sql<CouponEffect & { launch_id: string }>`
    select coupon.launch_id, count(*)::int as claimed, count(coupon.order_id)::int as used,
      coalesce(sum(coupon.discount), 0)::float8 as discount, coalesce(sum(own.sales), 0)::float8 as sales
    from analytics.coupon
    join analytics.launch on launch.id = coupon.launch_id
    left join lateral (
      select sum(total)::float8 as sales from analytics.sold
      where sold.order_id = coupon.order_id and sold.show_id = launch.show_id and paid_at is not null
        and sold.currency = ${currency}
    ) as own on true
    where launch.show_id = ${showId}
    group by coupon.launch_id`.execute(db)
  return new Map(rows.map(({ launch_id, ...effect }) => [launch_id, effect]))
}

export interface GroupEffect {
  readonly people: number
  readonly opened: number
  readonly completed: number
  readonly sales: number
}

/**
 * What became of each launching of a group offer in a show: paid seats in orders with goods from the show. A seat belongs to the
 * latest launching before it.
 */
export async function findGroupEffects(
  db: Database,
  showId: string,
  currency: string,
): Promise<ReadonlyMap<string, GroupEffect>> {
  const { rows } = await sql<GroupEffect & { id: string }>`
    select launch.id, count(*)::int as people, count(*) filter (where is_leader)::int as opened,
      count(distinct group_id) filter (where is_completed)::int as completed, sum(own.sales)::float8 as sales
    from analytics.seat
    join lateral (
      select sum(total) as sales from analytics.sold
      where sold.order_id = seat.order_id and sold.show_id = ${showId} and paid_at is not null
        and currency = ${currency}
    ) as own on own.sales is not null
    join lateral (
      select id from analytics.launch
      where launch.offer_id = seat.offer_id and launch.show_id = ${showId} and opened_at <= seat.at
      order by opened_at desc limit 1
    ) as launch on true
    group by launch.id`.execute(db)
  return new Map(rows.map(({ id, ...effect }) => [id, effect]))
}

/** When people began to follow the host in a show. */
export async function findFollows(db: Database, showId: string): Promise<Date[]> {
  const rows = await reading(db).selectFrom('analytics.follow').select('at').where('show_id', '=', showId).execute()
  return rows.map(({ at }) => at)
}
