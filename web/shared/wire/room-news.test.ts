import assert from 'node:assert/strict'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { after, before, test } from 'node:test'

import type { CloseName, Entry, SnapshotFrame, State } from '#contracts/wire'
import { newId } from '#kernel/id'
import { must, said, startNode, type TestNode } from '#platform/realtime/test/house'
import { type LogDatabase, logDatabase } from '#platform/realtime/test/log-database'
import { type OpenRoom, openRoom, type RoomOptions, type RoomStatus } from './room-news.ts'

let database: LogDatabase
let node: TestNode
before(async () => {
  database = await logDatabase()
  node = await startNode(database.db)
})
after(async () => {
  await node.stop()
  await database.drop()
})

/** Follows a room and keeps all it hears. */
class Follower {
  readonly entries: Entry[] = []
  readonly snapshots: SnapshotFrame[] = []
  readonly gaps: boolean[] = []
  readonly statuses: RoomStatus[] = []
  state: State = {}
  readonly room: OpenRoom
  readonly #waiting = new Set<() => void>()

  constructor(roomId: string, base: string, options: Partial<RoomOptions> = {}) {
    this.room = openRoom({
      ...options,
      roomId,
      base,
      onEntries: (entries) => this.#note(() => this.entries.push(...entries)),
      onFresh: (snapshot, hasGap) =>
        this.#note(() => {
          this.snapshots.push(snapshot)
          this.gaps.push(hasGap)
        }),
      onState: (state) => this.#note(() => (this.state = state)),
      onStatus: (status) => this.#note(() => this.statuses.push(status)),
    })
  }

  get texts(): string[] {
    return this.entries.map(({ body }) => (body as { text: string }).text)
  }

  get status(): RoomStatus | undefined {
    return this.statuses.at(-1)
  }

  until(condition: (follower: this) => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${what} did not happen: ${JSON.stringify(this.statuses)}`)),
        10_000,
      )
      const look = () => {
        if (!condition(this)) return
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }

  #note(change: () => void): void {
    change()
    for (const look of this.#waiting) look()
  }
}

test('a room is followed over a restart of the house: nothing twice, nothing missed, nothing out of order', async () => {
  const roomId = newId()
  const first = await startNode(database.db)
  const follower = new Follower(roomId, `http://${first.url}`)
  await follower.until(({ status }) => status?.kind === 'open', 'opening')
  await first.publish([said(roomId, 'before')])
  await follower.until(({ texts }) => texts.includes('before'), 'the first line')
  await first.stop()
  const second = await startNode(database.db, {}, Number(first.url.split(':')[1]))
  await second.publish([must(roomId, 'while away')])
  await second.publish([said(roomId, 'after')])
  await follower.until(({ texts }) => texts.includes('after'), 'the line after the restart')
  assert.deepEqual(follower.texts, ['before', 'while away', 'after'])
  assert.equal(follower.snapshots.length, 1)
  assert.ok(follower.statuses.some(({ kind, why }) => kind === 'waiting' && why === 'restart'))
  follower.room.close()
  await second.stop()
})

test('what happened after a page was read is told to it, over WebSocket and over news, though its first tries fail', async () => {
  const roomId = newId()
  await node.publish([said(roomId, 'before')])
  const since = await node.rooms.head(roomId)
  await node.publish([must(roomId, 'meanwhile')])
  const port = Number(node.url.split(':')[1])
  const late = await deadableRelay(port, { refusing: 2 })
  for (const base of [`http://${node.url}`, `http://127.0.0.1:${late.port}`]) {
    const follower = new Follower(roomId, base, { since })
    await follower.until(({ texts }) => texts.length > 0, 'the gap')
    assert.deepEqual([follower.texts, follower.gaps], [['meanwhile'], [false]])
    follower.room.close()
  }
  const unknown = new Follower(roomId, `http://${node.url}`, { since: { ...since, epoch: since.epoch - 1 } })
  await unknown.until(({ gaps }) => gaps.length > 0, 'the room of another log')
  assert.deepEqual([unknown.texts, unknown.gaps], [[], [true]])
  unknown.room.close()
  late.close()
})

