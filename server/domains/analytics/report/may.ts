import { getShowFor, getShowRow, readingLive, type ShowRow } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'

/** Gives a show that has been on air to those who run it and those who read figures; refuses everybody else. */
export async function getReportedShow(
  db: Database,
  showId: string,
  actor: Actor,
): Promise<ShowRow & { readonly started_at: Date }> {
  const live = readingLive(db)
  const show = actor.may.has('data.read')
    ? await getShowRow(live, showId)
    : (await getShowFor(live, showId, actor, 'run')).show
  if (!show.started_at) throw refuse.noReportYet()
  return { ...show, started_at: show.started_at }
}
