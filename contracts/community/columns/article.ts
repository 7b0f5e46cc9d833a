import { type Static, Type } from 'typebox'

import { Picture } from '../../catalogue/media.ts'
import { ProductCard } from '../../catalogue/product.ts'
import { Version } from '../../catalogue/shared.ts'
import { PersonCard } from '../../identity/person.ts'
import { Id, Instant, Money } from '../../route.ts'
import { AuthorBadge } from './column.ts'

export const articleLimits = {
  blocks: 200,
  letters: 50_000,
  paragraph: 5000,
  items: 50,
  item: 500,
  pictures: 30,
} as const

const Text = Type.String({ maxLength: articleLimits.paragraph })
const Line = Type.String({ maxLength: 120 })

const words = {
  heading: { kind: Type.Literal('heading'), text: Line, level: Type.Union([Type.Literal(2), Type.Literal(3)]) },
  paragraph: { kind: Type.Literal('paragraph'), text: Text },
  list: {
    kind: Type.Literal('list'),
    isOrdered: Type.Boolean(),
    items: Type.Array(Type.String({ maxLength: articleLimits.item }), { maxItems: articleLimits.items }),
  },
  quote: { kind: Type.Literal('quote'), text: Text, source: Type.Optional(Line) },
}
const strict = { additionalProperties: false } as const
const picture = {
  kind: Type.Literal('picture'),
  mediaId: Id,
  alt: Type.String({ maxLength: 500 }),
  caption: Type.Optional(Line),
}
const product = { kind: Type.Literal('product'), productId: Id }

/** A piece of an article as it is written and kept. It is words and ids, never markup. */
export const ArticleBlockDraft = Type.Union([
  Type.Object(words.heading, strict),
  Type.Object(words.paragraph, strict),
  Type.Object(words.list, strict),
  Type.Object(words.quote, strict),
  Type.Object(picture, strict),
  Type.Object(product, strict),
])
export type ArticleBlockDraft = Static<typeof ArticleBlockDraft>

/** The same as it is read: with its picture, or with the product that can be bought; what is gone is left out. */
export const ArticleBlock = Type.Union([
  Type.Object(words.heading),
  Type.Object(words.paragraph),
  Type.Object(words.list),
  Type.Object(words.quote),
  Type.Object({ ...picture, picture: Picture }),
  Type.Object({ ...product, product: ProductCard }),
])
export type ArticleBlock = Static<typeof ArticleBlock>

/** `submitted` is looked at by staff of the house, `waiting` by moderators; `hidden` was taken from sight. */
export const ArticleState = Type.Enum(['draft', 'scheduled', 'submitted', 'waiting', 'published', 'hidden', 'removed'])
export type ArticleState = Static<typeof ArticleState>

export const ArticleDraft = Type.Object(
  {
    title: Type.String({ maxLength: 80 }),
    /** What it is about, for lists; its beginning when absent. */
    lead: Type.Optional(Type.String({ maxLength: 200 })),
    coverId: Type.Optional(Id),
    blocks: Type.Array(ArticleBlockDraft, { maxItems: articleLimits.blocks }),
    seriesId: Type.Optional(Id),
    /** Its place in the series; behind the last when absent. */
    part: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
  },
  { additionalProperties: false },
)
export type ArticleDraft = Static<typeof ArticleDraft>

/** What came of the products in an article: how many opened one from it, and what was bought by them. */
export const ArticleSales = Type.Object({ visits: Type.Integer(), orders: Type.Integer(), sales: Money })
export type ArticleSales = Static<typeof ArticleSales>

const shared = {
  id: Id,
  column: Type.Object({ id: Id, handle: Type.String(), title: Type.String() }),
  author: PersonCard,
  badge: AuthorBadge,
  title: Type.String(),
  lead: Type.String(),
  cover: Type.Optional(Picture),
  state: ArticleState,
  minutes: Type.Integer({ description: 'How long it takes to read' }),
  publishedAt: Type.Optional(Instant),
  publishAt: Type.Optional(Instant),
  changedAt: Instant,
  /** Why staff gave it back. */
  remark: Type.Optional(Type.String()),
  /** The code of the refusal that kept it from coming out at its time. */
  trouble: Type.Optional(Type.String()),
  /** For its author and staff, where it has products. */
  sales: Type.Optional(ArticleSales),
}

export const ArticleCard = Type.Object(shared)
export type ArticleCard = Static<typeof ArticleCard>

const Neighbour = Type.Object({ id: Id, title: Type.String() })

export const Article = Type.Object({
  ...shared,
  version: Version,
  coverId: Type.Optional(Id),
  blocks: Type.Array(ArticleBlock),
  /** Where it stands among what came out of its series. */
  series: Type.Optional(
    Type.Object({
      id: Id,
      title: Type.String(),
      part: Type.Integer(),
      nth: Type.Integer(),
      of: Type.Integer(),
      previous: Type.Optional(Neighbour),
      next: Type.Optional(Neighbour),
    }),
  ),
  editedAt: Type.Optional(Instant),
  /** Remembered by a device that opens a product from here: what is bought then counts for the author. */
  saleToken: Type.Optional(Type.String()),
  rights: Type.Array(Type.Enum(['edit', 'remove', 'history'])),
})
export type Article = Static<typeof Article>

export const ArticleEdition = Type.Object({
  version: Version,
  title: Type.String(),
  text: Type.String(),
  writtenAt: Instant,
})
export type ArticleEdition = Static<typeof ArticleEdition>

export const ArticleMedia = Type.Object({ id: Id, picture: Picture })
export type ArticleMedia = Static<typeof ArticleMedia>
