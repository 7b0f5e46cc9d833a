import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'

import { dropFiles, type PictureSize, type StoredPicture } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { pictureBytesMax } from '#platform/image/index'
import { draft, job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Photos that somebody has sent and that stand in no review yet. */
const mostLoose = 40
const dayMs = 86_400_000

/** The file of a multipart request, as it comes. */
export async function photoOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw refuse.noFile({ field: 'file' })
  const part = await request.file({ limits: { files: 1, fileSize: pictureBytesMax, fields: 5 } })
  if (!part) throw refuse.noFile({ field: 'file' })
  return part.toBuffer()
}

/** Notes a stored photo as the actor's, for a review that is still to be written. */
export async function keepPhoto(
  work: Work,
  { width, height, blur, sizes }: StoredPicture,
  look?: string,
): Promise<string> {
  const tx = writing(work)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reviews photos ${work.actor.id}`}, 0))`.execute(work.tx)
  const { loose } = await tx
    .selectFrom('reviews.photo')
    .select(({ fn }) => fn.countAll<number>().as('loose'))
    .where('person_id', '=', work.actor.id)
    .where('review_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(loose) >= mostLoose) throw refuse.tooManyPhotos({ most: mostLoose })
  const id = newId(work.now.getTime())
  const files = { width, height, blur, sizes: JSON.stringify(sizes), look: look ?? null }
  const row = { id, person_id: work.actor.id, review_id: null, number: null, place: null, added_at: work.now }
  await tx
    .insertInto('reviews.photo')
    .values({ ...row, ...files })
    .execute()
  return id
}

/**
 * Puts photos in a review, in the order given: own ones that are loose or stood there before. Those that are left out go, and
 * their files with them once it is committed.
 */
export async function placePhotos(
  work: Work,
  { reviewId, number, photoIds }: { reviewId: string; number: number; photoIds: readonly string[] },
): Promise<void> {
  const ids = [...photoIds]
  const { rows: gone } = await sql<{ sizes: PictureSize[] }>`
    delete from reviews.photo where review_id = ${reviewId} and number = ${number} and id <> all(${ids}::text[])
    returning sizes`.execute(work.tx)
  dropLater(work, gone)
  if (ids.length === 0) return
  const { numAffectedRows } = await sql`
    update reviews.photo set review_id = ${reviewId}, number = ${number}, place = array_position(${ids}::text[], id)
    where id = any(${ids}) and person_id = ${work.actor.id}
      and (review_id is null or (review_id = ${reviewId} and number = ${number}))`.execute(work.tx)
  if (Number(numAffectedRows) !== ids.length) throw refuse.unknownPhoto({ field: 'photoIds' })
}

/** What photos look like: those named, or those that stand in a review or in one of its follow-ups. */
export async function findLooks(
  work: Work,
  of: { readonly photoIds: readonly string[] } | { readonly reviewId: string; readonly number: number },
): Promise<string[]> {
  const which =
    'reviewId' in of ? sql`review_id = ${of.reviewId} and number = ${of.number}` : sql`id = any(${of.photoIds})`
  const { rows } = await sql<{ look: string }>`
    select distinct look::text from reviews.photo where ${which} and look is not null`.execute(work.tx)
  return rows.map(({ look }) => look)
}

export const dropPhotos = job({
  name: 'reviews.drop-photos',
  data: Type.Object({
    sizes: Type.Array(Type.Object({ key: Type.String(), width: Type.Integer(), height: Type.Integer() })),
  }),
})

/** Lets the files of photos go once what is being done is committed. */
export function dropLater(work: Work, photos: readonly { readonly sizes: readonly PictureSize[] }[]): void {
  const sizes = photos.flatMap((photo) => photo.sizes)
  if (sizes.length > 0) work.enqueue(draft(dropPhotos, { sizes: [...sizes] }))
}

/** Removes photos that a day later still stand in no review. */
export async function sweepPhotos({ clock, perform, storage }: Pick<House, 'clock' | 'perform' | 'storage'>) {
  const before = new Date(clock.now().getTime() - dayMs)
  const gone = await perform(system, (work) =>
    writing(work)
      .deleteFrom('reviews.photo')
      .where('review_id', 'is', null)
      .where('added_at', '<', before)
      .returning('sizes')
      .execute(),
  )
  for (const { sizes } of gone) await dropFiles(storage, sizes)
}
