import * as wire from '#contracts/partners'
import { on } from '#platform/http'
import { addKol, changeKol, endKol } from './keep.ts'
import { findKols, getKol } from './queries.ts'

export const kolRoutes = [
  on(wire.listKols, ({ query, reader, now }) => findKols(reader, query, now)),
  on(wire.getKol, ({ params, reader, now }) => getKol(reader, params.personId, now)),
  on(wire.addKol, async ({ body, perform, reader, now }) => {
    await perform((work) => addKol(work, body.personId, body.draft))
    return getKol(reader, body.personId, now)
  }),
  on(wire.changeKol, async ({ params, body, perform, reader, now }) => {
    await perform((work) => changeKol(work, params.personId, body.version, body.draft))
    return getKol(reader, params.personId, now)
  }),
  on(wire.endKol, async ({ params, perform }) => {
    await perform((work) => endKol(work, params.personId))
    return {}
  }),
]
