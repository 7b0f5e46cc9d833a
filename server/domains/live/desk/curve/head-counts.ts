import type { LiveReader } from '../../tables.ts'

/** From this instant on so many were in the room, until the next one. */
export interface HeadCount {
  readonly at: Date
  readonly people: number
}

/** How many were in a show's room, each change in its order. */
export function findHeadCounts(reader: LiveReader, showId: string): Promise<HeadCount[]> {
  return reader
    .selectFrom('live.head_count')
    .select(['at', 'people'])
    .where('show_id', '=', showId)
    .orderBy('at')
    .execute()
}
