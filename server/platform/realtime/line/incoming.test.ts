import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readIncoming } from './incoming.ts'

const mask = [1, 2, 3, 4]

function clientFrame(opcode: number, text: string): Buffer {
  const payload = Buffer.from(text).map((byte, nth) => byte ^ (mask[nth & 3] ?? 0))
  return Buffer.from([0x80 | opcode, 0x80 | payload.length, ...mask, ...payload])
}

test('frames are read whole, whichever way their bytes are cut', () => {
  const bytes = Buffer.concat([clientFrame(1, 'ping'), clientFrame(9, 'hi'), clientFrame(8, ''), clientFrame(10, '好')])
  for (let cut = 0; cut <= bytes.length; cut++) {
    const first = readIncoming(undefined, bytes.subarray(0, cut))
    const second = readIncoming(first.rest, bytes.subarray(cut))
    const read = [...first.frames, ...second.frames].map(({ kind, payload }) => [kind, payload.toString()])
    assert.deepEqual(read, [
      ['text', 'ping'],
      ['ping', 'hi'],
      ['close', ''],
      ['pong', '好'],
    ])
    assert.equal(second.rest, undefined)
  }
})

test('what a viewer has no use for is refused: no mask, fragments, extensions, binary, anything long', () => {
  const broken = {
    unmasked: Buffer.from([0x81, 0x04, 1, 2, 3, 4]),
    fragment: Buffer.from([0x01, 0x80, ...mask]),
    continuation: Buffer.from([0x80, 0x80, ...mask]),
    extension: Buffer.from([0xc1, 0x80, ...mask]),
    binary: Buffer.from([0x82, 0x80, ...mask]),
    long: Buffer.from([0x81, 0xfe, 0x01, 0x00, ...mask]),
    endless: Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  }
  for (const [name, bytes] of Object.entries(broken)) assert.equal(readIncoming(undefined, bytes).broken, true, name)
})

test('a hundred thousand inputs of noise neither throw nor pile up', () => {
  let seed = 20260618
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const valid = [
    clientFrame(1, 'ping'),
    clientFrame(9, ''),
    clientFrame(10, 'x'.repeat(125)),
    clientFrame(8, '\x03\xe8'),
  ]
  let rest: Buffer | undefined
  let read = 0
  let broken = 0
  for (let input = 0; input < 100_000; input++) {
    const bytes = Buffer.from(valid[random(valid.length)] ?? [])
    const flips = random(3)
    for (let flip = 0; flip < flips; flip++) bytes[random(bytes.length)] = random(256)
    const reading = readIncoming(rest, random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes)
    assert.ok((reading.rest?.length ?? 0) <= 130)
    for (const { payload } of reading.frames) assert.ok(payload.length <= 125)
    read += reading.frames.length
    if (reading.broken) broken++
    rest = reading.broken ? undefined : reading.rest
  }
  assert.ok(read > 10_000 && broken > 1_000, `${read} frames, ${broken} broken`)
})
