import * as wire from '#contracts/messaging'
import { on } from '#platform/http'
import { blockPerson, unblockPerson } from './change.ts'
import { listBlocked } from './queries.ts'

export const blockRoutes = [
  on(wire.listBlocks, ({ query, reader, actor }) => listBlocked(reader, actor.id, query)),
  on(wire.blockPerson, async ({ params, perform }) => {
    await perform((work) => blockPerson(work, params.personId))
    return {}
  }),
  on(wire.unblockPerson, async ({ params, perform }) => {
    await perform((work) => unblockPerson(work, params.personId))
    return {}
  }),
]