test('where WebSocket is forbidden server-sent news takes over, and says the same', async () => {
  const roomId = newId()
  const deaf = await startNode(database.db, {}, 0, { forbidSockets: true })
  const follower = new Follower(roomId, `http://${deaf.url}`)
  await follower.until(({ status }) => status?.kind === 'open' && status.over === 'news', 'server-sent news')
  await deaf.publish([said(roomId, 'over news')])
  await follower.until(({ texts }) => texts.includes('over news'), 'the line')
  deaf.rooms.state(roomId, 'stock', 3)
  await follower.until(({ state }) => state.stock === 3, 'the state')
  deaf.rooms.cut(roomId, 'everybody', 'ended')
  await follower.until(({ status }) => status?.kind === 'away' && status.why === 'ended', 'the end')
  follower.room.close()
  await deaf.stop()
})

test('who is banned stays away until a person asks to come back', async () => {
  const roomId = newId()
  const follower = new Follower(roomId, `http://${node.url}`)
  await follower.until(({ status }) => status?.kind === 'open', 'opening')
  node.rooms.cut(roomId, 'everybody', 'banned' satisfies CloseName)
  await follower.until(({ status }) => status?.kind === 'away' && status.why === 'banned', 'being sent away')
  follower.room.retry()
  await follower.until(({ status }) => status?.kind === 'open', 'coming back')
  follower.room.close()
})

test('whoever is on server-sent news goes back to WebSocket once it passes, without a gap', async () => {
  const roomId = newId()
  const deaf = await startNode(database.db, {}, 0, { forbidSockets: true })
  const follower = new Follower(roomId, `http://${deaf.url}`, { upgradeMs: [1, 1] })
  await follower.until(({ status }) => status?.kind === 'open' && status.over === 'news', 'server-sent news')
  await deaf.publish([said(roomId, 'over news')])
  await follower.until(({ texts }) => texts.includes('over news'), 'the first line')
  deaf.allowSockets()
  await follower.until(({ status }) => status?.kind === 'open' && status.over === 'socket', 'WebSocket')
  await deaf.publish([said(roomId, 'over socket')])
  await follower.until(({ texts }) => texts.includes('over socket'), 'the second line')
  assert.deepEqual(follower.texts, ['over news', 'over socket'])
  assert.equal(follower.snapshots.length, 1)
  follower.room.close()
  await deaf.stop()
})

test('a phone that slept while its line died is right again within five seconds of waking', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  Object.assign(globalThis, { document: page, window: new EventTarget() })
  const relay = await deadableRelay(Number(node.url.split(':')[1]))
  const roomId = newId()
  const follower = new Follower(roomId, `http://127.0.0.1:${relay.port}`)
  await follower.until(({ status }) => status?.kind === 'open', 'opening')
  await node.publish([said(roomId, 'before')])
  await follower.until(({ texts }) => texts.includes('before'), 'the line before')
  relay.swallow()
  await node.publish([said(roomId, 'while asleep'), must(roomId, 'this too')])
  assert.deepEqual(follower.texts, ['before'])
  const wokeAt = performance.now()
  page.dispatchEvent(new Event('visibilitychange'))
  await follower.until(({ texts }) => texts.length === 3, 'the gap')
  assert.ok(performance.now() - wokeAt < 5_000)
  assert.deepEqual(follower.texts, ['before', 'while asleep', 'this too'])
  follower.room.close()
  relay.close()
  Reflect.deleteProperty(globalThis, 'document')
  Reflect.deleteProperty(globalThis, 'window')
})

/** A way to the house that can die without a word: what is on it is swallowed, new lines pass. The first are refused. */
async function deadableRelay(
  target: number,
  { refusing = 0 } = {},
): Promise<{ port: number; swallow(): void; close(): void }> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let refused = 0
  const server = createServer((near) => {
    if (refused++ < refusing) return void near.destroy()
    const far = connect(target, '127.0.0.1')
    pairs.add([near, far])
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    swallow: () => {
      for (const [near, far] of pairs) for (const socket of [near, far]) socket.unpipe().resume()
    },
    close: () => {
      server.close()
      for (const [near, far] of pairs) for (const socket of [near, far]) socket.destroy()
    },
  }
}
