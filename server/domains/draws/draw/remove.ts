import { sql } from 'kysely'

import { releaseStock } from '#domains/catalogue/index'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { holderOf } from './draw.ts'

/** Removes the draws and red packets of shows that are removed themselves; stock they held goes back first. */
export async function removeDraws(work: Work, showIds: readonly string[]): Promise<void> {
  const ofThese = sql<boolean>`show_id = any(${showIds})`
  const tx = writing(work)
  const draws = await tx.selectFrom('draws.draw').select('id').where(ofThese).orderBy('id').execute()
  for (const { id } of draws) await releaseStock(work, holderOf(id))
  await tx.deleteFrom('draws.draw').where(ofThese).execute()
  await tx.deleteFrom('draws.planned_packet').where(ofThese).execute()
  await tx.deleteFrom('draws.red_packet').where(ofThese).execute()
}
