import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { writing } from '../tables.ts'
import { sweepTrust } from '../trust/sweep.ts'

/** Forgets what was removed a week ago: pictures and certificates with their files, and reports of imports never applied. */
export const sweepJob = job({ name: 'catalogue.sweep', data: Type.Object({}), keepSeconds: 3600 })

const keptMs = 7 * 86_400_000

export async function sweep({ clock, storage, perform }: House): Promise<void> {
  const before = new Date(clock.now().getTime() - keptMs)
  const keys = await perform(system, async (work) => {
    const tx = writing(work)
    await tx.deleteFrom('catalogue.import').where('made_at', '<', before).where('state', '=', 'ready').execute()
    const media = await tx.deleteFrom('catalogue.media').where('removed_at', '<', before).returning('sizes').execute()
    return [...media.flatMap(({ sizes }) => sizes.map(({ key }) => key)), ...(await sweepTrust(work, before))]
  })
  // Rows first: a file without a row is only waste, a row without a file a broken picture.
  for (const key of keys) await storage.remove(key)
}
