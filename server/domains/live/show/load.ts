import type { Selectable } from 'kysely'

import type { RoomRight } from '#contracts/live'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type LiveReader, type LiveTables, writing } from '../tables.ts'
import { checkRight, isCrew, type Standing, standingOf } from './show.ts'

export type ShowRow = Selectable<LiveTables['live.show']>

/** Gives the show or refuses; nothing is locked. */
export async function getShowRow(reader: LiveReader, showId: string): Promise<ShowRow> {
  const row = await reader.selectFrom('live.show').selectAll().where('id', '=', showId).executeTakeFirst()
  if (!row) throw refuse.unknownShow()
  return row
}

/** Gives the show with its row locked, so that acts on one show queue. */
export async function lockShow(work: Work, showId: string): Promise<ShowRow> {
  const row = await writing(work)
    .selectFrom('live.show')
    .selectAll()
    .where('id', '=', showId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownShow()
  return row
}

/** What somebody is and may do in a show. */
export async function standingIn(reader: LiveReader, show: ShowRow, actor: Actor): Promise<Standing> {
  const place = await reader
    .selectFrom('live.crew')
    .select(['role', 'rights', 'simulated'])
    .where('show_id', '=', show.id)
    .where('person_id', '=', actor.id)
    .executeTakeFirst()
  return standingOf(actor, show.host_id, place)
}

/** Loads a show for one of its crew; refuses those who lack the right. */
export async function getShowFor(
  reader: LiveReader,
  showId: string,
  actor: Actor,
  right: RoomRight,
): Promise<{ show: ShowRow; standing: Standing }> {
  const show = await getShowRow(reader, showId)
  const standing = await standingIn(reader, show, actor)
  checkRight(standing, right)
  return { show, standing }
}

/** Locks a show for an act that needs a right in it; the first beats of most actions. */
export async function lockShowFor(work: Work, showId: string, right: RoomRight): Promise<ShowRow> {
  const show = await lockShow(work, showId)
  checkRight(await standingIn(writing(work), show, work.actor), right)
  return show
}

/** Loads a show for anybody who may see it: a rehearsal is for its crew and those invited. */
export async function getVisibleShow(
  reader: LiveReader,
  showId: string,
  actor: Actor,
): Promise<{ show: ShowRow; standing: Standing }> {
  const show = await getShowRow(reader, showId)
  const standing = await standingIn(reader, show, actor)
  if (show.rehearsal && !isCrew(standing)) throw refuse.rehearsalOnly()
  return { show, standing }
}
