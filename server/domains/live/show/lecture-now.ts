import { sql } from 'kysely'

import type { GuestName, ShowPage, Slide } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findGuestNames } from '../air/guest-host/load.ts'
import { reading } from '../tables.ts'
import type { ShowRow } from './load.ts'

interface Now {
  guests: GuestName[] | null
  slide: { slide: Slide; from_ms: number } | null
  answering: NonNullable<ShowPage['answering']> | null
}

/** Who is in a show beside its host, what is shown beside its picture, and what is being answered: one statement of index reads. */
export async function readLectureNow(
  db: Database,
  show: Pick<ShowRow, 'id' | 'state'>,
): Promise<Pick<ShowPage, 'guests' | 'slide' | 'answering'>> {
  if (show.state !== 'live') return { guests: await findGuestNames(reading(db), show) }
  const { rows } = await sql<Now>`
    select
      (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'title', title) order by id)
        from live.guest_host where show_id = ${show.id} and place is not null and not hidden) as guests,
      (select jsonb_build_object('from_ms', round(extract(epoch from span.from_at) * 1000), 'slide', jsonb_build_object(
          'id', slide.id, 'url', url, 'thumbUrl', thumb_url, 'width', width, 'height', height))
        from live.slide_span as span join live.slide as slide on slide.id = span.slide_id
        where span.show_id = ${show.id} and span.until_at is null) as slide,
      (select jsonb_build_object('id', question.id, 'wording', wording, 'people',
          (select count(distinct person_id) from live.question_line where question_id = question.id))
        from live.question where show_id = ${show.id} and answering_at is not null and answered_at is null) as answering`.execute(
    db,
  )
  const [now] = rows
  return present({
    guests: now?.guests ?? [],
    slide: now?.slide ? { slide: now.slide.slide, mediaTime: now.slide.from_ms } : undefined,
    answering: now?.answering ?? undefined,
  })
}
