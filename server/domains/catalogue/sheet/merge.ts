import type { Option, Rejection } from '#contracts/catalogue'
import type { MediaState, ProductState, VariantState } from '../product/product.ts'
import type { Cells } from './cells.ts'
import { reject } from './rejections.ts'
import type { SheetMedia, SheetProduct, SheetVariant } from './sheet-product.ts'
import { mergeTexts } from './texts.ts'

/** What merging must know of the shop besides the product. */
export interface Shop {
  readonly columns: ReadonlySet<string>
  /** A category by any of its titles. */
  categoryTitled(title: string): string | undefined
  /** What tells one picture from another: its address, for the shop's own ones without the host, which may change. */
  identify(url: string): string
  addressOf(media: MediaState): string
}

export interface Merged {
  readonly wanted?: ProductState
  readonly rejections: readonly Rejection[]
}

const blank: ProductState = {
  handle: '',
  status: 'draft',
  title: {},
  subtitle: {},
  description: {},
  vendor: '',
  tags: [],
  options: [],
  variants: [],
  media: [],
}

/**
 * What a product becomes by what a file says of it. A file adds and changes but never removes: variants, pictures and
 * fields that it does not name stay. Merging the same file into the result changes nothing more.
 */
export function mergeSheet(existing: ProductState | undefined, sheet: SheetProduct, shop: Shop): Merged {
  const before = existing ?? { ...blank, handle: sheet.handle }
  const rejections: Rejection[] = []
  const title = mergeTexts(before.title, sheet.title)
  if (!title.zh && !title.en) return { rejections: [reject(sheet.line, 'titleMissing', 'Title')] }
  const media = mergeMedia(before, sheet, shop)
  const variants = mergeVariants(before, sheet, shop, rejections)
  if (variants.length === 0) return { rejections: [...rejections, reject(sheet.line, 'variantsMissing')] }
  const options = mergeOptions(before.options, sheet.optionNames, variants)
  if (variants.some(({ values }) => values.length !== options.length)) {
    return { rejections: [reject(sheet.line, 'optionsDiffer', 'Option1 Name', sheet.optionNames?.join(', '))] }
  }
  const wanted: ProductState = {
    ...before,
    ...mergeCategory(before, sheet.category, shop),
    title,
    subtitle: mergeTexts(before.subtitle, sheet.subtitle),
    description: mergeTexts(before.description, sheet.description),
    status: sheet.status ?? before.status,
    vendor: sheet.vendor ?? before.vendor,
    tags: sheet.tags ?? before.tags,
    options,
    variants,
    media,
    source: mergeCells(before.source, sheet.source, shop.columns),
  }
  return { wanted, rejections }
}

function mergeCategory(
  before: ProductState,
  title: string | undefined,
  shop: Shop,
): Pick<ProductState, 'categoryId' | 'newCategory'> {
  if (title === undefined) return { categoryId: before.categoryId }
  if (title === '') return { categoryId: undefined }
  const found = shop.categoryTitled(title)
  return found ? { categoryId: found } : { categoryId: undefined, newCategory: title }
}

/** Cells of columns that the file has are replaced, those of other files stay. */
function mergeCells(before: Cells | undefined, cells: Cells, columns: ReadonlySet<string>): Cells {
  const others = Object.entries(before ?? {}).filter(([column]) => !columns.has(column))
  return { ...Object.fromEntries(others), ...cells }
}

function mergeVariants(before: ProductState, sheet: SheetProduct, shop: Shop, rejections: Rejection[]): VariantState[] {
  const variants = [...before.variants]
  const matched = new Set<number>()
  for (const given of sheet.variants) {
    const place = findVariant(before.variants, given, sheet.variants.length, matched)
    const old = place === undefined ? undefined : before.variants[place]
    if (place !== undefined) matched.add(place)
    const price = given.price ?? old?.price
    if (price === undefined) {
      rejections.push(reject(given.line, 'priceMissing', 'Variant Price'))
      continue
    }
    const variant = mergeVariant(old, given, price, before.media, shop)
    if (place === undefined) variants.push(variant)
    else variants[place] = variant
  }
  return variants
}

/** The variant that a row means: by its values, else by its SKU, else the only one. */
function findVariant(
  variants: readonly VariantState[],
  given: SheetVariant,
  rows: number,
  matched: ReadonlySet<number>,
): number | undefined {
  const key = JSON.stringify(given.values)
  const sameValues = variants.findIndex(({ values }) => JSON.stringify(values) === key)
  if (sameValues !== -1) return sameValues
  const sameSku = variants.findIndex(({ sku }, place) => given.sku && sku === given.sku && !matched.has(place))
  if (sameSku !== -1) return sameSku
  return given.values === undefined && variants.length === 1 && rows === 1 ? 0 : undefined
}

