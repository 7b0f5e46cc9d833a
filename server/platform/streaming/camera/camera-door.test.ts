import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { WebSocket } from 'ws'
import { until } from '#test/world/until'
import { Channels } from '../channel/channels.ts'
import { MemoryStore } from '../test/memory-store.ts'
import { aacConfig, avcConfig } from '../test/samples.ts'
import { CameraDoor, cameraClose } from './camera-door.ts'
import { cameraKind } from './message.ts'

const channels = new Channels({
  partMs: 240,
  segmentMs: 2000,
  graceMs: 30_000,
  store: new MemoryStore(),
  now: Date.now,
  opened: () => undefined,
  told: () => undefined,
  recordingTold: () => undefined,
})
const door = new CameraDoor({
  channels,
  mayPublish: async ({ url }) => (url === '/camera?show=mine' ? 'mine' : undefined),
  log: () => undefined,
})
const server = createServer().on('upgrade', (request, socket, head) => door.upgrade(request, socket, head))
await once(server.listen(0, '127.0.0.1'), 'listening')
const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
after(() => {
  door.close()
  server.close()
  server.closeAllConnections()
})

async function openCamera(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${address}/camera?show=mine`)
  await once(socket, 'message')
  return socket
}

function message(kind: number, flags: number, at: number, payload: Buffer): Buffer {
  const head = Buffer.of(kind, flags, 0, 0, 0, 0)
  head.writeUInt32BE(at, 2)
  return Buffer.concat([head, payload])
}

const unit = Buffer.concat([Buffer.of(0, 0, 0, 8), Buffer.alloc(8, 1)])

test('a camera that may is on air with its first pictures', async () => {
  const socket = await openCamera()
  socket.send(message(cameraKind.videoTrack, 0, 0, avcConfig))
  socket.send(message(cameraKind.audioTrack, 0, 0, aacConfig))
  for (let at = 0; at < 400; at += 40) socket.send(message(cameraKind.picture, at === 0 ? 1 : 0, at, unit))
  await until(() => (channels.find('mine')?.state === 'live' ? true : undefined))
  assert.equal(channels.find('mine')?.health().source, 'camera')
  socket.close()
  await until(() => (channels.find('mine')?.state === 'away' ? true : undefined))
})

test('one that may not is refused with a reason, one from a foreign page is not even heard', async () => {
  const refused = new WebSocket(`ws://${address}/camera?show=theirs`)
  const [code] = await once(refused, 'close')
  assert.equal(code, cameraClose.refused)
  const foreign = new WebSocket(`ws://${address}/camera?show=mine`, { origin: 'https://elsewhere.example' })
  const [error] = await once(foreign, 'error')
  assert.match(String(error), /403/)
})

test('the second camera with the permission replaces the first', async () => {
  const first = await openCamera()
  const closed = once(first, 'close')
  const second = await openCamera()
  assert.equal((await closed)[0], cameraClose.replaced)
  second.close()
})

test('a message that is not what a camera sends closes its socket', async () => {
  for (const bad of [
    Buffer.alloc(3),
    message(9, 0, 0, unit),
    message(cameraKind.picture, 1, 0, Buffer.alloc(20, 255)),
  ]) {
    const socket = await openCamera()
    socket.send(bad)
    assert.equal((await once(socket, 'close'))[0], cameraClose.malformed)
  }
})

test('the end of the show is told to the camera', async () => {
  const socket = await openCamera()
  const closed = once(socket, 'close')
  channels.find('mine')?.end()
  assert.equal((await closed)[0], cameraClose.ended)
})
