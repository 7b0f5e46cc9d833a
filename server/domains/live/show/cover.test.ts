import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import * as live from '#contracts/live'
import { testHouse, type Visitor } from '#test/world/house'

const on = await testHouse()
const mei = await on.member('Mei', 'host')
const startsAt = new Date(Date.now() + 3_600_000).toISOString()
const plan = async () => (await mei.call(live.planShow, { body: { title: { zh: '灯下好物' }, startsAt } })).id
const picture = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#e4572e' } })
  .withExif({ IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
  .jpeg()
  .toBuffer()

async function upload(who: Visitor, showId: string, body: Buffer, type = 'image/jpeg') {
  const headers = { cookie: who.cookie, 'content-type': type }
  const answer = await fetch(`${on.address}/api/shows/${showId}/cover`, {
    method: 'PUT',
    headers,
    body: new Uint8Array(body),
  })
  return { status: answer.status, ...((await answer.json()) as { coverUrl?: string; type?: string }) }
}
const keyOf = (url = '') => url.replace('/media/', '')
const { storage } = on.house
const isKept = async (url: string | undefined) => (await storage.head(keyOf(url))) !== undefined
async function countCovers(): Promise<number> {
  let count = 0
  for await (const _cover of storage.list('covers/')) count++
  return count
}

test('an uploaded cover is made anew, without its place, and takes the place of the one before', async () => {
  const showId = await plan()
  const first = await upload(mei, showId, picture)
  assert.equal(first.status, 200)
  const shown = Buffer.from(await (await fetch(on.address + first.coverUrl)).arrayBuffer())
  const { format, width, exif } = await sharp(shown).metadata()
  assert.deepEqual({ format, width, exif }, { format: 'webp', width: 1600, exif: undefined })
  const second = await upload(mei, showId, picture)
  assert.deepEqual([await isKept(first.coverUrl), await isKept(second.coverUrl)], [false, true])
  assert.equal((await mei.call(live.getShow, { params: { showId } })).coverUrl, second.coverUrl)
})

test('a cover that another show is announced with stays', async () => {
  const [one, other] = [await plan(), await plan()]
  const { coverUrl = '' } = await upload(mei, one, picture)
  await mei.call(live.changeShow, { params: { showId: other }, body: { coverUrl } })
  await upload(mei, one, picture)
  assert.ok(await isKept(coverUrl))
})

test('of two covers at once one stands and no file is left over', async () => {
  const showId = await plan()
  const before = await countCovers()
  await Promise.all([upload(mei, showId, picture), upload(mei, showId, picture)])
  const { coverUrl } = await mei.call(live.getShow, { params: { showId } })
  assert.equal(await countCovers(), before + 1)
  assert.ok(await isKept(coverUrl))
})

test('only who runs the show may, and only a picture will do', async () => {
  const showId = await plan()
  assert.deepEqual(
    await upload(await on.member('Bo', 'host'), showId, picture).then(({ status, type }) => [status, type]),
    [403, 'live.not-yours'],
  )
  const { status } = await upload(mei, showId, Buffer.from('no picture'))
  assert.equal(status, 400)
  assert.equal((await mei.call(live.getShow, { params: { showId } })).coverUrl, undefined)
})
