import type { ReportLaunch } from '#contracts/analytics'
import type { Texts } from '#contracts/catalogue'
import type { HeadCount } from '#domains/live/index'
import { findShowDrops, findShowSales, type ShowSale } from '#domains/promotions/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { averagePeople, cut, lengthOf, minuteMs, type Span } from './people/people.ts'
import {
  type CouponEffect,
  findCouponEffects,
  findFollows,
  findGroupEffects,
  findLaunches,
  type GroupEffect,
  type LaunchRow,
} from './queries.ts'
import type { ProductName } from './read-products.ts'

const lookMs = 3 * minuteMs
/** Less than this of the show says nothing about how many were there. */
const leastLookMs = minuteMs / 2

const noGroups: GroupEffect = { people: 0, opened: 0, completed: 0, sales: 0 }

interface Around {
  readonly show: Span
  readonly counts: readonly HeadCount[]
  readonly names: ReadonlyMap<string, ProductName>
  readonly currency: string
}

interface Known extends Around {
  readonly follows: readonly Date[]
  readonly sales: ReadonlyMap<string, ShowSale>
  readonly drops: ReadonlyMap<string, Texts>
  readonly coupons: ReadonlyMap<string, CouponEffect>
  readonly groups: ReadonlyMap<string, GroupEffect>
}

/** What was launched in a show and how it went. */
export async function readLaunches(db: Database, showId: string, around: Around): Promise<ReportLaunch[]> {
  const rows = await findLaunches(db, showId)
  if (rows.length === 0) return []
  const known: Known = {
    ...around,
    follows: await findFollows(db, showId),
    sales: await findShowSales(db, showId),
    drops: await findShowDrops(db, showId),
    coupons: await findCouponEffects(db, showId, around.currency),
    groups: rows.some(({ kind }) => kind === 'group-buy')
      ? await findGroupEffects(db, showId, around.currency)
      : new Map(),
  }
  return rows.map((row) => launchOf(row, known))
}

function launchOf(row: LaunchRow, known: Known): ReportLaunch {
  const { show, counts, follows } = known
  const until = row.closed_at ?? show.until
  const sale = known.sales.get(row.id)
  const coupon = known.coupons.get(row.id)
  const group = known.groups.get(row.id) ?? noGroups
  return present({
    id: row.id,
    kind: row.kind,
    title: titleOf(row, known),
    productId: row.product_id ?? undefined,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    people: sale?.people ?? coupon?.claimed ?? (row.kind === 'group-buy' ? group.people : row.people),
    peopleBefore: peopleIn(counts, { from: new Date(row.opened_at.getTime() - lookMs), until: row.opened_at }, show),
    peopleAfter: row.closed_at
      ? peopleIn(counts, { from: until, until: new Date(until.getTime() + lookMs) }, show)
      : undefined,
    follows: follows.filter((at) => at >= row.opened_at && at <= until).length,
    draw: row.kind === 'draw' ? { winners: row.winners } : undefined,
    redPacket: row.kind === 'red-packet' ? { given: { amount: row.amount, currency: row.currency } } : undefined,
    coupon: row.kind === 'coupon' ? (coupon ?? { claimed: 0, used: 0, sales: 0, discount: 0 }) : undefined,
    groupBuy:
      row.kind === 'group-buy' ? { opened: group.opened, completed: group.completed, sales: group.sales } : undefined,
    flashSale: sale && flashSaleOf(row, sale),
  })
}

function titleOf({ id, product_id, title }: LaunchRow, { drops, names }: Known): Texts {
  return drops.get(id) ?? (product_id ? names.get(product_id)?.title : undefined) ?? { zh: title }
}

/** People in the room on average within a span, as far as the show lasted; undefined when that is hardly anything. */
function peopleIn(counts: readonly HeadCount[], span: Span, show: Span): number | undefined {
  const here = cut(span, show)
  return lengthOf(here) < leastLookMs ? undefined : averagePeople(counts, here)
}

function flashSaleOf(row: LaunchRow, sale: ShowSale): NonNullable<ReportLaunch['flashSale']> {
  const { allotment, left, variants, claimed, held, ordered, paid, returned } = sale
  const isSoldOut = row.sold_out_at && (variants === 1 || left === 0)
  const soldOutMs = isSoldOut && row.sold_out_at ? row.sold_out_at.getTime() - row.opened_at.getTime() : undefined
  return present({ allotment, claimed, waiting: held + ordered, paid, returned, left, soldOutMs })
}
