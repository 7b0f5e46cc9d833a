import type { Option, Product, ProductChange, ProductDraft, ProductStatus, StockPolicy } from '#contracts/catalogue'
import { formatAmount, parseAmount } from '#kernel/money'

type Language = 'zh' | 'en'
export type TextField = Readonly<Record<Language, string>>

/** A variant as it stands in the form: amounts are what was typed. */
export interface VariantForm {
  /** The variant's id, or a name of its own while it has none. */
  readonly key: string
  readonly id?: string
  readonly values: readonly string[]
  readonly price: string
  readonly compareAt: string
  readonly sku: string
  readonly barcode: string
  readonly weight: string
  readonly stock: string
  /** Reserved for orders and sales. */
  readonly held: number
  readonly stockPolicy: StockPolicy
  readonly mediaId?: string
}

/** A product as it stands in the form. */
export interface ProductForm {
  readonly title: TextField
  readonly subtitle: TextField
  readonly description: TextField
  readonly handle: string
  readonly status: ProductStatus
  readonly vendor: string
  readonly categoryId: string
  readonly tags: readonly string[]
  readonly options: readonly Option[]
  readonly variants: readonly VariantForm[]
}

const noText: TextField = { zh: '', en: '' }
const freshVariant = {
  price: '',
  compareAt: '',
  sku: '',
  barcode: '',
  weight: '',
  stock: '0',
  held: 0,
  stockPolicy: 'limited',
} as const

export const emptyForm: ProductForm = {
  title: noText,
  subtitle: noText,
  description: noText,
  handle: '',
  status: 'draft',
  vendor: '',
  categoryId: '',
  tags: [],
  options: [],
  variants: [{ ...freshVariant, key: 'only', values: [] }],
}

export function formOf(product: Product): ProductForm {
  return {
    title: { ...noText, ...product.title },
    subtitle: { ...noText, ...product.subtitle },
    description: { ...noText, ...product.description },
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    categoryId: product.categoryId ?? '',
    tags: product.tags,
    options: product.options,
    variants: product.variants.map((variant) => ({
      key: variant.id,
      id: variant.id,
      values: variant.values,
      price: formatAmount(variant.price.amount, variant.price.currency),
      compareAt: variant.compareAt ? formatAmount(variant.compareAt.amount, variant.compareAt.currency) : '',
      sku: variant.sku ?? '',
      barcode: variant.barcode ?? '',
      weight: variant.weightGrams?.toString() ?? '',
      stock: variant.stock.toString(),
      held: variant.held ?? 0,
      stockPolicy: variant.stockPolicy,
      ...(variant.mediaId && { mediaId: variant.mediaId }),
    })),
  }
}

/** The fields that are not fit to be sent, by name: `title`, `variants.<key>.price`. */
export function faultsOf(form: ProductForm, currency: string): ReadonlySet<string> {
  const faults = new Set<string>()
  if (!form.title.zh.trim() && !form.title.en.trim()) faults.add('title')
  if (usable(form.options).some(({ name }) => name.trim() === '')) faults.add('options')
  for (const { key, price, compareAt, weight, stock, id } of form.variants) {
    if (parseAmount(price, currency) === undefined) faults.add(`variants.${key}.price`)
    if (compareAt.trim() !== '' && parseAmount(compareAt, currency) === undefined)
      faults.add(`variants.${key}.compareAt`)
    if (weight.trim() !== '' && !/^\d{1,8}$/.test(weight.trim())) faults.add(`variants.${key}.weight`)
    if (!id && !/^\d{0,9}$/.test(stock.trim())) faults.add(`variants.${key}.stock`)
  }
  return faults
}

/** What the form says, as the contract takes it; only of a form without faults. */
export function draftOf(form: ProductForm, currency: string): ProductDraft {
  const { handle, categoryId, vendor, status } = form
  return {
    title: textsOf(form.title),
    subtitle: textsOf(form.subtitle),
    description: textsOf(form.description),
    ...(handle.trim() && { handle: handle.trim() }),
    ...(categoryId && { categoryId }),
    status,
    vendor,
    tags: [...form.tags],
    options: usable(form.options),
    variants: form.variants.map((variant) => variantOf(variant, currency)),
  }
}

