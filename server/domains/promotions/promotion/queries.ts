import { sql } from 'kysely'

import type { Promotion, PromotionHistory, PromotionState } from '#contracts/promotions'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { refuse } from '../refusals.ts'
import type { PromotionsReader } from '../tables.ts'
import { selectPromotions, wirePromotion } from './load.ts'

interface Asked {
  readonly q?: string
  readonly state?: PromotionState
  readonly after?: string
  readonly limit?: number
}

/** Promotions, the newest first. */
export async function listPromotions(
  db: PromotionsReader,
  { q, state, after, limit = defaultLimit }: Asked,
  now: Date,
): Promise<Page<Promotion>> {
  const words = q?.trim().toLowerCase()
  const rows = await selectPromotions(db)
    .$if(state !== undefined, (query) => query.where(isIn(state ?? 'running', now)))
    .$if(!!words, (query) => query.where(sql<boolean>`position(${words} in promotion.words) > 0`))
    .$if(after !== undefined, (query) => query.where('promotion.serial', '<', readCursor(after ?? '')))
    .orderBy('promotion.serial', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => wirePromotion(row, now),
    ({ serial }) => String(serial),
  )
}

/** The same as `stateAt`, for the database. */
function isIn(state: PromotionState, now: Date) {
  const isOver = sql`(promotion.state = 'ended' or promotion.ends_at <= ${now})`
  if (state === 'ended') return sql<boolean>`coalesce(${isOver}, false)`
  const inState = {
    paused: sql`promotion.state = 'paused'`,
    scheduled: sql`promotion.state = 'active' and promotion.starts_at > ${now}`,
    running: sql`promotion.state = 'active' and promotion.starts_at <= ${now}`,
  }[state]
  return sql<boolean>`(${inState} and not coalesce(${isOver}, false))`
}

/** Reads a cursor that is a number; a forged one is refused. */
export function readCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw refuse.badCursor()
  return Number(cursor)
}

export async function readPromotion(db: PromotionsReader, promotionId: string, now: Date): Promise<Promotion> {
  const row = await selectPromotions(db).where('promotion.id', '=', promotionId).executeTakeFirst()
  if (!row) throw refuse.unknownPromotion({ promotionId })
  return wirePromotion(row, now)
}

/** Who did what to a promotion, latest first. */
export async function listPromotionHistory(
  db: PromotionsReader,
  promotionId: string,
  { after, limit = defaultLimit }: Pick<Asked, 'after' | 'limit'>,
): Promise<Page<PromotionHistory>> {
  const rows = await db
    .selectFrom('promotions.promotion_change')
    .selectAll()
    .where('promotion_id', '=', promotionId)
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
