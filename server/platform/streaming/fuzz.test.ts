import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCameraMessage } from './camera/message.ts'
import { parseAacConfig } from './media/aac.ts'
import { parseAvcConfig } from './media/avc.ts'
import { parseAudioBody, parseVideoBody } from './media/flv.ts'
import { readFlv } from './media/flv-reader.ts'
import { Malformed } from './media/malformed.ts'
import { opusPacketLength } from './media/opus.ts'
import { readPictureSize } from './media/sps.ts'
import { parseSegmentFile } from './recording/segment-row.ts'
import { decodeAmf, encodeAmf } from './rtmp/amf.ts'
import { ChunkReader } from './rtmp/chunk-reader.ts'
import { writeChunks } from './rtmp/chunk-writer.ts'
import { RtmpSession } from './rtmp/session.ts'
import { aacConfig, avcConfig, clip, randomFrom } from './test/samples.ts'

const inputs = 100_000
// Most inputs end in an error; writing down where it came from is what would take the time.
Error.stackTraceLimit = 0
const limits = { message: 64 << 10, assembling: 128 << 10 }

/** Feeds a parser: half the inputs are noise, half a good one with a few bytes changed, cut or repeated. */
function feed(seed: number, good: readonly Buffer[], parse: (input: Buffer) => unknown, rounds = inputs): void {
  const random = randomFrom(seed)
  let refused = 0
  for (let round = 0; round < rounds; round++) {
    const input = round % 2 ? noise(random) : damaged(good[round % good.length] ?? Buffer.alloc(0), random)
    try {
      parse(input)
    } catch (error) {
      if (!(error instanceof Malformed)) {
        assert.fail(`seed ${seed}, round ${round}, ${input.toString('hex')}: ${String(error)}`)
      }
      refused++
    }
  }
  assert.ok(refused > rounds / 100, 'a parser that refuses nothing was not reached')
}

function noise(random: () => number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.floor(random() ** 2 * 200))
  for (let place = 0; place < bytes.length; place++) bytes[place] = random() * 256
  return bytes
}

function damaged(good: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(good.subarray(0, random() < 0.3 ? Math.floor(random() * good.length) : good.length))
  for (let change = 0; change < 1 + random() * 4 && bytes.length > 0; change++) {
    bytes[Math.floor(random() * bytes.length)] = random() < 0.5 ? 255 : random() * 256
  }
  return random() < 0.1 ? Buffer.concat([bytes, bytes]) : bytes
}

const command = encodeAmf('connect', 1, { app: 'live', list: [1, 'a', null], nested: { yes: true } }, 'text')
const whole = (kind: number, body: Buffer) => writeChunks({ kind, at: 77, streamId: 1, body }, 4, 128)
const unit = Buffer.concat([Buffer.of(0, 0, 0, 4), Buffer.from('abcd')])
const camera = (kind: number, flags: number, payload: Buffer) =>
  Buffer.concat([Buffer.of(kind, flags, 0, 0, 1, 0), payload])

test('AMF that is no AMF is refused, never obeyed', () => {
  feed(1, [command], decodeAmf)
})

test('chunks that are no chunks cost their connection only', () => {
  const good = [whole(20, command), whole(9, Buffer.alloc(300)), whole(1, Buffer.of(0, 0, 16, 0))]
  feed(2, good, (input) => {
    const reader = new ChunkReader(limits)
    for (const message of reader.read(input)) assert.ok(message.body.length <= limits.message)
  })
})

test('a publisher that talks nonsense after the handshake is refused', () => {
  const handshake = Buffer.concat([Buffer.of(3), Buffer.alloc(3072)])
  const publish = whole(20, encodeAmf('publish', 2, null, 'name'))
  const good = [whole(20, command), publish, Buffer.concat([whole(20, command), publish, whole(9, Buffer.alloc(30))])]
  const converse = (input: Buffer) => {
    const peer = {
      ip: '',
      send: () => undefined,
      finish: () => undefined,
      authorize: async () => ({ audio() {}, video() {}, end() {} }),
    }
    const session = new RtmpSession(peer)
    session.receive(handshake)
    session.receive(input)
  }
  feed(3, good, converse, inputs / 5)
})

test('an FLV file may be cut, changed or made up', () => {
  feed(4, [clip.subarray(0, 700)], (input) => [...readFlv(input)])
})

test('tags with broken bodies are refused', () => {
  const video = [Buffer.concat([Buffer.of(0x17, 0, 0, 0, 0), avcConfig]), Buffer.of(0x27, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6)]
  const audio = [Buffer.concat([Buffer.of(0xaf, 0), aacConfig]), Buffer.of(0xaf, 1, 1, 2, 3)]
  feed(5, video, (input) => parseVideoBody(0, input))
  feed(6, audio, (input) => parseAudioBody(0, input))
})

test('configurations of pictures and sound are read with care', () => {
  feed(7, [avcConfig], parseAvcConfig)
  feed(8, [avcConfig.subarray(8, 34)], readPictureSize)
  feed(9, [aacConfig], parseAacConfig)
  feed(10, [Buffer.of(0x78, 1, 2), Buffer.of(3, 2)], opusPacketLength)
})

test('camera messages are checked to the last byte', () => {
  const good = [
    camera(1, 0, avcConfig),
    camera(2, 1, unit),
    camera(3, 0, aacConfig),
    camera(3, 1, Buffer.of(2)),
    camera(4, 0, unit),
  ]
  feed(11, good, parseCameraMessage)
})

test('no file name can pretend to be a segment with odd numbers', () => {
  const random = randomFrom(12)
  for (let round = 0; round < inputs; round++) {
    const row = parseSegmentFile(damaged(Buffer.from('s12-3-1795289791771-2000.m4s'), random).toString('latin1'))
    if (row) for (const value of Object.values(row)) assert.ok(Number.isSafeInteger(value) && value >= 0)
  }
})
