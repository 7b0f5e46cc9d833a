import type { PostDraft } from '#contracts/community'
import type { StoredPicture } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** As many uploads of one person wait for a post. */
const looseMax = 60

/** Keeps an upload whose files are stored already; it is its owner's until a post takes it. */
export async function addMedia(work: Work, picture: StoredPicture, look?: string): Promise<string> {
  const tx = writing(work)
  const { loose } = await tx
    .selectFrom('community.post_media')
    .select(({ fn }) => fn.countAll<number>().as('loose'))
    .where('owner_id', '=', work.actor.id)
    .where('post_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(loose) >= looseMax) throw refuse.tooManyUploads({ looseMax })
  const id = newId(work.now.getTime())
  await tx
    .insertInto('community.post_media')
    .values({
      id,
      owner_id: work.actor.id,
      kind: 'picture',
      ...picture,
      sizes: JSON.stringify(picture.sizes),
      look: look ?? null,
      made_at: work.now,
      loose_since: work.now,
    })
    .execute()
  return id
}

type Wanted = NonNullable<PostDraft['media']>

interface Placing {
  readonly postId: string
  readonly ownerId: string
  /** What the post shows, in its order. */
  readonly wanted: Wanted
  /** Pictures of its poll's choices, at their own places. */
  readonly choices: readonly { readonly id: string; readonly place: number; readonly alt: string }[]
}

/**
 * Makes these, in this order, what a post shows; what it showed before and shows no more is its owner's again, for a week.
 * Refuses what is not the author's, or stands in another post.
 */
export async function placeMedia(work: Work, { postId, ownerId, wanted, choices }: Placing): Promise<void> {
  const tx = writing(work)
  const placed = [...wanted.map((one, place) => ({ ...one, place })), ...choices]
  const ids = placed.map(({ id }) => id)
  const own = await tx
    .selectFrom('community.post_media')
    .select(['id', 'post_id', 'kind'])
    .where('owner_id', '=', ownerId)
    .where((on) => on.or([on('id', 'in', ids.length > 0 ? ids : ['']), on('post_id', '=', postId)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const free = new Set(own.filter((row) => row.post_id === null || row.post_id === postId).map(({ id }) => id))
  const missing = ids.find((id, nth) => !free.has(id) || ids.indexOf(id) !== nth)
  if (missing) throw refuse.unknownMedia({ field: 'media', mediaId: missing })
  const videos = own.filter(({ id, kind }) => kind === 'video' && ids.includes(id))
  const isMixed = videos.some(({ id }) => wanted.length > 1 || choices.some((choice) => choice.id === id))
  if (isMixed) throw refuse.videoAlone({ field: 'media' })
  for (const { id, post_id } of own) {
    const stands = placed.find((one) => one.id === id)
    if (!stands && post_id === null) continue
    const where = stands
      ? { post_id: postId, place: stands.place }
      : { post_id: null, place: null, loose_since: work.now }
    const alt = (stands?.alt ?? '').trim()
    await tx
      .updateTable('community.post_media')
      .set({ loose_since: null, ...where, alt })
      .where('id', '=', id)
      .execute()
  }
}
