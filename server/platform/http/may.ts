import type { May } from '#contracts/route'
import type { Actor } from '#platform/work'
import { refuse } from './problem.ts'

/** Refuses an actor who may not call a route that states `may`. */
export function checkMay(may: May, actor: Actor): void {
  if (may === 'anyone') return
  if (actor.kind === 'anonymous') throw refuse.notSignedIn()
  if (may === 'person') return
  if (actor.kind === 'guest') throw refuse.membersOnly()
  if (may === 'member') return
  if (!actor.may.has(may)) throw refuse.notPermitted({ permission: may })
}
