import * as contract from '#contracts/live'
import { actsAsCsv, findActs, findSanctions, liftSanction, readingModeration } from '#domains/moderation/index'
import { defaultLimit, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { tellSeatsOfShow } from '../air/guest-host/news.ts'
import { runtimeOf } from '../house/runtime.ts'
import { refuse } from '../refusals.ts'
import { getShowRow, type ShowRow, standingIn } from '../show/load.ts'
import { reading } from '../tables.ts'
import { readPersonInRoom } from './person.ts'
import { changeRules } from './rules.ts'
import { sanctionInRoom } from './sanction.ts'
import { shownAct, shownSanction } from './shown.ts'

const exportedRows = 100_000

/** The show for those who keep order in it, with whatever rights. */
async function getShowToKeep(reader: Database, showId: string, actor: Actor): Promise<ShowRow> {
  const show = await getShowRow(reading(reader), showId)
  const { rights } = await standingIn(reading(reader), show, actor)
  if (rights.length === 0) throw refuse.notYours()
  return show
}

export const orderRoutes = [
  on(contract.changeRules, ({ params, body, perform }) => perform((work) => changeRules(work, params.showId, body))),
  on(contract.sanctionPerson, async ({ params, body, perform, house }) => {
    const { showId } = params
    await runtimeOf(house).arrivals.keep()
    const row = await perform((work) => sanctionInRoom(work, showId, body))
    if (row.measure !== 'mute') {
      const why = row.measure === 'ban' ? 'banned' : 'kicked'
      house.rooms.cut(showId, { personId: row.person_id }, why)
      if (row.device_id) house.rooms.cut(showId, { deviceId: row.device_id }, why)
    }
    await tellSeatsOfShow(house, showId)
    return shownSanction(row)
  }),
  on(contract.listSanctions, async ({ params, query, reader, actor, now }) => {
    const show = await getShowToKeep(reader, params.showId, actor)
    const { limit = defaultLimit, running, after } = query
    const filter = { scope: 'show', subjectId: show.id, after, holdingAt: running ? now : undefined }
    const rows = await findSanctions(readingModeration(reader), filter, limit + 1)
    return pageOf(rows, limit, shownSanction, (row) => row.id)
  }),
  on(contract.liftSanction, async ({ params, perform }) =>
    shownSanction(await perform((work) => liftSanction(work, params.sanctionId))),
  ),
  on(contract.listRoomActs, async ({ params, query, reader, actor }) => {
    const show = await getShowToKeep(reader, params.showId, actor)
    const { limit = defaultLimit, ...filter } = query
    const asked = { ...filter, scope: 'show', subjectId: show.id }
    const rows = await findActs(readingModeration(reader), asked, limit + 1)
    return pageOf(rows, limit, shownAct, (row) => row.id)
  }),
  on(contract.exportRoomActs, async ({ params, reader, reply }) => {
    const show = await getShowRow(reading(reader), params.showId)
    const rows = await findActs(readingModeration(reader), { scope: 'show', subjectId: show.id }, exportedRows)
    reply.header('content-disposition', `attachment; filename="room-${show.id}.csv"`).type('text/csv; charset=utf-8')
    return actsAsCsv(rows)
  }),
  on(contract.getPersonInRoom, async ({ params, reader, actor, now }) => {
    const show = await getShowToKeep(reader, params.showId, actor)
    return readPersonInRoom(reader, show, params.personId, now)
  }),
]
