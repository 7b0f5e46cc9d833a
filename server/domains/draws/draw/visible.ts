import { getVisibleShow, readingLive } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { isPublic } from './draw.ts'
import { type DrawRow, getDrawRow } from './load.ts'

/** The draw for somebody who may see its show; one that was never opened is there only for those who run it. */
export async function getVisibleDraw(db: Database, drawId: string, actor: Actor): Promise<DrawRow> {
  const draw = await getDrawRow(reading(db), drawId)
  const { standing } = await getVisibleShow(readingLive(db), draw.show_id, actor)
  if (!isPublic(draw.state, draw.opened_at) && !standing.rights.includes('run')) throw refuse.unknownDraw()
  return draw
}
