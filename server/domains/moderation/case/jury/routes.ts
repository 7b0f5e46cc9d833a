import { callJury as callRoute, listOwnJuries, proveJury, voteInJury as voteRoute } from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { callJury } from './call.ts'
import { findOwnJuries, readProof } from './queries.ts'
import { voteInJury } from './vote.ts'

export const juryRoutes = [
  on(callRoute, async ({ params, perform }) => {
    await perform((work) => callJury(work, params.caseId))
    return {}
  }),
  on(listOwnJuries, async ({ query, reader, actor }) => {
    const limit = query.limit ?? defaultLimit
    const rows = await findOwnJuries(reading(reader), actor.id, query.after, limit + 1)
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => row.id,
    )
  }),
  on(voteRoute, async ({ params, body, perform }) => {
    await perform((work) => voteInJury(work, params.juryId, body.vote))
    return {}
  }),
  on(proveJury, ({ params, reader }) => readProof(reader, params.juryId)),
]
