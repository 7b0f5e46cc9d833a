import type { LineTrouble } from '#contracts/orders'
import { findVariantsForSale, readingCatalogue, type VariantForSale } from '#domains/catalogue/index'
import type { PriceLine } from '#domains/promotions/index'
import type { Database } from '#platform/db/database'
import { type ActivityTerms, type AskedLine, troubleOf } from '../cart/cart.ts'
import type { KeptGoods } from '../tables.ts'
import { findTerms } from './activity.ts'

/** A line beside what is for sale and what activities keep for its buyer. */
export interface StandingLine extends AskedLine {
  readonly variant?: VariantForSale
  readonly terms?: ActivityTerms
  readonly trouble?: LineTrouble
}

/** A line that can be bought. */
export type SoundLine = StandingLine & { readonly variant: VariantForSale }

/** Looks lines up: one statement for all variants, one more for each kind of activity among them. */
export async function standLines(
  db: Database,
  personId: string,
  lines: readonly AskedLine[],
  now: Date,
): Promise<StandingLine[]> {
  const variants = await findVariantsForSale(readingCatalogue(db), [
    ...new Set(lines.map(({ variantId }) => variantId)),
  ])
  const allTerms = await findTerms(db, personId, lines, now)
  return lines.map((line) => {
    const variant = variants.get(line.variantId)
    const terms = line.activity && allTerms.get(line.activity.id)
    const trouble = troubleOf(line, variant, terms)
    return { ...line, ...(variant && { variant }), ...(terms && { terms }), ...(trouble && { trouble }) }
  })
}

export function isSound<Line extends StandingLine>(line: Line): line is Line & SoundLine {
  return line.variant !== undefined && line.trouble === undefined
}

/** The line as the price engine wants it. */
export function priceLine({ lineId, variantId, quantity, variant, activity, terms }: SoundLine): PriceLine {
  return {
    lineId,
    variantId,
    productId: variant.productId,
    ...(variant.categoryId && { categoryId: variant.categoryId }),
    tags: variant.tags,
    unitPrice: variant.price,
    quantity,
    ...(activity && terms && { activity: { ...activity, unitPrice: terms.unitPrice } }),
  }
}

export function gramsOf(lines: readonly SoundLine[]): number {
  return lines.reduce((sum, { variant, quantity }) => sum + variant.weightGrams * quantity, 0)
}

/** What carts show and orders keep of a variant: its words and picture of this moment. */
export function goodsOf({ title, values, options, sku, picture }: VariantForSale): KeptGoods {
  const labels = (language: 'zh' | 'en') => {
    if (!options.some((option) => option.labels?.[language])) return undefined
    return values.map((value, place) => {
      const option = options[place]
      return option?.labels?.[language]?.values[option.values.indexOf(value)] ?? value
    })
  }
  const [zh, en] = [labels('zh'), labels('en')]
  return {
    title,
    values: [...values],
    options: { ...(zh && { zh }), ...(en && { en }) },
    ...(sku && { sku }),
    ...(picture && { picture }),
  }
}
