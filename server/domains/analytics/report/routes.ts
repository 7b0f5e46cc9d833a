import { getShowReport, rebuildReports, writeReportNote } from '#contracts/analytics'
import { on } from '#platform/http'
import { writeNote } from '../note/write.ts'
import { rebuildReports as rebuild } from '../upkeep/rebuild.ts'
import { getReportedShow } from './may.ts'
import { readReport } from './read.ts'

export const reportRoutes = [
  on(getShowReport, async ({ params, reader, actor, house, now }) => {
    const show = await getReportedShow(reader, params.showId, actor)
    return readReport(house, show, actor, now)
  }),
  on(writeReportNote, async ({ params, body, perform, actor, now }) => {
    await perform((work) => writeNote(work, params.showId, body))
    return { ...body, by: actor.name, at: now }
  }),
  on(rebuildReports, async ({ perform }) => {
    await perform(rebuild)
    return {}
  }),
]
