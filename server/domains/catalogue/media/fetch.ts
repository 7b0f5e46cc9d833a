import { Type } from 'typebox'

import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { fetchPicture } from '#platform/image/index'
import { draft, job, type Try } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { reading, writing } from '../tables.ts'
import { dropFiles, type StoredPicture, storePicture } from './store.ts'

const retries = 2

/** Fetches one picture that is known by address, and makes it ready or failed. */
export const fetchPictureJob = job({
  name: 'catalogue.fetch-picture',
  data: Type.Object({ mediaId: Type.String() }),
  retries,
  limitSeconds: 120,
  keepSeconds: 3600,
})

/** Queues the pictures of products that are only known by address, those that failed before included; says how many. */
export async function fetchPictures(work: Work, productIds: readonly string[]): Promise<number> {
  const rows = await writing(work)
    .updateTable('catalogue.media')
    .set({ state: 'fetching', failure: null })
    .where('product_id', 'in', productIds)
    .where('state', 'in', ['remote', 'failed'])
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of rows) work.enqueue(draft(fetchPictureJob, { mediaId: id }))
  return rows.length
}

/** One try of the job. What cannot be helped by another try is kept as the picture's failure, in the words of its refusal. */
export async function runFetch(
  house: House,
  mediaId: string,
  { number, signal }: Pick<Try, 'number' | 'signal'>,
): Promise<void> {
  const { db, storage, perform } = house
  const row = await reading(db)
    .selectFrom('catalogue.media')
    .select(['source_url', 'state'])
    .where('id', '=', mediaId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row?.state !== 'fetching' || row.source_url === null) return
  const isAllowed = house.config.NIGHTMARKET_PRIVATE_FETCH === 'on' ? { isAllowed: () => true } : {}
  let picture: StoredPicture
  try {
    picture = await storePicture(storage, await fetchPicture(row.source_url, { ...isAllowed, signal }))
  } catch (error) {
    const isLast = number > retries
    if (!isLast && !(error instanceof Refusal && error.kind !== 'unavailable')) throw error
    const { code } = error instanceof Refusal ? error : refuse.fetchFailed()
    await perform(system, (work) => settleFetch(work, mediaId, { state: 'failed', failure: code }))
    return
  }
  const kept = await perform(system, (work) =>
    settleFetch(work, mediaId, { state: 'ready', failure: null, ...picture, sizes: JSON.stringify(picture.sizes) }),
  )
  if (!kept) await dropFiles(storage, picture.sizes)
}

interface Outcome {
  readonly state: 'ready' | 'failed'
  readonly failure: string | null
  readonly width?: number
  readonly height?: number
  readonly blur?: string
  readonly sizes?: string
}

/** Writes how a fetch ended. False when the picture was removed, or settled by another try, meanwhile. */
async function settleFetch(work: Work, mediaId: string, outcome: Outcome): Promise<boolean> {
  const tx = writing(work)
  const row = await tx
    .updateTable('catalogue.media')
    .set(outcome)
    .where('id', '=', mediaId)
    .where('state', '=', 'fetching')
    .where('removed_at', 'is', null)
    .returning('product_id')
    .executeTakeFirst()
  if (!row) return false
  const { id, version, status } = await tx
    .selectFrom('catalogue.product')
    .select(['id', 'version', 'status'])
    .where('id', '=', row.product_id)
    .executeTakeFirstOrThrow()
  // No new version: what the house does by itself must not make a person's edit stale.
  work.record('catalogue.product-changed', { productId: id, version, status, fields: ['media'] })
  return true
}
