import { deskRoomOf, getCurve, getDesk, writeScript } from '#contracts/live'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { getShowFor, getShowRow, standingIn } from '../show/load.ts'
import { reading } from '../tables.ts'
import { findCurve } from './curve/queries.ts'
import { readDesk } from './desk.ts'
import { writeScript as write } from './script.ts'

export const deskRoutes = [
  on(getDesk, async ({ params, reader, actor, house }) => {
    const position = await house.rooms.head(params.showId)
    const show = await getShowRow(reading(reader), params.showId)
    const standing = await standingIn(reading(reader), show, actor)
    if (standing.rights.length === 0) throw refuse.notYours()
    return { ...(await readDesk(house, show, standing, actor)), position }
  }),
  on(getCurve, async ({ params, reader, actor }) => {
    const show = actor.may.has('data.read')
      ? await getShowRow(reading(reader), params.showId)
      : (await getShowFor(reading(reader), params.showId, actor, 'run')).show
    return { items: await findCurve(reader, show.id) }
  }),
  on(writeScript, async ({ params, body, perform, actor, house }) => {
    await perform((work) => write(work, params.showId, body.script))
    house.rooms.state(deskRoomOf(params.showId), 'script', { script: body.script, by: actor.name })
    return {}
  }),
]
