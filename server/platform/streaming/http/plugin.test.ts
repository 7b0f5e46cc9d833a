import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { answerError } from '#platform/http/problem'
import { until } from '#test/world/until'
import { Channels } from '../channel/channels.ts'
import { readFlv } from '../media/flv-reader.ts'
import type { MediaPacket } from '../media/frame.ts'
import { findBoxes } from '../packager/box-walk.ts'
import { MemoryStore } from '../test/memory-store.ts'
import { audioTrack, stretch, videoTrack } from '../test/samples.ts'
import { mountStreaming } from './plugin.ts'

const clock = { now: 50_000_000 }
const channels = new Channels({
  partMs: 240,
  segmentMs: 2000,
  graceMs: 1000,
  store: new MemoryStore(),
  now: () => clock.now,
  opened: () => undefined,
  told: () => undefined,
  recordingTold: (_channelId, reason) => assert.fail(reason),
})
let app: FastifyInstance
let origin: string

before(async () => {
  app = fastify({ forceCloseConnections: true })
  app.setErrorHandler(answerError)
  const answers: Record<string, boolean | 'public'> = { closed: false, open: 'public' }
  mountStreaming(app, { channels, mayWatch: (channelId) => answers[channelId] ?? true })
  origin = await app.listen({ host: '127.0.0.1', port: 0 })
})
after(() => app.close())

async function onAir(channelId: string, toMs: number) {
  const channel = await channels.open(channelId)
  const publication = channel.publish('rtmp', () => undefined)
  publication.packet({ kind: 'video-track', track: videoTrack })
  publication.packet({ kind: 'audio-track', track: audioTrack })
  const send = (from: number, to: number) => {
    for (const packet of stretch(from, to) as Extract<MediaPacket, { at: number }>[]) publication.packet(packet)
  }
  send(0, toMs)
  return { channel, publication, send }
}

const get = (path: string) => app.inject({ url: `/live/${path}` })

test('unknown channels, files and ids are missing; closed shows are closed', async () => {
  for (const path of [
    'nobody/live.m3u8',
    'nobody/live.flv',
    'nobody/replay.m3u8',
    'nobody/state',
    'x/secret.txt',
    'a%2f..%2fb/live.m3u8',
  ]) {
    assert.equal((await get(path)).statusCode, 404, path)
  }
  const refused = await get('closed/live.m3u8')
  assert.equal(refused.statusCode, 403)
  assert.equal(refused.json().type, 'streaming.not-for-you')
})

test('lists are never stored, closed segments for ever, by shared caches only if anybody may watch', async () => {
  await onAir('open', 5000)
  await onAir('members', 5000)
  assert.equal((await get('open/live.m3u8')).headers['cache-control'], 'no-store')
  assert.equal((await get('open/s0.m4s')).headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal((await get('members/s0.m4s')).headers['cache-control'], 'private, max-age=31536000, immutable')
  assert.equal((await get('open/p2.0.m4s')).headers['cache-control'], 'no-store')
  for (const name of ['i0.mp4', 'ai0.mp4', 'a0.m4s', 'audio.m3u8', 'index.m3u8'])
    assert.equal((await get(`open/${name}`)).statusCode, 200, name)
})

test('a list that is asked for ahead of time is answered when the part is there', async () => {
  const { send, channel } = await onAir('ahead', 2200)
  const last = channel.window.segments.at(-1)
  const asked = get(`ahead/live.m3u8?_HLS_msn=${last?.number}&_HLS_part=${last?.parts.length}`)
  send(2200, 2600)
  const playlist = (await asked).body
  assert.match(playlist, new RegExp(`URI="p${last?.number}\\.${last?.parts.length}\\.m4s"`))
  assert.equal((await get('ahead/live.m3u8?_HLS_msn=99')).statusCode, 400)
  assert.equal((await get('ahead/live.m3u8?_HLS_msn=abc')).statusCode, 400)
})

test('a hinted part is held back until it exists', async () => {
  const { send } = await onAir('hinted', 2300)
  const hint = /PRELOAD-HINT:TYPE=PART,URI="([^"]+)"/.exec((await get('hinted/live.m3u8')).body)?.[1]
  const asked = get(`hinted/${hint}`)
  send(2300, 2900)
  assert.equal((await asked).statusCode, 200)
})

test('a break shows in the list, the end ends it, and the recording stays', async () => {
  const { publication } = await onAir('broken', 5000)
  publication.end('lost')
  assert.doesNotMatch((await get('broken/live.m3u8')).body, /PRELOAD-HINT/)
  clock.now += 500
  const { channel } = await onAir('broken', 3000)
  assert.match((await get('broken/live.m3u8')).body, /#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="i1\.mp4"/)
  channel.end()
  await channel.options.recording.settled()
  assert.match((await get('broken/live.m3u8')).body, /#EXT-X-ENDLIST\n$/)
  assert.match((await get('broken/replay.m3u8')).body, /s0\.m4s[\s\S]*s3\.m4s[\s\S]*#EXT-X-ENDLIST/)
  assert.deepEqual((await get('broken/state')).json().state, 'ended')
})

test('a window is a list, and one file that begins at zero', async () => {
  const { channel } = await onAir('window', 9000)
  channel.end()
  await channel.options.recording.settled()
  const [, second, third] = channel.options.recording.rows
  const query = `from=${(second?.startsAt ?? 0) + 100}&to=${(third?.startsAt ?? 0) + 100}`
  const list = (await get(`window/clip.m3u8?${query}`)).body
  assert.deepEqual(list.match(/s\d\.m4s/g), ['s1.m4s', 's2.m4s'])
  const file = (await get(`window/clip.mp4?${query}`)).rawPayload
  const times = findBoxes(file, 'moof/traf/tfdt').map(({ start }) => Number(file.readBigUInt64BE(start + 4)))
  assert.equal(Math.min(...times), 0)
  for (const bad of ['', 'from=5&to=5', 'from=x&to=9', `from=0&to=${2 ** 45}`]) {
    assert.equal((await get(`window/clip.m3u8?${bad}`)).statusCode, 400, bad)
  }
  assert.equal((await get('window/clip.m3u8?from=1&to=2')).statusCode, 404)
})

test('FLV waits for the first picture and ends with its run', async () => {
  const { publication } = await onAir('flv', 1000)
  publication.end('lost')
  const asked = fetch(`${origin}/live/flv/live.flv`)
  await until(() => channels.find('flv')?.flv.viewers || undefined)
  clock.now += 400
  const { publication: second } = await onAir('flv', 1500)
  const response = await asked
  assert.equal(response.headers.get('content-type'), 'video/x-flv')
  second.end('lost')
  const tags = [...readFlv(Buffer.from(await response.arrayBuffer()))]
  assert.ok(tags.length > 30)
  const waiting = fetch(`${origin}/live/flv/live.flv`)
  await until(() => channels.find('flv')?.flv.viewers || undefined)
  channels.find('flv')?.end()
  assert.equal((await waiting).status, 404)
})

test('stalls are counted, nonsense about them is not', async () => {
  await onAir('stalls', 1000)
  const post = (payload: object) => app.inject({ method: 'POST', url: '/live/stalls/stalls', payload })
  assert.equal((await post({ count: 3, route: 'hls' })).statusCode, 204)
  assert.equal(channels.find('stalls')?.health().stallsLastMinute, 3)
  for (const bad of [{ count: 0, route: 'hls' }, { count: 1, route: 'x' }, { count: 9999, route: 'hls' }, {}]) {
    assert.equal((await post(bad)).statusCode, 400)
  }
})
