import * as wire from '#contracts/sharing'
import { deviceOfRequest } from '#domains/identity/index'
import { on } from '#platform/http'
import { placeOf } from '#platform/http/limit/address'
import { networkKeyOf } from '../invitation/routes.ts'
import { noteNetwork } from '../invitation/traces.ts'
import { makeLink } from './make.ts'
import { listOwnShares, listShareLinks, listSharers } from './queries.ts'
import { changeLinkSettings, readLinkSettings } from './setting.ts'
import { reading } from './tables.ts'
import { noteVisit } from './visit.ts'

export const linkRoutes = [
  on(wire.makeShareLink, ({ body: { kind, subjectId = '', channel }, perform, house, request }) =>
    perform(async (work) => {
      if (kind === 'invitation') await noteNetwork(work, networkKeyOf(house, request.ip))
      return makeLink(work, { kind, subjectId }, channel)
    }),
  ),
  on(wire.noteShareVisit, async ({ body, house, request, perform }) => {
    const secret = house.secrets.key('sharing.visitors')
    const deviceId = deviceOfRequest(house, request.raw)
    const visit = { ...body, deviceId, place: placeOf(request.ip), secret }
    const rememberDays = await perform((work) => noteVisit(work, visit))
    return rememberDays === undefined ? {} : { rememberDays }
  }),
  on(wire.listOwnShares, ({ query, actor, reader }) => listOwnShares(reader, actor.id, query)),
  on(wire.listShareLinks, ({ query, reader }) => listShareLinks(reader, query)),
  on(wire.listSharers, ({ query, reader }) => listSharers(reader, query)),
  on(wire.getLinkSettings, ({ reader }) => readLinkSettings(reading(reader))),
  on(wire.changeLinkSettings, async ({ body, perform }) => {
    await perform((work) => changeLinkSettings(work, body))
    return {}
  }),
]
