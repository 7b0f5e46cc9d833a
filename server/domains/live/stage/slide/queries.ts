import { type Selectable, sql } from 'kysely'

import type { DeskSlide, Slide, SlideNow, SlideSpan } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { type Kept, offsetOf } from '../../air/replay/replay.ts'
import type { LiveReader, LiveTables } from '../../tables.ts'

export type SlideRow = Selectable<LiveTables['live.slide']>

export function shownSlide({ id, url, thumb_url, width, height }: Omit<SlideRow, 'file_key' | 'thumb_key'>): Slide {
  return { id, url, thumbUrl: thumb_url, width, height }
}

export function deskSlide(row: SlideRow): DeskSlide {
  return { ...shownSlide(row), position: row.position, note: row.note, hidden: row.hidden }
}

export async function findSlides(
  reader: LiveReader,
  showId: string,
): Promise<{ items: DeskSlide[]; shownId?: string }> {
  const rows = await reader
    .selectFrom('live.slide')
    .selectAll()
    .where('show_id', '=', showId)
    .orderBy('position')
    .execute()
  const now = await reader
    .selectFrom('live.slide_span')
    .select('slide_id')
    .where('show_id', '=', showId)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  return present({ items: rows.map(deskSlide), shownId: now?.slide_id })
}

/** What a room shows now beside its picture. */
export async function findSlideNow(reader: LiveReader, showId: string): Promise<SlideNow | undefined> {
  const row = await reader
    .selectFrom('live.slide_span as span')
    .innerJoin('live.slide as slide', 'slide.id', 'span.slide_id')
    .selectAll('slide')
    .select('span.from_at')
    .where('span.show_id', '=', showId)
    .where('span.until_at', 'is', null)
    .executeTakeFirst()
  return row && { slide: shownSlide(row), mediaTime: row.from_at.getTime() }
}

/** The files of all slides of these shows, for whoever removes the shows. */
export async function findSlideFiles(reader: LiveReader, showIds: readonly string[]): Promise<string[]> {
  if (showIds.length === 0) return []
  const rows = await reader
    .selectFrom('live.slide')
    .select(['file_key', 'thumb_key'])
    .where('show_id', 'in', showIds)
    .execute()
  return rows.flatMap((row) => [row.file_key, row.thumb_key])
}

type SpanRow = SlideRow & { span_id: string; from_at: Date; until_at: Date | null; started_at: Date }

/** When each slide was shown, in order, with where that lies in the recording. */
export async function findSlideSpans(db: Database, showId: string, recording: readonly Kept[]): Promise<SlideSpan[]> {
  const { rows } = await sql<SpanRow>`
    select slide.*, span.id as span_id, span.from_at, span.until_at, show.started_at
    from live.slide_span as span
    join live.slide as slide on slide.id = span.slide_id join live.show as show on show.id = span.show_id
    where span.show_id = ${showId} and not slide.hidden order by span.from_at, span.id`.execute(db)
  return rows.map((row) => {
    const from = row.from_at.getTime()
    const offsetMs = recording.length > 0 ? offsetOf(recording, from) : Math.max(0, from - row.started_at.getTime())
    return present({
      id: row.span_id,
      slide: shownSlide(row),
      from,
      until: row.until_at?.getTime(),
      offsetMs: Math.round(offsetMs),
    })
  })
}
