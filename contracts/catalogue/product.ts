import { type Static, Type } from 'typebox'

import { Id, Instant, Money } from '../route.ts'
import { Media, Picture } from './media.ts'
import { Amount, Handle, OptionalTexts, ProductStatus, RichTexts, Tag, Texts, Version } from './shared.ts'

/** What a shopper chooses by. `name` and `values` are the keys; `labels` say them in a language, in the same order. */
export const Option = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255 }),
  values: Type.Array(Type.String({ minLength: 1, maxLength: 255 }), { minItems: 1, maxItems: 100 }),
  labels: Type.Optional(
    Type.Object({
      zh: Type.Optional(Type.Object({ name: Type.String(), values: Type.Array(Type.String()) })),
      en: Type.Optional(Type.Object({ name: Type.String(), values: Type.Array(Type.String()) })),
    }),
  ),
})
export type Option = Static<typeof Option>

/** limited: sold while the level lasts; continue: sold on after it; untracked: never runs out. */
export const StockPolicy = Type.Union([Type.Literal('limited'), Type.Literal('continue'), Type.Literal('untracked')])
export type StockPolicy = Static<typeof StockPolicy>

const variantTexts = {
  sku: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
  barcode: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
}

export const Variant = Type.Object({
  id: Id,
  values: Type.Array(Type.String(), { description: 'One value for each option, in their order; none without options' }),
  ...variantTexts,
  price: Money,
  compareAt: Type.Optional(Money),
  weightGrams: Type.Optional(Type.Integer()),
  stock: Type.Integer({ description: 'The level for editors; what is left, without what is reserved, for shoppers' }),
  held: Type.Optional(Type.Integer({ description: 'Reserved for orders and sales; only for editors' })),
  stockPolicy: StockPolicy,
  mediaId: Type.Optional(Id),
})
export type Variant = Static<typeof Variant>

/** A variant as it is written; with an `id` that one is changed, without one it is made with `stock` on hand. */
export const VariantDraft = Type.Object({
  id: Type.Optional(Id),
  values: Type.Array(Type.String({ minLength: 1, maxLength: 255 }), { maxItems: 3 }),
  ...variantTexts,
  price: Amount,
  compareAt: Type.Optional(Amount),
  weightGrams: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  stock: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Only for a new variant' })),
  stockPolicy: Type.Optional(StockPolicy),
  mediaId: Type.Optional(Id),
})
export type VariantDraft = Static<typeof VariantDraft>

const texts = {
  title: Texts,
  subtitle: Type.Optional(OptionalTexts),
  description: Type.Optional(RichTexts),
  vendor: Type.Optional(Type.String({ maxLength: 255 })),
  tags: Type.Optional(Type.Array(Tag, { maxItems: 100, uniqueItems: true })),
  options: Type.Optional(Type.Array(Option, { maxItems: 3 })),
}

export const ProductDraft = Type.Object({
  ...texts,
  handle: Type.Optional(Handle),
  status: Type.Optional(ProductStatus),
  categoryId: Type.Optional(Id),
  variants: Type.Array(VariantDraft, { minItems: 1, maxItems: 250 }),
})
export type ProductDraft = Static<typeof ProductDraft>

/** What is absent stays as it is. `variants` is the whole list: one left out is retired with its ledger kept. */
export const ProductChange = Type.Object({
  version: Version,
  ...texts,
  title: Type.Optional(Texts),
  handle: Type.Optional(Handle),
  status: Type.Optional(ProductStatus),
  categoryId: Type.Optional(Type.Union([Id, Type.Null()])),
  variants: Type.Optional(Type.Array(VariantDraft, { minItems: 1, maxItems: 250 })),
})
export type ProductChange = Static<typeof ProductChange>

/** A product as its editor sees it. */
export const Product = Type.Object({
  id: Id,
  version: Version,
  handle: Handle,
  status: ProductStatus,
  title: Texts,
  subtitle: OptionalTexts,
  description: RichTexts,
  vendor: Type.String(),
  categoryId: Type.Optional(Id),
  tags: Type.Array(Type.String()),
  options: Type.Array(Option),
  variants: Type.Array(Variant),
  media: Type.Array(Media),
  isDemo: Type.Boolean(),
  createdAt: Instant,
  changedAt: Instant,
})
export type Product = Static<typeof Product>

/** The small public form, on shelves and in feeds. */
export const ProductCard = Type.Object({
  id: Id,
  handle: Handle,
  title: Texts,
  subtitle: OptionalTexts,
  picture: Type.Optional(Picture),
  price: Money,
  priceTo: Type.Optional(Money),
  compareAt: Type.Optional(Money),
  stock: Type.Optional(Type.Integer({ description: 'What is left of all variants; absent where it never runs out' })),
  isSoldOut: Type.Boolean(),
  isOnSale: Type.Boolean({ description: 'False once archived or back in draft' }),
  variants: Type.Integer(),
})
export type ProductCard = Static<typeof ProductCard>

/** All that a shopper sees of one product. Its description is cleaned HTML without attributes. */
export const ProductPage = Type.Object({
  ...ProductCard.properties,
  description: RichTexts,
  vendor: Type.String(),
  categoryId: Type.Optional(Id),
  tags: Type.Array(Type.String()),
  options: Type.Array(Option),
  choices: Type.Array(Variant),
  pictures: Type.Array(Type.Object({ id: Id, picture: Picture })),
})
export type ProductPage = Static<typeof ProductPage>

/** One line of the console's table. */
export const ProductRow = Type.Object({
  ...ProductCard.properties,
  version: Version,
  status: ProductStatus,
  vendor: Type.String(),
  categoryId: Type.Optional(Id),
  tags: Type.Array(Type.String()),
  skus: Type.Array(Type.String(), { description: 'The first three' }),
  held: Type.Integer({ description: 'Reserved of all variants; `stock` is what is left beside it' }),
  picturesToFetch: Type.Integer(),
  isDemo: Type.Boolean(),
  changedAt: Instant,
})
export type ProductRow = Static<typeof ProductRow>
