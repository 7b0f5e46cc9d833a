import { permissionsOf, type Role } from '#contracts/permissions'
import { newId } from '#kernel/id'
import type { Actor } from '#platform/work'

/** A person for tests of actions, with the rights of the given roles. */
export function person(name: string, ...roles: Role[]): Actor {
  return { id: newId(), kind: 'member', name, roles, may: permissionsOf(roles) }
}

export function guest(name: string, deviceId?: string): Actor {
  return { id: newId(), kind: 'guest', name, roles: [], may: new Set(), ...(deviceId && { deviceId }) }
}
