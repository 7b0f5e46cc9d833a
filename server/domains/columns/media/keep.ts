import { sql } from 'kysely'
import { type Static, Type } from 'typebox'

import type { Picture } from '#contracts/catalogue'
import { type PictureSize, pictureOf, type StoredPicture } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { draft, job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { reading, writing } from '../tables.ts'

/** As many uploads of one person wait for an article. */
const looseMax = 60
const keptMs = 7 * 86_400_000

/** Removes files that no row names any more. */
export const dropFilesJob = job({
  name: 'columns.drop-files',
  data: Type.Object({ keys: Type.Array(Type.String()) }),
  retries: 5,
  keepSeconds: 3600,
})
export const sweepJob = job({ name: 'columns.sweep', data: Type.Object({}), keepSeconds: 3600 })

/** Keeps an upload whose files are stored already; it is its owner's until an article shows it. */
export async function addMedia(work: Work, { width, height, blur, sizes }: StoredPicture): Promise<string> {
  const tx = writing(work)
  const { loose } = await tx
    .selectFrom('columns.media')
    .select(({ fn }) => fn.countAll<number>().as('loose'))
    .where('owner_id', '=', work.actor.id)
    .where('article_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(loose) >= looseMax) throw refuse.tooManyUploads({ looseMax })
  const id = newId(work.now.getTime())
  await tx
    .insertInto('columns.media')
    .values({
      id,
      owner_id: work.actor.id,
      article_id: null,
      ...{ width, height, blur },
      sizes: JSON.stringify(sizes),
      made_at: work.now,
      loose_since: work.now,
    })
    .execute()
  return id
}

/** Makes these what an article shows; what it shows no more is its owner's again for a week. Others' pictures are refused. */
export async function placeMedia(
  work: Work,
  articleId: string,
  ownerId: string,
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)]
  await sql`
    update columns.media set article_id = null, loose_since = ${work.now}
    where article_id = ${articleId} and id <> all(${wanted}::text[])`.execute(work.tx)
  const { rows } = await sql<{ id: string }>`
    update columns.media set article_id = ${articleId}, loose_since = null
    where id = any(${wanted}::text[]) and owner_id = ${ownerId} and (article_id is null or article_id = ${articleId})
    returning id`.execute(work.tx)
  const missing = wanted.find((id) => !rows.some((row) => row.id === id))
  if (missing) throw refuse.unknownMedia({ field: 'blocks', mediaId: missing })
}

/** Pictures by their ids, as they are shown. */
export async function findPictures(db: Database, ids: readonly (string | null)[]): Promise<Map<string, Picture>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('columns.media')
    .selectAll()
    .where('id', '=', sql<string>`any(${wanted})`)
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const picture = pictureOf({ ...row, state: 'ready', alt: {} })
      return picture ? [[row.id, picture] as const] : []
    }),
  )
}

/** Takes the pictures of an article away: rows now, files right after the commit. */
export async function dropMedia(work: Work, articleId: string): Promise<void> {
  const rows = await writing(work)
    .deleteFrom('columns.media')
    .where('article_id', '=', articleId)
    .returning('sizes')
    .execute()
  dropLater(work, rows)
}

/** Removes files right after the commit, trying again until they are gone. */
export function dropLater(work: Work, pictures: readonly { readonly sizes: readonly PictureSize[] }[]): void {
  const keys = pictures.flatMap(({ sizes }) => sizes.map(({ key }) => key))
  if (keys.length > 0) work.enqueue(draft(dropFilesJob, { keys }))
}

export async function dropFilesOf(house: House, { keys }: Static<(typeof dropFilesJob)['data']>): Promise<void> {
  for (const key of keys) await house.storage.remove(key)
}

/** Forgets uploads that nothing has shown for a week. */
export async function sweep({ clock, perform }: Pick<House, 'clock' | 'perform'>): Promise<void> {
  const before = new Date(clock.now().getTime() - keptMs)
  await perform(system, async (work) => {
    const rows = await writing(work)
      .deleteFrom('columns.media')
      .where('loose_since', '<', before)
      .returning('sizes')
      .execute()
    dropLater(work, rows)
  })
}
