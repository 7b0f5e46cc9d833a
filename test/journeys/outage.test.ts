import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'

import * as live from '#contracts/live'
import type { Entry, Frame } from '#contracts/wire'
import { newId } from '#kernel/id'
import { startEmbedded } from '#platform/db/embedded'
import { readFlv } from '#platform/streaming/media/flv-reader'
import { RtmpPublisher } from '#platform/streaming/rtmp/publisher'
import { Turned, testHouse, type Visitor } from '#test/world/house'
import { scratchFolder } from '#test/world/scratch'
import { until } from '#test/world/until'

/** A database of the story's own, which it may kill, and a disk of the house's own, which it may fill. */
const folder = scratchFolder('nightmarket-outage')
chmodSync(folder, 0o711) // the database's own account must get in
const postgres = join(folder, 'postgres')
const recordings = join(folder, 'data', 'recordings')
mkdirSync(recordings, { recursive: true })
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', recordings]).status === 0

const database = await startEmbedded(postgres, ['fsync=off'])
// Told first so that it runs after the house has closed.
const { house, address, member } = await testHouse({
  DATABASE_URL: database.url,
  NIGHTMARKET_DATA: join(folder, 'data'),
})
after(async () => {
  await database.stop()
  if (mounted) spawnSync('umount', [recordings])
  rmSync(folder, { recursive: true, force: true })
})

const frames = readFlv(readFileSync(new URL('../../server/domains/demo/clip/night-market.flv', import.meta.url)))

/** Plays the clip through the real RTMP door in its own time, until it is closed. */
async function publish(key: string): Promise<RtmpPublisher> {
  const publisher = await RtmpPublisher.open(`rtmp://127.0.0.1:${house.rtmpPort}/live/${key}`)
  const began = performance.now()
  const play = async () => {
    for (const { kind, at, body } of frames) {
      const waitMs = at - (performance.now() - began)
      if (waitMs > 5) await pause(waitMs, undefined, { ref: false })
      publisher.send(kind as Parameters<typeof publisher.send>[0], at, body)
    }
  }
  void play()
  return publisher
}

