import { personCards, readingIdentity } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import { anonymous } from '#platform/work'
import { findMedia } from '../media/queries.ts'
import { reading } from '../tables.ts'
import { hidePost, showPost } from './hide.ts'
import { findPlanned } from './poll/load.ts'
import { wordsOf } from './poll/poll.ts'
import { mayBeRead } from './visible.ts'

/** Posts are reported by whoever sees them, and hidden and shown again by those who keep order. */
registerReportable({
  kind: 'post',
  async look(db, postId, asking) {
    const row = await reading(db)
      .selectFrom('community.post as post')
      .selectAll('post')
      .where('post.id', '=', postId)
      .where('post.state', '<>', 'removed')
      .$if(asking !== undefined, (query) => query.where(mayBeRead(asking ?? anonymous)))
      .executeTakeFirst()
    if (!row) return undefined
    const people = await personCards(readingIdentity(db), [row.author_id])
    const media = (await findMedia(reading(db), [postId])).get(postId) ?? []
    const asked = await findPlanned(db, postId)
    return {
      authorId: row.author_id,
      authorName: people.get(row.author_id)?.name ?? '',
      title: row.title ?? undefined,
      text: [row.text, ...(asked ? wordsOf(asked) : [])].join('\n').trim(),
      pictures: media.map(({ picture }) => picture.url),
      path: `/posts/${postId}`,
      place: row.circle_id ? { scope: 'circle', subjectId: row.circle_id } : undefined,
    }
  },
  hide: hidePost,
  restore: showPost,
})
