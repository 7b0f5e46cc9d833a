import { findVariantsForSale, readingCatalogue } from '#domains/catalogue/index'
import type { Work } from '#platform/work'
import { addCartLine } from '../cart/add.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Puts what is still on sale of an own order into the cart, as many pieces as are left. */
export async function buyAgain(work: Work, orderId: string): Promise<{ added: number; leftOut: number }> {
  const lines = await writing(work)
    .selectFrom('orders.line as line')
    .innerJoin('orders.order as placed', 'placed.id', 'line.order_id')
    .select(['line.variant_id', 'line.quantity'])
    .where('placed.id', '=', orderId)
    .where('placed.person_id', '=', work.actor.id)
    .execute()
  if (lines.length === 0) throw refuse.unknownOrder()
  const pieces = new Map<string, number>()
  for (const { variant_id, quantity } of lines) pieces.set(variant_id, (pieces.get(variant_id) ?? 0) + quantity)
  const variants = await findVariantsForSale(readingCatalogue(work.tx), [...pieces.keys()])
  let added = 0
  for (const [variantId, asked] of pieces) {
    const variant = variants.get(variantId)
    const quantity = Math.min(asked, variant?.left ?? asked, 999)
    if (!variant?.isOnSale || quantity <= 0) continue
    await addCartLine(work, { variantId, quantity })
    added++
  }
  return { added, leftOut: pieces.size - added }
}
