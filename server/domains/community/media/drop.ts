import { type Static, Type } from 'typebox'

import type { House } from '#platform/house'
import { draft, job } from '#platform/jobs/index'
import { system, type Work } from '#platform/work'
import { sweepDevices } from '../follow/device.ts'
import { writing } from '../tables.ts'
import { sweepTaken } from './taken.ts'

/** Removes files that no row names any more. */
export const dropFilesJob = job({
  name: 'community.drop-files',
  data: Type.Object({ keys: Type.Array(Type.String()) }),
  retries: 5,
  keepSeconds: 3600,
})

/** Forgets uploads that nothing has named for a week. */
export const sweepJob = job({ name: 'community.sweep', data: Type.Object({}), keepSeconds: 3600 })

const keptMs = 7 * 86_400_000

/** Takes the pictures and videos of a post away: the rows now, the files right after the commit. */
export async function dropMedia(work: Work, postId: string): Promise<void> {
  const rows = await writing(work)
    .deleteFrom('community.post_media')
    .where('post_id', '=', postId)
    .returning(['sizes', 'video_key'])
    .execute()
  enqueueDrop(work, rows)
}

export async function dropFilesOf(house: House, { keys }: Static<(typeof dropFilesJob)['data']>): Promise<void> {
  for (const key of keys) await house.storage.remove(key)
}

export async function sweep({ clock, perform }: Pick<House, 'clock' | 'perform'>): Promise<void> {
  const before = new Date(clock.now().getTime() - keptMs)
  await perform(system, async (work) => {
    const rows = await writing(work)
      .deleteFrom('community.post_media')
      .where('loose_since', '<', before)
      .returning(['sizes', 'video_key'])
      .execute()
    enqueueDrop(work, rows)
    await sweepTaken(work)
    await sweepDevices(work)
  })
}

type Files = { readonly sizes: readonly { readonly key: string }[]; readonly video_key: string | null }

/** Removes files right after the commit, trying again until they are gone. */
export function enqueueDrop(work: Work, rows: readonly Files[]): void {
  const keys = rows.flatMap(({ sizes, video_key }) => [
    ...sizes.map(({ key }) => key),
    ...(video_key ? [video_key] : []),
  ])
  if (keys.length > 0) work.enqueue(draft(dropFilesJob, { keys }))
}