/**
 * What was changed since the form was opened, and nothing else: so an edit that is sent again on top of somebody else's
 * takes back none of theirs.
 */
export function changeOf(before: ProductForm, form: ProductForm, currency: string): Omit<ProductChange, 'version'> {
  const { categoryId: _, ...draft } = draftOf(form, currency)
  const isSame = (field: keyof ProductForm) => JSON.stringify(before[field]) === JSON.stringify(form[field])
  const changed = Object.entries(draft).filter(([field]) => !(field in form) || !isSame(field as keyof ProductForm))
  const category = isSame('categoryId') ? {} : { categoryId: form.categoryId || null }
  const both = !isSame('options') && isSame('variants') ? { variants: draft.variants } : {}
  return { ...Object.fromEntries(changed), ...both, ...category }
}

function textsOf({ zh, en }: TextField): { zh?: string; en?: string } {
  return { ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) }
}

function variantOf(variant: VariantForm, currency: string): ProductDraft['variants'][number] {
  const { id, values, sku, barcode, weight, stock, stockPolicy, mediaId } = variant
  const compareAt = parseAmount(variant.compareAt, currency)
  return {
    ...(id ? { id } : { stock: Number(stock.trim() || 0) }),
    values: [...values],
    price: parseAmount(variant.price, currency) ?? 0,
    ...(compareAt && { compareAt }),
    ...(sku.trim() && { sku: sku.trim() }),
    ...(barcode.trim() && { barcode: barcode.trim() }),
    ...(weight.trim() && { weightGrams: Number(weight.trim()) }),
    stockPolicy,
    ...(mediaId && { mediaId }),
  }
}

export const variantsMax = 250

/**
 * The form with other options. Variants stay where their values still exist; a new value brings the combinations with it,
 * a new option gives what is there its first value, and an option that goes leaves one variant of those alike.
 */
export function withOptions(form: ProductForm, written: readonly Option[]): ProductForm {
  const [before, options] = [usable(form.options), usable(written)]
  const kept = form.variants.flatMap((variant) => fitVariant(variant, before, options) ?? [])
  const seen = new Map(kept.map((variant) => [JSON.stringify(variant.values), variant]))
  const known = new Set(before.flatMap(({ name, values }) => values.map((value) => `${name}\n${value}`)))
  const isNew = (values: readonly string[]) =>
    values.some((value, place) => !known.has(`${options[place]?.name}\n${value}`))
  const model = kept[0] ?? form.variants[0]
  for (const values of combinations(options)) {
    const name = JSON.stringify(values)
    if (seen.size >= variantsMax || seen.has(name) || !(isNew(values) || kept.length === 0)) continue
    seen.set(name, {
      ...freshVariant,
      price: model?.price ?? '',
      stockPolicy: model?.stockPolicy ?? 'limited',
      key: name,
      values,
    })
  }
  return { ...form, options: written, variants: [...seen.values()].sort(byValues(options)) }
}

/** Options that have a value; one without is still being written. */
function usable(options: readonly Option[]): Option[] {
  return options.filter(({ values }) => values.length > 0)
}

function fitVariant(
  variant: VariantForm,
  before: readonly Option[],
  after: readonly Option[],
): VariantForm | undefined {
  const values = after.map((option, place) => {
    const old = before.length === after.length ? place : before.findIndex(({ name }) => name === option.name)
    return old === -1 ? option.values[0] : variant.values[old]
  })
  const fits = values.every((value, place) => value !== undefined && after[place]?.values.includes(value))
  return fits ? { ...variant, values: values.filter((value) => value !== undefined) } : undefined
}

function combinations(options: readonly Option[]): string[][] {
  let all: string[][] = [[]]
  for (const { values } of options)
    all = all.flatMap((start) => values.map((value) => [...start, value])).slice(0, 4 * variantsMax)
  return all
}

function byValues(options: readonly Option[]) {
  const rank = ({ values }: VariantForm) => values.map((value, place) => options[place]?.values.indexOf(value) ?? 0)
  return (one: VariantForm, other: VariantForm) => {
    const [left, right] = [rank(one), rank(other)]
    const place = left.findIndex((value, at) => value !== right[at])
    return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0)
  }
}
