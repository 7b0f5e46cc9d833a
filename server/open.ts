import type { AddressInfo } from 'node:net'

import type { Route } from '#contracts/route'
import { pageHeadOf } from '#domains/identity/index'
import type { Config } from '#platform/config/config'
import type { Domain } from '#platform/domain'
import type { FactName } from '#platform/facts'
import type { House } from '#platform/house'
import { createHttp, type HttpServer } from '#platform/http'
import { refuse } from '#platform/http/problem'
import { type PageHead, serveWeb } from '#platform/http/web'
import { createOperations } from '#platform/operations/index'
import { mountSelfCheck } from '#platform/realtime/self-check'
import { serveMedia } from '#platform/storage/index'
import { reacting } from '#platform/work'
import { allBooks } from './books.ts'
import { domains as ownDomains } from './domains.ts'
import { type Closing, openParts, type Sides } from './parts.ts'
import { joinRoomSides } from './room-sides.ts'

/** A house that serves. */
export interface OpenHouse extends House {
  readonly http: HttpServer
  /** Where a browser on this machine finds it. */
  readonly address: string
  /** Where encoders on this machine publish to. */
  readonly rtmpPort: number
  /** Stops taking requests, lets running ones and sockets end, writes what is due, and stops the database. */
  close(): Promise<void>
}

/** Opens everything in the order of need; what opened is closed in reverse, also when a later step fails. */
export async function openHouse(config: Config): Promise<OpenHouse> {
  const closings: Closing[] = []
  const close = async () => {
    const endsAt = performance.now() + longestCloseMs
    for (let closing = closings.pop(); closing; closing = closings.pop())
      await within(Math.max(leastCloseMs, endsAt - performance.now()), closing())
  }
  try {
    const sides: Sides = { ...nobodysRooms, ...nobodysStreams }
    const house = await openParts(config, sides, closings)
    takeSides(house, sides)
    for (const domain of domains) await startDomain(house, domain, closings)
    const http = await openHttp(house, closings)
    const rtmpPort = await house.streaming.listen()
    await http.listen({ host: config.NIGHTMARKET_HOST, port: config.PORT })
    const { port } = http.server.address() as AddressInfo
    const doors = { http: `http://127.0.0.1:${port}`, rtmp: `rtmp://127.0.0.1:${rtmpPort}` }
    for (const domain of domains) if (domain.opened) closings.push(await domain.opened(house, doors))
    return { ...house, http, rtmpPort, address: config.NIGHTMARKET_PUBLIC_URL ?? `http://localhost:${port}`, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Parts that cannot end must not keep the others from ending: all together have so long, and each has a moment whatever
 * the ones before it took. A database that is there but does not answer holds up every part that asks it something.
 */
const longestCloseMs = 15_000
const leastCloseMs = 1_000

async function within(ms: number, closing: Promise<void> | void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([closing, limit]).finally(() => clearTimeout(timer))
}

/** The house's own operation first, then the domains in their order. */
const domains: readonly Domain[] = [
  createOperations({ routes: () => domains.flatMap(routesOf), books: () => allBooks(ownDomains) }),
  ...ownDomains,
]

function routesOf({ routes = [] }: Domain): Route[] {
  return routes.map(({ route }) => route)
}

const nobody = async (): Promise<never> => {
  throw new Error('No domain has rooms.')
}
const nobodysRooms = { rooms: { admit: nobody } }
const nobodysStreams = {
  streaming: { authorize: async () => 'No domain puts video on air.', onState: () => {}, mayWatch: async () => false },
}

function takeSides(house: House, sides: Sides): void {
  const rooms = domains.flatMap((domain) => domain.rooms?.(house) ?? [])
  sides.rooms = joinRoomSides(rooms, nobodysRooms.rooms)
  for (const domain of domains) {
    if (domain.streaming) sides.streaming = domain.streaming(house)
  }
}

async function openHttp(house: House, closings: Closing[]): Promise<HttpServer> {
  const http = await createHttp(house, domains)
  serveMedia(http, house.storage, () => refuse.unknownRoute())
  house.streaming.mount(http)
  house.rooms.attach(http.server)
  refuseOtherUpgrades(http)
  await mountSelfCheck(http)
  http.get('/api/rooms/:roomId/news', async (request, reply) => {
    reply.hijack()
    await house.rooms.serveNews(request.raw, reply.raw, (request.params as { roomId: string }).roomId)
  })
  await serveWeb(http, (path) => headOf(house, path))
  // The server waits for its last connection, so those of rooms and of video are sent away meanwhile.
  closings.push(async () => {
    await Promise.all([house.rooms.close(), house.streaming.close(), http.close()])
  })
  return http
}

async function headOf(house: House, path: string): Promise<PageHead> {
  const head = await pageHeadOf(house)
  for (const { markup } of domains) {
    const data = await markup?.(house, path, head.language)
    if (data) return { ...head, data }
  }
  return head
}

const upgrades = ['/socket', '/camera']

/** An upgrade that nobody takes would hang for ever. */
function refuseOtherUpgrades(http: HttpServer): void {
  http.server.on('upgrade', (request, socket) => {
    if (!upgrades.includes(request.url?.split('?')[0] ?? '')) socket.destroy()
  })
}

/** A domain hears the facts it reacts to, each in the transaction that also moves its cursor. */
async function startDomain(house: House, domain: Domain, closings: Closing[]): Promise<void> {
  const stop = await domain.start?.(house)
  if (stop) closings.push(stop)
  const { name, reactions } = domain
  if (!reactions) return
  const hears = Object.keys(reactions) as FactName[]
  await house.followers.add({ name, hears, digest: reacting(house, reactions) })
}
