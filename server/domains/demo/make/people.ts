import type { Doors } from '#platform/domain'
import type { House } from '#platform/house'
import type { Actor } from '#platform/work'
import { demoMembers } from '../content/people.ts'
import { type DemoPerson, enterAs } from '../on-air/wire.ts'
import type { Cast } from './cast.ts'

/** Somebody of the demo at the door. As those who keep order they are not held for posting five weeks in a minute. */
export function actorOf(id: string): Actor {
  return { id, kind: 'member', name: '', roles: [], may: new Set(['room.moderate']) }
}

/** A member of the demo by their place, as who acts in a transaction. */
export function memberActor(cast: Cast, place: number): Actor {
  const at = place % cast.members.length
  return { ...actorOf(cast.members[at] ?? ''), name: demoMembers[at] ?? '' }
}

/** The demo's members at the house's own doors; each has a session from the first call on. */
export function visitorsOf(house: House, doors: Doors, cast: Cast): (place: number) => Promise<DemoPerson> {
  const inside = new Map<number, Promise<DemoPerson>>()
  return (place) => {
    const at = place % cast.members.length
    const person = inside.get(at) ?? enterAs(house, doors, cast.members[at] ?? '')
    inside.set(at, person)
    return person
  }
}
