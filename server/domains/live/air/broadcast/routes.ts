import { getHealth, listIncidents, reportPlayback, testUpload } from '#contracts/live'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { readHealth } from '../../desk/desk.ts'
import { runtimeOf } from '../../house/runtime.ts'
import { getShowFor } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { findIncidents } from './incident.ts'
import { keepPlayback } from './playback.ts'

export const broadcastRoutes = [
  on(getHealth, async ({ params, reader, actor, house }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return present({ health: await readHealth(house, show.id) })
  }),
  on(listIncidents, async ({ params, reader, actor }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'run')
    return { items: await findIncidents(reading(reader), show.id) }
  }),
  on(reportPlayback, async ({ params, body, perform, actor, house }) => {
    const { hostId, minutes } = await perform((work) => keepPlayback(work, params.showId, body))
    if (minutes > 0) runtimeOf(house).tally.add(hostId, actor.id, 'watch', minutes)
    return {}
  }),
  on(testUpload, ({ body, now }) => ({ bytes: Buffer.byteLength(body.filler), receivedAt: now })),
]
