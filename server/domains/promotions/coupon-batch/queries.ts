import { sql } from 'kysely'

import type {
  ClaimableCoupon,
  CouponBatch,
  CouponBatchState,
  CouponCode,
  CouponTerms,
  PromotionHistory,
} from '#contracts/promotions'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor } from '../promotion/queries.ts'
import { refuse } from '../refusals.ts'
import { type PromotionsReader, reading } from '../tables.ts'
import { type BatchRow, couponTerms, selectBatches, wireBatch } from './load.ts'

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

/** Batches, the newest first. */
export async function listCouponBatches(
  db: PromotionsReader,
  { q, state, after, limit = defaultLimit }: PageAsked & { q?: string; state?: CouponBatchState },
  now: Date,
): Promise<Page<CouponBatch>> {
  const words = q?.trim().toLowerCase()
  const rows = await selectBatches(db)
    .$if(state !== undefined, (query) => query.where(isIn(state ?? 'running', now)))
    .$if(!!words, (query) => query.where(sql<boolean>`position(${words} in batch.words) > 0`))
    .$if(after !== undefined, (query) => query.where('batch.serial', '<', readCursor(after ?? '')))
    .orderBy('batch.serial', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => wireBatch(row, now),
    ({ serial }) => String(serial),
  )
}

/** The same as `stateAt`, for the database. */
function isIn(state: CouponBatchState, now: Date) {
  const isOver = sql`coalesce(batch.state = 'ended' or batch.claims_until <= ${now}, false)`
  if (state === 'ended') return sql<boolean>`${isOver}`
  const inState = {
    paused: sql`batch.state = 'paused'`,
    scheduled: sql`batch.state = 'active' and batch.claims_from > ${now}`,
    running: sql`batch.state = 'active' and batch.claims_from <= ${now}`,
  }[state]
  return sql<boolean>`(${inState} and not ${isOver})`
}

export async function readCouponBatch(db: PromotionsReader, batchId: string, now: Date): Promise<CouponBatch> {
  const row = await selectBatches(db).where('batch.id', '=', batchId).executeTakeFirst()
  if (!row) throw refuse.unknownBatch({ batchId })
  return wireBatch(row, now)
}

export async function listCouponBatchHistory(
  db: PromotionsReader,
  batchId: string,
  { after, limit = defaultLimit }: PageAsked,
): Promise<Page<PromotionHistory>> {
  const rows = await db
    .selectFrom('promotions.coupon_batch_change')
    .selectAll()
    .where('batch_id', '=', batchId)
    .$if(after !== undefined, (query) => query.where('version', '<', readCursor(after ?? '')))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    ({ version, act, at, changes, ...row }) => ({
      version,
      act,
      at: at.toISOString(),
      changes,
      actor: { id: row.actor_id, name: row.actor_name },
    }),
    ({ version }) => String(version),
  )
}

/** The codes of a batch, the newest first. */
export async function listCouponCodes(
  db: PromotionsReader,
  batchId: string,
  { after, limit = defaultLimit }: PageAsked,
): Promise<Page<CouponCode>> {
  const rows = await db
    .selectFrom('promotions.coupon_code')
    .selectAll()
    .where('batch_id', '=', batchId)
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after ?? '')))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    ({ code, partner, most, claimed, created_at }) =>
      present({ code, partner, most: most ?? undefined, claimed, createdAt: created_at.toISOString() }),
    ({ serial }) => String(serial),
  )
}

/** Batches that run now, with how many this person has of each: those listed for everybody, or all for a host's choice. */
export async function listClaimableCoupons(
  db: PromotionsReader,
  { personId, isListed, after, limit = defaultLimit }: PageAsked & { personId: string; isListed: boolean },
  now: Date,
): Promise<Page<ClaimableCoupon>> {
  const rows = await db
    .selectFrom('promotions.coupon_batch as batch')
    .selectAll('batch')
    .select(
      sql<number>`(
        select count(*) from promotions.coupon
        where batch_id = batch.id and person_id = ${personId} and number is not null)`.as('mine'),
    )
    .where(isIn('running', now))
    .$if(isListed, (query) => query.where('batch.is_listed', '=', true))
    .$if(after !== undefined, (query) => query.where('batch.serial', '<', readCursor(after ?? '')))
    .orderBy('batch.serial', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, claimable, ({ serial }) => String(serial))
}

function claimable(row: BatchRow & { mine: number }): ClaimableCoupon {
  return present({
    batchId: row.id,
    ...couponTerms(row),
    validity: row.validity,
    claimsUntil: row.claims_until?.toISOString(),
    perPerson: row.per_person,
    membersOnly: row.members_only,
    left: row.total === null ? undefined : row.total - row.claimed,
    mine: row.mine,
  })
}

/** What the coupons of these batches are worth, by batch; unknown ones are absent. For domains that give them. */
export async function findCouponTerms(db: Database, batchIds: readonly string[]): Promise<Map<string, CouponTerms>> {
  if (batchIds.length === 0) return new Map()
  const rows = await reading(db).selectFrom('promotions.coupon_batch').selectAll().where('id', 'in', batchIds).execute()
  return new Map(rows.map((row) => [row.id, couponTerms(row)]))
}
