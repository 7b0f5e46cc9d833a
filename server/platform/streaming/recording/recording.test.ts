import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Segment } from '../packager/segment.ts'
import { MemoryStore } from '../test/memory-store.ts'
import { audioTrack, videoTrack } from '../test/samples.ts'
import { Recording } from './recording.ts'
import { DiskStore, type SegmentStore } from './store.ts'
import { vodPlaylist, withinWindow } from './vod-playlist.ts'

const segment = (number: number, run: number): Segment => ({
  number,
  run: { number: run, tracks: { video: videoTrack, audio: audioTrack }, startsAt: 1_000_000 },
  startsAt: 1_000_000 + number * 2000,
  durationMs: 2000,
  parts: [{ durationMs: 2000, isIndependent: true, bytes: Buffer.from(`segment ${number}`) }],
  isClosed: true,
  sound: undefined,
})

async function keep(store: SegmentStore, ...segments: Segment[]) {
  const failures: string[] = []
  const failed = (reason: string) => void failures.push(reason)
  const healed = () => void failures.push('healed')
  const recording = await Recording.open({ channelId: 'show', store, failed, healed })
  for (const each of segments) recording.keep(each)
  await recording.settled()
  return { recording, failures }
}

test('the files alone give the index back, whatever a crash left half written', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'recording-'))
  try {
    const store = new DiskStore(directory)
    await keep(store, segment(0, 0), segment(1, 0), segment(2, 1))
    await writeFile(join(directory, 'show', 's3-1-1006000-2000.m4s.partial'), 'half')
    await writeFile(join(directory, 'show', 's4-9-1008000-2000.m4s'), 'of a run whose init was never kept')
    const { recording } = await keep(store)
    assert.deepEqual(
      recording.rows.map(({ number, run, startsAt, durationMs }) => [number, run, startsAt, durationMs]),
      [
        [0, 0, 1_000_000, 2000],
        [1, 0, 1_002_000, 2000],
        [2, 1, 1_004_000, 2000],
      ],
    )
    assert.equal(String(await recording.readSegment(1)), 'segment 1')
    assert.equal((await recording.readInit(1))?.toString('latin1', 4, 8), 'ftyp')
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('a full disk costs the segments of that time and is told, then it heals', async () => {
  const store = new MemoryStore()
  const { recording, failures } = await keep(store, segment(0, 0))
  store.isFull = true
  recording.keep(segment(1, 0))
  await recording.settled()
  store.isFull = false
  recording.keep(segment(2, 0))
  recording.keep(segment(3, 0))
  await recording.settled()
  assert.deepEqual(failures, ['no space left', 'healed'])
  assert.deepEqual(
    recording.rows.map(({ number }) => number),
    [0, 2, 3],
  )
})

test('storage that does not follow is not waited for without end', async () => {
  const held = Promise.withResolvers<void>()
  const slow = new MemoryStore()
  const write = slow.write.bind(slow)
  slow.write = async (...input) => {
    await held.promise
    return write(...input)
  }
  const failures: string[] = []
  const failed = (reason: string) => void failures.push(reason)
  const recording = await Recording.open({ channelId: 'show', store: slow, failed, healed: () => {} })
  for (let number = 0; number < 10; number++) recording.keep(segment(number, 0))
  assert.equal(failures.length, 2)
  held.resolve()
  await recording.settled()
  assert.equal(recording.rows.length, 8)
})

test('a replay over a reconnect has one break and both inits', async () => {
  const { recording } = await keep(new MemoryStore(), segment(0, 0), segment(1, 0), segment(2, 1))
  const playlist = vodPlaylist(recording.rows)
  assert.equal(playlist.split('#EXT-X-DISCONTINUITY\n').length, 2)
  assert.match(
    playlist,
    /i0\.mp4"[\s\S]*s1\.m4s[\s\S]*DISCONTINUITY\n#EXT-X-MAP:URI="i1\.mp4"[\s\S]*s2\.m4s\n#EXT-X-ENDLIST/,
  )
})

test('a window takes every segment that shows any of it', async () => {
  const { recording } = await keep(new MemoryStore(), segment(0, 0), segment(1, 0), segment(2, 0))
  const numbers = (from: number, to: number) => withinWindow(recording.rows, from, to).map(({ number }) => number)
  assert.deepEqual(numbers(1_001_999, 1_002_001), [0, 1])
  assert.deepEqual(numbers(1_002_000, 1_004_000), [1])
  assert.deepEqual(numbers(1_006_000, 1_009_000), [])
})

test('what is removed is gone, and its numbers are not used again', async () => {
  const store = new MemoryStore()
  const { recording } = await keep(store, segment(0, 0))
  await recording.remove()
  assert.equal(recording.rows.length, 0)
  assert.equal(store.files.size, 0)
})

test('no name leads out of the store', async () => {
  await assert.rejects(new DiskStore('/tmp/nowhere').read('../../etc/passwd'), /outside the store/)
})
