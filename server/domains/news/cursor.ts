import { isId } from '#kernel/id'
import { refuse } from './refusals.ts'

/** Where a page of a list by time ended; `at` is 0 for what has no time yet. */
export function writePlace({ at, id }: { readonly at: Date | null; readonly id: string }): string {
  return `${at?.getTime() ?? 0}-${id}`
}

/** Refuses a cursor that is none of ours. */
export function readPlace(cursor: string): { readonly at: Date; readonly id: string } {
  const [time = '', id = ''] = cursor.split('-')
  if (!/^\d{1,15}$/.test(time) || !isId(id)) throw refuse.badCursor()
  return { at: new Date(Number(time)), id }
}
