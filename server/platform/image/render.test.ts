import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'

import { renderPicture } from './render.ts'

/** A picture with a red left and a blue right half. */
function halves(width: number, height: number) {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const }
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    { input: { create: { ...half, background: '#f00' } }, left: 0, top: 0 },
  ])
}

const place = {
  IFD0: { Make: 'Phone', Model: 'P1' },
  IFD3: { GPSLatitude: '31/1 13/1 0/1', GPSLongitude: '121/1 28/1 0/1' },
}

test('a large picture comes in three widths, none wider than it is, with a blur of some hundred bytes', async () => {
  const { width, height, renditions, blur } = await renderPicture(await halves(2400, 1200).jpeg().toBuffer())
  assert.deepEqual([width, height], [2400, 1200])
  assert.deepEqual(
    renditions.map((one) => [one.width, one.height]),
    [
      [320, 160],
      [800, 400],
      [1600, 800],
    ],
  )
  assert.match(blur, /^data:image\/webp;base64,/)
  assert.ok(blur.length < 600)
  for (const { bytes } of renditions) assert.equal((await sharp(bytes).metadata()).format, 'webp')
})

test('a small picture is not made larger', async () => {
  const { renditions } = await renderPicture(await halves(200, 100).png().toBuffer())
  assert.deepEqual(
    renditions.map((one) => one.width),
    [200],
  )
})

test('camera and place are gone, and a picture taken sideways stands upright', async () => {
  const sideways = await halves(400, 200)
    .withExif(place)
    .withMetadata({ orientation: 6, exif: place })
    .jpeg()
    .toBuffer()
  assert.ok((await sharp(sideways).metadata()).exif)
  const { width, height, renditions } = await renderPicture(sideways)
  assert.deepEqual([width, height], [200, 400])
  for (const { bytes } of renditions) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    assert.deepEqual([exif, xmp, iptc, icc, orientation], [undefined, undefined, undefined, undefined, undefined])
    assert.ok(!bytes.includes('Phone'))
  }
  const { dominant } = await sharp(
    await sharp(renditions[0]!.bytes).extract({ left: 0, top: 0, width: 200, height: 100 }).toBuffer(),
  ).stats()
  assert.ok(dominant.r > 200 && dominant.b < 60)
})

test('every format of the shop is read', async () => {
  const one = halves(64, 64)
  for (const bytes of [one.jpeg(), one.png(), one.webp(), one.gif(), one.tiff(), one.avif()]) {
    assert.equal((await renderPicture(await bytes.toBuffer())).width, 64)
  }
})

test('what is no picture is refused whatever it says it is', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
  for (const text of ['', 'GET / HTTP/1.1', svg, `<?xml version="1.0"?>${svg}`, '%PDF-1.7']) {
    await assert.rejects(renderPicture(Buffer.from(text)), { code: 'image.not-a-picture' })
  }
})

test('a damaged or cut-off picture is refused', async () => {
  const whole = await halves(900, 900).png().toBuffer()
  await assert.rejects(renderPicture(whole.subarray(0, whole.length / 2)), { code: 'image.broken' })
  await assert.rejects(renderPicture(Buffer.concat([whole.subarray(0, 12), Buffer.alloc(200)])), {
    code: 'image.broken',
  })
})

test('a small file that unfolds to a huge picture is refused before it unfolds', async () => {
  const white = sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
  const bomb = await white.toColourspace('b-w').png({ compressionLevel: 4 }).toBuffer()
  assert.ok(bomb.length < 1_000_000)
  await assert.rejects(renderPicture(bomb), { code: 'image.too-many-pixels' })
  await assert.rejects(renderPicture(Buffer.alloc(21 * 1024 * 1024)), { code: 'image.too-large' })
})
