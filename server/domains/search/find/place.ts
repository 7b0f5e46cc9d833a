import { refuse } from '../refusals.ts'
import { inOrder, type Standing } from '../segment/segment.ts'

/** Where something stands in a list of what was found: how well it fits, then its standing among its kind. */
export interface Place extends Standing {
  readonly level: number
}

export function inFront(a: Place, b: Place): number {
  return b.level - a.level || inOrder(a, b)
}

export function writePlace({ level, rank, ref }: Place): string {
  return `${level}.${rank}.${ref}`
}

/** Refuses a cursor that is none of ours. */
export function readPlace(cursor: string): Place {
  const match = /^(\d)\.(-?\d{1,16})\.([0-9a-z]{1,40})$/.exec(cursor)
  if (!match) throw refuse.badCursor()
  return { level: Number(match[1]), rank: Number(match[2]), ref: match[3] ?? '' }
}
