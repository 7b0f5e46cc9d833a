import type { Series } from '#contracts/live'
import * as contract from '#contracts/live'
import { defaultLimit, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { cardsOf } from '../../show/cards.ts'
import { reading } from '../../tables.ts'
import { changeSeries, stopSeries } from './change.ts'
import type { SeriesRow } from './load.ts'
import { planSeries } from './plan.ts'
import { checkRule, occurrencesOf } from './series.ts'

const previewed = 10
const farMs = 5 * 366 * 86_400_000

async function shownSeries(db: Database, row: SeriesRow, personId: string): Promise<Series> {
  const coming = await reading(db)
    .selectFrom('live.show')
    .select('id')
    .where('series_id', '=', row.id)
    .where('state', 'in', ['planned', 'live'])
    .orderBy('starts_at')
    .execute()
  return {
    id: row.id,
    template: row.template,
    rule: row.rule,
    hostId: row.host_id,
    plannedUntil: row.planned_until.toISOString(),
    stopped: row.stopped_at !== null,
    upcoming: await cardsOf(
      db,
      coming.map((show) => show.id),
      personId,
    ),
  }
}

async function readSeries(db: Database, seriesId: string, actor: Actor): Promise<Series> {
  const row = await reading(db).selectFrom('live.series').selectAll().where('id', '=', seriesId).executeTakeFirst()
  if (!row) throw refuse.unknownSeries()
  if (row.host_id !== actor.id && !actor.may.has('shows.manage')) throw refuse.notYours()
  return shownSeries(db, row, actor.id)
}

export const seriesRoutes = [
  on(contract.planSeries, async ({ body, perform, reader, actor }) => {
    const id = await perform((work) => planSeries(work, body.template, body.rule))
    return readSeries(reader, id, actor)
  }),
  on(contract.previewSeries, ({ body, now }) => {
    checkRule(body)
    const times = occurrencesOf(body, now, new Date(now.getTime() + farMs), previewed)
    return { startsAt: times.map(({ startsAt }) => startsAt) }
  }),
  on(contract.listSeries, async ({ query, reader, actor }) => {
    const limit = query.limit ?? defaultLimit
    const rows = await reading(reader)
      .selectFrom('live.series')
      .selectAll()
      .$if(!actor.may.has('shows.manage'), (series) => series.where('host_id', '=', actor.id))
      .$if(query.after !== undefined, (series) => series.where('id', '<', query.after ?? ''))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = pageOf(
      rows,
      limit,
      (row) => row,
      (row) => row.id,
    )
    return { ...page, items: await Promise.all(page.items.map((row) => shownSeries(reader, row, actor.id))) }
  }),
  on(contract.getSeries, ({ params, reader, actor }) => readSeries(reader, params.seriesId, actor)),
  on(contract.changeSeries, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => changeSeries(work, params.seriesId, body))
    return readSeries(reader, params.seriesId, actor)
  }),
  on(contract.stopSeries, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => stopSeries(work, params.seriesId, body.reason))
    return readSeries(reader, params.seriesId, actor)
  }),
]
