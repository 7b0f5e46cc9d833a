import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Endorsement, EndorsementDraft } from '#contracts/catalogue'
import { addMember } from '#domains/identity/index'
import { system } from '#platform/work'
import { person } from '#test/world/people'
import { reading } from '../../tables.ts'
import { catalogueWorld } from '../../test/house.ts'
import { getProductTrust } from '../queries.ts'
import { stateOn } from './endorsement.ts'
import { endorsingPerson } from './person.ts'
import { hostEndorsements, listEndorsements } from './queries.ts'

const { house, ask } = await catalogueWorld()
const mei = person('Mei', 'operator')
const viewer = person('Vic')
const ghost = '01k0000000000000000000ghst'
const hostId = await house.perform(system, (work) =>
  addMember(work, { name: '小满', email: 'host@example.org', roles: ['host'] }),
)
const face: EndorsementDraft = {
  name: { zh: '小满' },
  role: { zh: '主播' },
  quote: { zh: '每天都喝。' },
  from: '2026-06-01',
  until: '2026-06-30',
  hostId,
  rights: '授权书 2026-06，仅限站内',
  productIds: [],
}
const add = (draft: Partial<EndorsementDraft>) => ask(mei, 'POST', '/catalogue/endorsements', { ...face, ...draft })

async function shelve(handle: string): Promise<string> {
  const draft = { handle, title: { en: handle }, status: 'active', variants: [{ values: [], price: 1 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json.id
}

test('an endorsement runs from its first through its last day', () => {
  const on = (today: string) => stateOn(face, today)
  assert.deepEqual(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map(on), [
    'upcoming',
    'running',
    'running',
    'ended',
  ])
})

test('only within its period it stands on the pages of its product and its host, and staff see its state', async () => {
  const productId = await shelve('tea')
  await add({ productIds: [productId] })
  const seen = async (today: string) => {
    const product = (await getProductTrust(reading(house.db), today, 'tea')).endorsements
    const host = await hostEndorsements(reading(house.db), today, hostId)
    const { items } = await listEndorsements(house.db, today, { productId })
    const listed = await Promise.all(
      (['upcoming', 'running', 'ended'] as const).map(async (state) => {
        const found = await listEndorsements(house.db, today, { productId, state })
        return found.total === 1 ? state : ''
      }),
    )
    assert.equal(listed.join(''), items[0]?.state)
    return [product.length, host.length, items[0]?.state]
  }
  assert.deepEqual(await seen('2026-05-31'), [0, 0, 'upcoming'])
  assert.deepEqual(await seen('2026-06-01'), [1, 1, 'running'])
  assert.deepEqual(await seen('2026-06-30'), [1, 1, 'running'])
  assert.deepEqual(await seen('2026-07-01'), [0, 0, 'ended'])
})

test('by what agreement a face may be used is for staff only', async () => {
  const productId = await shelve('rights')
  const made: Endorsement = (await add({ productIds: [productId], from: '2020-01-01', until: '2199-12-31' })).json
  assert.deepEqual([made.rights, made.hostName, made.state], ['授权书 2026-06，仅限站内', '小满', 'running'])
  const shown = (await ask(undefined, 'GET', '/products/rights/trust')).text
  const host = (await ask(undefined, 'GET', `/hosts/${hostId}/endorsements`)).text
  for (const text of [shown, host]) assert.ok(text.includes('每天都喝') && !text.includes('授权书'))
})

test('what does not hold is refused by its field, and only writers write', async () => {
  const refused = async (draft: object) => {
    const { json } = await add(draft)
    return [json.type, json.field]
  }
  assert.deepEqual(await refused({ name: { zh: ' ' } }), ['catalogue.field-missing', 'name'])
  assert.deepEqual(await refused({ from: '2026-02-30' }), ['catalogue.bad-day', 'from'])
  assert.deepEqual(await refused({ until: '2026-05-31' }), ['catalogue.ends-before-start', 'until'])
  assert.deepEqual(await refused({ hostId: ghost }), ['catalogue.unknown-host', 'hostId'])
  assert.deepEqual(await refused({ illustrationId: ghost }), ['catalogue.unknown-picture', 'illustrationId'])
  assert.equal((await refused({ productIds: [ghost] }))[0], 'catalogue.unknown-product')
  assert.equal((await ask(viewer, 'POST', '/catalogue/endorsements', face)).status, 403)
  assert.equal((await ask(viewer, 'GET', '/catalogue/endorsements')).status, 403)
})

test('an edit names its version; removed, it is gone from pages and can be put back', async () => {
  const productId = await shelve('edit')
  const draft = { ...face, productIds: [productId], from: '2020-01-01', until: '2199-12-31' }
  const { id, version }: Endorsement = (await add(draft)).json
  const change = () => ask(mei, 'PUT', `/catalogue/endorsements/${id}`, { ...draft, role: { zh: '店长' }, version })
  assert.deepEqual((await change()).json.role, { zh: '店长' })
  assert.equal((await change()).json.type, 'catalogue.stale-version')
  const shown = async () => (await ask(undefined, 'GET', '/products/edit/trust')).json.endorsements.length
  assert.equal(await shown(), 1)
  await ask(mei, 'DELETE', `/catalogue/endorsements/${id}`)
  assert.equal(await shown(), 0)
  await ask(mei, 'POST', `/catalogue/endorsements/${id}/restore`)
  assert.equal(await shown(), 1)
  const again = await ask(mei, 'POST', `/catalogue/endorsements/${id}/restore`)
  assert.equal(again.json.type, 'catalogue.unknown-endorsement')
})

test('a host who is erased stands up for nothing any more', async () => {
  const productId = await shelve('erased')
  const leaving = await house.perform(system, (work) => addMember(work, { name: '阿周', email: 'leaving@example.org' }))
  await add({ hostId: leaving, productIds: [productId], from: '2020-01-01', until: '2199-12-31' })
  const kept = (await endorsingPerson.export?.(house.db, leaving)) as { endorsements: unknown[] }
  assert.equal(kept.endorsements.length, 1)
  await house.perform(system, async (work) => endorsingPerson.erase?.(work, leaving))
  assert.deepEqual((await ask(undefined, 'GET', '/products/erased/trust')).json.endorsements, [])
  assert.deepEqual((await ask(undefined, 'GET', `/hosts/${leaving}/endorsements`)).json.items, [])
})
