import { findArticleCards, findFindableArticles, listArticleIds } from '#domains/columns/index'
import { present } from '#kernel/present'
import type { Description } from '../document/document.ts'
import type { Findable } from './kind.ts'

export const articles: Findable = {
  kind: 'article',
  isNamed: false,
  async read(db, refs) {
    const found = await findFindableArticles(db, refs)
    return new Map(
      found.map(({ id, title, text, publishedAt }): [string, Description] => [
        id,
        { names: [], text: `${title}\n${text}`, at: publishedAt, people: 0 },
      ]),
    )
  },
  async show(db, refs, { marker }) {
    const [cards, found] = await Promise.all([findArticleCards(db, refs), findFindableArticles(db, refs)])
    return new Map(
      found.flatMap(({ id, title, text }) => {
        const article = cards.get(id)
        if (!article) return []
        const hit = { kind: 'article' as const, title: marker.mark(title), text: marker.around([text]), article }
        return [[id, present(hit)]]
      }),
    )
  },
  list: listArticleIds,
}
