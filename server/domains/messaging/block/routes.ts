import * as wire from '#contracts/messaging'
import { defaultLimit, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { findPeople } from '../people.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { blockPerson, unblockPerson } from './change.ts'
import { listBlocked } from './queries.ts'

export const blockRoutes = [
  on(wire.listBlocks, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, after } = query
    const before = after === undefined ? undefined : new Date(after)
    if (before && Number.isNaN(before.getTime())) throw refuse.badCursor({ field: 'after' })
    const rows = await listBlocked(reading(reader), actor.id, before, limit + 1)
    const people = await findPeople(
      reader,
      rows.map((row) => row.blocked_id),
    )
    const shown = (row: (typeof rows)[number]) => {
      const person = people.get(row.blocked_id)
      return present({ id: row.blocked_id, name: person?.name ?? '', avatarUrl: person?.avatarUrl, at: row.at })
    }
    return pageOf(rows, limit, shown, (row) => row.at.toISOString())
  }),
  on(wire.blockPerson, async ({ params, perform }) => {
    await perform((work) => blockPerson(work, params.personId))
    return {}
  }),
  on(wire.unblockPerson, async ({ params, perform }) => {
    await perform((work) => unblockPerson(work, params.personId))
    return {}
  }),
]
