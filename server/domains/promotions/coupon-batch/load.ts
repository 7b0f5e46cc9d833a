import { type Selectable, sql } from 'kysely'

import type { CouponBatch, CouponTerms } from '#contracts/promotions'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type PromotionsReader, type PromotionsTables, writing } from '../tables.ts'
import { type BatchTerms, stateAt } from './coupon-batch.ts'

export type BatchRow = Selectable<PromotionsTables['promotions.coupon_batch']>

interface Figures {
  readonly used: number
  readonly saved: number
  readonly sales: number
}

/** Batches with what came of them: coupons in orders that stand. */
export function selectBatches(db: PromotionsReader) {
  return db
    .selectFrom('promotions.coupon_batch as batch')
    .selectAll('batch')
    .select(
      sql<Figures>`(
        select json_build_object('used', count(*), 'saved', coalesce(sum(discount), 0), 'sales', coalesce(sum(sales), 0))
        from promotions.coupon_use where batch_id = batch.id and returned_at is null)`.as('figures'),
    )
}

/** The batch with its row locked until the commit: claims, edits and turns of one batch queue. */
export async function lockBatch(work: Work, batchId: string): Promise<BatchRow> {
  const row = await writing(work)
    .selectFrom('promotions.coupon_batch')
    .selectAll()
    .where('id', '=', batchId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownBatch({ batchId })
  return row
}

export function termsOfRow(row: BatchRow): BatchTerms {
  const { title, benefit, threshold, scope, stacking, total, validity } = row
  return {
    title,
    benefit,
    threshold,
    scope,
    stacking,
    total,
    perPerson: row.per_person,
    validity,
    claimsFrom: row.claims_from,
    claimsUntil: row.claims_until,
    returnRule: row.return_rule,
    membersOnly: row.members_only,
    isListed: row.is_listed,
  }
}

export function stateOf(row: BatchRow, now: Date) {
  return stateAt({ state: row.state, claimsFrom: row.claims_from, claimsUntil: row.claims_until }, now)
}

export function couponTerms({ title, currency, benefit, threshold, scope }: CouponTerms): CouponTerms {
  return { title, currency, benefit, threshold, scope }
}

export function wireBatch(row: BatchRow & { figures: Figures }, now: Date): CouponBatch {
  const { total, claimsFrom, claimsUntil, ...terms } = termsOfRow(row)
  return present({
    ...terms,
    id: row.id,
    version: row.version,
    state: stateOf(row, now),
    currency: row.currency,
    total: total ?? undefined,
    claimsFrom: claimsFrom.toISOString(),
    claimsUntil: claimsUntil?.toISOString(),
    claimed: row.claimed,
    ...row.figures,
    isDemo: row.is_demo,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  })
}
