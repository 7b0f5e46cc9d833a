import { visiblePosts } from '../post/load.ts'
import { reading } from '../tables.ts'
import { registerTalkable } from './talkable.ts'

registerTalkable({
  kind: 'post',
  path: (id) => `/posts/${id}`,
  notices: { about: 'post', liked: 'post-liked', saved: 'post-saved', commented: 'post-commented' },
  async find(db, ids, viewer) {
    const posts = await visiblePosts(reading(db), ids, viewer)
    return new Map(posts.map(({ id, author_id: authorId }) => [id, { authorId }]))
  },
  async placeOf(db, id) {
    const row = await reading(db)
      .selectFrom('community.post')
      .select('circle_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.circle_id ? { scope: 'circle', subjectId: row.circle_id } : undefined
  },
})
