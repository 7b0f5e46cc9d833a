import type { OptionalTexts } from '#contracts/catalogue'
import type { VariantForSale } from '#domains/catalogue/index'

/** What tells a variant from its sisters, in each language: `16 毫米`, `16 mm`; nothing where a product has but one. */
export function variantWords({ values, options }: Pick<VariantForSale, 'values' | 'options'>): OptionalTexts {
  const words = (language: 'zh' | 'en') =>
    values
      .map((value, place) => {
        const option = options[place]
        return option?.labels?.[language]?.values[option.values.indexOf(value)] ?? value
      })
      .join(' / ')
  return values.length === 0 ? {} : { zh: words('zh'), en: words('en') }
}
