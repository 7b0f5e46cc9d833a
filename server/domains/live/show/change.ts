import type { ShowChange } from '#contracts/live'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { wordsOf } from '../following/host/keep.ts'
import { refuse } from '../refusals.ts'
import { tellRoom } from '../room/tell.ts'
import { tellReserved } from '../schedule/reservation/tell.ts'
import { writing } from '../tables.ts'
import { lockShowFor, type ShowRow } from './load.ts'

/** Changes a show; a start can move while it is planned only, and those who reserved are told. */
export async function changeShow(work: Work, showId: string, change: ShowChange): Promise<void> {
  const show = await lockShowFor(work, showId, 'run')
  checkChange(show, change, work.now)
  await writeChange(work, show, change)
  await tellOfChange(work, show, change)
}

function checkChange(show: ShowRow, change: ShowChange, now: Date): void {
  if (show.state === 'cancelled') throw refuse.cancelled()
  const isReplanned = change.startsAt !== undefined || change.rehearsal !== undefined
  if (isReplanned && show.state !== 'planned') throw refuse.notPlanned()
  if (change.startsAt && new Date(change.startsAt) <= now) throw refuse.startInPast()
}

/** Writes the fields alone; a show of a series is from then on changed alone. */
export async function writeChange(work: Work, show: ShowRow, change: ShowChange, alone = true): Promise<void> {
  const tx = writing(work)
  const { name } = await tx
    .selectFrom('live.host')
    .select('name')
    .where('person_id', '=', show.host_id)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('live.show')
    .set(
      present({
        title: change.title && JSON.stringify(change.title),
        words: change.title && wordsOf(change.title, name),
        about: change.about,
        cover_url: change.coverUrl,
        starts_at: change.startsAt === undefined ? undefined : new Date(change.startsAt),
        planned_minutes: change.plannedMinutes,
        rehearsal: change.rehearsal,
        format: change.format,
        script: change.script,
        changed_alone: alone && show.series_id !== null ? true : undefined,
      }),
    )
    .where('id', '=', show.id)
    .execute()
}

/** Tells the room, and when the start moved also those who reserved. */
export async function tellOfChange(work: Work, show: ShowRow, change: ShowChange): Promise<void> {
  const startsAt = change.startsAt ? new Date(change.startsAt) : show.starts_at
  const cover = change.coverUrl ?? show.cover_url ?? undefined
  tellRoom(work, show.id, {
    lane: 'must',
    type: 'show-changed',
    body: {
      ...present({ title: change.title ?? show.title, coverUrl: cover, startsAt: startsAt.toISOString() }),
      ...(change.format !== undefined && { format: change.format }),
    },
  })
  work.record('live.show-changed', { showId: show.id, fields: Object.keys(change), startsAt: startsAt.toISOString() })
  if (startsAt.getTime() === show.starts_at.getTime()) return
  await tellReserved(work, { ...show, starts_at: startsAt }, { kind: 'show-moved' })
}
