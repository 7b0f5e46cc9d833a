import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import type { Storage } from '#platform/storage/index'
import { mp4 } from '../../test/mp4.ts'
import { storeVideo } from './keep.ts'
import { transcode } from './transcode.ts'
import { isPlayable, readVideo } from './video.ts'

const kept = new Map<string, Buffer>()
const storage = { put: async (key: string, bytes: Buffer) => void kept.set(key, bytes) } as unknown as Storage
const none = async () => undefined
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-ffmpeg-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a video tells how long it is, how large as it is shown, and what it is made with', () => {
  assert.deepEqual(readVideo(mp4()), { width: 1920, height: 1080, durationMs: 12_000, codecs: ['avc1'] })
  const upright = readVideo(mp4({ isUpright: true }))
  assert.deepEqual([upright?.width, upright?.height], [1080, 1920])
})

test('only H.264 is kept as it is', () => {
  const codecs = (codec: string) => isPlayable(readVideo(mp4({ codec })) ?? assert.fail(codec))
  assert.deepEqual(['avc1', 'hvc1', 'av01'].map(codecs), [true, false, false])
})

test('the place a video was taken at is gone, and nothing else moved', async () => {
  const place = '+31.2304+121.4737/'
  const given = mp4({ place })
  const length = given.length
  assert.ok(given.includes(place))
  const { key, durationMs } = await storeVideo(storage, given, none)
  assert.equal(durationMs, 12_000)
  const bytes = kept.get(key)
  assert.equal(bytes?.length, length)
  assert.ok(!bytes?.includes('+31.2304'))
  assert.deepEqual(readVideo(bytes ?? Buffer.alloc(0))?.codecs, ['avc1'])
})

test('what is no video, or a video and something else besides, is refused', async () => {
  const page = '<script>alert(1)</script>'
  const wrong = [
    Buffer.alloc(0),
    Buffer.from('abc'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    mp4({ behind: page }),
    Buffer.concat([Buffer.from(page), mp4()]),
    mp4().subarray(0, -4),
    mp4({ seconds: 0 }),
  ]
  for (const bytes of wrong) await assert.rejects(storeVideo(storage, bytes, none), { code: 'community.not-a-video' })
})

test('boxes that claim to be larger than the file, or lie in each other without end, are refused', () => {
  const huge = mp4()
  huge.writeUInt32BE(0xfffffff0, 24)
  assert.equal(readVideo(huge), undefined)
  const crowd = Buffer.concat([mp4(), ...Array.from({ length: 20_001 }, () => Buffer.from('\0\0\0\x08free', 'latin1'))])
  assert.equal(readVideo(crowd), undefined)
})

test('a video beyond three minutes is refused', async () => {
  await assert.rejects(storeVideo(storage, mp4({ seconds: 181 }), none), { code: 'community.video-too-long' })
})

test('another kind of video is made anew where this machine can, and refused where it cannot', async () => {
  const phone = mp4({ codec: 'hvc1' })
  await assert.rejects(storeVideo(storage, phone, none), { code: 'community.not-a-video' })
  const { durationMs } = await storeVideo(storage, phone, async () => mp4({ seconds: 9 }))
  assert.equal(durationMs, 9_000)
  await assert.rejects(
    storeVideo(storage, phone, async () => mp4({ seconds: 181 })),
    { code: 'community.video-too-long' },
  )
})

test('a machine without ffmpeg, or one that fails, makes nothing; one that works gives its file', async () => {
  assert.equal(await transcode(mp4(), 180, join(folder, 'not-there')), undefined)
  const command = (name: string, line: string) => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${line}\n`)
    chmodSync(path, 0o755)
    return path
  }
  assert.equal(await transcode(mp4(), 180, command('fails', 'exit 1')), undefined)
  const made = await transcode(mp4(), 180, command('works', 'for last; do :; done; printf made > "$last"'))
  assert.equal(made?.toString(), 'made')
})
