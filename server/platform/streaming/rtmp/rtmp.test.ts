import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { until } from '#test/world/until'
import { tagKind } from '../media/flv.ts'
import { writeChunks } from './chunk-writer.ts'
import { PublishRefused, RtmpPublisher } from './publisher.ts'
import { RtmpServer, type RtmpServerOptions } from './server.ts'
import type { PublishRequest, PublishSink } from './session.ts'

const servers: RtmpServer[] = []
after(() => Promise.all(servers.map((server) => server.close())))

async function openDoor(options: Partial<RtmpServerOptions> = {}) {
  const received: [string, number, Buffer][] = []
  const requests: PublishRequest[] = []
  const ends: string[] = []
  const sink: PublishSink = {
    audio: (at, body) => received.push(['audio', at, body]),
    video: (at, body) => received.push(['video', at, body]),
    end: (reason) => ends.push(reason),
  }
  const authorize = async (request: PublishRequest) => {
    requests.push(request)
    return request.key === 'right' ? sink : 'This key is not known.'
  }
  const server = new RtmpServer({ host: '127.0.0.1', port: 0, authorize, log: () => undefined, ...options })
  servers.push(server)
  const port = await server.listen()
  return { server, received, requests, ends, port, url: `rtmp://127.0.0.1:${port}/live` }
}

test('a publisher with the right key is heard, byte for byte, also past a day of milliseconds', async () => {
  const { url, received, ends } = await openDoor()
  const publisher = await RtmpPublisher.open(`${url}/right`)
  const body = Buffer.alloc(200_000, 9)
  publisher.send(tagKind.video, 40, body)
  publisher.send(tagKind.audio, 0x1_0000_0005, Buffer.of(1, 2, 3))
  await until(() => received[1])
  assert.deepEqual(received, [
    ['video', 40, body],
    ['audio', 5, Buffer.of(1, 2, 3)],
  ])
  await publisher.close()
  await until(() => ends[0])
  assert.deepEqual(ends, ['the publisher stopped'])
})

test('the key may stand alone as the name or in the query behind it', async () => {
  const { url, requests } = await openDoor()
  for (const name of ['right', 'show-7?key=right']) await (await RtmpPublisher.open(`${url}/${name}`)).close()
  assert.deepEqual(
    requests.map(({ app, name, key }) => [app, name, key]),
    [
      ['live', 'right', 'right'],
      ['live', 'show-7', 'right'],
    ],
  )
})

test('a wrong key is refused with a sentence', async () => {
  const { url } = await openDoor()
  await assert.rejects(RtmpPublisher.open(`${url}/wrong`), (error) => {
    assert.ok(error instanceof PublishRefused)
    assert.equal(error.message, 'This key is not known.')
    return true
  })
})

test('whoever publishes nothing in time is let go', { timeout: 5000 }, async () => {
  const { port } = await openDoor({ idleMs: 50 })
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'close')
})

test('nonsense costs its own connection, not that of another', async () => {
  const { url, port, received } = await openDoor()
  const publisher = await RtmpPublisher.open(`${url}/right`)
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\n\r\n')
  await once(socket, 'close')
  publisher.send(tagKind.video, 1, Buffer.of(1))
  await until(() => received[0])
  await publisher.close()
})

test('a stranger cannot make the house hold a large message', async () => {
  const { port } = await openDoor()
  const socket = connect(port, '127.0.0.1')
  socket.resume().on('error', () => undefined)
  const claim = writeChunks({ kind: 20, at: 0, streamId: 0, body: Buffer.alloc(70_000) }, 3, 128)
  socket.write(Buffer.concat([Buffer.of(3), Buffer.alloc(3072), claim.subarray(0, 200)]))
  await once(socket, 'close')
})

test('one address cannot take all the places of those who have not shown a key', async () => {
  const { port, url } = await openDoor()
  const sockets = Array.from({ length: 10 }, () => connect(port, '127.0.0.1'))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  const eleventh = connect(port, '127.0.0.1')
  await once(eleventh, 'close')
  for (const socket of sockets) socket.destroy()
  const publisher = await until(() => RtmpPublisher.open(`${url}/right`).catch(() => undefined))
  await publisher.close()
})
