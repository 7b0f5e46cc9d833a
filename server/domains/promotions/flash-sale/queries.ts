import { type SqlBool, sql } from 'kysely'

import type { ClaimState, FlashSaleFigures, FlashSaleMine, FlashSaleState } from '#contracts/promotions'
import { refuse } from '../refusals.ts'
import { claimCard, claimOf } from './cards.ts'
import type { Claim } from './claim.ts'
import type { ClaimRow, FlashSaleReader, SaleRow } from './tables.ts'

export async function getSale(reader: FlashSaleReader, saleId: string): Promise<SaleRow> {
  const row = await reader.selectFrom('promotions.flash_sale').selectAll().where('id', '=', saleId).executeTakeFirst()
  if (!row) throw refuse.unknownSale()
  return row
}

/** Which public sales; those of rooms that strangers may not enter are left out by who asks for them. */
export interface OpenFilter {
  readonly state?: 'open' | 'scheduled' | undefined
  readonly productId?: string | undefined
  readonly showId?: string | undefined
  readonly after?: string | undefined
}

/** Sales that run or are to come at an instant, the earliest start first. */
export function findOpenSales(
  reader: FlashSaleReader,
  { state, productId, showId, after }: OpenFilter,
  now: Date,
  limit: number,
): Promise<SaleRow[]> {
  const place = readPlace(after)
  return reader
    .selectFrom('promotions.flash_sale')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('ends_at', '>', now)
    .$if(showId === undefined, (sales) => sales.where('rehearsal', '=', false))
    .$if(state !== undefined, (sales) => sales.where('starts_at', state === 'open' ? '<=' : '>', now))
    .$if(productId !== undefined, (sales) => sales.where('product_id', '=', productId ?? ''))
    .$if(showId !== undefined, (sales) => sales.where('show_id', '=', showId ?? ''))
    .$if(place !== undefined, (sales) =>
      sales.where(sql<SqlBool>`(starts_at, id) > (${place?.at ?? now}, ${place?.id ?? ''})`),
    )
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export interface RunFilter {
  readonly showId?: string | undefined
  readonly state?: FlashSaleState | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
}

/** All sales, over ones too, the latest start first. The state is what time has made of it. */
export function findSales(reader: FlashSaleReader, filter: RunFilter, now: Date, limit: number): Promise<SaleRow[]> {
  const { showId, state, search, after } = filter
  const place = readPlace(after)
  const stateNow = sql<FlashSaleState>`case
    when closed_at is not null then state when ends_at <= ${now} then 'ended'
    when starts_at <= ${now} then 'open' else state end`
  return reader
    .selectFrom('promotions.flash_sale')
    .selectAll()
    .$if(showId !== undefined, (sales) => sales.where('show_id', '=', showId ?? ''))
    .$if(state !== undefined, (sales) => sales.where(stateNow, '=', state ?? 'open'))
    .$if(Boolean(search?.trim()), (sales) => sales.where('words', 'ilike', containing(search ?? '')))
    .$if(place !== undefined, (sales) =>
      sales.where(sql<SqlBool>`(starts_at, id) < (${place?.at ?? now}, ${place?.id ?? ''})`),
    )
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function containing(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
}

export function writePlace(row: SaleRow): string {
  return `${row.starts_at.getTime()}.${row.id}`
}

function readPlace(cursor: string | undefined): { at: Date; id: string } | undefined {
  const match = /^(\d{1,15})\.([0-9a-z]{26})$/.exec(cursor ?? '')
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? '' } : undefined
}

const noFigures: FlashSaleFigures = { claimed: 0, held: 0, ordered: 0, paid: 0, returned: 0, people: 0 }

/** How sales went so far, by sale; one statement. */
export async function findFigures(
  reader: FlashSaleReader,
  saleIds: readonly string[],
): Promise<(saleId: string) => FlashSaleFigures> {
  if (saleIds.length === 0) return () => noFigures
  const pieces = (states: readonly ClaimState[]) =>
    sql<number>`coalesce(sum(quantity) filter (where state = any(${[...states]})), 0)::int`
  const rows = await reader
    .selectFrom('promotions.flash_sale_claim')
    .select([
      'sale_id',
      sql<number>`sum(quantity)::int`.as('claimed'),
      pieces(['held']).as('held'),
      pieces(['ordered']).as('ordered'),
      pieces(['paid']).as('paid'),
      pieces(['expired', 'returned']).as('returned'),
      sql<number>`count(distinct person_id)::int`.as('people'),
    ])
    .where('sale_id', 'in', saleIds)
    .groupBy('sale_id')
    .execute()
  const bySale = new Map(rows.map(({ sale_id, ...figures }) => [sale_id, figures]))
  return (saleId) => bySale.get(saleId) ?? noFigures
}

/** What somebody has of these sales: claims that stand, and reminders. Nobody has nothing. */
export async function findMine(
  reader: FlashSaleReader,
  sales: readonly SaleRow[],
  personId: string | undefined,
): Promise<FlashSaleMine> {
  if (personId === undefined || sales.length === 0) return { claims: [], reminded: [] }
  const ids = sales.map(({ id }) => id)
  const claims = await reader
    .selectFrom('promotions.flash_sale_claim')
    .selectAll()
    .where('person_id', '=', personId)
    .where('sale_id', 'in', ids)
    .where('state', 'in', ['held', 'ordered', 'paid'])
    .orderBy('claimed_at')
    .orderBy('id')
    .execute()
  const reminders = await reader
    .selectFrom('promotions.flash_sale_reminder')
    .select('sale_id')
    .where('person_id', '=', personId)
    .where('sale_id', 'in', ids)
    .execute()
  const currencies = new Map(sales.map(({ id, currency }) => [id, currency]))
  return {
    claims: claims.map((row) => claimCard(claimOf(row, currencies.get(row.sale_id) ?? ''))),
    reminded: reminders.map(({ sale_id }) => sale_id),
  }
}

/** Claims of one person by id; unknown ids and those of others are absent. For carts and checkouts. */
export async function findClaims(
  reader: FlashSaleReader,
  personId: string,
  claimIds: readonly string[],
): Promise<Map<string, Claim>> {
  if (claimIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('promotions.flash_sale_claim as claim')
    .innerJoin('promotions.flash_sale as sale', 'sale.id', 'claim.sale_id')
    .selectAll('claim')
    .select('sale.currency')
    .where('claim.person_id', '=', personId)
    .where('claim.id', 'in', claimIds)
    .execute()
  return new Map(rows.map(({ currency, ...row }) => [row.id, claimOf(row, currency)]))
}

export async function findClaimsOf(
  reader: FlashSaleReader,
  personId: string,
  { state, after }: { readonly state?: ClaimState | undefined; readonly after?: string | undefined },
  limit: number,
): Promise<Claim[]> {
  const place = readPlace(after)
  const rows = await reader
    .selectFrom('promotions.flash_sale_claim as claim')
    .innerJoin('promotions.flash_sale as sale', 'sale.id', 'claim.sale_id')
    .selectAll('claim')
    .select('sale.currency')
    .where('claim.person_id', '=', personId)
    .$if(state !== undefined, (claims) => claims.where('claim.state', '=', state ?? 'held'))
    .$if(place !== undefined, (claims) =>
      claims.where(sql<SqlBool>`(claim.claimed_at, claim.id) < (${place?.at ?? new Date()}, ${place?.id ?? ''})`),
    )
    .orderBy('claim.claimed_at', 'desc')
    .orderBy('claim.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ currency, ...row }) => claimOf(row, currency))
}

export const writeClaimPlace = (claim: Claim): string => `${claim.claimedAt.getTime()}.${claim.id}`

/** Every claim of a sale, in the order in which they came. */
export function findAllClaims(reader: FlashSaleReader, saleId: string, limit: number): Promise<ClaimRow[]> {
  return reader
    .selectFrom('promotions.flash_sale_claim')
    .selectAll()
    .where('sale_id', '=', saleId)
    .orderBy('claimed_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}
