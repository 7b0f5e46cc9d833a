import type { SearchKind } from '#contracts/search'
import { articles } from './article.ts'
import type { Findable } from './kind.ts'
import { newsItems } from './news.ts'
import { people } from './person.ts'
import { posts } from './post.ts'
import { products } from './product.ts'
import { shows } from './show.ts'
import { topics } from './topic.ts'

/** Everything that can be found, in the order in which it is shown side by side. */
export const findables: readonly Findable[] = [posts, products, shows, people, topics, articles, newsItems]

export function findableOf(kind: SearchKind): Findable {
  const found = findables.find((one) => one.kind === kind)
  if (!found) throw new Error(`Nothing of the kind ${kind} is found.`)
  return found
}
