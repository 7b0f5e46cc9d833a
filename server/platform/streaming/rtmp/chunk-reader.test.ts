import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Malformed } from '../media/malformed.ts'
import { ChunkReader } from './chunk-reader.ts'
import { writeChunks } from './chunk-writer.ts'
import { messageKind } from './message.ts'

const limits = { message: 4 << 20, assembling: 8 << 20 }
const message = (at: number, length: number, kind: number = messageKind.video) => ({
  kind,
  at,
  streamId: 1,
  body: Buffer.alloc(length, at & 255),
})

function readAll(reader: ChunkReader, bytes: Buffer, cut = bytes.length) {
  const messages = []
  for (let place = 0; place < bytes.length; place += cut)
    messages.push(...reader.read(bytes.subarray(place, place + cut)))
  return messages
}

test('a message comes out whole, however the network cuts it', () => {
  const sent = message(1234, 1000)
  const bytes = writeChunks(sent, 6, 128)
  for (const cut of [1, 2, 7, 127, 128, 129, bytes.length]) {
    assert.deepEqual(readAll(new ChunkReader(limits), bytes, cut), [sent])
  }
})

test('messages of two streams may be interleaved chunk by chunk', () => {
  const [picture, sound] = [message(10, 256), message(20, 200, messageKind.audio)]
  const [a, b] = [writeChunks(picture, 6, 128), writeChunks(sound, 4, 128)]
  const mixed = Buffer.concat([a.subarray(0, 140), b.subarray(0, 140), a.subarray(140), b.subarray(140)])
  assert.deepEqual(readAll(new ChunkReader(limits), mixed), [picture, sound])
})

test('times beyond 24 bits are written and read, in every chunk', () => {
  const sent = message(0xfffffff0, 500)
  assert.deepEqual(readAll(new ChunkReader(limits), writeChunks(sent, 6, 128), 13), [sent])
})

test('an encoder that leaves the extended time out of later chunks is understood', () => {
  const sent = message(0x01000000, 200)
  const bytes = writeChunks(sent, 6, 128)
  const headLength = 16
  const short = Buffer.concat([bytes.subarray(0, headLength + 129), bytes.subarray(headLength + 129 + 4)])
  assert.deepEqual(readAll(new ChunkReader(limits), short), [sent])
})

test('short headers count on from the message before', () => {
  const first = writeChunks(message(1000, 4), 6, 128)
  const delta = Buffer.concat([Buffer.of(0x40 | 6, 0, 0, 40, 0, 0, 4, 9), Buffer.alloc(4)])
  const sameLength = Buffer.concat([Buffer.of(0x80 | 6, 0, 0, 33), Buffer.alloc(4)])
  const sameAll = Buffer.concat([Buffer.of(0xc0 | 6), Buffer.alloc(4)])
  const times = readAll(new ChunkReader(limits), Buffer.concat([first, delta, sameLength, sameAll])).map(({ at }) => at)
  assert.deepEqual(times, [1000, 1040, 1073, 1106])
})

test('a chunk size set between two messages counts for the second', () => {
  const reader = new ChunkReader(limits)
  const bytes = Buffer.concat([writeChunks(message(0, 4), 2, 128), writeChunks(message(1, 3000), 6, 4096)])
  const lengths = []
  for (const { body } of reader.read(bytes)) {
    lengths.push(body.length)
    reader.setChunkSize(4096)
  }
  assert.deepEqual(lengths, [4, 3000])
})

test('an aborted message is forgotten, and its memory given back', () => {
  const reader = new ChunkReader({ message: 1000, assembling: 1000 })
  for (let round = 0; round < 50; round++) {
    assert.deepEqual([...reader.read(writeChunks(message(round, 900), 6, 128).subarray(0, 140))], [])
    reader.abort(6)
  }
  assert.equal([...reader.read(writeChunks(message(99, 900), 6, 128))].length, 1)
})

const refusals: [string, () => void][] = [
  [
    'a message larger than allowed',
    () => void [...new ChunkReader({ message: 10, assembling: 99 }).read(writeChunks(message(0, 11), 3, 128))],
  ],
  [
    'more half messages than memory is set aside for',
    () => {
      const reader = new ChunkReader({ message: 1000, assembling: 1500 })
      for (const stream of [3, 4])
        for (const _ of reader.read(writeChunks(message(0, 1000), stream, 128).subarray(0, 140)));
    },
  ],
  [
    'a thirty-third chunk stream',
    () => {
      const reader = new ChunkReader(limits)
      for (let stream = 3; stream < 40; stream++) for (const _ of reader.read(writeChunks(message(0, 5), stream, 128)));
    },
  ],
  ['a continuation of nothing', () => void [...new ChunkReader(limits).read(Buffer.of(0xc0 | 7, 1, 2))]],
  ['a chunk size beyond a mebibyte', () => new ChunkReader(limits).setChunkSize((1 << 20) + 1)],
]
for (const [what, act] of refusals) test(`${what} is refused`, () => assert.throws(act, Malformed))
