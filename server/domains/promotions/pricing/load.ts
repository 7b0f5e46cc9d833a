import { sql } from 'kysely'

import { findFanLevels, readingLive } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import { findHeldCoupons } from '../coupon/queries.ts'
import type { Buyer, HeldCoupon, Promotion } from '../price/input.ts'
import { reading } from '../tables.ts'
import { readBuyer, type ToldFacts } from './buyer-facts.ts'
import { activePromotions, isRunning, type KeptPromotion } from './running.ts'

/** What the price of a buyer's cart is made with, beside its lines, points and shipping. */
export interface Pricing {
  readonly promotions: readonly Promotion[]
  readonly coupons: readonly HeldCoupon[]
  readonly buyer: Buyer
}

interface Asked {
  readonly personId: string
  readonly now: Date
  /** Those that the buyer chose; what is not this person's or cannot be used now is left out. */
  readonly couponIds: readonly string[]
  /** What the caller knows of the buyer already, by domain; those are not asked then. */
  readonly known?: ToldFacts
}

/**
 * Loads what a price is made with. The rules are in memory; one statement says whether they still hold and what of limited
 * ones is left. Further ones only when they are needed: chosen coupons, fan levels, and what other domains tell of buyers.
 * `isMember` is the caller's to add, who knows the actor.
 */
export async function loadPricing(db: Database, { personId, now, couponIds, known }: Asked): Promise<Pricing> {
  const { edition, uses } = await readUses(db, personId)
  const active = await activePromotions(db, edition, now)
  const running = active.filter((promotion) => isRunning(promotion, now))
  const buyer = await readBuyer(db, personId, now, known)
  const hosts = running.flatMap(({ conditions }) => conditions.fans?.hostId ?? [])
  const fanLevels = hosts.length === 0 ? {} : await findFanLevels(readingLive(db), personId, hosts)
  return {
    promotions: running.map((promotion) => withUsesLeft(promotion, uses.get(promotion.id))),
    coupons: await findHeldCoupons(reading(db), personId, couponIds),
    buyer: { ...buyer, fanLevels: { ...buyer.fanLevels, ...fanLevels } },
  }
}

interface Uses {
  readonly id: string
  readonly all: number
  readonly own: number
}

/** The edition, and of promotions with limits how often they were used, by all and by this person. */
async function readUses(db: Database, personId: string): Promise<{ edition: string; uses: Map<string, Uses> }> {
  const { rows } = await sql<{ edition: string; uses: Uses[] | null }>`
    select edition, (
      select json_agg(json_build_object('id', promotion.id, 'all', promotion.uses, 'own', (
        select count(*) from promotions.promotion_use as own
        where own.person_id = ${personId} and own.promotion_id = promotion.id and own.number is not null)))
      from promotions.promotion
      where state = 'active' and (uses_limit is not null or uses_per_person is not null)) as uses
    from promotions.edition`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Promotions have no edition.')
  return { edition: row.edition, uses: new Map(row.uses?.map((uses) => [uses.id, uses])) }
}

function withUsesLeft(promotion: KeptPromotion, uses: Uses | undefined): Promotion {
  const { usesLimit, usesPerPerson } = promotion
  if (usesLimit === undefined && usesPerPerson === undefined) return promotion
  const { all = 0, own = 0 } = uses ?? {}
  const left = Math.min((usesLimit ?? Number.MAX_SAFE_INTEGER) - all, (usesPerPerson ?? Number.MAX_SAFE_INTEGER) - own)
  return { ...promotion, usesLeft: Math.max(left, 0) }
}
