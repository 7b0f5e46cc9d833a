import { issueRehearsalPass, joinRehearsal, listCrew, putCrew, removeCrew } from '#contracts/live'
import { on } from '#platform/http'
import type { Secrets } from '#platform/secrets'
import { refuse } from '../refusals.ts'
import { getShowFor, getVisibleShow } from '../show/load.ts'
import { isSame } from '../stage/overlay/token.ts'
import { reading } from '../tables.ts'
import { joinRehearsal as join, putCrew as put, removeCrew as remove } from './change.ts'
import { findCrew } from './queries.ts'

const passOf = (secrets: Secrets, showId: string) => secrets.sign('live.rehearsal', showId)

export const crewRoutes = [
  on(listCrew, async ({ params, reader, actor }) => {
    const { show, standing } = await getVisibleShow(reading(reader), params.showId, actor)
    if (standing.rights.length === 0) throw refuse.notYours()
    return { items: await findCrew(reading(reader), show) }
  }),
  on(putCrew, ({ params, body, perform }) =>
    perform((work) => put(work, params.showId, { personId: params.personId, ...body })),
  ),
  on(removeCrew, async ({ params, perform }) => {
    await perform((work) => remove(work, params.showId, params.personId))
    return {}
  }),
  on(issueRehearsalPass, async ({ params, reader, actor, house }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    if (!show.rehearsal && !show.is_demo) throw refuse.notARehearsal()
    return { pass: passOf(house.secrets, show.id) }
  }),
  on(joinRehearsal, async ({ params, body, perform, house }) => {
    const isRight = isSame(body.pass, passOf(house.secrets, params.showId))
    await perform((work) => join(work, params.showId, isRight))
    return {}
  }),
]
