import * as contract from '#contracts/draws'
import { getShowFor, getVisibleShow, readingLive } from '#domains/live/index'
import { defaultLimit } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { runtimeOf } from '../runtime.ts'
import { reading } from '../tables.ts'
import { endRedPacket } from './end.ts'
import { getPacketRow, type PacketRow, shownPacket } from './load.ts'
import { openRedPacket } from './open.ts'
import {
  changePlannedPacket,
  dropPlannedPacket,
  findPlannedPackets,
  openPlannedPacket,
  planRedPacket,
} from './planned.ts'
import { findMyShare, findPackets, findShares } from './queries.ts'

/** More than a desk can show. */
const mostPlanned = 50

async function getVisiblePacket(db: Database, packetId: string, actor: Actor): Promise<PacketRow> {
  const packet = await getPacketRow(reading(db), packetId)
  await getVisibleShow(readingLive(db), packet.show_id, actor)
  return packet
}

export const redPacketRoutes = [
  on(contract.openRedPacket, async ({ params, body, perform, reader }) => {
    const id = await perform((work) => openRedPacket(work, params.showId, body))
    return shownPacket(await getPacketRow(reading(reader), id))
  }),
  on(contract.listShowRedPackets, async ({ params, reader, actor }) => {
    await getVisibleShow(readingLive(reader), params.showId, actor)
    const { items } = await findPackets(reader, { showId: params.showId })
    return { items }
  }),
  on(contract.getRedPacket, async ({ params, reader, actor }) =>
    shownPacket(await getVisiblePacket(reader, params.packetId, actor)),
  ),
  on(contract.takeShare, async ({ params, actor, reader, house }) => {
    await getVisiblePacket(reader, params.packetId, actor)
    return runtimeOf(house).taking.add(params.packetId, actor)
  }),
  on(contract.getMyShare, async ({ params, reader, actor }) => {
    const packet = await getVisiblePacket(reader, params.packetId, actor)
    return present({ share: await findMyShare(reader, packet, actor.id) })
  }),
  on(contract.endRedPacket, async ({ params, perform, reader }) => {
    await perform((work) => endRedPacket(work, params.packetId))
    return shownPacket(await getPacketRow(reading(reader), params.packetId))
  }),
  on(contract.listShares, async ({ params, query, reader, actor }) => {
    const packet = await getVisiblePacket(reader, params.packetId, actor)
    if (!packet.ended_at) throw refuse.packetRunning()
    return findShares(reader, packet, query.after, query.limit ?? defaultLimit)
  }),
  on(contract.planRedPacket, async ({ params, body, perform }) => ({
    id: await perform((work) => planRedPacket(work, params.showId, body.draft, body.opensAt)),
  })),
  on(contract.changePlannedRedPacket, async ({ params, body, perform }) => {
    await perform((work) => changePlannedPacket(work, params.planId, body.draft, body.opensAt))
    return {}
  }),
  on(contract.dropPlannedRedPacket, async ({ params, perform }) => {
    await perform((work) => dropPlannedPacket(work, params.planId))
    return {}
  }),
  on(contract.openPlannedRedPacket, async ({ params, perform, reader }) => {
    const id = await perform((work) => openPlannedPacket(work, params.planId))
    return shownPacket(await getPacketRow(reading(reader), id))
  }),
  on(contract.listPlannedOfShow, async ({ params: { showId }, reader, actor }) => {
    await getShowFor(readingLive(reader), showId, actor, 'run')
    const { items } = await findPlannedPackets(reader, { showId }, mostPlanned)
    return { items: items.toReversed() }
  }),
  on(contract.listPlannedRedPackets, ({ query, reader }) =>
    findPlannedPackets(reader, query, query.limit ?? defaultLimit),
  ),
  on(contract.listRedPackets, ({ query, reader }) => findPackets(reader, query, query.limit ?? defaultLimit)),
]
