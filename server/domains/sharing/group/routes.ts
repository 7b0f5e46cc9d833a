import * as wire from '#contracts/sharing'
import { getVisibleShow, readingLive } from '#domains/live/index'
import { defaultLimit, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { launchOffer, withdrawOffer } from '../group-offer/launch.ts'
import { getOffer } from '../group-offer/load.ts'
import { refuse } from '../refusals.ts'
import { offersNow } from './cards.ts'
import { findGroupsOf, findLaunchable, findOnIn, findRunning, getGroup } from './queries.ts'
import { reading } from './tables.ts'
import { wholeGroups } from './whole.ts'

const personOf = (actor: Actor) => (actor.kind === 'anonymous' ? undefined : actor.id)
const mostShown = 10
const mostLaunchable = 100

async function oneNow(db: Database, offerId: string, { actor, now }: { actor: Actor; now: Date }) {
  const row = await getOffer(reading(db), offerId)
  if (row.state === 'draft') throw refuse.unknownOffer()
  const [offer] = await offersNow(db, [row], { now, personId: personOf(actor), most: mostShown })
  if (!offer) throw refuse.unknownOffer()
  return offer
}

export const groupRoutes = [
  on(wire.listGroupOffers, async ({ query, reader, actor, now }) => {
    const { limit = defaultLimit, ...asked } = query
    const rows = await findRunning(reading(reader), asked, now, limit + 1)
    const { next } = pageOf(rows, limit, Object, ({ serial }) => String(serial))
    const items = await offersNow(reader, rows.slice(0, limit), { now, personId: personOf(actor) })
    return { items, ...(next && { next }) }
  }),
  on(wire.getGroupOffer, ({ params, reader, actor, now }) => oneNow(reader, params.offerId, { actor, now })),
  on(wire.listShowGroupOffers, async ({ params, reader, actor, now }) => {
    const { show } = await getVisibleShow(readingLive(reader), params.showId, actor)
    const rows = await findOnIn(reading(reader), show.id)
    return { items: await offersNow(reader, rows, { now, personId: personOf(actor) }) }
  }),
  on(wire.getGroup, async ({ params, reader, actor, now }) => {
    const row = await getGroup(reading(reader), params.groupId)
    const [group] = await wholeGroups(reader, [row], { now, personId: personOf(actor) })
    if (!group) throw refuse.unknownGroup()
    return group
  }),
  on(wire.listMyGroups, async ({ query, reader, actor, now }) => {
    const { limit = defaultLimit, ...asked } = query
    const rows = await findGroupsOf(reading(reader), actor.id, asked, limit + 1)
    const { next } = pageOf(rows, limit, Object, ({ id }) => id)
    const items = await wholeGroups(reader, rows.slice(0, limit), { now, personId: actor.id })
    return { items, ...(next && { next }) }
  }),
  on(wire.listLaunchableGroupOffers, async ({ params, reader, actor, now }) => {
    const { show, standing } = await getVisibleShow(readingLive(reader), params.showId, actor)
    if (!standing.rights.includes('run')) throw refuse.notYours()
    return {
      items: await offersNow(reader, await findLaunchable(reading(reader), show.id, now, mostLaunchable), { now }),
    }
  }),
  on(wire.launchGroupOffer, async ({ params, body, perform, reader, actor, now }) => {
    await perform((work) => launchOffer(work, params.showId, body.offerId))
    return oneNow(reader, body.offerId, { actor, now })
  }),
  on(wire.withdrawGroupOffer, async ({ params, perform, reader, actor, now }) => {
    await perform((work) => withdrawOffer(work, params.showId, params.offerId))
    return oneNow(reader, params.offerId, { actor, now })
  }),
]
