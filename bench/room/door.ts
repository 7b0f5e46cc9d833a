import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { fastify } from 'fastify'
import { Server } from 'socket.io'

import { newId } from '#kernel/id'
import { batcher } from '#platform/batch/index'
import { openDatabase } from '#platform/db/database'
import { createRooms, type RoomDraft, type RoomEntry, redisPort } from '#platform/realtime/index'

/**
 * A server of the bench: one POST route that keeps chat lines in batches and answers after the commit, and viewers that
 * hear them, over our rooms (`nightmarket`) or over Socket.IO (`socket.io`). Both keep the same rows in the same way.
 */
const peer = process.env.PEER
const { db } = openDatabase(process.env.DATABASE_URL ?? '', 4)
const app = fastify({ serverFactory: (handler) => createServer(handler) })

const quiet = { info: () => {}, warn: (details: object, text: string) => console.error(text, details) }
const redis = process.env.REDIS_URL
const rooms = createRooms({
  db,
  log: quiet,
  ...(redis && { port: await redisPort({ url: redis, log: quiet }) }),
  admit: async () => ({ personId: newId() }),
  budgets: { linesPerAddress: 20_000 },
})

let countLines = (): number => rooms.metrics.lines
let tell = (entries: readonly RoomEntry[]): void => rooms.published(entries)
if (peer === 'socket.io') {
  const io = new Server(app.server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false })
  io.on('connection', (socket) => void socket.join(String(socket.handshake.query.room)))
  countLines = () => io.engine.clientsCount
  tell = (entries) => {
    for (const { roomId, seq, at, type, body } of entries) io.to(roomId).emit('line', { seq, at, type, body })
  }
} else rooms.attach(app.server)

const lines = batcher<string, RoomDraft, number>({
  windowMs: 15,
  maxSize: 500,
  run: async (_roomId, drafts) => {
    const entries = await db.transaction().execute((tx) => rooms.append(tx, drafts, new Date()))
    tell(entries)
    return entries.map(({ seq }) => seq)
  },
})

app.post<{ Params: { roomId: string }; Body: { author: string; text: string; saidAt: number; lane?: 'must' } }>(
  '/api/rooms/:roomId/lines',
  async ({ params: { roomId }, body }, reply) => {
    const { author, lane = 'say' } = body
    const seq = await lines.add(roomId, { roomId, lane, type: lane === 'must' ? 'pin' : 'chat-line', body, author })
    return reply.code(201).send({ seq })
  },
)
await app.listen({ port: Number(process.env.PORT ?? 0), host: '127.0.0.1' })

process.on('message', ({ ask }: { ask: 'port' | 'usage' }) => {
  const { user, system } = process.cpuUsage()
  if (ask === 'port') process.send?.({ port: (app.server.address() as AddressInfo).port })
  else process.send?.({ cpuMs: (user + system) / 1_000, rss: process.memoryUsage.rss(), lines: countLines() })
})
process.on('disconnect', () => process.exit())
process.on('SIGTERM', () => process.exit())
