import * as wire from '#contracts/gatherings'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { publishResults } from '../closing/results.ts'
import { confirmVerdict } from '../effect/confirm.ts'
import { effectOf } from '../effect/measure.ts'
import { reading } from '../tables.ts'
import { calendarOf } from './calendar.ts'
import { gatheringsAsCsv } from './csv.ts'
import { cancelGathering, changeGathering, createGathering, openGathering } from './keep.ts'
import { getGathering } from './load.ts'
import { findOwn, findPublic, viewOf } from './queries.ts'
import { findRun, runGathering, runGatherings } from './run-queries.ts'

const exportedRows = 100_000

export const gatheringRoutes = [
  on(wire.listGatherings, ({ query: { which = 'coming', limit = defaultLimit, after }, reader, now }) =>
    findPublic(reader, { which, limit, after }, now),
  ),
  on(wire.listOwnGatherings, ({ query: { limit = defaultLimit, after }, reader, actor, now }) =>
    findOwn(reader, actor.id, { limit, after }, now),
  ),
  on(wire.getGathering, ({ params, reader, actor, now }) => viewOf(reader, params.gatheringId, actor.id, now)),
  on(wire.gatheringCalendar, async ({ params, reader, actor, now, house, request, reply }) => {
    const gathering = await viewOf(reader, params.gatheringId, actor.id, now)
    const own = house.config.NIGHTMARKET_PUBLIC_URL ?? `${request.protocol}://${request.host}`
    const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh'
    reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="event-${gathering.id}.ics"`)
    return calendarOf(gathering, { address: own.replace(/\/$/, ''), language })
  }),
  on(wire.listRunGatherings, async ({ query, reader, now }) => {
    const { limit = defaultLimit, ...asked } = query
    const rows = await findRun(reader, asked, now, limit + 1)
    const { next } = pageOf(rows, limit, Object, ({ serial }) => String(serial))
    return { items: await runGatherings(reader, rows.slice(0, limit), now), ...(next && { next }) }
  }),
  on(wire.exportGatherings, async ({ query, reader, reply, now }) => {
    const rows = await findRun(reader, query, now, exportedRows)
    reply.header('content-disposition', 'attachment; filename="events.csv"').type('text/csv; charset=utf-8')
    return gatheringsAsCsv(await runGatherings(reader, rows, now))
  }),
  on(wire.getRunGathering, ({ params, reader, now }) => runGathering(reader, params.gatheringId, now)),
  on(wire.createGathering, async ({ body, perform, reader, now }) => {
    const id = await perform((work) => createGathering(work, body))
    return runGathering(reader, id, now)
  }),
  on(wire.changeGathering, async ({ params: { gatheringId }, body, perform, reader, now }) => {
    await perform((work) => changeGathering(work, gatheringId, body))
    return runGathering(reader, gatheringId, now)
  }),
  on(wire.openGathering, async ({ params: { gatheringId }, body, perform, reader, now }) => {
    await perform((work) => openGathering(work, gatheringId, body.version))
    return runGathering(reader, gatheringId, now)
  }),
  on(wire.cancelGathering, async ({ params: { gatheringId }, body, perform, reader, now }) => {
    await perform((work) => cancelGathering(work, gatheringId, body))
    return runGathering(reader, gatheringId, now)
  }),
  on(wire.publishResults, async ({ params: { gatheringId }, body, perform, reader, now }) => {
    await perform((work) => publishResults(work, gatheringId, body))
    return runGathering(reader, gatheringId, now)
  }),
  on(wire.getEffect, async ({ params, reader, now }) =>
    effectOf(reader, await getGathering(reading(reader), params.gatheringId), now),
  ),
  on(wire.confirmVerdict, async ({ params: { gatheringId }, body, perform, reader, now }) => {
    await perform((work) => confirmVerdict(work, gatheringId, body))
    return effectOf(reader, await getGathering(reading(reader), gatheringId), now)
  }),
]
