import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/**
 * A guest's coupons go to the member. Numbers go on after the member's own; what would be more than one person may claim is
 * lost unless it is used, and so is a second one of the same drop.
 */
export async function mergeCoupons(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    select from promotions.coupon_batch where id in (select batch_id from promotions.coupon where person_id = ${fromId})
    order by id for no key update`.execute(work.tx)
  await sql`
    with own as (
      select batch_id, count(*) as n, max(number) as last from promotions.coupon
      where person_id = ${intoId} and number is not null group by batch_id),
    moved as (
      select coupon.id, coupon.state, coupon.most,
        coalesce(own.last, 0) + row_number() over (partition by coupon.batch_id order by coupon.number) as place,
        exists (select from promotions.coupon as twin
          where twin.person_id = ${intoId} and twin.drop_id = coupon.drop_id) as is_twin
      from promotions.coupon left join own on own.batch_id = coupon.batch_id
      where person_id = ${fromId} and number is not null)
    update promotions.coupon
    set number = case when moved.place <= moved.most and not moved.is_twin then moved.place::integer end,
      state = case when coupon.state = 'usable' and (moved.place > moved.most or moved.is_twin) then 'lost'
        else coupon.state end,
      source = case when moved.is_twin then 'page' else source end,
      drop_id = case when moved.is_twin then null else drop_id end,
      person_id = ${intoId}
    from moved where coupon.id = moved.id`.execute(work.tx)
  await sql`update promotions.coupon set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await sql`
    with own as (
      select promotion_id, max(number) as last from promotions.promotion_use
      where person_id = ${intoId} and number is not null group by promotion_id)
    update promotions.promotion_use as moved
    set person_id = ${intoId}, number = case when own.last is null then moved.number
      when own.last + moved.number <= moved.most then own.last + moved.number end
    from promotions.promotion_use as old left join own on own.promotion_id = old.promotion_id
    where moved.person_id = ${fromId} and old.promotion_id = moved.promotion_id and old.order_id = moved.order_id`.execute(
    work.tx,
  )
}

export async function exportCoupons(db: Database, personId: string) {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    coupons: await rows(sql`
      select coupon.id, batch.title, coupon.state, coupon.source, coupon.claimed_at as "claimedAt",
        coupon.valid_until as "validUntil", coupon.used_at as "usedAt", coupon.order_id as "orderId"
      from promotions.coupon as coupon join promotions.coupon_batch as batch on batch.id = coupon.batch_id
      where coupon.person_id = ${personId} order by coupon.claimed_at`),
    promotions: await rows(sql`
      select promotion_id as "promotionId", order_id as "orderId", discount, at from promotions.promotion_use
      where person_id = ${personId} order by at`),
  }
}

/** Counts stay, without a name; what was not used yet is lost. */
export async function eraseCoupons(work: Work, personId: string): Promise<void> {
  await sql`
    update promotions.coupon set person_id = 'erased-' || gen_random_uuid(),
      state = case when state = 'usable' then 'lost' else state end
    where person_id = ${personId}`.execute(work.tx)
  await sql`
    update promotions.promotion_use set person_id = 'erased-' || gen_random_uuid() where person_id = ${personId}`.execute(
    work.tx,
  )
}
