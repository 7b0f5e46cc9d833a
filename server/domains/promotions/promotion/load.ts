import { type Selectable, sql } from 'kysely'

import type { Promotion } from '#contracts/promotions'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type PromotionsReader, type PromotionsTables, writing } from '../tables.ts'
import { type PromotionTerms, stateAt } from './promotion.ts'

export type PromotionRow = Selectable<PromotionsTables['promotions.promotion']>

/** Promotions with what came of them: orders that stand, and what they saved. */
export function selectPromotions(db: PromotionsReader) {
  return db
    .selectFrom('promotions.promotion as promotion')
    .selectAll('promotion')
    .select(({ selectFrom }) => [
      selectFrom('promotions.promotion_use')
        .select(sql<number>`count(*)`.as('orders'))
        .whereRef('promotion_id', '=', 'promotion.id')
        .where('returned_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('orders'),
      selectFrom('promotions.promotion_use')
        .select(sql<number>`coalesce(sum(discount), 0)::bigint`.as('saved'))
        .whereRef('promotion_id', '=', 'promotion.id')
        .where('returned_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('saved'),
    ])
}

/** The promotion with its row locked until the commit; acts on one queue. */
export async function lockPromotion(work: Work, promotionId: string): Promise<PromotionRow> {
  const row = await writing(work)
    .selectFrom('promotions.promotion')
    .selectAll()
    .where('id', '=', promotionId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownPromotion({ promotionId })
  return row
}

export function termsOfRow(row: PromotionRow): PromotionTerms {
  const { title, benefit, conditions, scope, stacking, priority } = row
  return {
    title,
    benefit,
    conditions,
    scope,
    stacking,
    priority,
    atMost: row.at_most,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    usesLimit: row.uses_limit,
    usesPerPerson: row.uses_per_person,
  }
}

export function wirePromotion(row: PromotionRow & { orders: number; saved: number }, now: Date): Promotion {
  const { atMost, startsAt, endsAt, usesLimit, usesPerPerson, ...terms } = termsOfRow(row)
  return present({
    ...terms,
    id: row.id,
    version: row.version,
    state: stateAt({ state: row.state, startsAt, endsAt }, now),
    currency: row.currency,
    atMost: atMost ?? undefined,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString(),
    usesLimit: usesLimit ?? undefined,
    usesPerPerson: usesPerPerson ?? undefined,
    orders: row.orders,
    saved: row.saved,
    isDemo: row.is_demo,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  })
}
