import process from 'node:process'

import { readConfig } from '#platform/config/config'
import { openHouse } from '#server/open'

/** A whole house of the bench, on ports of its own; says where it is found once it serves. */
const house = await openHouse({ ...readConfig(), PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const { port } = house.http.server.address() as { port: number }

process.on('message', () => process.send?.({ port }))
process.on('SIGTERM', () => void house.close().then(() => process.exit()))
process.on('disconnect', () => process.exit())
