import type { ShowDraft } from '#contracts/live'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { keepHost, wordsOf } from '../following/host/keep.ts'
import { refuse } from '../refusals.ts'
import { shelve } from '../stage/shelf/arrange.ts'
import { writing } from '../tables.ts'

/** A show that belongs to a series. */
export interface OccursIn {
  readonly seriesId: string
  readonly day: string
}

/**
 * Plans a show with its room and shelf; answers its id. A show for another host needs `shows.manage`. An occurrence of a
 * series that exists already stays as it is and undefined is answered.
 */
export async function planShow(work: Work, draft: ShowDraft, occursIn?: OccursIn): Promise<string | undefined> {
  const { actor, now } = work
  const hostId = draft.hostId ?? actor.id
  if (hostId !== actor.id && actor.kind !== 'system' && !actor.may.has('shows.manage')) throw refuse.notYours()
  const startsAt = new Date(draft.startsAt)
  if (startsAt <= now) throw refuse.startInPast()

  const host = await keepHost(work, hostId)
  const id = newId(now.getTime())
  const isNew = await insertShow(work, { id, hostId, hostName: host.name, startsAt, draft, occursIn })
  if (!isNew) return undefined
  await openRoom(work, id, draft.rules ?? {})
  if (draft.productIds?.length) await shelve(work, id, draft.productIds)
  work.record(
    'live.show-planned',
    present({ showId: id, hostId, title: draft.title, startsAt: startsAt.toISOString(), seriesId: occursIn?.seriesId }),
  )
  return id
}

interface NewShow {
  readonly id: string
  readonly hostId: string
  readonly hostName: string
  readonly startsAt: Date
  readonly draft: ShowDraft
  readonly occursIn: OccursIn | undefined
}

async function insertShow(work: Work, { id, hostId, hostName, startsAt, draft, occursIn }: NewShow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('live.show')
    .values({
      id,
      series_id: occursIn?.seriesId ?? null,
      occurs_on: occursIn?.day ?? null,
      host_id: hostId,
      title: JSON.stringify(draft.title),
      about: draft.about ?? '',
      cover_url: draft.coverUrl ?? null,
      rehearsal: draft.rehearsal ?? false,
      format: draft.format ?? 'sale',
      starts_at: startsAt,
      planned_minutes: draft.plannedMinutes ?? 120,
      script: draft.script ?? '',
      words: wordsOf(draft.title, hostName),
      created_by: work.actor.id,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['series_id', 'occurs_on']).where('series_id', 'is not', null).doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function openRoom(work: Work, showId: string, rules: NonNullable<ShowDraft['rules']>): Promise<void> {
  await writing(work)
    .insertInto('live.room')
    .values({
      show_id: showId,
      ...(rules.chatFor && { chat_for: rules.chatFor }),
      ...(rules.slowModeMs !== undefined && { slow_mode_ms: rules.slowModeMs }),
      ...(rules.pinned !== undefined && { pinned: rules.pinned }),
    })
    .execute()
}
