import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { readPersonPage } from './page.ts'

export const personRoutes = [
  on(wire.getPersonPage, ({ params, actor, reader }) => readPersonPage(reader, params.personId, actor.id)),
]
