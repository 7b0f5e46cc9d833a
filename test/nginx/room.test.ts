import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fastify } from 'fastify'

import type { Entry } from '#contracts/wire'
import { newId } from '#kernel/id'
import { createRooms, type RoomDraft, type Rooms } from '#platform/realtime/index'
import { mountSelfCheck } from '#platform/realtime/self-check'
import { type LogDatabase, logDatabase } from '#platform/realtime/test/log-database'
import { openRoom, type RoomStatus } from '#web/shared/wire/room-news.ts'
import { diagnose, lookAround } from '#web/shared/wire/self-check.ts'
import { type Nginx, nginxMissing, startNginx } from './nginx.ts'

/** The lines of the guide, so that what is documented is what is tested. */
const documented = [...readFileSync('docs/guides/proxies.md', 'utf8').matchAll(/^ {2}(proxy_(?!pass)[^\n]+;)$/gm)].map(
  (match) => match[1] ?? '',
)

describe('a room behind nginx', { skip: nginxMissing ?? false }, () => {
  let database: LogDatabase
  let rooms: Rooms
  let house: string
  let closeHouse: () => Promise<void>
  const proxies: Nginx[] = []

  before(async () => {
    database = await logDatabase()
    rooms = createRooms({
      db: database.db,
      log: { info: () => {}, warn: () => {} },
      admit: async () => ({ personId: newId() }),
    })
    const app = fastify({ trustProxy: true })
    rooms.attach(app.server)
    app.get<{ Params: { roomId: string } }>('/api/rooms/:roomId/news', (request, reply) => {
      reply.hijack()
      return rooms.serveNews(request.raw, reply.raw, request.params.roomId)
    })
    await mountSelfCheck(app)
    house = new URL(await app.listen({ port: 0, host: '127.0.0.1' })).host
    closeHouse = () => app.close()
  })
  after(async () => {
    await rooms.close(0)
    for (const proxy of proxies) await proxy.stop()
    await closeHouse()
    await database.drop()
  })

  async function proxy(lines: readonly string[]): Promise<Nginx> {
    const started = await startNginx(house, lines)
    proxies.push(started)
    return started
  }

  async function publish(drafts: readonly RoomDraft[]): Promise<void> {
    rooms.published(await database.db.transaction().execute((tx) => rooms.append(tx, drafts, new Date())))
  }

  /** Follows a new room through the proxy until one line came; answers how it came. */
  async function hearOneLine(base: string): Promise<{ over: RoomStatus['over']; entries: Entry[] }> {
    const roomId = newId()
    const entries: Entry[] = []
    let over: RoomStatus['over']
    const heard = Promise.withResolvers<void>()
    const timer = setTimeout(() => heard.reject(new Error('nothing was heard through the proxy')), 15_000)
    const room = openRoom({
      roomId,
      base,
      onStatus: (status) => {
        over = status.over
        if (status.kind === 'open') void publish([{ roomId, lane: 'say', type: 'chat-line', body: { text: '好' } }])
      },
      onEntries: (news) => {
        entries.push(...news)
        heard.resolve()
      },
    })
    await heard.promise.finally(() => clearTimeout(timer))
    room.close()
    return { over, entries }
  }

  test('with the five documented lines it works over WebSocket, and the self-check only asks for larger bodies', async () => {
    assert.equal(documented.length, 5, documented.join('\n'))
    const { url } = await proxy(documented)
    const { over, entries } = await hearOneLine(url)
    assert.equal(over, 'socket')
    assert.deepEqual(
      entries.map(({ body }) => body),
      [{ text: '好' }],
    )
    assert.deepEqual(diagnose(await lookAround(url)), ['body-too-small'])
  })

  test('with default settings alone WebSocket does not pass, and server-sent news takes over by itself', async () => {
    const { url } = await proxy([])
    const { over, entries } = await hearOneLine(url)
    assert.equal(over, 'news')
    assert.equal(entries.length, 1)
    assert.deepEqual(diagnose(await lookAround(url)), ['websocket-blocked', 'wrong-host', 'body-too-small'])
  })

  test('where WebSocket is forbidden server-sent news takes over, and the self-check says so', async () => {
    const { url } = await proxy([...documented, 'if ($http_upgrade) { return 403; }', 'client_max_body_size 64m;'])
    const { over } = await hearOneLine(url)
    assert.equal(over, 'news')
    assert.deepEqual(diagnose(await lookAround(url)), ['websocket-blocked'])
  })

  test('a proxy that holds answers back whatever they ask is found out', async () => {
    const holding = ['proxy_ignore_headers X-Accel-Buffering;', 'gzip on; gzip_types text/event-stream video/x-flv;']
    const { url } = await proxy([...documented, ...holding, 'client_max_body_size 64m;'])
    assert.deepEqual(diagnose(await lookAround(url)), ['news-buffered', 'picture-buffered'])
  })
})
