import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'

import type { Media, Product } from '#contracts/catalogue'
import { system } from '#platform/work'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { findProductCards } from '../product/queries.ts'
import { reading, writing } from '../tables.ts'
import { catalogueWorld, formWith } from '../test/house.ts'
import { runFetch } from './fetch.ts'
import { sweep } from './sweep.ts'

const { house, ask } = await catalogueWorld({ NIGHTMARKET_PRIVATE_FETCH: 'on' })
const mei = person('Mei', 'operator')
const picture = new Uint8Array(
  await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#e4572e' } })
    .jpeg()
    .toBuffer(),
)

async function create(handle: string): Promise<Product> {
  const draft = { handle, title: { en: handle }, status: 'active', variants: [{ values: [], price: 100 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json
}
const read = async (id: string): Promise<Product> => (await ask(mei, 'GET', `/catalogue/products/${id}`)).json
const upload = (id: string, bytes = picture) =>
  ask(mei, 'POST', `/catalogue/products/${id}/media`, formWith(bytes, 'lamp.jpg'))

/** How many files of pictures are kept. */
async function countFiles(): Promise<number> {
  let files = 0
  for await (const entry of house.storage.list('catalogue/')) if (entry.size > 0) files++
  return files
}

test('an uploaded picture is kept in its widths and stands on the card', async () => {
  const { id } = await create('upload')
  const answer = await upload(id)
  assert.equal(answer.status, 201)
  const media: Media = answer.json
  assert.deepEqual(
    media.picture?.sizes.map(({ width }) => width),
    [320, 800, 1000],
  )
  for (const { url } of media.picture?.sizes ?? []) assert.ok(await house.storage.head(url.replace('/media/', '')))
  const card = (await findProductCards(reading(house.db), [id])).get(id)
  assert.equal(card?.picture?.url, media.picture?.url)
  assert.equal((await read(id)).version, 2)
})

test('a file that is no picture, a missing one, and one for an unknown product are refused and leave no file', async () => {
  const { id } = await create('refused')
  const before = await countFiles()
  assert.equal((await upload(id, new TextEncoder().encode('<svg/>'))).json.type, 'image.not-a-picture')
  assert.equal((await ask(mei, 'POST', `/catalogue/products/${id}/media`, {})).json.type, 'catalogue.no-file')
  assert.equal(
    (await ask(mei, 'POST', `/catalogue/products/${id}/media`, new FormData())).json.type,
    'catalogue.no-file',
  )
  assert.equal((await upload('01k0000000000000000000ghst')).json.type, 'catalogue.unknown-product')
  assert.equal((await upload(id, new Uint8Array(21 * 1024 * 1024))).json.type, 'catalogue.file-too-large')
  assert.equal(await countFiles(), before)
})

test('pictures are ordered, named, removed and put back', async () => {
  const { id } = await create('order')
  const [one, two]: string[] = [(await upload(id)).json.id, (await upload(id)).json.id]
  const order = (mediaIds: unknown[]) => ask(mei, 'PUT', `/catalogue/products/${id}/media-order`, { mediaIds })
  await order([two, one])
  await ask(mei, 'PATCH', `/catalogue/products/${id}/media/${two}`, { alt: { zh: '灯', en: ' ' } })
  assert.deepEqual(
    (await read(id)).media.map((media) => [media.id, media.alt]),
    [
      [two, { zh: '灯' }],
      [one, {}],
    ],
  )
  assert.equal((await order([one])).json.type, 'catalogue.incomplete-order')

  await ask(mei, 'DELETE', `/catalogue/products/${id}/media/${two}`)
  assert.deepEqual(
    (await read(id)).media.map((media) => media.id),
    [one],
  )
  assert.equal(
    (await ask(mei, 'DELETE', `/catalogue/products/${id}/media/${two}`)).json.type,
    'catalogue.unknown-picture',
  )
  await ask(mei, 'POST', `/catalogue/products/${id}/media/${two}/restore`)
  assert.deepEqual(
    (await read(id)).media.map((media) => media.id),
    [two, one],
  )
})

test('a picture removed a week ago is gone with its files, one removed today is not', async () => {
  const { id } = await create('sweep')
  const [old, recent]: Media[] = [(await upload(id)).json, (await upload(id)).json]
  for (const media of [old, recent]) await ask(mei, 'DELETE', `/catalogue/products/${id}/media/${media!.id}`)
  await house.perform(system, (work) =>
    writing(work)
      .updateTable('catalogue.media')
      .set({ removed_at: new Date(work.now.getTime() - 8 * 86_400_000) })
      .where('id', '=', old!.id)
      .execute(),
  )
  const before = await countFiles()
  await sweep(house)
  assert.equal(await countFiles(), before - 3)
  assert.equal(
    (await ask(mei, 'POST', `/catalogue/products/${id}/media/${old!.id}/restore`)).json.type,
    'catalogue.unknown-picture',
  )
  assert.equal((await ask(mei, 'POST', `/catalogue/products/${id}/media/${recent!.id}/restore`)).status, 200)
})

test('pictures of an import are fetched only when asked, and each ends ready or failed with its reason', async () => {
  let asked = 0
  const server = createServer((request, response) => {
    asked++
    if (request.url === '/lamp.jpg') response.end(picture)
    else if (request.url === '/page.jpg') response.end('<html>')
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  after(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const rows = ['lamp', 'page', 'gone'].map((name) => `${name},${name},1,${origin}/${name}.jpg`)
  const file = formWith(['Handle,Title,Variant Price,Image Src', ...rows].join('\n'), 'shop.csv')
  const report = (await ask(mei, 'POST', '/catalogue/imports', file)).json
  await ask(mei, 'POST', `/catalogue/imports/${report.id}/apply`, { token: report.token })
  const listed = (await ask(mei, 'GET', '/catalogue/products?sort=oldest')).json.items
  const imported: { id: string; handle: string; picturesToFetch: number }[] = listed.slice(-3)
  assert.deepEqual(
    imported.map(({ handle, picturesToFetch }) => [handle, picturesToFetch]),
    [
      ['lamp', 1],
      ['page', 1],
      ['gone', 1],
    ],
  )
  assert.equal(asked, 0)

  const fetches = await ask(mei, 'POST', '/catalogue/media-fetches', { productIds: imported.map(({ id }) => id) })
  assert.deepEqual([fetches.status, fetches.json], [202, { pictures: 3 }])
  const settled = await until(async () => {
    const media = (await Promise.all(imported.map(({ id }) => read(id)))).flatMap((product) => product.media)
    return media.every(({ state }) => state === 'ready' || state === 'failed') ? media : undefined
  })
  assert.deepEqual(
    settled.map(({ state, failure }) => [state, failure]),
    [
      ['ready', undefined],
      ['failed', 'image.not-a-picture'],
      ['failed', 'image.bad-answer'],
    ],
  )
  assert.equal(settled[0]?.picture?.width, 1000)
  assert.equal((await read(imported[0]!.id)).version, 1)
  const again = await ask(mei, 'POST', '/catalogue/media-fetches', { productIds: imported.map(({ id }) => id) })
  assert.deepEqual(again.json, { pictures: 2 })
})

test('a product takes no more pictures than it may have, and the refused one leaves no file', async () => {
  const { id } = await create('album')
  await sql`
    insert into catalogue.media (id, product_id, place, state, source_url)
    select 'album' || n, ${id}, n, 'remote', 'https://x.example/' || n from generate_series(0, 249) n`.execute(house.db)
  const before = await countFiles()
  assert.equal((await upload(id)).json.type, 'catalogue.too-many-pictures')
  assert.equal(await countFiles(), before)
})

test('a picture that cannot be kept is tried again, and fails in words after the last try', async () => {
  const server = createServer((_request, response) => response.end(picture)).listen(0, '127.0.0.1')
  after(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { id } = await create('full')
  const mediaId = (await upload(id)).json.id
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.jpg`
  const values = { state: 'fetching' as const, source_url: address, width: null, height: null, blur: null, sizes: '[]' }
  await house.perform(system, (work) =>
    writing(work).updateTable('catalogue.media').set(values).where('id', '=', mediaId).execute(),
  )
  const put = async () => {
    throw new Error('the disk makes a noise')
  }
  const broken = { ...house, storage: { ...house.storage, put } }
  const signal = new AbortController().signal
  await assert.rejects(runFetch(broken, mediaId, { number: 1, signal }), /noise/)
  await runFetch(broken, mediaId, { number: 3, signal })
  const [media] = (await read(id)).media
  assert.deepEqual([media?.state, media?.failure], ['failed', 'catalogue.fetch-failed'])
})

test('a picture removed while it was fetched leaves no file behind', async () => {
  const { id } = await create('gone')
  const mediaId = (await upload(id)).json.id
  await house.perform(system, async (work) => {
    const values = { state: 'fetching' as const, source_url: 'http://127.0.0.1:1/x.jpg', removed_at: work.now }
    await writing(work).updateTable('catalogue.media').set(values).where('id', '=', mediaId).execute()
  })
  const before = await countFiles()
  await runFetch(house, mediaId, { number: 1, signal: new AbortController().signal })
  assert.equal(await countFiles(), before)
})