function mergeVariant(
  old: VariantState | undefined,
  given: SheetVariant,
  price: number,
  media: readonly MediaState[],
  shop: Shop,
): VariantState {
  return {
    id: old?.id,
    values: given.values ?? old?.values ?? [],
    sku: pick(given.sku, old?.sku),
    barcode: pick(given.barcode, old?.barcode),
    price,
    compareAt: pick(given.compareAt, old?.compareAt),
    weightGrams: pick(given.weightGrams, old?.weightGrams),
    stock: given.stock ?? old?.stock ?? 0,
    stockPolicy: given.stockPolicy ?? old?.stockPolicy ?? 'limited',
    ...mergePicture(old, given.mediaUrl, media, shop),
    source: mergeCells(old?.source, given.source, shop.columns),
  }
}

function pick<Value>(given: Value | null | undefined, old: Value | undefined): Value | undefined {
  return given === undefined ? old : (given ?? undefined)
}

function mergePicture(
  old: VariantState | undefined,
  url: string | null | undefined,
  media: readonly MediaState[],
  shop: Shop,
): Pick<VariantState, 'mediaId' | 'mediaUrl'> {
  if (url === undefined) return { mediaId: old?.mediaId, mediaUrl: old?.mediaUrl }
  if (url === null) return {}
  const known = media.find((one) => shop.addressOf(one) === shop.identify(url))
  return known?.id ? { mediaId: known.id } : { mediaUrl: url }
}

/** Values that stand in variants, in the order they had; labels of new values repeat the value until somebody says them. */
function mergeOptions(
  before: readonly Option[],
  names: readonly string[] | undefined,
  variants: readonly VariantState[],
): readonly Option[] {
  if (!names) return before
  return names.map((name, place) => {
    const old = before.length === names.length ? before[place] : undefined
    const used = new Set(variants.map(({ values }) => values[place]).filter((value) => value !== undefined))
    const values = [...(old?.values ?? []), ...[...used].filter((value) => !old?.values.includes(value))]
    const labels = old?.labels && extendLabels(old.labels, values)
    return { name, values, ...(labels && { labels }) }
  })
}

function extendLabels(labels: NonNullable<Option['labels']>, values: readonly string[]): NonNullable<Option['labels']> {
  const extend = (said: { name: string; values: string[] }) => ({
    name: said.name,
    values: values.map((value, place) => said.values[place] ?? value),
  })
  return { ...(labels.zh && { zh: extend(labels.zh) }), ...(labels.en && { en: extend(labels.en) }) }
}

function mergeMedia(before: ProductState, sheet: SheetProduct, shop: Shop): MediaState[] {
  const known = new Map(before.media.map((media) => [shop.addressOf(media), media]))
  const inOrder = sheet.media
    .map((given, place) => ({ given, rank: given.position ?? place + 1 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ given }) => given)
  const named = inOrder.map((given) => mergeOne(known.get(shop.identify(given.url)), given, shop))
  const own = new Set(inOrder.map(({ url }) => shop.identify(url)))
  const ofVariants = [...new Set(sheet.variants.map(({ mediaUrl }) => mediaUrl))]
    .filter((url): url is string => typeof url === 'string')
    .filter((url) => !own.has(shop.identify(url)) && !known.has(shop.identify(url)))
    .map((url): MediaState => ({ url, alt: {}, source: {} }))
  const fresh = [...named, ...ofVariants]
  return orderMedia(before.media, fresh, shop)
}

function mergeOne(old: MediaState | undefined, given: SheetMedia, shop: Shop): MediaState {
  const source = mergeCells(old?.source, given.source, shop.columns)
  return { id: old?.id, url: old ? old.url : given.url, alt: mergeTexts(old?.alt ?? {}, given.alt), source }
}

/** Keeps the shop's order when the file's agrees with it; else the file's come first. New ones follow. */
function orderMedia(before: readonly MediaState[], named: readonly MediaState[], shop: Shop): MediaState[] {
  const byAddress = new Map(named.map((media) => [shop.addressOf(media), media]))
  const kept = before.map((media) => byAddress.get(shop.addressOf(media)) ?? media)
  const known = named.filter((media) => media.id !== undefined)
  const shopOrder = kept.filter((media) => known.includes(media))
  const agrees = shopOrder.every((media, place) => media === known[place])
  const fresh = named.filter((media) => media.id === undefined)
  return agrees ? [...kept, ...fresh] : [...named, ...kept.filter((media) => !known.includes(media))]
}
