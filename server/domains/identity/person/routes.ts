import * as contract from '#contracts/identity'
import { type MountedRoute, on } from '#platform/http'
import { grantRole } from '../role/grant.ts'
import { revokeRole } from '../role/revoke.ts'
import { endSessionsOf } from '../session/end-of.ts'
import { listSessions } from '../session/queries.ts'
import { reading } from '../tables.ts'
import { banPerson, restorePerson } from './ban.ts'
import { findPeople, getPerson } from './list.ts'
import { getPersonCard } from './queries.ts'

/** People as staff see and manage them. */
export const peopleRoutes: MountedRoute[] = [
  on(contract.getPersonCard, ({ reader, params }) => getPersonCard(reading(reader), params.personId)),
  on(contract.listPeople, ({ reader, query }) => findPeople(reading(reader), query)),
  on(contract.getPerson, ({ reader, params }) => getPerson(reading(reader), params.personId)),

  on(contract.grantRole, async ({ reader, params: { personId, role }, perform }) => {
    await perform((work) => grantRole(work, personId, role))
    return getPerson(reading(reader), personId)
  }),
  on(contract.revokeRole, async ({ reader, params: { personId, role }, perform }) => {
    await perform((work) => revokeRole(work, personId, role))
    return getPerson(reading(reader), personId)
  }),

  on(contract.banPerson, async ({ reader, params: { personId }, body, perform }) => {
    const until = body.until === undefined ? undefined : new Date(body.until)
    await perform((work) =>
      banPerson(work, personId, { reason: body.reason.trim(), until, devicesToo: body.devicesToo }),
    )
    return getPerson(reading(reader), personId)
  }),
  on(contract.restorePerson, async ({ reader, params: { personId }, perform }) => {
    await perform((work) => restorePerson(work, personId))
    return getPerson(reading(reader), personId)
  }),

  on(contract.listSessionsOf, async ({ reader, params }) => ({
    items: await listSessions(reading(reader), params.personId),
  })),
  on(contract.endSessionsOf, async ({ params, perform }) => ({
    ended: await perform((work) => endSessionsOf(work, params.personId)),
  })),
]
