import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { writing } from '../tables.ts'
import { dropFiles } from './store.ts'

/** Forgets what was removed a week ago: pictures with their files, and reports of imports that were never applied. */
export const sweepJob = job({ name: 'catalogue.sweep', data: Type.Object({}), keepSeconds: 3600 })

const keptMs = 7 * 86_400_000

export async function sweep({ clock, storage, perform }: House): Promise<void> {
  const before = new Date(clock.now().getTime() - keptMs)
  const pictures = await perform(system, async (work) => {
    const tx = writing(work)
    await tx.deleteFrom('catalogue.import').where('made_at', '<', before).where('state', '=', 'ready').execute()
    return tx.deleteFrom('catalogue.media').where('removed_at', '<', before).returning('sizes').execute()
  })
  // Rows first: a file without a row is only waste, a row without a file a broken picture.
  for (const { sizes } of pictures) await dropFiles(storage, sizes)
}
