import assert from 'node:assert/strict'
import { test } from 'node:test'

import { newId } from '#kernel/id'
import { guest, person } from '#test/world/people'
import { catalogueWorld, formWith } from '../test/house.ts'

const { ask } = await catalogueWorld()
const mei = person('Mei', 'operator')
const analyst = person('Ana', 'analyst')
const viewer = person('Vic')
const lamp = { title: { zh: '灯', en: 'Lamp' }, status: 'active', variants: [{ values: [], price: 7550, stock: 2 }] }

test('only who may write the catalogue writes it, and only who may read it sees drafts', async () => {
  for (const who of [undefined, guest('Guest'), viewer, analyst]) {
    const answer = await ask(who, 'POST', '/catalogue/products', lamp)
    assert.ok(answer.status === 401 || answer.status === 403, `${who?.name}`)
  }
  for (const who of [undefined, viewer]) assert.notEqual((await ask(who, 'GET', '/catalogue/products')).status, 200)
  assert.equal((await ask(analyst, 'GET', '/catalogue/products')).status, 200)
  assert.equal((await ask(mei, 'POST', '/catalogue/products', lamp)).status, 201)
})

test('everybody finds what is on sale, by handle and by id', async () => {
  const { id } = (await ask(mei, 'POST', '/catalogue/products', { ...lamp, handle: 'moon-lamp' })).json
  for (const name of ['moon-lamp', id]) assert.equal((await ask(undefined, 'GET', `/products/${name}`)).json.id, id)
  assert.equal((await ask(undefined, 'GET', '/products?q=moon')).json.items[0].id, id)
  const missing = await ask(undefined, 'GET', '/products/nothing')
  assert.deepEqual([missing.status, missing.json.type], [404, 'catalogue.unknown-product'])
})

test('products and variants are called by name, also those not on sale; unknown ids are absent', async () => {
  const red = {
    ...lamp,
    handle: 'red-lamp',
    status: 'draft',
    options: [{ name: '颜色', values: ['红'] }],
    variants: [{ values: ['红'], price: 1 }],
  }
  const { id, title, variants } = (await ask(mei, 'POST', '/catalogue/products', red)).json
  const body = { productIds: [id, newId()], variantIds: [variants[0].id, newId()] }
  assert.deepEqual((await ask(analyst, 'POST', '/catalogue/names', body)).json, {
    products: [{ id, title }],
    variants: [{ id: variants[0].id, productId: id, title, values: ['红'] }],
  })
  assert.equal((await ask(viewer, 'POST', '/catalogue/names', body)).status, 403)
})

test('a Chinese handle is found by its address', async () => {
  await ask(mei, 'POST', '/catalogue/products', { ...lamp, handle: '月灯' })
  assert.equal((await ask(undefined, 'GET', `/products/${encodeURIComponent('月灯')}`)).json.handle, '月灯')
})

test('a shopper never gets a script out of a description', async () => {
  const description = { en: '<p onclick="x()">Soft</p><script>steal()</script>' }
  await ask(mei, 'POST', '/catalogue/products', { ...lamp, handle: 'script', description })
  assert.equal((await ask(undefined, 'GET', '/products/script')).json.description.en, '<p>Soft</p>')
})

test('a stale edit is a conflict that names what changed', async () => {
  const { id } = (await ask(mei, 'POST', '/catalogue/products', { ...lamp, handle: 'stale' })).json
  await ask(mei, 'PATCH', `/catalogue/products/${id}`, { version: 1, vendor: 'Lamps' })
  const stale = await ask(mei, 'PATCH', `/catalogue/products/${id}`, { version: 1, vendor: 'Other' })
  assert.equal(stale.status, 409)
  assert.deepEqual(
    [stale.json.type, stale.json.by, stale.json.changes],
    ['catalogue.stale-edit', 'Mei', [{ field: 'vendor', to: 'Lamps' }]],
  )
})

test('what does not fit the contract is refused before anything is looked up', async () => {
  for (const body of [
    {},
    { ...lamp, variants: [] },
    { ...lamp, variants: [{ values: [], price: -1 }] },
    { ...lamp, handle: 'a b' },
    { ...lamp, status: 'sold' },
  ]) {
    assert.equal((await ask(mei, 'POST', '/catalogue/products', body)).json.type, 'http.invalid-input')
  }
})

test('a file is read, shown, applied and given out again over the wire', async () => {
  const csv = 'Handle,Title,Variant Price,Variant SKU\nwire-lamp,"线灯",19.90,W-1\nbad,Bad,free,\n'
  const read = await ask(mei, 'POST', '/catalogue/imports', formWith(`\ufeff${csv}`, 'lamps.csv'))
  assert.deepEqual(
    [read.status, read.json.counts.added, read.json.counts.rejected, read.json.fileName],
    [201, 1, 1, 'lamps.csv'],
  )
  const { id, token } = read.json
  const products = (await ask(analyst, 'GET', `/catalogue/imports/${id}/products`)).json.items
  assert.deepEqual(
    products.map((one: { handle: string }) => one.handle),
    ['wire-lamp'],
  )
  assert.equal((await ask(analyst, 'POST', `/catalogue/imports/${id}/apply`, { token })).status, 403)
  assert.equal((await ask(mei, 'POST', `/catalogue/imports/${id}/apply`, { token })).json.state, 'applied')
  const report = await ask(mei, 'GET', `/catalogue/imports/${id}/report.csv`)
  assert.match(String(report.headers['content-disposition']), /attachment/)
  assert.match(report.text, /^\ufeffLine,Outcome/)
  assert.match(report.text, /3,rejected,,Variant Price,free,,/)
  const out = await ask(mei, 'GET', '/catalogue/export.csv?q=W-1')
  assert.match(String(out.headers['content-type']), /text\/csv/)
  assert.equal(out.text.trim().split('\r\n').length, 2)
  assert.equal((await ask(undefined, 'GET', '/catalogue/export.csv')).status, 401)
})

test('a file in GBK is refused in words over the wire', async () => {
  const gbk = new Uint8Array([0x48, 0x2c, 0xba, 0xa3, 0xc0, 0xb6, 0xb3, 0xc4, 0xc9, 0xc0])
  assert.equal((await ask(mei, 'POST', '/catalogue/imports', formWith(gbk, 'old.csv'))).json.type, 'catalogue.is-gbk')
})
