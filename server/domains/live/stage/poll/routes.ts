import * as contract from '#contracts/live'
import { defaultLimit } from '#kernel/page'
import { on } from '#platform/http'
import { runtimeOf } from '../../house/runtime.ts'
import { checkMayEnter } from '../../room/admit.ts'
import { getVisibleShow } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { closePoll } from './close.ts'
import { openPoll } from './open.ts'
import { findPolls } from './queries.ts'

export const pollRoutes = [
  on(contract.openPoll, ({ params, body, perform }) => perform((work) => openPoll(work, params.showId, body))),
  on(contract.closePoll, ({ params, perform }) => perform((work) => closePoll(work, params.showId, params.pollId))),
  on(contract.listPolls, async ({ params, query, reader, actor }) => {
    const tables = reading(reader)
    const { show, standing } = await getVisibleShow(tables, params.showId, actor)
    const who = { personId: actor.id, forCrew: standing.rights.includes('run') }
    return findPolls(tables, show.id, who, { ...query, limit: query.limit ?? defaultLimit })
  }),
  on(contract.answerPoll, async ({ params, body, actor, house }) => {
    const runtime = runtimeOf(house)
    const show = await runtime.showOnAir(params.showId)
    if (show.rehearsal) await checkMayEnter(house, show, actor)
    return runtime.answer(show, params.pollId, { showId: show.id, actor, choices: body.choices })
  }),
]
