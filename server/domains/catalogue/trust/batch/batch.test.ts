import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Batch, BatchDraft } from '#contracts/catalogue'
import { person } from '#test/world/people'
import { reading } from '../../tables.ts'
import { catalogueWorld, formWith } from '../../test/house.ts'
import { eventsMax, pathOf } from './batch.ts'
import { checkDigitOf, readGtin } from './gtin.ts'
import { getBatchPage } from './queries.ts'

const { house, ask } = await catalogueWorld()
const mei = person('Mei', 'operator')
const viewer = person('Vic')
const ghost = '01k0000000000000000000ghst'
const ean = '6901234567892'

async function shelve(handle: string, status = 'active'): Promise<string> {
  const draft = { handle, title: { en: handle }, status, variants: [{ values: [], price: 1 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json.id
}
const tea = await shelve('tea')
const add = (draft: Partial<BatchDraft>, productId = tea) =>
  ask(mei, 'POST', `/catalogue/products/${productId}/batches`, { lot: 'L-1', ...draft })
const happen = (batchId: string, event: object) => ask(mei, 'POST', `/catalogue/batches/${batchId}/events`, event)
const importFile = (batchId: string, text: string) =>
  ask(mei, 'POST', `/catalogue/batches/${batchId}/event-file`, formWith(text, 'events.csv'))

test('a GTIN is taken in each of its lengths, and only with its check digit', () => {
  assert.equal(readGtin('96385074'), '00000096385074')
  assert.equal(readGtin('614141999996'), '00614141999996')
  assert.equal(readGtin('690-1234 567892'), '06901234567892')
  assert.equal(readGtin('10614141000415'), '10614141000415')
  for (const wrong of ['6901234567893', '690123456789', '', '69012345678a2', '123', '6901234567892 6901234567892'])
    assert.equal(readGtin(wrong), undefined, wrong)
  assert.equal(checkDigitOf('0690123456789'), 2)
})

test('the database itself takes no GTIN without its check digit, and no lot beyond its characters', async () => {
  const insert = (gtin: string, lot: string) =>
    sql`insert into catalogue.batch (id, product_id, lot, gtin, made_at, changed_at)
      values (${`x${gtin}${lot}`}, ${tea}, ${lot}, ${gtin}, now(), now())`.execute(house.db)
  for (const wrong of ['06901234567893', '6901234567892', 'abcdefghijklmn'])
    await assert.rejects(insert(wrong, 'DB'), /batch_gtin_check/)
  await assert.rejects(insert('06901234567892', 'with space'), /batch_lot_check/)
})

test('a batch with a GTIN is reached by its Digital Link, one without by a path of the house', async () => {
  const linked: Batch = (await add({ lot: 'A/2026', gtin: ean, origin: { zh: '福建安溪' } })).json
  assert.equal(linked.path, '/01/06901234567892/10/A%2F2026')
  const page = (await ask(undefined, 'GET', `/gs1/${ean}/A%2F2026`)).json
  assert.deepEqual([page.id, page.product.handle, page.origin.zh], [linked.id, 'tea', '福建安溪'])
  const plain: Batch = (await add({ lot: 'PLAIN' })).json
  assert.equal(plain.path, `/batches/${plain.id}`)
  assert.equal((await ask(undefined, 'GET', `/batches/${plain.id}`)).json.lot, 'PLAIN')
  assert.equal((await ask(undefined, 'GET', '/gs1/6901234567893/A')).json.type, 'catalogue.bad-gtin')
  assert.equal((await ask(undefined, 'GET', `/gs1/${ean}/NONE`)).json.type, 'catalogue.unknown-batch')
  assert.equal(pathOf({ id: 'x', gtin: '06901234567892', lot: 'a?b#c' }), '/01/06901234567892/10/a%3Fb%23c')
})

test('each field that does not hold is refused by its name', async () => {
  const refused = async (draft: object) => {
    const { json } = await add({ lot: 'NO', ...draft })
    return [json.type, json.field]
  }
  assert.deepEqual(await refused({ lot: 'with space' }), ['catalogue.bad-lot', 'lot'])
  assert.deepEqual(await refused({ lot: '批次' }), ['catalogue.bad-lot', 'lot'])
  assert.deepEqual(await refused({ gtin: '6901234567893' }), ['catalogue.bad-gtin', 'gtin'])
  assert.deepEqual(await refused({ producedOn: '2026-02-30' }), ['catalogue.bad-day', 'producedOn'])
  assert.deepEqual(await refused({ bestBefore: '2026-04-31' }), ['catalogue.bad-day', 'bestBefore'])
  assert.deepEqual(await refused({ producedOn: '2026-02-02', bestBefore: '2026-02-01' }), [
    'catalogue.ends-before-start',
    'bestBefore',
  ])
  assert.equal((await add({ lot: 'NO' }, ghost)).json.type, 'catalogue.unknown-product')
})

test('a lot stands once a product, and a link once in the shop, also when two come at once', async () => {
  const other = await shelve('other')
  const both = await Promise.all([add({ lot: 'ONCE', gtin: ean }), add({ lot: 'ONCE', gtin: ean }, other)])
  assert.deepEqual(both.map(({ json }) => json.type ?? 'kept').sort(), ['catalogue.link-twice', 'kept'])
  assert.equal((await add({ lot: 'TWICE' })).status, 201)
  assert.equal((await add({ lot: 'TWICE' })).json.type, 'catalogue.lot-twice')
})

test('a trace tells what happened in its order; what lies ahead, and a step nobody knows, are refused', async () => {
  const { id }: Batch = (await add({ lot: 'TRACE' })).json
  await happen(id, { at: '2026-03-02T08:00:00Z', bizStep: 'packing', place: { zh: '厦门' }, who: ' 示例茶厂 ' })
  const traced: Batch = (await happen(id, { at: '2026-03-01T08:00:00Z', bizStep: 'commissioning' })).json
  assert.deepEqual(
    traced.events.map(({ bizStep, place, who }) => [bizStep, place.zh, who]),
    [
      ['commissioning', undefined, ''],
      ['packing', '厦门', '示例茶厂'],
    ],
  )
  const ahead = new Date(Date.now() + 3_600_000).toISOString()
  const refused = (await happen(id, { at: ahead, bizStep: 'shipping' })).json
  assert.deepEqual([refused.type, refused.field], ['catalogue.event-ahead', 'at'])
  assert.equal((await happen(id, { at: '2026-03-01T08:00:00Z', bizStep: 'guessing' })).status, 400)
  const [first] = traced.events
  const without: Batch = (await ask(mei, 'DELETE', `/catalogue/batches/${id}/events/${first!.id}`)).json
  assert.equal(without.events.length, 1)
  const again = await ask(mei, 'DELETE', `/catalogue/batches/${id}/events/${first!.id}`)
  assert.equal(again.json.type, 'catalogue.unknown-event')
})

test('events are read from a spreadsheet, and reading it again adds nothing', async () => {
  const { id }: Batch = (await add({ lot: 'CSV' })).json
  const text = [
    'at,step,place_zh,who,what_en,id',
    '2026-03-01T08:00:00+08:00,commissioning,安溪,"示例茶园, 一号",Picked by hand,',
    '2026-03-03 09:30+08:00,inspecting,安溪,示例检测,,ev-2',
    '',
  ].join('\r\n')
  const first = (await importFile(id, `\uFEFF${text}`)).json
  assert.deepEqual([first.added, first.known], [2, 0])
  assert.deepEqual(
    first.batch.events.map(({ at, who }: Batch['events'][number]) => [at, who]),
    [
      ['2026-03-01T00:00:00.000Z', '示例茶园, 一号'],
      ['2026-03-03T01:30:00.000Z', '示例检测'],
    ],
  )
  const twice = await Promise.all([importFile(id, text), importFile(id, text)])
  for (const { json } of twice) assert.deepEqual([json.added, json.known], [0, 2])
})

test('events are read from an EPCIS document and from a plain list', async () => {
  const { id }: Batch = (await add({ lot: 'JSON' })).json
  const epcis = {
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
    type: 'EPCISDocument',
    epcisBody: {
      eventList: [
        {
          type: 'ObjectEvent',
          eventID: 'urn:uuid:1',
          eventTime: '2026-03-01T08:00:00.000Z',
          bizStep: 'https://ref.gs1.org/cbv/BizStep-shipping',
          readPoint: { id: 'urn:epc:id:sgln:0614141.00777.0' },
        },
        { eventTime: '2026-03-02T08:00:00Z', bizStep: 'urn:epcglobal:cbv:bizstep:receiving' },
      ],
    },
  }
  const read = (await importFile(id, JSON.stringify(epcis))).json
  assert.deepEqual(
    read.batch.events.map(({ bizStep, place }: Batch['events'][number]) => [bizStep, place.en]),
    [
      ['shipping', 'urn:epc:id:sgln:0614141.00777.0'],
      ['receiving', undefined],
    ],
  )
  const list = [{ at: '2026-03-03T08:00:00Z', bizStep: 'stocking', place: { zh: '店里' }, who: '店长' }]
  assert.equal((await importFile(id, JSON.stringify(list))).json.added, 1)
})

test('a file with faults is refused with each one by its line, and adds nothing', async () => {
  const { id }: Batch = (await add({ lot: 'FAULTS' })).json
  const text = ['at,step,who', '2026-03-01T08:00:00Z,packing,ok', 'yesterday,dancing,x', '2026-03-01 08:00,packing,x']
  const { status, json } = await importFile(id, text.join('\n'))
  assert.deepEqual([status, json.type, json.field], [400, 'catalogue.bad-events', 'file'])
  assert.deepEqual(json.faults, [
    { line: 3, field: 'at', reason: 'no-instant', value: 'yesterday' },
    { line: 3, field: 'step', reason: 'unknown-step', value: 'dancing' },
    { line: 4, field: 'at', reason: 'no-instant', value: '2026-03-01 08:00' },
  ])
  assert.equal((await importFile(id, 'when,step\n2026,packing')).json.type, 'catalogue.missing-column')
  assert.equal((await importFile(id, '{"broken"')).json.type, 'catalogue.not-json')
  assert.equal((await importFile(id, '[]')).json.type, 'catalogue.no-events')
  assert.equal((await importFile(id, 'PK\u0000\u0003')).json.type, 'catalogue.not-text')
  assert.equal((await importFile(id, 'x'.repeat(1024 * 1024 + 1))).json.type, 'catalogue.file-too-large')
  const many = Array.from({ length: eventsMax + 1 }, (_, n) => ({
    at: new Date(n * 1000).toISOString(),
    bizStep: 'storing',
  }))
  assert.equal((await importFile(id, JSON.stringify(many))).json.type, 'catalogue.too-many-events')
  assert.deepEqual((await getBatchPage(reading(house.db), '2026-06-18', id)).events, [])
})

test('what is past its best is said by the day, and a draft keeps its batches to itself', async () => {
  const { id }: Batch = (await add({ lot: 'BEST', producedOn: '2026-01-01', bestBefore: '2026-06-30' })).json
  const page = (today: string) => getBatchPage(reading(house.db), today, id)
  assert.deepEqual([(await page('2026-06-30')).isPastBest, (await page('2026-07-01')).isPastBest], [false, true])
  const draft = await shelve('secret', 'draft')
  const hidden: Batch = (await add({ lot: 'HIDDEN' }, draft)).json
  assert.equal((await ask(undefined, 'GET', `/batches/${hidden.id}`)).status, 404)
  await ask(mei, 'POST', `/catalogue/products/${tea}/archive`)
  assert.equal((await ask(undefined, 'GET', `/batches/${id}`)).json.product.isOnSale, false)
  await ask(mei, 'POST', `/catalogue/products/${tea}/restore`)
})

test('the product page shows the latest batch with its trace and the others to open', async () => {
  const product = await shelve('traced')
  const older: Batch = (await add({ lot: 'OLD' }, product)).json
  const newer: Batch = (await add({ lot: 'NEW' }, product)).json
  await happen(newer.id, { at: '2026-03-01T08:00:00Z', bizStep: 'receiving' })
  const trust = (await ask(undefined, 'GET', '/products/traced/trust')).json
  assert.deepEqual(
    [trust.trace.id, trust.trace.events.length, trust.batches.map(({ id }: Batch) => id)],
    [newer.id, 1, [newer.id, older.id]],
  )
})

test('batches are edited by version, removed and put back, searched and paged; only writers write', async () => {
  const product = await shelve('paged')
  const made: Batch[] = []
  for (let n = 0; n < 5; n++) made.push((await add({ lot: `P-${n}` }, product)).json)
  const [one] = made
  const change = (version: number) =>
    ask(mei, 'PUT', `/catalogue/batches/${one!.id}`, { lot: 'P-0', note: { zh: '春茶' }, version })
  assert.equal((await change(1)).json.version, 2)
  assert.equal((await change(1)).json.type, 'catalogue.stale-version')
  await ask(mei, 'DELETE', `/catalogue/batches/${one!.id}`)
  assert.equal((await ask(undefined, 'GET', `/batches/${one!.id}`)).status, 404)
  await ask(mei, 'POST', `/catalogue/batches/${one!.id}/restore`)
  const list = `/catalogue/products/${product}/batches`
  const first = (await ask(mei, 'GET', `${list}?limit=3`)).json
  const second = (await ask(mei, 'GET', `${list}?limit=3&after=${first.next}`)).json
  assert.deepEqual([first.total, first.items.length, second.items.length, second.next], [5, 3, 2, undefined])
  assert.equal((await ask(mei, 'GET', `${list}?q=p-3`)).json.items[0].lot, 'P-3')
  assert.equal((await ask(viewer, 'POST', list, { lot: 'X' })).status, 403)
  assert.equal((await ask(viewer, 'GET', list)).status, 403)
})

test('a Digital Link without a lot leads to the product, by a batch of it or by the barcode of a variant', async () => {
  const draft = { handle: 'by-code', title: { en: 'By code' }, status: 'active' }
  const variants = [{ values: [], price: 1, barcode: '96385074' }]
  const { id } = (await ask(mei, 'POST', '/catalogue/products', { ...draft, variants })).json
  const found = async (gtin: string) => (await ask(undefined, 'GET', `/gs1/${gtin}`)).json
  for (const gtin of ['96385074', '00000096385074']) assert.equal((await found(gtin)).handle, 'by-code')
  assert.equal((await found('96385075')).type, 'catalogue.bad-gtin')
  assert.equal((await found('10614141000415')).type, 'catalogue.unknown-product')
  const other = await shelve('by-batch')
  await add({ lot: 'OF-ALL', gtin: '96385074' }, other)
  assert.equal((await found('96385074')).handle, 'by-batch')
  await ask(mei, 'POST', `/catalogue/products/${other}/archive`)
  assert.equal((await found('96385074')).id, id)
})

test('the batches of all products are found by lot, GTIN and product, and by how soon they end', async () => {
  const cake = await shelve('mooncake-of-all')
  const day = (days: number) => new Date(house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  await add({ lot: 'CAKE-OLD', bestBefore: day(-5) }, cake)
  await add({ lot: 'CAKE-SOON', bestBefore: day(10), gtin: '614141999996' }, cake)
  await add({ lot: 'CAKE-LATE', bestBefore: day(200) }, cake)
  const lots = async (query: string) => {
    const { items } = (await ask(mei, 'GET', `/catalogue/batches?${query}`)).json
    return items.map(({ lot, product }: { lot: string; product: { title: object } }) => [lot, product.title])
  }
  const title = { en: 'mooncake-of-all' }
  assert.deepEqual(await lots('q=mooncake-of'), [
    ['CAKE-LATE', title],
    ['CAKE-SOON', title],
    ['CAKE-OLD', title],
  ])
  assert.deepEqual(await lots('q=614141999996'), [['CAKE-SOON', title]])
  assert.deepEqual(await lots('q=cake&best=past'), [['CAKE-OLD', title]])
  assert.deepEqual(await lots('q=cake&best=soon'), [['CAKE-SOON', title]])
  const first = (await ask(mei, 'GET', '/catalogue/batches?q=cake&limit=2')).json
  const second = (await ask(mei, 'GET', `/catalogue/batches?q=cake&limit=2&after=${first.next}`)).json
  assert.deepEqual([first.total, first.items.length, second.items.length, second.next], [3, 2, 1, undefined])
  assert.equal((await ask(viewer, 'GET', '/catalogue/batches')).status, 403)
})
