import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '#test/world/until'
import { isPublicAddress } from '../../http/public-address.ts'
import { tagKind } from '../media/flv.ts'
import type { Run } from '../media/frame.ts'
import { RtmpPublisher } from '../rtmp/publisher.ts'
import { audioTrack, videoTrack } from '../test/samples.ts'
import { Restream } from './restream.ts'

const run: Run = { number: 0, tracks: { video: videoTrack, audio: audioTrack }, startsAt: 1_000_000 }
const picture = (ms: number) => {
  return { kind: 'video', at: run.startsAt + ms, shift: 0, isKey: ms % 1000 === 0, bytes: Buffer.alloc(9) } as const
}

/** Another platform: takes connections, can refuse, be slow, or go away. */
function platform() {
  const far = { isOpen: true, backlog: 0, sent: [] as [number, number][], opened: 0, drop: (_reason: string) => {} }
  const failures: string[] = []
  const restream = new Restream({
    target: { id: 'other', url: 'rtmp://far.example/live/key' },
    firstRetryMs: 1,
    failed: (reason) => failures.push(reason),
    open: async () => {
      far.opened++
      if (!far.isOpen) throw new Error('refused there')
      const closed = Promise.withResolvers<string>()
      far.drop = closed.resolve
      return {
        send: (kind, at) => far.sent.push([kind, at]),
        get backlog() {
          return far.backlog
        },
        closed: closed.promise,
        close: async () => undefined,
      }
    },
  })
  return { far, restream, failures }
}

const isLive = (restream: Restream) => until(() => (restream.state.state === 'live' ? true : undefined))
const pictures = (sent: [number, number][]) => sent.filter(([kind]) => kind === tagKind.video).map(([, at]) => at)

test('a copy begins with the tracks and the next key frame, at zero', async () => {
  const { far, restream } = platform()
  restream.begin(run)
  await isLive(restream)
  for (const ms of [960, 1000, 1040]) restream.frame(picture(ms))
  assert.deepEqual(pictures(far.sent), [0, 0, 40])
  restream.stop()
})

test('what the far side does not take is left out up to a later key frame', async () => {
  const { far, restream } = platform()
  restream.begin(run)
  await isLive(restream)
  restream.frame(picture(0))
  far.backlog = 5 << 20
  for (const ms of [40, 1000]) restream.frame(picture(ms))
  far.backlog = 0
  for (const ms of [1960, 2000, 2040]) restream.frame(picture(ms))
  assert.deepEqual(pictures(far.sent), [0, 0, 2000, 2040])
  restream.stop()
})

test('a refusal is told with its reason and tried again; a lost connection comes back', async () => {
  const { far, restream, failures } = platform()
  far.isOpen = false
  restream.begin(run)
  await until(() => (far.opened >= 3 ? true : undefined))
  assert.equal(failures[0], 'refused there')
  far.isOpen = true
  await isLive(restream)
  far.drop('connection lost')
  await until(() => failures.find((reason) => reason === 'connection lost'))
  await isLive(restream)
  restream.stop()
})

test('a host cannot send the house to its own neighbours', async () => {
  for (const inside of [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ]) {
    assert.equal(isPublicAddress(inside), false, inside)
  }
  assert.equal(isPublicAddress('93.184.216.34'), true)
  for (const url of ['rtmp://127.0.0.1/live/key', 'rtmp://[::1]/live/key', 'rtmp://localhost/live/key']) {
    await assert.rejects(RtmpPublisher.open(url, { isPublicOnly: true }), /not on the internet/, url)
  }
})
