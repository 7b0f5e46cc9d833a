import type { Selectable } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { type LiveTables, writing } from '../../tables.ts'

export type SeriesRow = Selectable<LiveTables['live.series']>

/** Gives a series with its row locked, so that its shows are made and changed by one at a time. */
export async function lockSeries(work: Work, seriesId: string): Promise<SeriesRow> {
  const row = await writing(work)
    .selectFrom('live.series')
    .selectAll()
    .where('id', '=', seriesId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownSeries()
  return row
}

/** The same for one who may change it: its host, or who manages shows. */
export async function lockSeriesFor(work: Work, seriesId: string): Promise<SeriesRow> {
  const series = await lockSeries(work, seriesId)
  if (series.host_id !== work.actor.id && !work.actor.may.has('shows.manage')) throw refuse.notYours()
  if (series.stopped_at) throw refuse.seriesStopped()
  return series
}
