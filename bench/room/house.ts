import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { Server } from 'socket.io'

import { addMember, openSession } from '#domains/identity/index'
import { planShow, startShow } from '#domains/live/index'
import { readConfig } from '#platform/config/config'
import { system, type Work } from '#platform/work'
import { type OpenHouse, openHouse } from '#server/open'

/**
 * A whole house in a process of its own, with its own database, people who are signed in and shows that are on air. Its
 * news reach viewers over its own sockets, or over Socket.IO on a port of its own (`PEER`); all the rest is the same.
 */
export interface HouseOrder {
  readonly people: number
  readonly shows: number
}

export interface HouseAnswer {
  readonly port: number
  /** Where viewers listen. */
  readonly newsPort: number
  readonly cookies: readonly string[]
  readonly showIds: readonly string[]
}

const config = readConfig({
  NIGHTMARKET_DATA: process.env.NIGHTMARKET_DATA,
  NIGHTMARKET_HOST: '127.0.0.1',
  NIGHTMARKET_DEMO: 'off',
  NIGHTMARKET_LOG: 'warn',
})
const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const newsPort = process.env.PEER === 'socket.io' ? await tellBySocketIo(house) : portOf(house.http.server)

async function tellBySocketIo({ rooms }: OpenHouse): Promise<number> {
  const server = createServer()
  const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false })
  io.on('connection', (socket) => void socket.join(String(socket.handshake.query.room)))
  const published = rooms.published.bind(rooms)
  rooms.published = (entries) => {
    published(entries)
    for (const { roomId, seq, at, type, body } of entries) io.to(roomId).emit('line', { seq, at, type, body })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return portOf(server)
}

function portOf(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port
}

const rules = { chatFor: 'everyone', slowModeMs: 0 } as const

async function fill({ people, shows }: HouseOrder): Promise<HouseAnswer> {
  const cookies = await house.perform(system, async (work) => {
    const made: string[] = []
    for (let nth = 0; nth < people; nth++) made.push(await signedIn(work, nth))
    return made
  })
  const showIds: string[] = []
  for (let nth = 0; nth < shows; nth++) showIds.push(await house.perform(system, (work) => onAir(work, nth)))
  return { port: portOf(house.http.server), newsPort, cookies, showIds }
}

async function signedIn(work: Work, nth: number): Promise<string> {
  const personId = await addMember(work, { name: `观众${nth}`, email: `viewer-${nth}@example.org` })
  return openSession(work, house.secrets, personId)
}

async function onAir(work: Work, nth: number): Promise<string> {
  const hostId = await addMember(work, { name: `主播${nth}`, email: `host-${nth}@example.org`, roles: ['host'] })
  const startsAt = new Date(work.now.getTime() + 60_000).toISOString()
  const showId = await planShow(work, { hostId, title: { zh: '夜市' }, startsAt, rules })
  if (!showId) throw new Error('The show was not planned.')
  await startShow(work, showId)
  return showId
}

process.on('message', async (message: { order?: HouseOrder; ask?: 'usage' }) => {
  if (message.order) process.send?.(await fill(message.order))
  if (message.ask === 'usage') {
    const { user, system: inKernel } = process.cpuUsage()
    process.send?.({ cpuMs: (user + inKernel) / 1_000 })
  }
})
const close = () => house.close().then(() => process.exit())
process.on('disconnect', close)
process.on('SIGTERM', close)
