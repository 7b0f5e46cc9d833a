import { findFindableNews, findNewsCards, listNewsIds } from '#domains/news/index'
import { present } from '#kernel/present'
import type { Description } from '../document/document.ts'
import type { Findable } from './kind.ts'

export const newsItems: Findable = {
  kind: 'news',
  isNamed: false,
  async read(db, refs) {
    const found = await findFindableNews(db, refs)
    return new Map(
      found.map(({ id, title, text, publishedAt }): [string, Description] => [
        id,
        { names: [], text: `${title}\n${text}`, at: publishedAt, people: 0 },
      ]),
    )
  },
  async show(db, refs, { actor, marker }) {
    const [cards, found] = await Promise.all([findNewsCards(db, refs, actor.id), findFindableNews(db, refs)])
    return new Map(
      found.flatMap(({ id, title, text }) => {
        const news = cards.get(id)
        if (!news) return []
        return [[id, present({ kind: 'news' as const, title: marker.mark(title), text: marker.around([text]), news })]]
      }),
    )
  },
  list: listNewsIds,
}
