import * as wire from '#contracts/sharing'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { placeOf } from '#platform/http/limit/address'
import { keyOf } from '../link/link.ts'
import { accept } from './accept.ts'
import { changeCampaign, createCampaign, turnCampaign } from './campaign/keep.ts'
import { listCampaigns, readCampaign } from './campaign/queries.ts'
import { decide } from './decide.ts'
import { getInvitedPage, getOwnInvitations, listInvitations, listSent } from './queries.ts'

/** The network of a request, as it is kept: a hash that tells nothing without the house's secret. */
export function networkKeyOf(house: Pick<House, 'secrets'>, ip: string): string {
  return keyOf(house.secrets.key('sharing.networks'), '', '', placeOf(ip))
}

export const invitationRoutes = [
  on(wire.getOwnInvitations, ({ reader, actor, now }) => getOwnInvitations(reader, actor.id, now)),
  on(wire.listSentInvitations, ({ query, reader, actor }) => listSent(reader, actor.id, query)),
  on(wire.getInvited, ({ params, reader, actor, now }) => getInvitedPage(reader, params.token, actor, now)),
  on(wire.acceptInvitation, async ({ params, perform, reader, actor, now, house, request }) => {
    await perform((work) => accept(work, params.token, networkKeyOf(house, request.ip)))
    return getInvitedPage(reader, params.token, actor, now)
  }),
  on(wire.listCampaigns, ({ query, reader, now }) => listCampaigns(reader, query, now)),
  on(wire.readCampaign, ({ params, reader, now }) => readCampaign(reader, params.campaignId, now)),
  on(wire.createCampaign, async ({ body, perform, reader, now }) => {
    const campaignId = await perform((work) => createCampaign(work, body))
    return readCampaign(reader, campaignId, now)
  }),
  on(wire.changeCampaign, async ({ params, body, perform, reader, now }) => {
    await perform((work) => changeCampaign(work, params.campaignId, body))
    return readCampaign(reader, params.campaignId, now)
  }),
  on(wire.turnCampaign, async ({ params, body, perform, reader, now }) => {
    await perform((work) => turnCampaign(work, params.campaignId, body))
    return readCampaign(reader, params.campaignId, now)
  }),
  on(wire.listInvitations, ({ query, reader }) => listInvitations(reader, query)),
  on(wire.decideInvitation, async ({ params, body, perform }) => {
    await perform((work) => decide(work, params.invitationId, body))
    return {}
  }),
]
