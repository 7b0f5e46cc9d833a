import type { HideableKind } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { getReadablePost } from '../../post/load.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { getComment } from '../../talk/comment/queries.ts'
import { circleOf, getSubject } from '../../talk/talkable.ts'

/** Whose a thing is that members look after, and in which circle it stands. */
export interface CarePlace {
  readonly authorId: string
  readonly circleId: string | null
}

export interface CareSubject extends CarePlace {
  readonly kind: HideableKind
  readonly id: string
}

/** Finds something published that this person sees; else it is as if there were none. */
type FindPlace = (db: Database, id: string, viewer: Actor) => Promise<CarePlace | undefined>

const places = new Map<HideableKind, FindPlace>()

/** Lets members look after a kind of thing; called once, when its module is loaded. A second call replaces the first. */
export function registerCareSubject(kind: HideableKind, find: FindPlace): void {
  places.set(kind, find)
}

export async function getCareSubject(
  db: Database,
  { kind, id }: Pick<CareSubject, 'kind' | 'id'>,
  viewer: Actor,
): Promise<CareSubject> {
  const place = await places.get(kind)?.(db, id, viewer)
  if (!place) throw refuse.unknownSubject()
  return { kind, id, ...place }
}

registerCareSubject('post', async (db, id, viewer) => {
  const post = await getReadablePost(reading(db), id, viewer)
  return { authorId: post.author_id, circleId: post.circle_id }
})

registerCareSubject('comment', async (db, id, viewer) => {
  const comment = await getComment(db, id)
  if (comment.state === 'removed') throw refuse.commentGone()
  const about = { kind: comment.kind, id: comment.subject_id }
  await getSubject(db, about, viewer)
  return { authorId: comment.author_id, circleId: await circleOf(db, about) }
})
