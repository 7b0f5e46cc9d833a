import { type Static, Type } from 'typebox'

import { ProductCard } from '../catalogue/product.ts'
import { ArticleCard } from '../community/columns/article.ts'
import { NewsItem } from '../community/news/item.ts'
import { PostCard } from '../community/post.ts'
import { TopicTag } from '../community/topic-tag.ts'
import { PersonCard } from '../identity/person.ts'
import { ShowCard } from '../live/show.ts'

/** What can be found. */
export const SearchKind = Type.Enum(['post', 'product', 'show', 'person', 'topic', 'article', 'news'])
export type SearchKind = Static<typeof SearchKind>

/** A text with the stretches of it that were sought: from and until, in UTF-16 units. It is text, never markup. */
export const Marked = Type.Object({
  text: Type.String(),
  marks: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
})
export type Marked = Static<typeof Marked>

const shared = {
  title: Marked,
  /** Where in its text it was found, with what stands around; absent where the title says it. */
  text: Type.Optional(Marked),
}

/** Something that was found, as its domain shows it to the caller, with what was sought marked. */
export const SearchHit = Type.Union([
  Type.Object({ kind: Type.Literal('post'), ...shared, post: PostCard }),
  Type.Object({ kind: Type.Literal('article'), ...shared, article: ArticleCard }),
  Type.Object({ kind: Type.Literal('news'), ...shared, news: NewsItem }),
  Type.Object({ kind: Type.Literal('product'), ...shared, product: ProductCard }),
  Type.Object({ kind: Type.Literal('show'), ...shared, show: ShowCard }),
  Type.Object({
    kind: Type.Literal('person'),
    ...shared,
    person: Type.Object({ ...PersonCard.properties, isHost: Type.Boolean() }),
  }),
  Type.Object({
    kind: Type.Literal('topic'),
    ...shared,
    topic: Type.Object({ ...TopicTag.properties, posts: Type.Integer(), followers: Type.Integer() }),
  }),
])
export type SearchHit = Static<typeof SearchHit>
