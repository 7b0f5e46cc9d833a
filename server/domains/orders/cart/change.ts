import { sql } from 'kysely'

import type { CartCount, changeCartLine as changeRoute } from '#contracts/orders'
import type { BodyOf } from '#contracts/route'
import { findVariantsForSale, readingCatalogue } from '#domains/catalogue/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type OrdersReader, writing } from '../tables.ts'
import { refuseOverflow } from './add.ts'

type Wish = BodyOf<typeof changeRoute>

/** Lines and pieces of a cart. */
export async function countCart(db: OrdersReader, personId: string): Promise<CartCount> {
  const { lines, quantity } = await db
    .selectFrom('orders.cart_line')
    .select(({ fn }) => [
      fn.countAll<number>().as('lines'),
      fn.coalesce(fn.sum<number>('quantity'), sql<number>`0`).as('quantity'),
    ])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return { lines: Number(lines), quantity: Number(quantity) }
}

/** Changes one own line. Of what was claimed the number of pieces and the variant stay. */
export async function changeCartLine(work: Work, lineId: string, wish: Wish): Promise<string> {
  const tx = writing(work)
  const line = await tx
    .selectFrom('orders.cart_line')
    .selectAll()
    .where('id', '=', lineId)
    .where('person_id', '=', work.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!line) throw refuse.unknownLine()
  const quantity = wish.quantity ?? line.quantity
  const variantId = wish.variantId ?? line.variant_id
  if (line.activity_id && (quantity !== line.quantity || variantId !== line.variant_id)) throw refuse.activityFixed()
  const variant = await variantOf(work, variantId, quantity, wish)
  const change = {
    ...(wish.note !== undefined && { note: wish.note.trim() || null }),
    ...(wish.isSelected !== undefined && { is_selected: wish.isSelected }),
    ...(variant && wish.hasSeenPrice && { unit_price: variant.price }),
    ...(quantity !== line.quantity && { quantity }),
  }
  if (variant && variantId !== line.variant_id) return swapVariant(work, { ...line, ...change }, variant)
  if (Object.keys(change).length > 0)
    await tx.updateTable('orders.cart_line').set(change).where('id', '=', lineId).execute()
  return lineId
}

/** The variant, looked up only for what depends on it. */
async function variantOf(work: Work, variantId: string, quantity: number, wish: Wish) {
  if (wish.quantity === undefined && wish.variantId === undefined && !wish.hasSeenPrice) return undefined
  const variant = (await findVariantsForSale(readingCatalogue(work.tx), [variantId])).get(variantId)
  if (wish.variantId !== undefined && !variant?.isOnSale) throw refuse.notForSale({ variantId })
  if (wish.quantity !== undefined && variant?.left !== undefined && quantity > variant.left)
    throw refuse.notEnough({ variantId, left: variant.left, asked: quantity })
  return variant
}

/** Another variant in place of the line's; where the cart has that one already, the pieces join its line. */
async function swapVariant(
  work: Work,
  line: { id: string; quantity: number; note: string | null; is_selected: boolean },
  variant: { variantId: string; productId: string; price: number },
): Promise<string> {
  const tx = writing(work)
  const { rows } = await sql<{ id: string }>`
    update orders.cart_line set quantity = quantity + ${line.quantity}
    where person_id = ${work.actor.id} and variant_id = ${variant.variantId} and activity_id is null
    returning id`
    .execute(work.tx)
    .catch(refuseOverflow)
  const joined = rows[0]?.id
  if (joined) await tx.deleteFrom('orders.cart_line').where('id', '=', line.id).execute()
  else
    await tx
      .updateTable('orders.cart_line')
      .set({
        variant_id: variant.variantId,
        product_id: variant.productId,
        unit_price: variant.price,
        quantity: line.quantity,
        note: line.note,
        is_selected: line.is_selected,
      })
      .where('id', '=', line.id)
      .execute()
  return joined ?? line.id
}

/** Selects exactly these of the own lines. */
export async function selectCartLines(work: Work, lineIds: readonly string[]): Promise<void> {
  await sql`
    update orders.cart_line set is_selected = id = any(${[...lineIds]})
    where person_id = ${work.actor.id} and is_selected <> (id = any(${[...lineIds]}))`.execute(work.tx)
}

/** Takes own lines out of the cart; those that are not there are out already. */
export async function removeCartLines(work: Work, lineIds: readonly string[]): Promise<number> {
  if (lineIds.length === 0) return 0
  const { numDeletedRows } = await writing(work)
    .deleteFrom('orders.cart_line')
    .where('person_id', '=', work.actor.id)
    .where('id', 'in', lineIds)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
