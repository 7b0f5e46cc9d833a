import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MediaPacket } from '../media/frame.ts'
import { Recording } from '../recording/recording.ts'
import { MemoryStore } from '../test/memory-store.ts'
import { audioTrack, stretch, videoTrack } from '../test/samples.ts'
import { Channel, type ChannelNews } from './channel.ts'

async function openChannel(store = new MemoryStore()) {
  const clock = { now: 10_000_000 }
  const news: ChannelNews[] = []
  const recording = await Recording.open({
    channelId: 'show',
    store,
    failed: (reason) => assert.fail(reason),
    healed: () => {},
  })
  const channel = new Channel({
    id: 'show',
    recording,
    partMs: 240,
    segmentMs: 2000,
    graceMs: 30_000,
    now: () => clock.now,
    told: (told) => news.push(told),
  })
  return { channel, clock, news, recording, store }
}

type Opened = Awaited<ReturnType<typeof openChannel>>

/** A publisher that sends a stretch in real time. */
function publish({ channel, clock }: Opened, toMs: number, close: (reason: string) => void = () => undefined) {
  const publication = channel.publish('rtmp', close)
  publication.packet({ kind: 'video-track', track: videoTrack })
  publication.packet({ kind: 'audio-track', track: audioTrack })
  const send = (from: number, to: number) => {
    const begin = clock.now
    for (const packet of stretch(from, to) as Extract<MediaPacket, { at: number }>[]) {
      clock.now = begin + packet.at - from
      publication.packet(packet)
    }
    clock.now = begin + to - from
  }
  send(0, toMs)
  return { publication, send }
}

test('the house is told live, away, back and ended, each at once', async () => {
  const opened = await openChannel()
  const { channel, clock, news } = opened
  publish(opened, 3000).publication.end('lost')
  assert.deepEqual(news, ['live', 'away'])
  clock.now += 5000
  publish(opened, 1000)
  assert.deepEqual(news, ['live', 'away', 'back'])
  channel.end()
  assert.deepEqual(news, ['live', 'away', 'back', 'ended'])
})

test('three seconds of silence are a lost publisher, even on a standing connection, until it sends again', async () => {
  const opened = await openChannel()
  const { channel, clock, news } = opened
  const { send } = publish(opened, 1000)
  clock.now += 3500
  channel.tick()
  assert.equal(channel.state, 'away')
  send(1000, 2000)
  assert.deepEqual(news, ['live', 'away', 'back'])
})

test('after the grace the show ends by itself, and a later publisher opens it again', async () => {
  const opened = await openChannel()
  const { channel, clock, news } = opened
  publish(opened, 1000).publication.end('lost')
  clock.now += 29_000
  channel.tick()
  assert.equal(channel.state, 'away')
  clock.now += 2000
  channel.tick()
  assert.equal(channel.state, 'ended')
  publish(opened, 1000)
  assert.deepEqual(news, ['live', 'away', 'ended', 'live'])
})

test('the last publisher with the key has the channel; the one before is sent away and heard no more', async () => {
  const opened = await openChannel()
  const { channel, news } = opened
  const reasons: string[] = []
  const first = publish(opened, 1000, (reason) => reasons.push(reason))
  publish(opened, 3000)
  const { mediaNow } = channel
  first.send(1000, 9000)
  first.publication.end('closed')
  assert.equal(reasons.length, 1)
  assert.equal(channel.mediaNow, mediaNow)
  assert.deepEqual(news, ['live'])
})

test('media time is the program time of the newest frame and never goes back over publishers', async () => {
  const opened = await openChannel()
  const { channel, clock } = opened
  publish(opened, 2000).publication.end('lost')
  const before = channel.mediaNow ?? 0
  assert.ok(Math.abs(before - clock.now) < 50)
  clock.now -= 60_000
  publish(opened, 500)
  assert.ok((channel.mediaNow ?? 0) > before)
})

test('what is kept continues the numbers of the process before', async () => {
  const opened = await openChannel()
  publish(opened, 5000).publication.end('lost')
  await opened.recording.settled()
  const again = await openChannel(opened.store)
  publish(again, 5000).publication.end('lost')
  await again.recording.settled()
  assert.deepEqual(
    again.recording.rows.map(({ number, run }) => [number, run]),
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [5, 1],
    ],
  )
})

test('a host is advised on what can be measured', async () => {
  const opened = await openChannel()
  const { channel } = opened
  publish(opened, 8000)
  const health = channel.health()
  assert.equal(health.framesPerSecond, 25)
  assert.equal(health.keyFrameMs, 1000)
  assert.deepEqual(health.advice, ['bitrate-low'])
  channel.stalled(9, 'hls')
  assert.ok(channel.health().advice.includes('viewers-stall'))
})

test('a silence is written down as a gap, far key frames are advised against', async () => {
  const opened = await openChannel()
  const { channel, clock } = opened
  const { publication, send } = publish(opened, 1000)
  clock.now += 1500
  send(1000, 6500)
  clock.now += 1200
  for (let at = 6520; at < 12_000; at += 40) {
    clock.now += 40
    publication.packet({ kind: 'video', at, shift: 0, isKey: false, bytes: Buffer.alloc(9) })
    publication.packet({ kind: 'audio', at, bytes: Buffer.alloc(9) })
  }
  const { advice, incidents } = channel.health()
  assert.ok(incidents.some(({ kind, details }) => kind === 'gap' && Number(details.ms) >= 1200))
  assert.ok(advice.includes('key-frames-too-far') && advice.includes('gaps'))
})
