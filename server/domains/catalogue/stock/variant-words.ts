import type { OptionalTexts } from '#contracts/catalogue'
import type { VariantForSale } from './for-sale.ts'

/** What tells a variant from its sisters, in each language: `16 毫米`, `16 mm`; nothing where a product has but one. */
export function variantWords(variant: Pick<VariantForSale, 'values' | 'options'> | undefined): OptionalTexts {
  if (!variant || variant.values.length === 0) return {}
  const { values, options } = variant
  const words = (language: 'zh' | 'en') =>
    values
      .map((value, place) => {
        const option = options[place]
        return option?.labels?.[language]?.values[option.values.indexOf(value)] ?? value
      })
      .join(' / ')
  return { zh: words('zh'), en: words('en') }
}
