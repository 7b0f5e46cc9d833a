import type { OptionalTexts } from '#contracts/catalogue'
import { formatAmount, parseAmount } from '#kernel/money'
import type { MediaState, ProductState, VariantState } from '../product/product.ts'
import type { Cells } from './cells.ts'
import { isUnderstood, optionNames, optionValues, textColumns } from './columns.ts'
import { splitTags } from './read-rows.ts'
import { readPolicy, readStatus, readTruth } from './row.ts'
import { mainText } from './texts.ts'

/** What writing must know of the shop besides the product. */
export interface Words {
  readonly currency: string
  categoryTitles(id: string): OptionalTexts
  addressOf(media: MediaState): string
}

/** One cell: what it says now, and whether an old text of it already says so. */
interface Said {
  readonly column: string
  readonly text: string
  readonly isSame?: (old: string) => boolean
}

/**
 * The rows of a product: its own cells on the first, a variant and a picture on each. A cell that came in a file is
 * written as it came for as long as it still says the same, so that an export differs from its import only in what changed.
 */
export function productRows(product: ProductState, words: Words): Cells[] {
  const rows = Math.max(product.variants.length, product.media.length)
  return Array.from({ length: rows }, (_, place) => {
    const variant = product.variants[place]
    const media = product.media[place]
    return {
      ...(media && cells(media.source, mediaSays(media, place, words))),
      ...(variant && cells(variant.source, variantSays(variant, product, words))),
      ...(place === 0 && cells(product.source, productSays(product, words))),
      Handle: product.handle,
    }
  })
}

function cells(source: Cells | undefined, said: readonly Said[]): Cells {
  const kept = Object.entries(source ?? {}).filter(([column]) => !isUnderstood(column))
  const written = said.map(({ column, text, isSame }) => {
    const old = source && (source[column] ?? '')
    const same = old !== undefined && (isSame ? isSame(old) : old.trim() === text)
    return [column, same ? old : text]
  })
  return Object.fromEntries([...kept, ...written])
}

function productSays(product: ProductState, words: Words): Said[] {
  const { status, source, options, categoryId } = product
  const titles = categoryId ? words.categoryTitles(categoryId) : {}
  const isSameStatus = () => readStatus(source?.Status ?? '', readTruth(source?.Published ?? '') ?? null) === status
  return [
    ...saysTexts('title', product.title),
    ...saysTexts('subtitle', product.subtitle),
    ...saysTexts('description', product.description),
    { column: 'Vendor', text: product.vendor },
    {
      column: 'Type',
      text: mainText(titles),
      isSame: (old) => [titles.zh ?? '', titles.en ?? ''].includes(old.trim()),
    },
    { column: 'Tags', text: product.tags.join(', '), isSame: (old) => sameTags(splitTags(old), product.tags) },
    { column: 'Published', text: status === 'active' ? 'true' : 'false', isSame: isSameStatus },
    { column: 'Status', text: status, isSame: isSameStatus },
    ...optionNames.map((column, place): Said => {
      if (options.length > 0 || place > 0) return { column, text: options[place]?.name ?? '' }
      return { column, text: 'Title', isSame: (old) => old === 'Title' || old === '' }
    }),
  ]
}

function sameTags(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join('\n') === [...others].sort().join('\n')
}

function saysTexts(field: keyof typeof textColumns, texts: OptionalTexts): Said[] {
  const { main, zh, en } = textColumns[field]
  return [
    ...(main ? [{ column: main, text: mainText(texts) }] : []),
    { column: zh, text: texts.zh ?? '' },
    { column: en, text: texts.en ?? '' },
  ]
}

function variantSays(variant: VariantState, { options, media }: ProductState, words: Words): Said[] {
  const { currency } = words
  const { stockPolicy, source } = variant
  const picture = media.find(({ id, url }) =>
    variant.mediaId ? id === variant.mediaId : variant.mediaUrl && url === variant.mediaUrl,
  )
  const isSamePolicy = () =>
    readPolicy(source?.['Variant Inventory Tracker'] ?? '', source?.['Variant Inventory Policy']?.toLowerCase()) ===
    stockPolicy
  return [
    ...optionValues.map((column, place): Said => {
      if (options.length > 0 || place > 0) return { column, text: variant.values[place] ?? '' }
      return { column, text: 'Default Title', isSame: (old) => old === 'Default Title' || old === '' }
    }),
    { column: 'Variant SKU', text: variant.sku ?? '' },
    {
      column: 'Variant Grams',
      text: variant.weightGrams?.toString() ?? '',
      isSame: (old) => sameWeight(old, variant.weightGrams),
    },
    { column: 'Variant Inventory Tracker', text: stockPolicy === 'untracked' ? '' : 'shopify', isSame: isSamePolicy },
    { column: 'Variant Inventory Qty', text: variant.stock.toString(), isSame: (old) => Number(old) === variant.stock },
    {
      column: 'Variant Inventory Policy',
      text: stockPolicy === 'continue' ? 'continue' : 'deny',
      isSame: isSamePolicy,
    },
    saysAmount('Variant Price', variant.price, currency),
    saysAmount('Variant Compare At Price', variant.compareAt, currency),
    { column: 'Variant Barcode', text: variant.barcode ?? '' },
    { column: 'Variant Image', text: picture ? words.addressOf(picture) : '' },
  ]
}

function saysAmount(column: string, amount: number | undefined, currency: string): Said {
  const text = amount === undefined ? '' : formatAmount(amount, currency)
  return { column, text, isSame: (old) => (parseAmount(old, currency) || undefined) === (amount || undefined) }
}

function sameWeight(old: string, grams: number | undefined): boolean {
  return old.trim() === '' ? grams === undefined : Math.round(Number(old)) === grams
}

function mediaSays(media: MediaState, place: number, words: Words): Said[] {
  return [
    { column: 'Image Src', text: words.addressOf(media) },
    { column: 'Image Position', text: String(place + 1), isSame: (old) => old === '' || Number(old) === place + 1 },
    ...saysTexts('alt', media.alt),
  ]
}
