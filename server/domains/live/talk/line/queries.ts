import { sql } from 'kysely'

import { refuse } from '../../refusals.ts'
import type { LiveReader } from '../../tables.ts'
import type { LineRow } from './said.ts'

/** Who looks: shadowed lines are seen by their author, and retracted ones only by moderators who ask for a person. */
export interface Onlooker {
  readonly id: string
  readonly mayModerate: boolean
}

/** A place in a room's chat, `<media ms>.<line id>`; lists go on from it in their direction. */
export interface LinePlace {
  readonly ms: number
  readonly id: string
}

export interface LineSpan {
  readonly from?: number | undefined
  readonly until?: number | undefined
  readonly after?: LinePlace | undefined
  readonly personId?: string | undefined
}

/**
 * Lines of a room: with `from` forward in media time, as a replay wants them; else backward from the latest, or from
 * `after`. Always given oldest first.
 */
export async function findLines(
  reader: LiveReader,
  showId: string,
  who: Onlooker,
  span: LineSpan,
  limit: number,
): Promise<LineRow[]> {
  const isForward = span.from !== undefined
  const all = span.personId !== undefined && who.mayModerate
  const { after, personId } = span
  const edge =
    after && sql<boolean>`(media_at, id) ${sql.raw(isForward ? '>' : '<')} (${new Date(after.ms)}, ${after.id})`
  const rows = await reader
    .selectFrom('live.line')
    .selectAll()
    .where('show_id', '=', showId)
    .$if(!all, (query) =>
      query
        .where('retracted_at', 'is', null)
        .where((eb) => eb.or([eb('shadowed', '=', false), eb('author_id', '=', who.id)])),
    )
    .$if(personId !== undefined, (query) => query.where('author_id', '=', personId ?? ''))
    .$if(span.from !== undefined, (query) => query.where('media_at', '>=', new Date(span.from ?? 0)))
    .$if(span.until !== undefined, (query) => query.where('media_at', '<', new Date(span.until ?? 0)))
    .$if(edge !== undefined, (query) => query.where(edge ?? sql<boolean>`true`))
    .orderBy('media_at', isForward ? 'asc' : 'desc')
    .orderBy('id', isForward ? 'asc' : 'desc')
    .limit(limit)
    .execute()
  return isForward ? rows : rows.reverse()
}

export function writePlace({ media_at, id }: Pick<LineRow, 'media_at' | 'id'>): string {
  return `${media_at.getTime()}.${id}`
}

/** Refuses nothing: a cursor that is none of ours begins at the end. */
export function readPlace(cursor: string | undefined): LinePlace | undefined {
  const match = /^(\d{1,15})\.([0-9a-z]{26})$/.exec(cursor ?? '')
  return match ? { ms: Number(match[1]), id: match[2] ?? '' } : undefined
}

/** The place of a line, to look back from it. */
export async function placeOfLine(reader: LiveReader, showId: string, lineId: string): Promise<LinePlace> {
  const row = await reader
    .selectFrom('live.line')
    .select(['media_at', 'id'])
    .where('id', '=', lineId)
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownLine()
  return { ms: row.media_at.getTime(), id: row.id }
}