/** A viewer's socket: the lines that came, and whether it ever ended. */
function watch(visitor: Visitor, roomId: string) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket?room=${roomId}`, {
    headers: { cookie: visitor.cookie },
  })
  const entries: Entry[] = []
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame
    if (frame.kind === 'snapshot' || frame.kind === 'news') entries.push(...frame.entries)
  })
  const said = () => entries.flatMap(({ type, body }) => (type === 'chat-line' ? [(body as live.ChatLine).id] : []))
  let closed: number | undefined
  socket.on('close', (code) => {
    closed = code
  })
  return { said, closedWith: () => until(() => closed), isOpen: () => socket.readyState === WebSocket.OPEN }
}

/** Two viewers of the picture: one who opened it once (HTTP-FLV) and one who asks for every piece (LL-HLS). */
async function watchPicture(showId: string) {
  const stream = await fetch(`${address}/live/${showId}/live.flv`)
  let bytes = 0
  const read = async () => {
    for await (const chunk of stream.body ?? []) bytes += chunk.length
  }
  const reading = read().catch(() => {})
  const newest = async () => {
    const answer = await fetch(`${address}/live/${showId}/live.m3u8`)
    assert.equal(answer.status, 200)
    const playlist = await answer.text()
    const [, first] = /#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(playlist) ?? []
    return Number(first) + playlist.split('#EXTINF').length
  }
  /** Resolves once both have seen what was made from now on: a whole segment, longer than a show's row is remembered. */
  const goesOn = async () => {
    const [before, bytesBefore] = [await newest(), bytes]
    await until(async () => ((await newest()) > before && bytes > bytesBefore ? true : undefined))
  }
  return { goesOn, reading }
}

test('a show on air lives through a database that is gone and a disk that is full', { timeout: 120_000 }, async (t) => {
  const mei = await member('Mei', 'host')
  const viewers = await Promise.all(['Bo', 'Lin', 'Ana'].map((name) => member(name)))
  const [bo] = viewers
  assert.ok(bo)
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const { id: showId } = await mei.call(live.planShow, { body: { title: { zh: '茶夜' }, startsAt } })
  const params = { showId }
  const { key } = await mei.call(live.getStreamKey, { params })
  const publisher = await publish(key)
  await until(async () => ((await bo.call(live.getShow, { params })).picture === 'live' ? true : undefined))
  const picture = await watchPicture(showId)
  const rooms = viewers.map((viewer) => watch(viewer, showId))
  const kept: string[] = []
  const say = async (visitor: Visitor, text: string) => {
    const { id } = await visitor.call(live.sayLine, { params, body: { id: newId(), text } })
    kept.push(id)
  }
  const allHeard = () =>
    until(() => (rooms.every(({ said }) => kept.every((id) => said().includes(id))) ? true : undefined))
  for (const [nth, viewer] of viewers.entries()) await say(viewer, `好茶${nth}`)
  await allHeard()

  await t.test('the database is killed: words are refused in words, picture and sockets go on', async () => {
    process.kill(Number(readFileSync(join(postgres, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    const refusal = await until(() =>
      say(bo, '有人吗').then(
        () => undefined,
        (error) => error,
      ),
    )
    assert.equal(refusal.status, 503)
    assert.equal(refusal.code, 'http.database-away')
    assert.match(refusal.message, /try again/)
    await picture.goesOn()
    assert.ok(rooms.every(({ isOpen }) => isOpen()))
  })

  await t.test('it comes back: lines are said again, and none that was answered is missing', async () => {
    const port = Number(new URL(database.url).port)
    rmSync(join(postgres, 'postmaster.pid'), { force: true })
    await startEmbedded(postgres, ['fsync=off'], port)
    await until(() =>
      say(bo, '回来了').then(
        () => true,
        () => undefined,
      ),
    )
    await allHeard()
    const { items } = await bo.call(live.listLines, { params })
    assert.deepEqual(items.map(({ id }) => id).sort(), kept.toSorted())
    assert.ok(rooms.every(({ isOpen }) => isOpen()))
  })

  const skip = mounted ? false : 'a disk of its own to fill can be mounted by root alone'
  await t.test('the disk is full: the show goes on, and the desk says that nothing is recorded', { skip }, async () => {
    const ballast = join(recordings, 'ballast')
    for (let isRoom = true; isRoom; ) {
      try {
        writeFileSync(ballast, Buffer.alloc(65_536), { flag: 'a' })
      } catch {
        isRoom = false
      }
    }
    const incident = () => mei.call(live.listIncidents, { params }).then(({ items }) => items.find(isOfRecording))
    assert.match((await until(incident)).detail ?? '', /no space/i)
    await say(bo, '还在播吗')
    await allHeard()
    await picture.goesOn()
    const recorded = (await house.streaming.recording(showId)).length
    rmSync(ballast)
    await until(async () => (await incident())?.endedAt)
    assert.ok((await house.streaming.recording(showId)).length > recorded)
  })

  await t.test('it hangs without answering: words are refused in words, and said once when it goes on', async () => {
    const stopped = processesOf(postgres)
    for (const pid of stopped) process.kill(pid, 'SIGSTOP')
    const body = { id: newId(), text: '听得到吗' }
    const refusal = await bo.call(live.sayLine, { params, body }).catch((error: Turned) => error)
    assert.ok(refusal instanceof Turned)
    assert.deepEqual([refusal.status, refusal.code, refusal.details.retryAfterSeconds], [503, 'http.database-slow', 5])
    for (const pid of stopped.toReversed()) process.kill(pid, 'SIGCONT')
    await bo.call(live.sayLine, { params, body })
    kept.push(body.id)
    await say(bo, '听到了')
    await allHeard()
    const { items } = await bo.call(live.listLines, { params })
    assert.deepEqual(items.map(({ id }) => id).sort(), kept.toSorted())
    assert.ok(rooms.every(({ isOpen }) => isOpen()))
  })

  await t.test('a house whose database is gone closes without waiting for it', async () => {
    process.kill(Number(readFileSync(join(postgres, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    await until(() =>
      say(bo, '再见').then(
        () => undefined,
        (error) => error,
      ),
    )
    await house.close()
    await Promise.all([publisher.closed, picture.reading])
    for (const { closedWith } of rooms) assert.equal(await closedWith(), 4000)
  })
})

/** The server of a folder and everybody it has started, the server first, so that it starts nobody meanwhile. */
function processesOf(folder: string): number[] {
  const [first] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(first)], { encoding: 'utf8' })
  return [Number(first), ...stdout.split('\n').filter(Boolean).map(Number)]
}

const isOfRecording = ({ code }: live.Incident) => code === 'recording-failed'
