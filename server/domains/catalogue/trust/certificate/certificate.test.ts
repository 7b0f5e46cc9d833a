import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'

import type { Certificate, CertificateDraft, ShownCertificate } from '#contracts/catalogue'
import { system } from '#platform/work'
import { noon } from '#test/world/database'
import { person } from '#test/world/people'
import { removeDemoProducts } from '../../product/remove-demo.ts'
import { reading } from '../../tables.ts'
import { catalogueWorld, formWith } from '../../test/house.ts'
import { dayIn, isDay, laterDay } from '../day.ts'
import { getProductTrust } from '../queries.ts'
import { sweepTrust } from '../sweep.ts'
import { noticeDays, stateOn } from './certificate.ts'
import { createCertificate } from './keep.ts'
import { kindOfPaper } from './paper.ts'
import { listCertificates } from './queries.ts'

const { house, ask } = await catalogueWorld()
const db = reading(house.db)
const mei = person('Mei', 'operator')
const viewer = person('Vic')
const ghost = '01k0000000000000000000ghst'
const png = new Uint8Array(
  await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff' } })
    .png()
    .toBuffer(),
)
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n'

const organic: CertificateDraft = {
  title: { zh: '有机产品认证', en: 'Organic product' },
  issuer: { zh: '示例认证中心', en: 'Sample Certifier' },
  number: 'ORG-1',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  checkUrl: 'https://certifier.example/ORG-1',
  productIds: [],
}

