import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'

import * as live from '#contracts/live'
import { decideCase, listCases, reportThing, undoDecision } from '#contracts/moderation'
import { newId } from '#kernel/id'
import { testHouse, type Visitor } from '#test/world/house'

const on = await testHouse()
const mei = await on.member('Mei', 'host')
const bo = await on.member('Bo')
const picture = await sharp({ create: { width: 1920, height: 1080, channels: 3, background: '#1c1b2f' } })
  .withExif({ IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
  .png()
  .toBuffer()
/** One that is quickly made anew, where only its place among others matters. */
const small = await sharp({ create: { width: 160, height: 90, channels: 3, background: '#1c1b2f' } })
  .png()
  .toBuffer()
/** A picture of 8,000 × 8,000 pixels in some ten kilobytes. */
const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#000' } })
  .toColourspace('b-w')
  .png({ compressionLevel: 4 })
  .toBuffer()

async function onAir(): Promise<string> {
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const { id } = await mei.call(live.planShow, { body: { title: { zh: '陶艺一课' }, startsAt } })
  await mei.call(live.startShow, { params: { showId: id } })
  return id
}

async function add(who: Visitor, showId: string, body: Buffer = small, slideId = newId(), type = 'image/png') {
  const answer = await fetch(`${on.address}/api/shows/${showId}/slides/${slideId}`, {
    method: 'PUT',
    headers: { cookie: who.cookie, 'content-type': type },
    body: new Uint8Array(body),
  })
  return { status: answer.status, slideId, ...((await answer.json()) as { url?: string; type?: string }) }
}
const { storage } = on.house
async function countFiles(): Promise<number> {
  let count = 0
  for await (const _file of storage.list('slides/')) count++
  return count
}
const idsOf = async (showId: string) =>
  (await mei.call(live.listSlides, { params: { showId } })).items.map(({ id }) => id)

test('a slide is made anew, without its place; the same id again is the same slide', async () => {
  const showId = await onAir()
  const before = await countFiles()
  const first = await add(mei, showId, picture)
  assert.equal(first.status, 200)
  const bytes = Buffer.from(await (await fetch(on.address + first.url)).arrayBuffer())
  const { format, width, exif } = await sharp(bytes).metadata()
  assert.deepEqual({ format, width, exif }, { format: 'webp', width: 1600, exif: undefined })
  const again = await Promise.all([add(mei, showId, picture, first.slideId), add(mei, showId, picture, first.slideId)])
  assert.deepEqual(
    again.map(({ url }) => url),
    [first.url, first.url],
  )
  assert.equal(await countFiles(), before + 2)
})

test('what is no picture, hides something, or unfolds too far is no slide', async () => {
  const showId = await onAir()
  const before = await countFiles()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const polyglot = Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from('*/=1;alert(1)//'.repeat(40))])
  for (const [body, type] of [
    [svg, 'image/svg+xml'],
    [svg, 'image/png'],
    [polyglot, 'image/gif'],
    [bomb, 'image/png'],
    [Buffer.from('%PDF-1.7'), 'application/pdf'],
  ] as const) {
    const { status } = await add(mei, showId, body, newId(), type)
    assert.ok(status === 400 || status === 413 || status === 415 || status === 422, `${type}: ${status}`)
  }
  assert.deepEqual([await idsOf(showId), await countFiles()], [[], before])
  assert.deepEqual((await add(bo, showId)).type, 'live.not-yours')
  await assert.rejects(bo.call(live.listSlides, { params: { showId } }), { code: 'live.not-yours' })
})

