import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { todayOf } from '../day.ts'
import * as keep from './keep.ts'
import { getEndorsement, hostEndorsements, listEndorsements } from './queries.ts'

export const endorsementRoutes = [
  on(wire.listHostEndorsements, async ({ params, reader, now }) => ({
    items: await hostEndorsements(reading(reader), await todayOf(reader, now), params.hostId),
  })),
  on(wire.listEndorsements, async ({ query, reader, now }) =>
    listEndorsements(reader, await todayOf(reader, now), query),
  ),
  on(wire.createEndorsement, async ({ body, reader, now, perform }) => {
    const id = await perform((work) => keep.createEndorsement(work, body))
    return getEndorsement(reader, await todayOf(reader, now), id)
  }),
  on(wire.changeEndorsement, async ({ params: { endorsementId }, body, reader, now, perform }) => {
    await perform((work) => keep.changeEndorsement(work, endorsementId, body))
    return getEndorsement(reader, await todayOf(reader, now), endorsementId)
  }),
  on(wire.removeEndorsement, async ({ params, perform }) => {
    await perform((work) => keep.removeEndorsement(work, params.endorsementId))
    return {}
  }),
  on(wire.restoreEndorsement, async ({ params: { endorsementId }, reader, now, perform }) => {
    await perform((work) => keep.restoreEndorsement(work, endorsementId))
    return getEndorsement(reader, await todayOf(reader, now), endorsementId)
  }),
]
