import type { Selectable } from 'kysely'

import type { PostMedia } from '#contracts/community'
import { pictureOf } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import { mediaUrl } from '#platform/storage/storage'
import { firstChoicePlace } from '../post/poll/poll.ts'
import { refuse } from '../refusals.ts'
import type { CommunityReader, CommunityTables } from '../tables.ts'

type MediaRow = Selectable<CommunityTables['community.post_media']>

/** What posts show, by post, in its order, pictures of poll choices left out: one statement for any number of them. */
export async function findMedia(db: CommunityReader, postIds: readonly string[]): Promise<Map<string, PostMedia[]>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('community.post_media')
    .selectAll()
    .where('post_id', 'in', [...postIds])
    .where('place', '<', firstChoicePlace)
    .orderBy('post_id')
    .orderBy('place')
    .execute()
  const byPost = Map.groupBy(rows, (row) => row.post_id ?? '')
  return new Map([...byPost].map(([postId, media]) => [postId, media.flatMap(shownMedia)]))
}

/** One upload of a person that waits for a post. */
export async function getOwnMedia(db: CommunityReader, ownerId: string, mediaId: string): Promise<PostMedia> {
  const row = await db
    .selectFrom('community.post_media')
    .selectAll()
    .where('id', '=', mediaId)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  const [media] = row ? shownMedia(row) : []
  if (!media) throw refuse.unknownMedia({ mediaId })
  return media
}

function shownMedia(row: MediaRow): PostMedia[] {
  const picture = pictureOf({ ...row, state: 'ready', alt: row.alt ? { zh: row.alt } : {} })
  if (!picture) return []
  return [
    present({
      id: row.id,
      kind: row.kind,
      picture,
      videoUrl: row.video_key ? mediaUrl(row.video_key) : undefined,
      durationMs: row.duration_ms ?? undefined,
    }),
  ]
}
