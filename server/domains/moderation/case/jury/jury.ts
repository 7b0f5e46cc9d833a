import { createHmac } from 'node:crypto'

import type { JuryOutcome } from '#contracts/moderation'
import { entryOf, winningOrder } from '#kernel/chance/draw'
import { emptyTree, grow, rootOf } from '#kernel/chance/merkle'

export const seats = 7
/** Fewer than this are no panel. */
export const fewest = 5
export const openMs = 3 * 86_400_000
/** At least so many have to speak. */
const quorum = 3
/** What so many of those who spoke agree on counts: three fifths. */
const agreeing = 0.6

export function outcomeOf(votes: { readonly breaks: number; readonly fine: number }): JuryOutcome {
  const all = votes.breaks + votes.fine
  if (all < quorum) return 'undecided'
  if (votes.breaks / all >= agreeing) return 'breaks'
  return votes.fine / all >= agreeing ? 'fine' : 'undecided'
}

export interface Lot {
  readonly id: string
  readonly seed: Uint8Array
  readonly saltKey: Uint8Array
}

/** What only the person is told, so that nobody else finds them in the list. */
export function saltOf(lot: Pick<Lot, 'id' | 'saltKey'>, personId: string): Uint8Array {
  return createHmac('sha256', lot.saltKey).update(`${lot.id}/${personId}`).digest()
}

/**
 * Draws the panel from those who may be asked, who are numbered by their ids in order. Seed, order and list leave the house no
 * choice: the same people give the same panel.
 */
export function drawPanel(lot: Lot, eligible: readonly string[]) {
  const people = [...new Set(eligible)].sort()
  const entries = people.map((personId) => entryOf(lot.id, personId, saltOf(lot, personId)))
  const root = rootOf(grow(emptyTree, entries))
  const drawn = { drawId: lot.id, seed: lot.seed, root, entries: people.length }
  const numbers = winningOrder(drawn, Math.min(seats, people.length))
  return { root, jurors: numbers.map((number) => ({ number, personId: people[number - 1] ?? '' })) }
}
