import type { FlashSaleDraft } from '#contracts/promotions'
import { findVariantsForSale, holdStock, readingCatalogue, type VariantForSale } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { holderOf, permitNewSale } from '../load.ts'
import { type SaleRow, writing } from '../tables.ts'
import { tellRoom } from '../tell.ts'

const usualPayMinutes = 15

/** Makes a flash sale, scheduled or open at once, and reserves its pieces; refuses when there is not as much stock. */
export async function createSale(work: Work, draft: FlashSaleDraft): Promise<string> {
  const show = await permitNewSale(work, draft.showId)
  const { product, usual } = await checkGoods(work, draft.items)
  const row = saleOf(work, draft, { product, isRehearsal: show?.rehearsal ?? false })

  await holdStock(
    work,
    holderOf(row.id),
    draft.items.map(({ variantId, allotment }) => ({ variantId, quantity: allotment })),
  )
  const tx = writing(work)
  await tx.insertInto('promotions.flash_sale').values(row).execute()
  await tx
    .insertInto('promotions.flash_sale_item')
    .values(itemRows(row.id, draft.items, usual))
    .execute()

  const about = { saleId: row.id, productId: product.productId, ...(row.show_id && { showId: row.show_id }) }
  if (row.state === 'open') work.record('promotions.flash-sale-opened', about)
  else work.record('promotions.flash-sale-scheduled', { ...about, startsAt: row.starts_at.toISOString() })
  await audit(work, 'promotions.flash-sale-created', subjectOf(row), { items: draft.items, minutes: draft.minutes })
  await tellRoom(work, row, row.state === 'open' ? 'flash-sale-opened' : 'flash-sale-scheduled')
  return row.id
}

export const subjectOf = (row: Pick<SaleRow, 'id' | 'words'>) => ({ kind: 'flash-sale', id: row.id, name: row.words })

type Items = FlashSaleDraft['items']

export function itemRows(saleId: string, items: Items, usual: ReadonlyMap<string, number>) {
  return items.map(({ variantId, price, allotment }, place) => ({
    sale_id: saleId,
    variant_id: variantId,
    place,
    price,
    usual: usual.get(variantId) ?? 0,
    allotment,
  }))
}

/**
 * Refuses goods that are not one product on sale, each variant once and cheaper than it is otherwise. Gives the product and
 * what its variants usually cost.
 */
export async function checkGoods(work: Work, items: Items) {
  const variants = await findVariantsForSale(
    readingCatalogue(work.tx),
    items.map(({ variantId }) => variantId),
  )
  const first = variants.get(items[0]?.variantId ?? '')
  for (const [place, { variantId, price }] of items.entries()) {
    const variant = variants.get(variantId)
    const field = `items.${place}.variantId`
    if (!variant?.isOnSale) throw refuse.saleNotForSale({ field, variantId })
    const isTwice = items.findIndex((item) => item.variantId === variantId) !== place
    if (variant.productId !== first?.productId || isTwice) throw refuse.saleManyProducts({ field, variantId })
    if (price < 1 || price >= variant.price)
      throw refuse.saleNotCheaper({ field: `items.${place}.price`, variantId, usual: variant.price })
  }
  if (!first) throw refuse.saleNotForSale({ field: 'items' })
  return { product: first, usual: new Map([...variants].map(([id, variant]) => [id, variant.price])) }
}

function saleOf(
  { actor, now }: Work,
  draft: FlashSaleDraft,
  { product, isRehearsal }: { readonly product: VariantForSale; readonly isRehearsal: boolean },
): SaleRow {
  const startsAt = draft.startsAt === undefined ? now : new Date(draft.startsAt)
  if (startsAt < now) throw refuse.saleStartInPast({ field: 'startsAt' })
  const { zh = '', en = '' } = product.title
  return {
    id: newId(now.getTime()),
    product_id: product.productId,
    show_id: draft.showId ?? null,
    rehearsal: isRehearsal,
    state: draft.startsAt === undefined ? 'open' : 'scheduled',
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + draft.minutes * 60_000),
    per_person: draft.perPerson,
    pay_minutes: draft.payMinutes ?? usualPayMinutes,
    for_guests: draft.forGuests ?? true,
    currency: product.currency,
    reminders: 0,
    reminded_at: null,
    closed_at: null,
    words: [zh, en].filter(Boolean).join(' · '),
    created_by: actor.id,
    created_at: now,
  }
}
