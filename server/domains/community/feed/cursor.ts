import { isId } from '#kernel/id'
import { type Place, readPlace, writePlace } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import type { Ceiling } from './candidates.ts'

/** Where a page of recommendations begins: the moment the feed was opened, its block, and how much of that was read. */
export interface Reading {
  readonly asOf: Date
  readonly ceiling: Ceiling | undefined
  readonly read: number
}

export function writeReading({ asOf, ceiling, read }: Reading): string {
  return [asOf.getTime(), read, ...(ceiling ? [ceiling.rank, ceiling.id] : [])].join('~')
}

/** Refuses a cursor that is none of ours. */
export function readReading(cursor: string): Reading {
  const [at = '', read = '', rank, id = ''] = cursor.split('~')
  if (!/^\d{1,15}$/.test(at) || !/^\d{1,4}$/.test(read)) throw refuse.badCursor()
  const asOf = new Date(Number(at))
  if (rank === undefined) return { asOf, ceiling: undefined, read: Number(read) }
  if (!Number.isFinite(Number(rank)) || rank === '' || !isId(id)) throw refuse.badCursor()
  return { asOf, ceiling: { rank: Number(rank), id }, read: Number(read) }
}

/** Where a page of newest posts begins: the moment the feed was opened, and the last post read. */
export function writeNewest(asOf: Date, place: Place): string {
  return `${asOf.getTime()}~${writePlace(place)}`
}

export function readNewest(cursor: string): { readonly asOf: Date; readonly behind: Place } {
  const [at = '', place = ''] = cursor.split('~')
  return { asOf: readHead(at), behind: readPlace(place) }
}

/** The moment a feed was opened. */
export function readHead(head: string): Date {
  if (!/^\d{1,15}$/.test(head)) throw refuse.badCursor()
  return new Date(Number(head))
}
