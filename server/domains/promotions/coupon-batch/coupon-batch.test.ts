import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { CouponBatchChange } from '#contracts/promotions'
import { newId } from '#kernel/id'
import { noon } from '#test/world/database'
import { person } from '#test/world/people'
import { later, minutes } from '#test/world/stage'
import { reading } from '../tables.ts'
import { couponStage } from '../test/coupons.ts'
import { changeCouponBatch, turnCouponBatch } from './change.ts'
import { listCouponBatches, listCouponBatchHistory, readCouponBatch } from './queries.ts'

const on = await couponStage()
const now = () => on.clock.now()
const change = (id: string, edit: CouponBatchChange) =>
  on.perform(on.operator, (work) => changeCouponBatch(work, id, edit))
const turn = (id: string, version: number, act: 'paused' | 'resumed' | 'ended') =>
  on.perform(on.operator, (work) => turnCouponBatch(work, id, version, act))

test('an edit names the version it saw; a stale one is refused with what was changed', async () => {
  const id = await on.batch()
  await change(id, { version: 1, total: 10 })
  await assert.rejects(change(id, { version: 1, total: 20 }), (error: { code: string; details: { by: string } }) => {
    return error.code === 'promotions.stale-edit' && error.details.by === 'Olive'
  })
  const { items } = await listCouponBatchHistory(reading(on.db), id, {})
  assert.deepEqual(items[0]?.changes, [{ field: 'total', to: '10' }])
})

test('once people hold coupons, what these are worth stays', async () => {
  const id = await on.batch({ total: 5 })
  await change(id, { version: 1, benefit: { kind: 'amount', off: 5_00 } })
  await on.claim(id, person('Lin'))
  await on.claim(id, person('Bo'))
  await assert.rejects(change(id, { version: 2, benefit: { kind: 'amount', off: 1 } }), {
    code: 'promotions.terms-fixed',
  })
  await assert.rejects(change(id, { version: 2, total: 1 }), { code: 'promotions.below-uses' })
  await change(id, { version: 2, total: 2, title: { zh: '最后两张' } })
  await assert.rejects(on.claim(id, person('Ku')), { code: 'promotions.none-left' })
})

test('an editor may send what is there already, in whatever order, and change the rest', async () => {
  const id = await on.batch({ scope: { tags: ['tea'], except: { tags: ['old'], productIds: [newId()] } } })
  await on.claim(id, person('Lin'))
  const { benefit, scope, stacking, validity, returnRule } = await readCouponBatch(reading(on.db), id, now())
  const turned = <Part extends object>(part: Part) => Object.fromEntries(Object.entries(part).reverse()) as Part
  const same = {
    benefit: turned(benefit),
    scope: turned({ ...scope, except: turned(scope.except ?? {}) }),
    stacking: turned(stacking),
    validity: turned(validity),
    returnRule: turned(returnRule),
  }
  await change(id, { version: 1, ...same })
  assert.equal((await readCouponBatch(reading(on.db), id, now())).version, 1)
  await change(id, { version: 1, ...same, title: { zh: '改个名' } })
  const { items } = await listCouponBatchHistory(reading(on.db), id, {})
  assert.deepEqual(
    items[0]?.changes.map(({ field }) => field),
    ['title'],
  )
})

test('paused nobody claims; ended nobody claims or edits', async () => {
  const id = await on.batch()
  await turn(id, 1, 'paused')
  await assert.rejects(on.claim(id, person('Lin')), { code: 'promotions.claims-over' })
  await assert.rejects(turn(id, 2, 'paused'), { code: 'promotions.wrong-state' })
  await turn(id, 2, 'resumed')
  await on.claim(id, person('Lin'))
  await turn(id, 3, 'ended')
  await assert.rejects(change(id, { version: 4, total: 9 }), { code: 'promotions.has-ended' })
})

test('terms that contradict themselves are refused with their field', async () => {
  await assert.rejects(on.batch({ title: { en: ' ' } }), { code: 'promotions.no-title' })
  const [from, until] = [noon.toISOString(), noon.toISOString()]
  await assert.rejects(on.batch({ claimsUntil: until }), { code: 'promotions.ends-before-start' })
  await assert.rejects(on.batch({ validity: { kind: 'fixed', from, until } }), {
    code: 'promotions.ends-before-start',
  })
})

test('the list finds by words and state', async () => {
  const id = await on.batch({ title: { zh: '端午券' }, claimsFrom: later(minutes(60)).toISOString() })
  const find = async (state: 'scheduled' | 'running') =>
    (await listCouponBatches(reading(on.db), { q: '端午', state }, now())).items.map((batch) => batch.id)
  assert.deepEqual([await find('scheduled'), await find('running')], [[id], []])
  on.clock.advance(minutes(60))
  assert.deepEqual([await find('scheduled'), await find('running')], [[], [id]])
  assert.equal((await readCouponBatch(reading(on.db), id, now())).state, 'running')
})
