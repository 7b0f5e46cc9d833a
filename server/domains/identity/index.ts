import './facts.ts'
import './person/export.ts'
import type { FastifyInstance } from 'fastify'

import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import type { MountedRoute } from '#platform/http'
import { auditRoutes } from './audit/routes.ts'
import { mountCallback } from './auth/callback.ts'
import { gateOf } from './auth/gate.ts'
import { mountManifest } from './brand/manifest.ts'
import { brandRoutes } from './brand/routes.ts'
import { ownRoutes } from './person/own-routes.ts'
import { peopleRoutes } from './person/routes.ts'
import { ensureOwner } from './role/first-owner.ts'
import { whoIs } from './session/recognise.ts'
import { settingRoutes } from './setting/routes.ts'
import { accountRoutes } from './sign-in/account-routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { tokenRoutes } from './token/routes.ts'

export { audit, type Subject } from './audit/audit.ts'
export { ensureDevice } from './auth/enter.ts'
export { pageHeadOf } from './brand/page-head.ts'
export { type FindablePerson, findFindablePeople, listPersonIds } from './findable/people.ts'
export { enterAsGuest, type NewGuest } from './guest/enter.ts'
export { addMember, type NewMember } from './person/add.ts'
export { banPerson, restorePerson } from './person/ban.ts'
export { type Contributor, contributeToPeople } from './person/contributors.ts'
export { replaceProfile, showProfile } from './person/profile.ts'
export {
  findAccount,
  findActiveMembers,
  findJoinedAt,
  findLanguage,
  findNamed,
  findOutsideAccount,
  getPersonCard,
  listHosts,
  personCards,
} from './person/queries.ts'
export { countDemoPeople, removeDemoPeople } from './person/remove-demo.ts'
export { grantRole } from './role/grant.ts'
export { revokeRole } from './role/revoke.ts'
export { deviceOfRequest, findDevices, hasUsedDevice } from './session/device.ts'
export { openSession } from './session/open.ts'
export { houseRules, readTimeZone } from './setting/queries.ts'
export { checkDevice } from './sign-in/limit.ts'
export { reading as readingIdentity } from './tables.ts'
export { type Judged, registerProfileJudge, type Wording } from './wish/judge.ts'
export { findWish, grantWish, refuseWish } from './wish/keep.ts'

export const identity = {
  name: 'identity',
  routes: [
    ...signInRoutes,
    ...auditRoutes,
    ...[...accountRoutes, ...ownRoutes, ...peopleRoutes, ...tokenRoutes, ...brandRoutes, ...settingRoutes].map(
      caughtUp,
    ),
  ],
  async mount(app: FastifyInstance, house: House) {
    takePictures(app)
    mountCallback(app, house)
    mountManifest(app, house)
  },
  async start(house: House) {
    const gate = gateOf(house)
    await gate.ready
    house.whoIs = (request) => whoIs(gate.recognition, request)
    const owner = await ensureOwner(house)
    if (owner) tellOwner(owner)
    return gate.close
  },
} as const satisfies Domain

/** Whoever changed something finds it changed on this node with the very next request; other nodes follow right after. */
function caughtUp({ route, answer }: MountedRoute): MountedRoute {
  if (route.method === 'GET') return { route, answer }
  return {
    route,
    async answer(call) {
      const value = await answer(call)
      await gateOf(call.house).catchUp()
      return value
    },
  }
}

/** Pictures come as they are, as the body; which ones can be read the picture reader decides. */
function takePictures(app: FastifyInstance): void {
  for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']) {
    if (app.hasContentTypeParser(type)) continue
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  }
}

/** To the terminal and not to the log: logs are kept and passed on, and this is a password. */
function tellOwner({ email, password }: { email: string; password: string }): void {
  console.info(`
  The first owner of this house signs in with
      e-mail    ${email}
      password  ${password}
  The password is shown this once and has to be changed at the first sign-in.
`)
}
