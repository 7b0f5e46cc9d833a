import type { Priced, PricePreview } from '#contracts/promotions'
import { findVariantsForSale, readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { PriceLine, Promotion } from '../price/input.ts'
import { price } from '../price/price.ts'
import { activePromotions, belowOf, isRunning, readEdition, widenScope } from '../pricing/running.ts'
import { refuse } from '../refusals.ts'
import { checkTerms, termsOf } from './promotion.ts'

const draftId = 'draft'

/** What a cart would cost and why, with everything that runs and a draft, which is shown as if it ran already. */
export async function previewPrice(db: Database, asked: PricePreview, now: Date): Promise<Priced> {
  const { currency } = await readShopSettings(readingCatalogue(db))
  const active = await activePromotions(db, await readEdition(db), now)
  const others = active.filter((promotion) => isRunning(promotion, now) && promotion.id !== asked.promotionId)
  const draft = asked.draft && (await draftOf(db, asked.draft, currency))
  const { ordersPaid, isMember, isBirthday, tier, segments = [], fanLevel } = asked.buyer
  const hosts = [...others, ...(draft ? [draft] : [])].flatMap(({ conditions }) => conditions.fans?.hostId ?? [])
  return price({
    currency,
    now,
    buyer: present({
      personId: 'preview',
      isNew: ordersPaid === 0,
      ordersPaid,
      isMember,
      tier,
      segments,
      birthday: isBirthday,
      fanLevels: Object.fromEntries(hosts.map((hostId) => [hostId, fanLevel ?? 0])),
    }),
    lines: await linesOf(db, asked.lines),
    promotions: draft ? [...others, draft] : others,
    coupons: [],
  })
}

async function draftOf(db: Database, draft: NonNullable<PricePreview['draft']>, currency: string): Promise<Promotion> {
  const { title, benefit, conditions, scope, stacking, priority, atMost, ...terms } = termsOf(draft)
  checkTerms({ title, benefit, conditions, scope, stacking, priority, atMost, ...terms })
  return {
    id: draftId,
    title,
    currency,
    benefit,
    conditions,
    scope: widenScope(scope, await belowOf(db)),
    stacking,
    priority,
    startsAt: new Date(0),
    ...(atMost !== null && { atMost }),
  }
}

async function linesOf(db: Database, asked: PricePreview['lines']): Promise<PriceLine[]> {
  const variants = await findVariantsForSale(
    readingCatalogue(db),
    asked.map(({ variantId }) => variantId),
  )
  return asked.map(({ variantId, quantity }, place) => {
    const variant = variants.get(variantId)
    if (!variant) throw refuse.unknownVariant({ field: `lines[${place}].variantId` })
    const { productId, categoryId, tags, price: unitPrice } = variant
    return present({ lineId: `${place}`, variantId, productId, categoryId, tags, unitPrice, quantity })
  })
}
