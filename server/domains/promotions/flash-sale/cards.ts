import type { FlashSale, FlashSaleClaim } from '#contracts/promotions'
import {
  findProductCards,
  findVariantsForSale,
  readingCatalogue,
  type VariantForSale,
  variantWords,
} from '#domains/catalogue/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Claim } from './claim.ts'
import { stateAt } from './flash-sale.ts'
import { type ClaimRow, type ItemRow, reading, type SaleRow } from './tables.ts'

/** Sales as everybody sees them, in the order given, with product and prices as they are now; three statements. */
export async function cardsOf(db: Database, sales: readonly SaleRow[], now: Date): Promise<FlashSale[]> {
  if (sales.length === 0) return []
  const items = await reading(db)
    .selectFrom('promotions.flash_sale_item')
    .selectAll()
    .where(
      'sale_id',
      'in',
      sales.map(({ id }) => id),
    )
    .orderBy('place')
    .execute()
  const catalogue = readingCatalogue(db)
  const products = await findProductCards(catalogue, [...new Set(sales.map((sale) => sale.product_id))])
  const variants = await findVariantsForSale(
    catalogue,
    items.map((item) => item.variant_id),
  )
  const itemsBySale = Map.groupBy(items, (item) => item.sale_id)
  return sales.flatMap((sale) => {
    const product = products.get(sale.product_id)
    if (!product) return []
    const own = itemsBySale.get(sale.id) ?? []
    const shown = own.map((item) => itemCard(item, variants.get(item.variant_id), sale.currency))
    return [saleCard(sale, product, shown, now)]
  })
}

function itemCard(item: ItemRow, variant: VariantForSale | undefined, currency: string): FlashSale['items'][number] {
  return {
    variantId: item.variant_id,
    variant: variantWords(variant),
    price: { amount: item.price, currency },
    usual: { amount: item.usual, currency },
    allotment: item.allotment,
    left: item.allotment - item.taken,
  }
}

function saleCard(sale: SaleRow, product: FlashSale['product'], items: FlashSale['items'], now: Date): FlashSale {
  const span = { state: sale.state, startsAt: sale.starts_at, endsAt: sale.ends_at }
  return present({
    id: sale.id,
    showId: sale.show_id ?? undefined,
    product,
    items,
    state: stateAt(span, now),
    startsAt: sale.starts_at.toISOString(),
    endsAt: sale.ends_at.toISOString(),
    perPerson: sale.per_person,
    payMinutes: sale.pay_minutes,
    forGuests: sale.for_guests,
    reminders: sale.reminders,
  })
}

/** A claim as its claimer sees it. */
export function claimCard(claim: Claim): FlashSaleClaim {
  const { personId: _who, currency, unitPrice, claimedAt, payUntil, ...rest } = claim
  return {
    ...rest,
    unitPrice: { amount: unitPrice, currency },
    claimedAt: claimedAt.toISOString(),
    payUntil: payUntil.toISOString(),
  }
}

export function claimOf(row: ClaimRow, currency: string): Claim {
  return present({
    id: row.id,
    saleId: row.sale_id,
    variantId: row.variant_id,
    personId: row.person_id,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    currency,
    state: row.state,
    claimedAt: row.claimed_at,
    payUntil: row.pay_until,
    orderId: row.order_id ?? undefined,
  })
}
