import { registerShareTarget } from '#domains/sharing/index'
import { present } from '#kernel/present'
import { anonymous } from '#platform/work'
import { reading } from '../tables.ts'
import { postCards } from './cards.ts'
import { getReadablePost } from './load.ts'

/** Posts are shared by whoever sees them; in lists of links they are named as everybody sees them. */
registerShareTarget('post', {
  async check(db, postId, actor) {
    await getReadablePost(reading(db), postId, actor)
  },
  async name(db, postIds) {
    const cards = await postCards(db, postIds, anonymous)
    return new Map(
      [...cards].map(([id, { title, lead, cover }]) => {
        const text = title ?? lead
        return [id, present({ title: text ? { zh: text } : {}, pictureUrl: cover?.picture.url })] as const
      }),
    )
  },
})
