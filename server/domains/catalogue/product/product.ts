import type {
  FieldChange,
  Option,
  OptionalTexts,
  ProductStatus,
  RichTexts,
  StockPolicy,
  Texts,
} from '#contracts/catalogue'
import { formatAmount } from '#kernel/money'
import { refuse } from '../refusals.ts'
import type { Cells } from '../sheet/cells.ts'
import { isUnderstood } from '../sheet/columns.ts'

/** A variant as a value. Without an id it is not kept yet; `stock` is then what it starts with. */
export interface VariantState {
  readonly id?: string | undefined
  readonly values: readonly string[]
  readonly sku?: string | undefined
  readonly barcode?: string | undefined
  readonly price: number
  readonly compareAt?: number | undefined
  readonly weightGrams?: number | undefined
  readonly stock: number
  readonly stockPolicy: StockPolicy
  /** The picture of this variant: by id, or by address while it is not kept yet. */
  readonly mediaId?: string | undefined
  readonly mediaUrl?: string | undefined
  readonly source?: Cells | undefined
}

/** A picture as far as its product's edits know it; `url` is where it came from. */
export interface MediaState {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly alt: OptionalTexts
  readonly source?: Cells | undefined
}

/** Everything of a product that an edit or a file can change, as one value. */
export interface ProductState {
  readonly handle: string
  readonly status: ProductStatus
  readonly title: Texts
  readonly subtitle: OptionalTexts
  readonly description: RichTexts
  readonly vendor: string
  readonly categoryId?: string | undefined
  /** A category that does not exist yet, to be made with the product. */
  readonly newCategory?: string | undefined
  readonly tags: readonly string[]
  readonly options: readonly Option[]
  readonly variants: readonly VariantState[]
  readonly media: readonly MediaState[]
  readonly source?: Cells | undefined
}

/** A handle made of a title: `海蓝 Shirt №1` gives `海蓝-shirt-no1`. Empty when nothing of it can be used. */
export function handleOf(title: Texts): string {
  const text = (title.en ?? title.zh ?? '').normalize('NFKC').toLowerCase()
  return text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/, '')
}

/** What a person calls a variant among its siblings. */
export function variantName(values: readonly string[]): string {
  return values.join(' / ')
}

/** Refuses a product whose options and variants do not fit each other. */
export function checkProduct(product: ProductState): void {
  const { options, variants } = product
  if (variants.length === 0) throw refuse.noVariant()
  const names = options.map((option) => option.name)
  if (new Set(names).size < names.length) throw refuse.optionTwice({ option: names.find(isRepeated) })
  for (const option of options) checkOption(option)
  checkVariants(product)
}

function checkOption({ name, values, labels }: Option): void {
  if (new Set(values).size < values.length)
    throw refuse.optionValueTwice({ option: name, value: values.find(isRepeated) })
  for (const said of [labels?.zh, labels?.en]) {
    if (said && said.values.length !== values.length) throw refuse.labelsDoNotFit({ option: name })
  }
}

function checkVariants({ options, variants }: ProductState): void {
  const seen = new Set<string>()
  const skus = new Set<string>()
  for (const { values, sku } of variants) {
    const variant = variantName(values)
    if (values.length !== options.length) throw refuse.valuesDoNotFit({ variant, options: options.length })
    for (const [place, value] of values.entries()) {
      if (!options[place]?.values.includes(value)) throw refuse.unknownOptionValue({ variant, value })
    }
    if (seen.has(JSON.stringify(values))) throw refuse.variantTwice({ variant })
    if (sku !== undefined && skus.has(sku)) throw refuse.skuTaken({ sku })
    seen.add(JSON.stringify(values))
    if (sku !== undefined) skus.add(sku)
  }
}

function isRepeated<Value>(value: Value, place: number, all: readonly Value[]): boolean {
  return all.indexOf(value) !== place
}

/** Words for what a field change names but a state knows only by id or minor unit. */
export interface Wording {
  readonly currency: string
  category(id: string): string
  media(id: string): string
}

/** Every field that differs between two states of a product, stock included; what is gone stands last. */
export function changesBetween(before: ProductState | undefined, after: ProductState, wording: Wording): FieldChange[] {
  const from = before ? fieldsOf(before, wording) : new Map<string, string>()
  const to = fieldsOf(after, wording)
  const changes: FieldChange[] = []
  for (const field of new Set([...to.keys(), ...from.keys()])) {
    const [old, fresh] = [from.get(field), to.get(field)]
    if (old === fresh) continue
    changes.push({ field, ...(old !== undefined && { from: old }), ...(fresh !== undefined && { to: fresh }) })
  }
  return changes
}

/** A product as a flat list of named texts; what is empty has no entry. Cells of understood columns are not part of it. */
function fieldsOf(product: ProductState, wording: Wording): Map<string, string> {
  const fields = new Map<string, string>()
  const put = (field: string, text: string | undefined) => text !== undefined && text !== '' && fields.set(field, text)
  put('handle', product.handle)
  put('status', product.status)
  for (const field of ['title', 'subtitle', 'description'] as const) putTexts(put, field, product[field])
  put('vendor', product.vendor)
  put('category', product.newCategory ?? (product.categoryId && wording.category(product.categoryId)))
  put('tags', [...product.tags].sort().join(', '))
  for (const option of product.options) put(`options[${option.name}]`, option.values.join(', '))
  for (const option of product.options)
    put(`options[${option.name}].labels`, option.labels && JSON.stringify(option.labels))
  for (const variant of product.variants) putVariant(put, variant, wording)
  for (const media of product.media) putTexts(put, `media[${addressOf(media, wording)}].alt`, media.alt)
  put('media', product.media.map((media) => addressOf(media, wording)).join('\n'))
  putCells(put, '', product.source)
  for (const media of product.media) putCells(put, `media[${addressOf(media, wording)}].`, media.source)
  return fields
}

type Put = (field: string, text: string | undefined) => void

function putTexts(put: Put, field: string, texts: OptionalTexts): void {
  put(`${field}.zh`, texts.zh)
  put(`${field}.en`, texts.en)
}

function putVariant(put: Put, variant: VariantState, { currency, media }: Wording): void {
  const name = `variants[${variantName(variant.values)}]`
  const amount = (minor: number | undefined) => (minor === undefined ? undefined : formatAmount(minor, currency))
  put(`${name}.price`, amount(variant.price))
  put(`${name}.compareAt`, amount(variant.compareAt))
  put(`${name}.sku`, variant.sku)
  put(`${name}.barcode`, variant.barcode)
  put(`${name}.weightGrams`, variant.weightGrams?.toString())
  put(`${name}.stock`, variant.stock.toString())
  put(`${name}.stockPolicy`, variant.stockPolicy)
  put(`${name}.media`, variant.mediaUrl ?? (variant.mediaId && media(variant.mediaId)))
  putCells(put, `${name}.`, variant.source)
}

function putCells(put: Put, prefix: string, cells: Cells | undefined): void {
  for (const [column, text] of Object.entries(cells ?? {})) {
    if (!isUnderstood(column)) put(`${prefix}kept[${column}]`, text)
  }
}

function addressOf(media: MediaState, wording: Wording): string {
  return media.url ?? (media.id ? wording.media(media.id) : '')
}
