import * as contract from '#contracts/live'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { publishAddress } from '../air/broadcast/address.ts'
import { reading } from '../tables.ts'
import { changeShow } from './change.ts'
import { keepCover } from './cover.ts'
import { getShowFor, getShowRow } from './load.ts'
import { readShowSettings } from './page.ts'
import { planShow } from './plan.ts'
import { rotateStreamKey, shownStreamKey } from './stream-key.ts'
import { cancelShow, endShow, offerReplay, startShow } from './turn.ts'

async function settingsOf(db: Database, showId: string, actor: Actor) {
  return readShowSettings(db, await getShowRow(reading(db), showId), actor.id)
}

export const showRoutes = [
  on(contract.planShow, async ({ body, perform, reader, actor }) => {
    const showId = await perform((work) => planShow(work, body))
    if (showId === undefined) throw new Error('A show that is in no series was there already.')
    return settingsOf(reader, showId, actor)
  }),
  on(contract.changeShow, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => changeShow(work, params.showId, body))
    return settingsOf(reader, params.showId, actor)
  }),
  on(contract.changeCover, async ({ params: { showId }, request, perform, reader, actor, house }) => {
    await getShowFor(reading(reader), showId, actor, 'run')
    await keepCover(house, perform, showId, request.body)
    return settingsOf(reader, showId, actor)
  }),
  on(contract.startShow, async ({ params, perform, reader, actor }) => {
    await perform((work) => startShow(work, params.showId))
    return settingsOf(reader, params.showId, actor)
  }),
  on(contract.endShow, async ({ params, perform, reader, actor, house }) => {
    await perform((work) => endShow(work, params.showId))
    house.streaming.end(params.showId)
    return settingsOf(reader, params.showId, actor)
  }),
  on(contract.cancelShow, async ({ params, body, perform, reader, actor, house }) => {
    await perform((work) => cancelShow(work, params.showId, body.reason))
    house.streaming.end(params.showId)
    return settingsOf(reader, params.showId, actor)
  }),
  on(contract.offerReplay, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => offerReplay(work, params.showId, body.offered))
    return settingsOf(reader, params.showId, actor)
  }),
  on(contract.getStreamKey, async ({ params, reader, actor, house, request }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return shownStreamKey(house.secrets, show, publishAddress(house, request.hostname))
  }),
  on(contract.rotateStreamKey, async ({ params, perform, house, request }) => {
    const show = await perform((work) => rotateStreamKey(work, params.showId))
    return shownStreamKey(house.secrets, show, publishAddress(house, request.hostname))
  }),
]
