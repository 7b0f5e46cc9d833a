import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'

import { closings } from '#contracts/wire'
import { newId } from '#kernel/id'
import { must, said, startNode, type TestNode, TestViewer } from '../test/house.ts'
import { type LogDatabase, logDatabase } from '../test/log-database.ts'

let database: LogDatabase
let node: TestNode
before(async () => {
  database = await logDatabase()
  node = await startNode(database.db, { budgets: { waitingBytes: 64 * 1024, linesPerAddress: 40 } })
})
after(async () => {
  await node.stop()
  await database.drop()
})

/** A raw line to the node, past its handshake, which reads nothing. */
async function rawLine(room: string): Promise<Socket> {
  const [host, port] = node.url.split(':')
  const socket = connect(Number(port), host)
  socket.on('error', () => {})
  socket.write(
    `GET /socket?room=${room} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  )
  await once(socket, 'data')
  return socket
}

async function answerTo(request: string): Promise<string> {
  const [host, port] = node.url.split(':')
  const socket = connect(Number(port), host)
  socket.write(request)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('the handshake answers as RFC 6455 says, and what is no handshake is turned away', async () => {
  const [host, port] = node.url.split(':')
  const socket = connect(Number(port), host)
  socket.write(
    `GET /socket?room=${newId()} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  )
  const [answer] = await once(socket, 'data')
  assert.match(String(answer), /^HTTP\/1\.1 101 [\s\S]*Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=\r\n/)
  socket.destroy()
  const head = 'Host: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n'
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
  assert.match(
    await answerTo(`GET /socket?room=r HTTP/1.1\r\n${head}Sec-WebSocket-Version: 13\r\n\r\n`),
    /^HTTP\/1\.1 400 /,
  )
  assert.match(
    await answerTo(`GET /socket?room=r HTTP/1.1\r\n${head}${key}Sec-WebSocket-Version: 8\r\n\r\n`),
    /^HTTP\/1\.1 426 /,
  )
  assert.match(
    await answerTo(`GET /socket?room=%2e%2e%2f HTTP/1.1\r\n${head}${key}Sec-WebSocket-Version: 13\r\n\r\n`),
    /^HTTP\/1\.1 400 /,
  )
})

test('a line that does not keep up is cut, its bytes are not piled up, and the others hear everything', async () => {
  const room = newId()
  const good = await new TestViewer(node.url, { room }).welcomed()
  const slow = await rawLine(room)
  slow.pause()
  const isCut = once(slow, 'close')
  const heavy = 'x'.repeat(200_000)
  for (let nth = 0; node.rooms.metrics.tooSlow === 0; nth++) {
    assert.ok(nth < 200, 'nothing was cut')
    await node.publish([must(room, `${nth} ${heavy}`)])
    await good.until(({ texts }) => texts.at(-1)?.startsWith(`${nth} `) === true)
  }
  slow.resume()
  await isCut
  assert.equal(node.rooms.metrics.tooSlow, 1)
  await node.publish([said(room, 'the end')])
  await good.until(({ texts }) => texts.at(-1) === 'the end')
  assert.deepEqual(
    good.entries.map(({ seq }) => seq),
    good.entries.map((_, nth) => nth + 1),
  )
  good.leave()
})

test('noise on a line ends that line only, with the code for it', async () => {
  const room = newId()
  const good = await new TestViewer(node.url, { room }).welcomed()
  for (const noise of ['\x81\x04ping', '\x82\x80\0\0\0\0', 'GET / HTTP/1.1\r\n\r\n', '\xff'.repeat(5_000)]) {
    const line = await rawLine(room)
    const chunks: Buffer[] = []
    line.on('data', (chunk) => chunks.push(chunk))
    const isOver = once(line, 'close')
    line.write(Buffer.from(noise, 'latin1'))
    await isOver
    const said = Buffer.concat(chunks)
    assert.ok(said.includes(Buffer.from([0x88, 0x02, closings.garbage.code >> 8, closings.garbage.code & 0xff])), noise)
  }
  await node.publish([said(room, 'quiet again')])
  await good.until(({ texts }) => texts.includes('quiet again'))
  good.leave()
})

test('too many lines from one address are asked to come later', async () => {
  const room = newId()
  const lines = await Promise.all(
    Array.from({ length: 45 }, () =>
      new TestViewer(node.url, { room }).until((it) => it.frames.length > 0 || it.closed !== undefined),
    ),
  )
  const refused = lines.filter(({ closed }) => closed?.code === closings.crowded.code)
  assert.equal(refused.length, 5)
  for (const line of lines) line.leave()
  await Promise.all(lines.map((line) => line.until(({ closed }) => closed !== undefined)))
})
