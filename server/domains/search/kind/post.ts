import { findFindablePosts, listPostIds, postCards } from '#domains/community/index'
import { blockedAmong, readingMessaging } from '#domains/messaging/index'
import { present } from '#kernel/present'
import type { Description } from '../document/document.ts'
import type { Findable } from './kind.ts'

const untitled = 40

export const posts: Findable = {
  kind: 'post',
  isNamed: false,
  async read(db, refs) {
    const found = await findFindablePosts(db, refs)
    return new Map(
      found.map(({ id, title, text, publishedAt, regard }): [string, Description] => [
        id,
        { names: [], text: title ? `${title}\n${text}` : text, at: publishedAt, people: regard },
      ]),
    )
  },
  async show(db, refs, { actor, marker }) {
    const [cards, found] = await Promise.all([postCards(db, refs, actor), findFindablePosts(db, refs)])
    const authors = [...cards.values()].map(({ author }) => author.id)
    const parted = await blockedAmong(readingMessaging(db), actor.id, authors)
    return new Map(
      found.flatMap(({ id, title, text }) => {
        const post = cards.get(id)
        if (!post || parted.has(post.author.id)) return []
        const named = marker.mark(title ?? [...post.lead].slice(0, untitled).join(''))
        const isSaid = title === null && named.marks.length > 0
        const around = isSaid ? undefined : marker.around([text])
        return [[id, present({ kind: 'post' as const, title: named, text: around, post })]]
      }),
    )
  },
  list: listPostIds,
}
