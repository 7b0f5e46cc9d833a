import type { RunningPromotion } from '#contracts/promotions'
import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'
import { isInScope } from '../price/scope.ts'
import { activePromotions, isRunning, readEdition, shownPromotion } from './running.ts'

/** The promotions that run for a product and would reach it in a cart, in computing order. */
export async function findPromotionsOf(db: Database, productId: string, now: Date): Promise<RunningPromotion[]> {
  const active = await activePromotions(db, await readEdition(db), now)
  const running = active.filter((promotion) => isRunning(promotion, now))
  if (running.length === 0) return []
  const { choices, categoryId, tags } = await getProductPage(readingCatalogue(db), productId)
  const lines = choices.map(({ id: variantId }) => ({
    lineId: variantId,
    variantId,
    productId,
    ...(categoryId && { categoryId }),
    tags,
    unitPrice: 0,
    quantity: 1,
  }))
  return running
    .filter(({ scope, benefit }) =>
      lines.some(
        (line) =>
          isInScope(scope, line, false) &&
          (benefit.kind !== 'unit-price' || benefit.prices.some(({ variantId }) => variantId === line.variantId)),
      ),
    )
    .map(shownPromotion)
}