test('slides are ordered, noted, shown by steps, and seen by viewers only once they were shown', async () => {
  const showId = await onAir()
  const params = { showId }
  await assert.rejects(mei.call(live.showSlide, { params, body: { step: 'next' } }), { code: 'live.no-slides' })
  for (let nth = 0; nth < 3; nth++) await add(mei, showId)
  const [one = '', two = '', three = ''] = await idsOf(showId)
  await mei.call(live.orderSlides, { params, body: { slideIds: [three] } })
  assert.deepEqual(await idsOf(showId), [three, one, two])
  const noted = await mei.call(live.writeSlideNote, { params: { showId, slideId: one }, body: { note: '先问大家' } })
  assert.equal(noted.note, '先问大家')

  await mei.call(live.showSlide, { params, body: { step: 'next' } })
  await mei.call(live.showSlide, { params, body: { step: 'next' } })
  const now = await bo.call(live.getShow, { params })
  assert.equal(now.slide?.slide.id, one)
  assert.ok(!JSON.stringify(now).includes('先问大家'))
  const { items } = await bo.call(live.listSlideSpans, { params })
  assert.deepEqual(
    items.map(({ slide, until }) => [slide.id, until !== undefined]),
    [
      [three, true],
      [one, false],
    ],
  )
  await mei.call(live.hideSlides, { params })
  await mei.call(live.hideSlides, { params })
  assert.equal((await bo.call(live.getShow, { params })).slide, undefined)
  await assert.rejects(bo.call(live.showSlide, { params, body: { slideId: one } }), { code: 'live.not-yours' })
  await assert.rejects(mei.call(live.showSlide, { params, body: { slideId: newId() } }), { code: 'live.unknown-slide' })
})

test('two presenters who press at once show one slide at a time, and no step is lost', async () => {
  const showId = await onAir()
  const params = { showId }
  for (let nth = 0; nth < 5; nth++) await add(mei, showId)
  const ids = await idsOf(showId)
  await mei.call(live.showSlide, { params, body: { step: 'next' } })
  await Promise.all(Array.from({ length: 3 }, () => mei.call(live.showSlide, { params, body: { step: 'next' } })))
  const { items } = await bo.call(live.listSlideSpans, { params })
  assert.deepEqual(
    items.map(({ slide }) => slide.id),
    ids.slice(0, 4),
  )
  assert.equal(items.filter(({ until }) => until === undefined).length, 1)
})

test('a removed slide is gone from the show and its replay, and its files too', async () => {
  const showId = await onAir()
  const before = await countFiles()
  const { slideId } = await add(mei, showId)
  await mei.call(live.showSlide, { params: { showId }, body: { slideId } })
  await mei.call(live.removeSlide, { params: { showId, slideId } })
  assert.deepEqual((await bo.call(live.listSlideSpans, { params: { showId } })).items, [])
  assert.equal((await bo.call(live.getShow, { params: { showId } })).slide, undefined)
  assert.equal(await countFiles(), before)
})

test('a slide that was reported is hidden from room, list and replay, stays with the host, and may come back', async () => {
  const showId = await onAir()
  const params = { showId }
  const { slideId } = await add(mei, showId)
  const other = await add(mei, showId)
  const report = () => bo.call(reportThing, { body: { kind: 'slide', subjectId: slideId, reason: 'ads' } })
  await assert.rejects(report(), { status: 404 })
  await mei.call(live.showSlide, { params, body: { slideId } })
  await report()
  const lin = await on.member('Lin', 'moderator')
  const { items } = await lin.call(listCases, { query: { state: 'open', kind: 'slide' } })
  const found = items.find(({ subjectId }) => subjectId === slideId)
  assert.equal(found?.evidence[0]?.pictures?.length, 1)
  const caseParams = { caseId: found?.id ?? '' }
  await lin.call(decideCase, { params: caseParams, body: { decision: 'hide', rule: 'ads' } })
  const spans = async () => (await bo.call(live.listSlideSpans, { params })).items.length
  assert.deepEqual([(await bo.call(live.getShow, { params })).slide, await spans()], [undefined, 0])
  await assert.rejects(mei.call(live.showSlide, { params, body: { slideId } }), { code: 'live.slide-hidden' })
  await mei.call(live.showSlide, { params, body: { step: 'next' } })
  assert.equal((await bo.call(live.getShow, { params })).slide?.slide.id, other.slideId)
  const listed = (await mei.call(live.listSlides, { params })).items
  assert.deepEqual(
    listed.map(({ hidden }) => hidden),
    [true, false],
  )
  await lin.call(undoDecision, { params: caseParams })
  await mei.call(live.showSlide, { params, body: { slideId } })
  assert.equal((await bo.call(live.getShow, { params })).slide?.slide.id, slideId)
})
