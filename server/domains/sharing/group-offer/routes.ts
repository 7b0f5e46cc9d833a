import * as wire from '#contracts/sharing'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { completeByHouse } from '../group/close.ts'
import { findGroups, getGroup } from '../group/queries.ts'
import { reading } from '../group/tables.ts'
import { refuse } from '../refusals.ts'
import { changeOffer, turnOffer } from './change.ts'
import { createOffer } from './create.ts'
import { offersAsCsv, seatsAsCsv } from './csv.ts'
import { findSeats, runGroups } from './groups.ts'
import { getOffer } from './load.ts'
import { findOffers, listHistory, runOffer, runOffers } from './queries.ts'
import { changeSettings, readSettings } from './setting.ts'

const exportedRows = 100_000

export const groupOfferRoutes = [
  on(wire.listRunGroupOffers, async ({ query, reader, now }) => {
    const { limit = defaultLimit, ...asked } = query
    const rows = await findOffers(reading(reader), asked, now, limit + 1)
    const { next } = pageOf(rows, limit, Object, ({ serial }) => String(serial))
    return { items: await runOffers(reader, rows.slice(0, limit), now), ...(next && { next }) }
  }),
  on(wire.exportGroupOffers, async ({ query, reader, reply, now }) => {
    const rows = await findOffers(reading(reader), query, now, exportedRows)
    reply.header('content-disposition', 'attachment; filename="group-offers.csv"').type('text/csv; charset=utf-8')
    return offersAsCsv(await runOffers(reader, rows, now))
  }),
  on(wire.getRunGroupOffer, ({ params, reader, now }) => runOffer(reader, params.offerId, now)),
  on(wire.createGroupOffer, async ({ body, perform, reader, house }) => {
    const id = await perform((work) => createOffer(work, body))
    return runOffer(reader, id, house.clock.now())
  }),
  on(wire.changeGroupOffer, async ({ params: { offerId }, body, perform, reader, now }) => {
    await perform((work) => changeOffer(work, offerId, body))
    return runOffer(reader, offerId, now)
  }),
  on(wire.turnGroupOffer, async ({ params: { offerId }, body, perform, reader, house }) => {
    await perform((work) => turnOffer(work, offerId, body.version, body.act))
    return runOffer(reader, offerId, house.clock.now())
  }),
  on(wire.listGroupOfferHistory, ({ params, query, reader }) => listHistory(reading(reader), params.offerId, query)),
  on(wire.listRunGroups, async ({ params: { offerId }, query, reader, now }) => {
    const { limit = defaultLimit, ...asked } = query
    await getOffer(reading(reader), offerId)
    const rows = await findGroups(reading(reader), offerId, asked, limit + 1)
    const { next } = pageOf(rows, limit, Object, ({ id }) => id)
    return { items: await runGroups(reader, rows.slice(0, limit), now), ...(next && { next }) }
  }),
  on(wire.exportGroups, async ({ params: { offerId }, reader, reply }) => {
    const offer = await getOffer(reading(reader), offerId)
    reply.header('content-disposition', 'attachment; filename="groups.csv"').type('text/csv; charset=utf-8')
    return seatsAsCsv(offer, await findSeats(reading(reader), offerId, exportedRows))
  }),
  on(wire.completeGroup, async ({ params: { groupId }, perform, reader, house }) => {
    await perform((work) => completeByHouse(work, groupId))
    const [group] = await runGroups(reader, [await getGroup(reading(reader), groupId)], house.clock.now())
    if (!group) throw refuse.unknownGroup()
    return group
  }),
  on(wire.getGroupSettings, ({ reader }) => readSettings(reading(reader))),
  on(wire.changeGroupSettings, async ({ body, perform, reader }) => {
    await perform((work) => changeSettings(work, body))
    return readSettings(reading(reader))
  }),
]
