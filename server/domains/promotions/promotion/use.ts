import { sql } from 'kysely'

import type { Discount } from '#contracts/promotions'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** What an order took of promotions: the discounts that its price names. */
export interface PromotionUse {
  readonly orderId: string
  readonly personId: string
  readonly discounts: readonly Pick<Discount, 'step' | 'sourceId' | 'amount'>[]
}

/**
 * Keeps that an order used promotions; called once an order, when it is placed. Where only so many orders may, the place is
 * taken here and now: refuses `used-up` when others were faster, and the price has to be made again. One statement where none
 * is limited, else at most four.
 */
export async function usePromotions(work: Work, { orderId, personId, discounts }: PromotionUse): Promise<void> {
  const used = discounts.filter(({ step }) => step === 'promotion' || step === 'member')
  if (used.length === 0) return
  if (!(await keepUnlimited(work, { orderId, personId, discounts: used })))
    await keepLimited(work, { orderId, personId, discounts: used })
  for (const { sourceId, amount } of used)
    work.record('promotions.promotion-used', { promotionId: sourceId, orderId, personId, discount: amount })
}

/** Keeps all of the uses when none of the promotions has a limit, or nothing. A limit that is set at this very moment counts from the next order on. */
async function keepUnlimited({ tx, now }: Work, { orderId, personId, discounts }: PromotionUse): Promise<boolean> {
  const used = JSON.stringify(discounts.map(({ sourceId, amount }) => [sourceId, amount]))
  const { numAffectedRows } = await sql`
    insert into promotions.promotion_use (promotion_id, order_id, person_id, discount, is_counted, at)
    select use ->> 0, ${orderId}, ${personId}, (use ->> 1)::bigint, false, ${now}
    from jsonb_array_elements(${used}::jsonb) as use
    where not exists (
      select from promotions.promotion
      where id in (select named ->> 0 from jsonb_array_elements(${used}::jsonb) as named)
        and (uses_limit is not null or uses_per_person is not null))`.execute(tx)
  return Number(numAffectedRows) > 0
}

async function keepLimited(work: Work, { orderId, personId, discounts: used }: PromotionUse): Promise<void> {
  const places = await takePlaces(
    work,
    personId,
    used.map(({ sourceId }) => sourceId),
  )
  const rows = used.map(({ sourceId, amount }) => ({
    promotion_id: sourceId,
    order_id: orderId,
    person_id: personId,
    discount: amount,
    number: null,
    most: null,
    is_counted: false,
    ...places.get(sourceId),
    at: work.now,
    returned_at: null,
  }))
  await writing(work).insertInto('promotions.promotion_use').values(rows).execute()
}

interface Place {
  readonly number: number | null
  readonly most: number | null
  readonly is_counted: boolean
}

/** Locks the promotions with a limit, by id, and finds this person's next place in each. */
async function takePlaces(work: Work, personId: string, ids: readonly string[]): Promise<Map<string, Place>> {
  const tx = writing(work)
  const limited = await tx
    .selectFrom('promotions.promotion')
    .select(['id', 'uses', 'uses_limit', 'uses_per_person'])
    .where('id', 'in', ids)
    .where((row) => row.or([row('uses_limit', 'is not', null), row('uses_per_person', 'is not', null)]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const used = limited.some((row) => row.uses_per_person !== null) ? await numbersOf(work, personId, ids) : new Map()
  const places = new Map<string, Place>()
  for (const { id, uses, uses_limit, uses_per_person } of limited) {
    if (uses_limit !== null && uses >= uses_limit) throw refuse.usedUp({ promotionId: id })
    const taken: ReadonlySet<number> = used.get(id) ?? new Set()
    let number = 1
    while (taken.has(number)) number++
    if (uses_per_person !== null && number > uses_per_person) throw refuse.usedUp({ promotionId: id })
    places.set(id, {
      is_counted: uses_limit !== null,
      number: uses_per_person === null ? null : number,
      most: uses_per_person,
    })
  }
  return places
}

async function numbersOf(work: Work, personId: string, ids: readonly string[]): Promise<Map<string, Set<number>>> {
  const rows = await writing(work)
    .selectFrom('promotions.promotion_use')
    .select(['promotion_id', 'number'])
    .where('person_id', '=', personId)
    .where('promotion_id', 'in', ids)
    .where('number', 'is not', null)
    .execute()
  const numbers = new Map<string, Set<number>>()
  for (const { promotion_id, number } of rows)
    numbers.set(promotion_id, (numbers.get(promotion_id) ?? new Set()).add(number ?? 0))
  return numbers
}

/** Gives back what a cancelled order used, so that the next may; repeating it changes nothing. */
export async function returnPromotions(work: Work, orderId: string): Promise<void> {
  const tx = writing(work)
  await sql`
    select from promotions.promotion where id in (
      select promotion_id from promotions.promotion_use where order_id = ${orderId} and is_counted)
    order by id for no key update`.execute(tx)
  const returned = await tx
    .updateTable('promotions.promotion_use')
    .set({ returned_at: work.now, number: null })
    .where('order_id', '=', orderId)
    .where('returned_at', 'is', null)
    .returning(['promotion_id', 'person_id'])
    .execute()
  for (const { promotion_id: promotionId, person_id: personId } of returned)
    work.record('promotions.promotion-use-returned', { promotionId, orderId, personId })
}
