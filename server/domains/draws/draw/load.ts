import type { Selectable } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type DrawsReader, type DrawsTables, writing } from '../tables.ts'

export type DrawRow = Selectable<DrawsTables['draws.draw']>
export type PrizeRow = Selectable<DrawsTables['draws.prize']>
export type WinRow = Selectable<DrawsTables['draws.win']>

export async function getDrawRow(reader: DrawsReader, drawId: string): Promise<DrawRow> {
  const row = await reader.selectFrom('draws.draw').selectAll().where('id', '=', drawId).executeTakeFirst()
  if (!row) throw refuse.unknownDraw()
  return row
}

/** The draw as the audit log names it. */
export function subjectOf({ id, title }: Pick<DrawRow, 'id' | 'title'>) {
  return { kind: 'draw', id, name: title }
}

/** Gives the draw with its row locked: whatever enters, closes, draws and redraws queues there. */
export async function lockDraw(work: Work, drawId: string): Promise<DrawRow> {
  const row = await writing(work)
    .selectFrom('draws.draw')
    .selectAll()
    .where('id', '=', drawId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownDraw()
  return row
}

export function prizesOf(reader: DrawsReader, drawIds: readonly string[]): Promise<PrizeRow[]> {
  return reader
    .selectFrom('draws.prize')
    .selectAll()
    .where('draw_id', 'in', drawIds.length > 0 ? [...drawIds] : [''])
    .orderBy('draw_id')
    .orderBy('rank')
    .execute()
}