async function shelve(handle: string): Promise<string> {
  const draft = { handle, title: { en: handle }, status: 'active', variants: [{ values: [], price: 1 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json.id
}
const add = async (draft: Partial<CertificateDraft>): Promise<Certificate> =>
  (await ask(mei, 'POST', '/catalogue/certificates', { ...organic, ...draft })).json
const put = (id: string, bytes: Parameters<typeof formWith>[0], name = 'paper.pdf') =>
  ask(mei, 'POST', `/catalogue/certificates/${id}/file`, formWith(bytes, name))

async function countFiles(): Promise<number> {
  let files = 0
  for await (const entry of house.storage.list('catalogue/')) if (entry.size > 0) files++
  return files
}

test('a day is the house’s own, and a text is a day only when the calendar has it', () => {
  assert.equal(dayIn('Asia/Shanghai', new Date('2026-06-18T15:59:59Z')), '2026-06-18')
  assert.equal(dayIn('Asia/Shanghai', new Date('2026-06-18T16:00:00Z')), '2026-06-19')
  assert.equal(dayIn('America/New_York', new Date('2026-01-01T02:00:00Z')), '2025-12-31')
  assert.deepEqual([isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-13-01')], [true, false, false])
  assert.equal(laterDay('2026-12-31', noticeDays), '2027-01-30')
})

test('a certificate holds through its last day, is expiring for thirty days before, and never after', () => {
  const paper = { validFrom: '2026-01-01', validUntil: '2026-06-30' }
  const on = (today: string) => stateOn(paper, today, laterDay(today, noticeDays))
  assert.deepEqual(['2025-12-31', '2026-01-01', '2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01'].map(on), [
    'upcoming',
    'valid',
    'valid',
    'expiring',
    'expiring',
    'expired',
  ])
  assert.equal(stateOn({ validFrom: '2020-01-01' }, '2099-01-01', '2099-01-31'), 'valid')
})

test('what the clock says decides what shoppers and staff are shown, without anything being written', async () => {
  const productId = await shelve('clock')
  await add({ number: 'CLOCK', productIds: [productId], validFrom: '2026-06-01', validUntil: '2026-07-18' })
  const seen = async (today: string) => {
    const [shown] = (await getProductTrust(db, today, 'clock')).certificates
    const lists = await Promise.all(
      (['upcoming', 'valid', 'expiring', 'expired'] as const).map(async (state) => {
        const { items, total } = await listCertificates(db, today, { state, productId })
        assert.equal(items.length, total)
        return items.length === 1 ? state : ''
      }),
    )
    return [shown?.state, lists.join('')]
  }
  assert.deepEqual(await seen('2026-05-31'), [undefined, 'upcoming'])
  assert.deepEqual(await seen('2026-06-17'), ['valid', 'valid'])
  assert.deepEqual(await seen('2026-06-18'), ['expiring', 'expiring'])
  assert.deepEqual(await seen('2026-07-18'), ['expiring', 'expiring'])
  assert.deepEqual(await seen('2026-07-19'), ['expired', 'expired'])
})

test('a certificate that brings neither paper nor check link is not shown, and what ended stands last', async () => {
  const productId = await shelve('shown')
  const { checkUrl, ...silent } = organic
  await ask(mei, 'POST', '/catalogue/certificates', { ...silent, number: 'SILENT', productIds: [productId] })
  await add({ number: 'PAST', productIds: [productId], validFrom: '2019-01-01', validUntil: '2019-12-31' })
  await add({ number: 'NOW', productIds: [productId], validFrom: '2020-01-01' })
  const { certificates }: { certificates: ShownCertificate[] } = (await ask(undefined, 'GET', '/products/shown/trust'))
    .json
  assert.deepEqual(
    certificates.map(({ number, state }) => [number, state]),
    [
      ['NOW', certificates[0]?.state],
      ['PAST', 'expired'],
    ],
  )
  assert.equal((await ask(undefined, 'GET', '/products/nothing/trust')).json.type, 'catalogue.unknown-product')
})

test('a paper is what its content says: PDF, PNG and JPEG are taken, the one before goes with its files', async () => {
  const { id } = await add({ number: 'PAPER' })
  const before = await countFiles()
  const withPdf: Certificate = (await put(id, pdf, '..\\secret/检测报告.pdf')).json
  assert.deepEqual([withPdf.pdf?.name, withPdf.picture], ['检测报告.pdf', undefined])
  const served = await house.storage.head(withPdf.pdf!.url.replace('/media/', ''))
  assert.equal(served?.type, 'application/pdf')
  const withPicture: Certificate = (await put(id, png, 'scan.pdf')).json
  assert.deepEqual([withPicture.pdf, withPicture.picture?.width], [undefined, 600])
  assert.equal(await countFiles(), before + 2)
  await put(id, pdf)
  assert.equal(await countFiles(), before + 1)
})

test('every other file is refused with the field, what it is and what would be taken, and leaves nothing', async () => {
  const { id } = await add({ number: 'WRONG' })
  const before = await countFiles()
  for (const [bytes, found] of [
    ['PK\x03\x04 a document', 'zip'],
    ['<!doctype html><script>', 'html'],
    ['GIF89a', 'gif'],
    ['MZ program', 'program'],
    ['only words', 'unknown'],
  ] as const) {
    const { status, json } = await put(id, bytes, 'certificate.pdf')
    assert.deepEqual(
      [status, json.type, json.field, json.found, json.accepted],
      [400, 'catalogue.wrong-file-type', 'file', found, ['pdf', 'png', 'jpeg']],
    )
  }
  assert.equal((await put(id, '')).json.type, 'catalogue.empty-upload')
  assert.equal((await put(id, '%PDF-1.4 cut off')).json.type, 'catalogue.broken-pdf')
  assert.equal((await put(id, png.slice(0, 60))).json.type, 'image.broken')
  assert.equal((await put(id, new Uint8Array(10 * 1024 * 1024 + 1))).json.type, 'catalogue.file-too-large')
  assert.equal((await put(ghost, pdf)).json.type, 'catalogue.unknown-certificate')
  assert.equal((await ask(mei, 'POST', `/catalogue/certificates/${id}/file`, {})).json.type, 'catalogue.no-file')
  assert.equal(await countFiles(), before)
  assert.throws(() => kindOfPaper(Buffer.alloc(0)), { code: 'catalogue.empty-upload' })
})

test('what does not hold together is refused with its field', async () => {
  const refused = async (draft: object) => {
    const { json } = await ask(mei, 'POST', '/catalogue/certificates', { ...organic, number: 'NO', ...draft })
    return [json.type, json.field]
  }
  assert.deepEqual(await refused({ validUntil: '2026-02-30' }), ['catalogue.bad-day', 'validUntil'])
  assert.deepEqual(await refused({ validFrom: '2026-02-29' }), ['catalogue.bad-day', 'validFrom'])
  assert.deepEqual(await refused({ validUntil: '2025-12-31' }), ['catalogue.ends-before-start', 'validUntil'])
  assert.deepEqual(await refused({ number: '  ' }), ['catalogue.field-missing', 'number'])
  assert.deepEqual(await refused({ issuer: { zh: ' ' } }), ['catalogue.field-missing', 'issuer'])
  assert.deepEqual(await refused({ checkUrl: 'https://' }), ['catalogue.bad-address', 'checkUrl'])
  assert.equal((await refused({ checkUrl: 'http://plain.example' }))[0], 'http.invalid-input')
  assert.equal((await refused({ productIds: [ghost] }))[0], 'catalogue.unknown-product')
})

test('an edit names the version it saw, a number stands once, and only writers write', async () => {
  const { id, version } = await add({ number: 'EDIT' })
  const change = (number: string, seen = version) =>
    ask(mei, 'PUT', `/catalogue/certificates/${id}`, { ...organic, number, version: seen })
  assert.equal((await change('EDITED')).json.version, 2)
  assert.equal((await change('AGAIN')).json.type, 'catalogue.stale-version')
  const twice = await Promise.all([add({ number: 'ONCE' }), add({ number: 'ONCE' })])
  assert.deepEqual(twice.map((one) => ('type' in one ? one.type : 'kept')).sort(), [
    'catalogue.certificate-twice',
    'kept',
  ])
  for (const who of [undefined, viewer]) {
    const { status } = await ask(who, 'POST', '/catalogue/certificates', organic)
    assert.ok(status === 401 || status === 403)
  }
})

test('a removed certificate is out of sight, comes back for a week, and then goes with its paper', async () => {
  const productId = await shelve('removed')
  const { id } = await add({ number: 'GONE', productIds: [productId] })
  await put(id, pdf)
  const shown = async () => (await ask(undefined, 'GET', '/products/removed/trust')).json.certificates.length
  await ask(mei, 'DELETE', `/catalogue/certificates/${id}`)
  assert.equal(await shown(), 0)
  assert.equal((await ask(mei, 'DELETE', `/catalogue/certificates/${id}`)).json.type, 'catalogue.unknown-certificate')
  await ask(mei, 'POST', `/catalogue/certificates/${id}/restore`)
  assert.equal(await shown(), 1)
  await ask(mei, 'DELETE', `/catalogue/certificates/${id}`)
  const later = new Date(house.clock.now().getTime() + 8 * 86_400_000)
  const keys = await house.perform(system, (work) => sweepTrust(work, later))
  assert.equal(keys.filter((key) => key.endsWith('certificate.pdf')).length, 1)
  assert.equal((await ask(mei, 'POST', `/catalogue/certificates/${id}/restore`)).status, 404)
})

test('the list is searched, counted and paged without losing one, and a demo goes with its certificates', async () => {
  for (let n = 0; n < 5; n++) {
    const { validUntil, ...endless } = organic
    const draft = { ...(n % 2 === 0 ? endless : organic), number: `PAGE-${n}` }
    await house.perform(mei, (work) => createCertificate(work, draft, { isDemo: true }))
  }
  const seen: string[] = []
  for (let after = ''; ; ) {
    const { json } = await ask(mei, 'GET', `/catalogue/certificates?q=page-&limit=2${after && `&after=${after}`}`)
    if (!after) assert.equal(json.total, 5)
    seen.push(...json.items.map(({ number }: Certificate) => number))
    if (!json.next) break
    after = json.next
  }
  assert.deepEqual([seen.length, new Set(seen).size], [5, 5])
  await house.perform(mei, removeDemoProducts)
  assert.equal((await listCertificates(db, dayIn('UTC', noon), { q: 'PAGE-' })).total, 0)
})
