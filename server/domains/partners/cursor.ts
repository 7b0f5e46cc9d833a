import { refuse } from './refusals.ts'

/** The place of a page in a list by serial. Refuses a cursor that is none of ours. */
export function readCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw refuse.badCursor()
  return Number(cursor)
}
