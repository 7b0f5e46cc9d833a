import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PersonCard, RoleName } from './person.ts'
import { Sessions } from './session.ts'

export const Person = Type.Object({
  ...PersonCard.properties,
  roles: Type.Array(RoleName),
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  secondFactor: Type.Boolean(),
  joinedAt: Instant,
  seenAt: Instant,
  isDemo: Type.Boolean(),
  ban: Type.Optional(
    Type.Object({ at: Instant, until: Type.Optional(Instant), reason: Type.String(), byName: Type.String() }),
  ),
})
export type Person = Static<typeof Person>

const personParams = Type.Object({ personId: Id })

export const listPeople = route({
  method: 'GET',
  path: '/people',
  may: 'people.read',
  summary: 'Lists and finds people; newest first.',
  query: Type.Object({
    ...pageQuery,
    /** Part of a name, an e-mail or phone number from its start, or an id. */
    text: Type.Optional(Type.String({ maxLength: 100 })),
    role: Type.Optional(RoleName),
    kind: Type.Optional(Type.Enum(['guest', 'member', 'staff'])),
    banned: Type.Optional(Type.Boolean()),
  }),
  answers: { 200: Page(Person) },
})
export const getPerson = route({
  method: 'GET',
  path: '/people/:personId',
  may: 'people.read',
  summary: 'Shows one person with roles and ban.',
  params: personParams,
  answers: { 200: Person },
})
export const grantRole = route({
  method: 'PUT',
  path: '/people/:personId/roles/:role',
  may: 'people.manage',
  summary: 'Gives a member a role; only owners make owners.',
  params: Type.Object({ personId: Id, role: RoleName }),
  answers: { 200: Person },
})
export const revokeRole = route({
  method: 'DELETE',
  path: '/people/:personId/roles/:role',
  may: 'people.manage',
  summary: 'Takes a role away; the last owner stays.',
  params: Type.Object({ personId: Id, role: RoleName }),
  answers: { 200: Person },
})
export const banPerson = route({
  method: 'POST',
  path: '/people/:personId/ban',
  may: 'people.manage',
  summary: 'Shuts a person out of the house, by account and, if asked, by the devices used.',
  params: personParams,
  body: Type.Object({
    reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    until: Type.Optional(Instant),
    devicesToo: Type.Boolean({ default: false }),
  }),
  answers: { 200: Person },
})
export const restorePerson = route({
  method: 'DELETE',
  path: '/people/:personId/ban',
  may: 'people.manage',
  summary: 'Lets a banned person and the devices of that ban in again.',
  params: personParams,
  answers: { 200: Person },
})
export const listSessionsOf = route({
  method: 'GET',
  path: '/people/:personId/sessions',
  may: 'people.manage',
  summary: 'Lists where a person is signed in.',
  params: personParams,
  answers: { 200: Sessions },
})
export const endSessionsOf = route({
  method: 'DELETE',
  path: '/people/:personId/sessions',
  may: 'people.manage',
  summary: 'Signs a person out everywhere.',
  params: personParams,
  answers: { 200: Type.Object({ ended: Type.Integer() }) },
})
