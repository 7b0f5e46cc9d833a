import { gramsOf, normalise } from './grams.ts'
import type { ProductState } from './product.ts'

/** What a product is found by, as the columns of its row. */
export function wordsOf(product: ProductState): { words: string; grams: string[] } {
  const { title, subtitle, vendor, tags, handle, options, variants } = product
  const texts = [
    ...Object.values(title),
    ...Object.values(subtitle),
    vendor,
    ...tags,
    handle,
    ...options.flatMap(({ values, labels }) => [
      ...values,
      ...(labels?.zh?.values ?? []),
      ...(labels?.en?.values ?? []),
    ]),
    ...variants.flatMap(({ sku, barcode }) => [sku ?? '', barcode ?? '']),
  ]
  const words = normalise(texts.join(' \n '))
  return { words, grams: gramsOf(words) }
}
