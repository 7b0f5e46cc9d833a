import { addRestream, listRestreams, removeRestream, switchRestream } from '#contracts/live'
import { on } from '#platform/http'
import type { LiveHouse } from '../../house/parts.ts'
import { refuse } from '../../refusals.ts'
import { getShowFor } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { addRestream as add, removeRestream as remove, switchRestream as turn } from './change.ts'
import { findRestreams, targetsOf } from './queries.ts'

/** Brings the streaming side to what is wanted now. */
async function follow(house: LiveHouse, showId: string): Promise<void> {
  house.streaming.restream(showId, await targetsOf(house, showId))
}

async function one(house: LiveHouse, showId: string, restreamId: string) {
  const found = (await findRestreams(house, showId)).find((restream) => restream.id === restreamId)
  if (!found) throw refuse.unknownRestream()
  return found
}

export const restreamRoutes = [
  on(listRestreams, async ({ params, reader, actor, house }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return { items: await findRestreams(house, show.id) }
  }),
  on(addRestream, async ({ params, body, perform, house }) => {
    const id = await perform((work) => add(work, house.secrets, params.showId, body))
    await follow(house, params.showId)
    return one(house, params.showId, id)
  }),
  on(switchRestream, async ({ params, body, perform, house }) => {
    await perform((work) => turn(work, params.showId, params.restreamId, body.on))
    await follow(house, params.showId)
    return one(house, params.showId, params.restreamId)
  }),
  on(removeRestream, async ({ params, perform, house }) => {
    await perform((work) => remove(work, params.showId, params.restreamId))
    await follow(house, params.showId)
    return {}
  }),
]
