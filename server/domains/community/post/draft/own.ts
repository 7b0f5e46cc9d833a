import { type SqlBool, sql } from 'kysely'

import type { PostCard, PostEdition, PostState } from '#contracts/community'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../../cursor.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { shownCards } from '../cards.ts'
import { getReadablePost } from '../load.ts'
import type { Viewer } from '../visible.ts'

interface Asked {
  readonly state: PostState
  readonly after?: string
  readonly limit?: number
}

/** An author's own posts of one state, changed last first. */
export async function listOwnPosts(
  db: Database,
  authorId: string,
  { state, after, limit = defaultLimit }: Asked,
): Promise<Page<PostCard>> {
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('community.post as post')
    .selectAll('post')
    .where('post.author_id', '=', authorId)
    .where('post.state', '=', state)
    .where('post.state', '<>', 'removed')
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(post.changed_at, post.id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy('post.changed_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id, changed_at: at }) => writePlace({ id, at }),
  )
  return { ...page, items: await shownCards(db, page.items, { id: authorId, may: new Set() }) }
}

/** What a post said before each edit, the latest first; for its author and moderators. */
export async function listEditions(db: Database, postId: string, viewer: Viewer): Promise<PostEdition[]> {
  const post = await getReadablePost(reading(db), postId, viewer)
  if (post.author_id !== viewer.id && !viewer.may.has('community.manage')) throw refuse.notYours()
  const rows = await reading(db)
    .selectFrom('community.post_edition')
    .selectAll()
    .where('post_id', '=', postId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ version, title, text, poll, written_at }) =>
    present({ version, title: title ?? undefined, text, poll: poll ?? undefined, writtenAt: written_at.toISOString() }),
  )
}
