import { getShow, getShowSettings, listManagedShows, listShows } from '#contracts/live'
import { defaultLimit } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { cardsOf } from './cards.ts'
import { type FoundShow, findManagedShows, findPublicShows, writeShowPlace } from './find.ts'
import { getShowFor, getVisibleShow } from './load.ts'
import { readShowPage, readShowSettings } from './page.ts'

async function pageOfCards(db: Database, found: readonly FoundShow[], limit: number, personId: string) {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const items = await cardsOf(
    db,
    shown.map((show) => show.id),
    personId,
  )
  return { items, ...(last && found.length > limit && { next: writeShowPlace(last) }) }
}

const dateOf = (instant: string | undefined) => (instant === undefined ? undefined : new Date(instant))

export const showListRoutes = [
  on(listShows, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, followed, ...filter } = query
    const asked = { ...filter, followedBy: followed ? actor.id : undefined }
    return pageOfCards(reader, await findPublicShows(reading(reader), asked, limit + 1), limit, actor.id)
  }),
  on(listManagedShows, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, all, from, until, ...filter } = query
    if (all && !actor.may.has('shows.manage')) throw refuse.notYours()
    const asked = { ...filter, crewOf: all ? undefined : actor.id, from: dateOf(from), until: dateOf(until) }
    return pageOfCards(reader, await findManagedShows(reading(reader), asked, limit + 1), limit, actor.id)
  }),
  on(getShow, async ({ params, reader, actor, now, house }) => {
    const position = await house.rooms.head(params.showId)
    const { show, standing } = await getVisibleShow(reading(reader), params.showId, actor)
    return present(await readShowPage(reader, { show, standing, actor, now }, position))
  }),
  on(getShowSettings, async ({ params, reader, actor }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return readShowSettings(reader, show, actor.id)
  }),
]
