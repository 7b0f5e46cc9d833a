import type { Option, OptionalTexts, ProductChange, ProductDraft, VariantDraft } from '#contracts/catalogue'
import { refuse } from '../refusals.ts'
import type { KeptProduct } from './load.ts'
import { handleOf, type MediaState, type ProductState, type VariantState } from './product.ts'

/** A new product as its editor wrote it. A handle is made of the title when none is given. */
export function draftState(draft: ProductDraft): ProductState {
  const title = cleanTexts(draft.title)
  const handle = draft.handle ?? handleOf(title)
  if (!title.zh && !title.en) throw refuse.noTitle()
  if (!handle) throw refuse.noHandle()
  return {
    handle,
    status: draft.status ?? 'draft',
    title,
    subtitle: cleanTexts(draft.subtitle ?? {}),
    description: cleanTexts(draft.description ?? {}),
    vendor: draft.vendor?.trim() ?? '',
    categoryId: draft.categoryId,
    tags: cleanTags(draft.tags ?? []),
    options: cleanOptions(draft.options ?? []),
    variants: draft.variants.map((variant) => variantState(variant, undefined, [])),
    media: [],
  }
}

/** What a product becomes by a change; fields that the change does not name stay. */
export function changedState(before: KeptProduct, change: ProductChange): ProductState {
  const title = change.title ? cleanTexts(change.title) : before.title
  if (!title.zh && !title.en) throw refuse.noTitle()
  return {
    ...before,
    title,
    handle: change.handle ?? before.handle,
    status: change.status ?? before.status,
    subtitle: change.subtitle ? cleanTexts(change.subtitle) : before.subtitle,
    description: change.description ? cleanTexts(change.description) : before.description,
    vendor: change.vendor?.trim() ?? before.vendor,
    categoryId: change.categoryId === undefined ? before.categoryId : (change.categoryId ?? undefined),
    tags: change.tags ? cleanTags(change.tags) : before.tags,
    options: change.options ? cleanOptions(change.options) : before.options,
    variants: change.variants?.map((variant) => variantState(variant, before, before.media)) ?? before.variants,
  }
}

function variantState(
  draft: VariantDraft,
  before: KeptProduct | undefined,
  media: readonly MediaState[],
): VariantState {
  const old = draft.id ? before?.variants.find(({ id }) => id === draft.id) : undefined
  if (draft.id && !old) throw refuse.unknownVariant({ variantId: draft.id })
  if (draft.mediaId && !media.some(({ id }) => id === draft.mediaId))
    throw refuse.unknownPicture({ mediaId: draft.mediaId })
  return {
    id: draft.id,
    values: draft.values.map((value) => value.trim()),
    sku: draft.sku?.trim() || undefined,
    barcode: draft.barcode?.trim() || undefined,
    price: draft.price,
    compareAt: draft.compareAt || undefined,
    weightGrams: draft.weightGrams,
    stock: old?.stock ?? draft.stock ?? 0,
    stockPolicy: draft.stockPolicy ?? old?.stockPolicy ?? 'limited',
    mediaId: draft.mediaId,
    source: old?.source,
  }
}

/** Trims, and drops what is empty then. */
export function cleanTexts(texts: OptionalTexts): OptionalTexts {
  const zh = texts.zh?.trim()
  const en = texts.en?.trim()
  return { ...(zh && { zh }), ...(en && { en }) }
}

export function cleanTags(tags: readonly string[]): string[] {
  // A comma separates tags in files, so none can stand inside one.
  return [...new Set(tags.flatMap((tag) => tag.split(/[,，]/)).map((tag) => tag.trim()))].filter((tag) => tag !== '')
}

function cleanOptions(options: readonly Option[]): Option[] {
  return options.map((option) => ({
    ...option,
    name: option.name.trim(),
    values: option.values.map((value) => value.trim()),
  }))
}
