import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import type { PostMedia } from '#contracts/community'
import { createPostDraft, getPost, publishPostDraft, uploadPostPicture, uploadPostVideo } from '#contracts/community'
import { system } from '#platform/work'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { removePost } from '../post/remove.ts'
import { reading } from '../tables.ts'
import { mp4 } from '../test/mp4.ts'
import { sweep } from './drop.ts'

const { house, address, member, guest } = await testHouse()
const mei = await member('Mei')

async function send(who: Visitor, path: string, bytes: Uint8Array<ArrayBuffer>, name: string) {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  const answer = await fetch(`${address}/api${path}`, { method: 'POST', headers: { cookie: who.cookie }, body: form })
  // The body is whatever the test says it is, and a wrong guess fails that test.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return { status: answer.status, json: (await answer.json()) as any }
}
const picture = async (options: { exif?: boolean } = {}) => {
  const plain = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#e4572e' } }).jpeg()
  const place = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '31/1 13/1 0/1', GPSLongitude: '121/1 28/1 0/1' } }
  return new Uint8Array(await (options.exif ? plain.withExif(place) : plain).toBuffer())
}
const upload = (bytes: Uint8Array<ArrayBuffer>, who = mei) => send(who, uploadPostPicture.path, bytes, 'a.jpg')
const stored = async () => {
  let files = 0
  for await (const _ of house.storage.list('community/')) files++
  return files
}

test('a picture is made anew, without the place it was taken at', async () => {
  const bytes = await picture({ exif: true })
  assert.ok(Buffer.from(bytes).includes('Phone'))
  const { status, json } = await upload(bytes)
  assert.equal(status, 201)
  const media: PostMedia = json
  assert.match(media.picture.blur, /^data:image\/webp/)
  for (const { url } of media.picture.sizes) {
    const answer = await fetch(`${address}${url}`)
    assert.equal(answer.headers.get('content-type'), 'image/webp')
    const file = Buffer.from(await answer.arrayBuffer())
    assert.ok(!file.includes('Phone'))
    assert.equal((await sharp(file).metadata()).exif, undefined)
  }
})

test('SVG, a page that begins like a picture, a bomb and a crowd of bytes are refused, and leave no file', async () => {
  const before = await stored()
  const text = (words: string) => new TextEncoder().encode(words)
  const white = sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
  const bomb = white.toColourspace('b-w').png({ compressionLevel: 4 })
  assert.equal(
    (await upload(text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).json.type,
    'image.not-a-picture',
  )
  assert.equal((await upload(text('GIF89a/*<script>alert(1)</script>'))).json.type, 'image.broken')
  assert.equal((await upload(new Uint8Array(await bomb.toBuffer()))).json.type, 'image.too-many-pixels')
  assert.equal((await upload(new Uint8Array(21 * 1024 * 1024))).json.type, 'catalogue.file-too-large')
  assert.equal((await upload(await picture(), await guest())).status, 403)
  assert.equal(await stored(), before)
})

test('a picture with a page behind it comes out as the picture alone', async () => {
  const page = '<script>alert("polyglot")</script>'
  const { json } = await upload(new Uint8Array(Buffer.concat([await picture(), Buffer.from(page)])))
  for (const { url } of (json as PostMedia).picture.sizes) {
    const file = Buffer.from(await (await fetch(`${address}${url}`)).arrayBuffer())
    assert.ok(!file.includes('polyglot'))
  }
})

test('a poster becomes a video, which stands alone in its post, and goes with it', async () => {
  const { json: poster } = await upload(await picture())
  const path = uploadPostVideo.path.replace(':mediaId', poster.id)
  const li = await member('Li')
  assert.equal((await send(li, path, new Uint8Array(mp4()), 'a.mp4')).json.type, 'community.unknown-media')
  const { json: video } = await send(mei, path, new Uint8Array(mp4()), 'a.mp4')
  assert.deepEqual([video.kind, video.durationMs], ['video', 12_000])
  assert.equal((await fetch(`${address}${video.videoUrl}`)).headers.get('content-type'), 'video/mp4')
  const { json: other } = await upload(await picture())
  const draft = { kind: 'note', text: '', audience: 'everybody' } as const
  const mixed = mei.call(createPostDraft, { body: { ...draft, media: [{ id: video.id }, { id: other.id }] } })
  await assert.rejects(mixed, { code: 'community.video-alone' })
  const { id, version } = await mei.call(createPostDraft, { body: { ...draft, media: [{ id: video.id }] } })
  await mei.call(publishPostDraft, { params: { postId: id }, body: { version } })
  assert.equal((await li.call(getPost, { params: { postId: id } })).media[0]?.videoUrl, video.videoUrl)
  const actor = { id: mei.id, kind: 'member', name: 'Mei', roles: [], may: new Set<never>() } as const
  await house.perform(actor, (work) => removePost(work, id))
  await until(async () => (await fetch(`${address}${video.videoUrl}`)).status === 404)
})

test('what stood in no post for a week is swept away with its files', async () => {
  const { json } = await upload(await picture())
  const later = { now: () => new Date(Date.now() + 8 * 86_400_000) }
  const perform: typeof house.perform = (_actor, action) => house.perform(system, action)
  await sweep({ clock: { ...house.clock, ...later }, perform })
  const row = await reading(house.db)
    .selectFrom('community.post_media')
    .select('id')
    .where('id', '=', json.id)
    .execute()
  assert.deepEqual(row, [])
  await until(async () => (await fetch(`${address}${(json as PostMedia).picture.url}`)).status === 404)
})
