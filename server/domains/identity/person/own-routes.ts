import * as contract from '#contracts/identity'
import { type MountedRoute, on } from '#platform/http'
import { clearOwnCookies } from '../auth/enter.ts'
import { askAuth } from '../auth/forward.ts'
import { gateOf } from '../auth/gate.ts'
import { refuse } from '../refusals.ts'
import { isCaller, signedIn } from '../session/caller.ts'
import { endOtherSessions, endSession } from '../session/end.ts'
import { listSessions } from '../session/queries.ts'
import { recognise } from '../session/recognise.ts'
import { reading } from '../tables.ts'
import { keepAvatar } from './avatar.ts'
import { checkRecent, erasePerson } from './erase.ts'
import { exportPerson } from './export.ts'
import { readMe } from './me.ts'
import { changeOwnProfile } from './profile.ts'

/** What a person does with what is their own. */
export const ownRoutes: MountedRoute[] = [
  on(contract.getMe, async (door) => {
    const found = await recognise(gateOf(door.house).recognition, door.request.headers)
    if (found?.ban) throw refuse.banned(found.ban)
    if (!found) return {}
    // better-auth prolongs the session, and its cookie, once a day.
    if (found.caller.via === 'session') await askAuth(door, { path: '/get-session', method: 'GET' })
    return { me: await readMe(door.reader, found.caller) }
  }),

  on(contract.changeProfile, async ({ actor, body, perform, reader }) => {
    if (!isCaller(actor)) throw refuse.unknownPerson()
    await perform((work) => changeOwnProfile(work, body))
    return readMe(reader, actor)
  }),

  on(contract.changeAvatar, async ({ actor, request, house, perform, reader }) => {
    if (!isCaller(actor)) throw refuse.unknownPerson()
    await keepAvatar(house, perform, request.body)
    return readMe(reader, actor)
  }),

  on(contract.exportMe, async ({ actor, reader, now, reply }) => {
    if (isCaller(actor) && actor.via === 'token') throw refuse.notWithToken()
    reply.header('content-disposition', 'attachment; filename="my-data.json"').header('cache-control', 'no-store')
    return { exportedAt: now, holdings: await exportPerson(reader, actor.id) }
  }),

  on(contract.eraseMe, async (door) => {
    const { actor, body, now, house } = door
    if (actor.kind === 'member') {
      const { signedInAt } = signedIn(actor)
      if (body.password === undefined) checkRecent(signedInAt, now)
      else await askAuth(door, { path: '/verify-password', body: { password: body.password } })
    }
    const picture = await door.perform((work) => erasePerson(work, actor.id))
    if (picture) await house.storage.remove(picture)
    clearOwnCookies(door)
    return {}
  }),

  on(contract.listMySessions, async ({ actor, reader }) => {
    const { sessionId } = signedIn(actor)
    return { items: await listSessions(reading(reader), actor.id, sessionId) }
  }),

  on(contract.endMySession, async ({ actor, params, perform }) => {
    const { loginId } = signedIn(actor)
    await perform((work) => endSession(work, loginId, params.sessionId))
    return {}
  }),

  on(contract.endMyOtherSessions, async ({ actor, perform }) => {
    const { loginId, sessionId } = signedIn(actor)
    return { ended: await perform((work) => endOtherSessions(work, loginId, { id: sessionId })) }
  }),
]
