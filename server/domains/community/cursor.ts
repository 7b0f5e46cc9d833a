import { isId } from '#kernel/id'
import { refuse } from './refusals.ts'

/** Where a page of a list by time ended. */
export interface Place {
  readonly at: Date
  readonly id: string
}

export function writePlace({ at, id }: Place): string {
  return `${at.getTime()}-${id}`
}

/** Refuses a cursor that is none of ours. */
export function readPlace(cursor: string): Place {
  const [time = '', id = ''] = cursor.split('-')
  if (!/^\d{1,15}$/.test(time) || !isId(id)) throw refuse.badCursor()
  return { at: new Date(Number(time)), id }
}
