import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'

import type { Guide, Illustration } from '#contracts/catalogue'
import { system } from '#platform/work'
import { person } from '#test/world/people'
import { catalogueWorld, formWith } from '../../test/house.ts'
import { sweepTrust } from '../sweep.ts'
import { sharesOf } from './guide.ts'

const { house, ask } = await catalogueWorld()
const mei = person('Mei', 'operator')
const viewer = person('Vic')
const ghost = '01k0000000000000000000ghst'
const picture = new Uint8Array(
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .png()
    .toBuffer(),
)

async function shelve(handle: string): Promise<string> {
  const draft = { handle, title: { en: handle }, status: 'active', variants: [{ values: [], price: 1 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json.id
}
const upload = async (): Promise<Illustration> =>
  (await ask(mei, 'POST', '/catalogue/illustrations', formWith(picture, 'step.png'))).json
const write = (productId: string, guide: object) =>
  ask(mei, 'PUT', `/catalogue/products/${productId}/guide`, { version: 0, materials: [], steps: [], ...guide })

test('percentages are exact to a hundredth, and never more than a whole', () => {
  const share = (percent?: number) => ({ name: { en: 'x' }, ...(percent !== undefined && { percent }) })
  assert.deepEqual(sharesOf([share(33.33), share(66.67), share()]), [3333, 6667])
  assert.deepEqual(sharesOf([share(0.1), share(0.2), share(99.7)]), [10, 20, 9970])
  assert.throws(() => sharesOf([share(60), share(40.01)]), {
    code: 'catalogue.more-than-whole',
    details: { field: 'materials', percent: 100.01 },
  })
  assert.throws(() => sharesOf([share(0.001)]), { code: 'catalogue.bad-percent' })
})

test('the database itself keeps no product made of more than all of it', async () => {
  const productId = await shelve('whole')
  const insert = (shares: number[]) =>
    sql`insert into catalogue.guide (product_id, version, material_shares, changed_at) values (${productId}, 1, ${shares}, now())`.execute(
      house.db,
    )
  await assert.rejects(insert([6000, 4001]), /guide_whole/)
  await assert.rejects(insert([0]), /guide_whole/)
  await insert([6000, 4000])
})

test('guide and materials are written with their pictures and reach shoppers', async () => {
  const productId = await shelve('shirt')
  assert.equal((await ask(undefined, 'GET', '/products/shirt/trust')).json.guide, undefined)
  const { id } = await upload()
  const materials = [
    { name: { zh: '亚麻', en: ' Linen ' }, percent: 55 },
    { name: { zh: '棉' }, percent: 45 },
  ]
  const steps = [{ text: { zh: '冷水手洗' }, illustrationId: id }, { text: { zh: '阴干' } }]
  const kept: Guide = (await write(productId, { materials, steps })).json
  assert.deepEqual(
    [kept.version, kept.materials[0]?.name.en, kept.steps[0]?.picture?.width, kept.steps[1]?.picture],
    [1, 'Linen', 40, undefined],
  )
  const shown = (await ask(undefined, 'GET', '/products/shirt/trust')).json.guide
  assert.deepEqual([shown.materials.length, shown.steps[0].picture.width], [2, 40])
})

test('what does not hold is refused by its field; a stale write and others’ rights too', async () => {
  const productId = await shelve('refused')
  const refused = async (guide: object) => {
    const { json } = await write(productId, guide)
    return [json.type, json.field]
  }
  const name = { en: 'x' }
  assert.deepEqual(
    await refused({
      materials: [
        { name, percent: 80 },
        { name, percent: 21 },
      ],
    }),
    ['catalogue.more-than-whole', 'materials'],
  )
  assert.deepEqual(await refused({ materials: [{ name: { zh: ' ' } }] }), [
    'catalogue.field-missing',
    'materials[0].name',
  ])
  assert.deepEqual(await refused({ steps: [{ text: { zh: ' ' } }] }), ['catalogue.field-missing', 'steps[0]'])
  assert.deepEqual(await refused({ steps: [{ text: {}, illustrationId: ghost }] }), [
    'catalogue.unknown-picture',
    'steps',
  ])
  assert.equal((await refused({ materials: [{ name, percent: -1 }] }))[0], 'http.invalid-input')
  assert.equal((await write(ghost, {})).json.type, 'catalogue.unknown-product')
  const both = await Promise.all([write(productId, {}), write(productId, {})])
  assert.deepEqual(both.map(({ json }) => json.type ?? json.version).sort(), [1, 'catalogue.stale-version'])
  assert.equal((await ask(viewer, 'PUT', `/catalogue/products/${productId}/guide`, {})).status, 403)
  const bad = await ask(mei, 'POST', '/catalogue/illustrations', formWith('<svg/>', 'x.png'))
  assert.equal(bad.json.type, 'image.not-a-picture')
})

test('a picture that nothing names goes after a day with its files, one that is named stays', async () => {
  const productId = await shelve('sweep')
  const [named, unnamed] = [await upload(), await upload()]
  await write(productId, { steps: [{ text: {}, illustrationId: named.id }] })
  const later = new Date(Date.now() + 2 * 86_400_000)
  const keys = await house.perform(system, (work) => sweepTrust({ ...work, now: later }, new Date(0)))
  assert.ok(keys.some((key) => unnamed.picture.url.endsWith(key)))
  assert.ok(!keys.some((key) => named.picture.url.endsWith(key)))
})
