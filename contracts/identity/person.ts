import { type Static, Type } from 'typebox'

import { type Permission, permissions, type Role, roles } from '../permissions.ts'
import { Id, route } from '../route.ts'

const names = <Name extends string>(table: Record<Name, unknown>) => Object.keys(table) as Name[]

export const RoleName = Type.Unsafe<Role>(Type.Enum(names(roles)))
export const PermissionName = Type.Unsafe<Permission>(Type.Enum(names(permissions)))
export const Language = Type.Enum(['zh-CN', 'en'])
export type Language = Static<typeof Language>

export const Name = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
export const Email = Type.String({ format: 'email', maxLength: 254 })
/** E.164: a plus, the country, the number. */
export const Phone = Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' })
export const Password = Type.String({ minLength: 10, maxLength: 128 })

/** What others see of a person, next to a chat line or on a host page. */
export const PersonCard = Type.Object({
  id: Id,
  kind: Type.Enum(['guest', 'member']),
  name: Type.String(),
  avatarUrl: Type.Optional(Type.String()),
})
export type PersonCard = Static<typeof PersonCard>

/** What others see of one person. */
export const getPersonCard = route({
  method: 'GET',
  path: '/person-cards/:personId',
  may: 'anyone',
  summary: 'Shows what everybody may see of a person.',
  params: Type.Object({ personId: Id }),
  answers: { 200: Type.Object({ ...PersonCard.properties, bio: Type.String(), isHost: Type.Boolean() }) },
})
