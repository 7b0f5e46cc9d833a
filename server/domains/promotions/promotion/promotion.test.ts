import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { type PromotionChange, PromotionDraft } from '#contracts/promotions'
import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import { randomFrom } from '#platform/streaming/test/samples'
import { noon } from '#test/world/database'
import { sampleOf } from '#test/world/sample'
import { later, minutes, stage } from '#test/world/stage'
import { price } from '../price/price.ts'
import { loadPricing } from '../pricing/load.ts'
import { findPromotionsOf } from '../pricing/product.ts'
import { reading } from '../tables.ts'
import { changePromotion, turnPromotion } from './change.ts'
import { createPromotion } from './create.ts'
import { previewPrice } from './preview.ts'
import { listPromotionHistory, listPromotions, readPromotion } from './queries.ts'
import { returnPromotions, usePromotions } from './use.ts'

const on = await stage()
const operator = await on.someone('Olive', ['operator'])
const lin = await on.someone('Lin')
const bo = await on.someone('Bo')
const now = () => on.clock.now()
const tea = await on.product('Tea', 400_00)
const variantId = (await getProductPage(readingCatalogue(on.db), tea)).choices[0]?.id ?? ''

const off40: PromotionDraft = {
  title: { zh: '满300减40', en: '40 off 300' },
  benefit: { kind: 'threshold', by: 'amount', steps: [{ from: 300_00, off: 40_00 }] },
  startsAt: noon.toISOString(),
}
const create = (draft: Partial<PromotionDraft> = {}) =>
  on.perform(operator, (work) => createPromotion(work, { ...off40, ...draft }))
const change = (id: string, edit: PromotionChange) => on.perform(operator, (work) => changePromotion(work, id, edit))
const turn = (id: string, version: number, act: 'paused' | 'resumed' | 'ended') =>
  on.perform(operator, (work) => turnPromotion(work, id, version, act))
const read = (id: string) => readPromotion(reading(on.db), id, now())
const pricing = (personId = lin.id) => loadPricing(on.db, { personId, now: now(), couponIds: [] })
const running = async () => (await pricing()).promotions.map(({ id }) => id)
const use = (id: string, personId: string, orderId = newId()) =>
  on.perform(operator, (work) =>
    usePromotions(work, { orderId, personId, discounts: [{ step: 'promotion', sourceId: id, amount: 40_00 }] }),
  )

test('what runs is what prices are made with, at once after every change', async () => {
  const id = await create()
  assert.ok((await running()).includes(id))
  await change(id, { version: 1, benefit: { kind: 'amount', off: 1_00, per: 'order' } })
  assert.equal((await pricing()).promotions.find((each) => each.id === id)?.benefit.kind, 'amount')
  await turn(id, 2, 'paused')
  assert.ok(!(await running()).includes(id))
  await turn(id, 3, 'resumed')
  assert.ok((await running()).includes(id))
  await turn(id, 4, 'ended')
  assert.ok(!(await running()).includes(id))
})

test('schedules follow the clock without anybody doing anything', async () => {
  const id = await create({
    startsAt: later(minutes(10)).toISOString(),
    endsAt: later(minutes(20)).toISOString(),
  })
  assert.deepEqual([(await read(id)).state, (await running()).includes(id)], ['scheduled', false])
  on.clock.advance(minutes(10))
  assert.deepEqual([(await read(id)).state, (await running()).includes(id)], ['running', true])
  on.clock.advance(minutes(10))
  assert.deepEqual([(await read(id)).state, (await running()).includes(id)], ['ended', false])
})

test('of two edits of the same version the second is refused, with what the first changed', async () => {
  const id = await create()
  const [one, other] = await Promise.allSettled([
    change(id, { version: 1, priority: 5 }),
    change(id, { version: 1, priority: 7 }),
  ])
  assert.deepEqual([one.status, other.status].sort(), ['fulfilled', 'rejected'])
  const refused = [one, other].find((each) => each.status === 'rejected')
  assert.equal(refused?.reason.code, 'promotions.stale-edit')
  assert.equal(refused?.reason.details.changes[0].field, 'priority')
})

test('every act is in the history, with who did it and what changed', async () => {
  const id = await create()
  await change(id, { version: 1, atMost: 30_00 })
  await turn(id, 2, 'paused')
  const { items } = await listPromotionHistory(reading(on.db), id, {})
  assert.deepEqual(
    items.map(({ act, actor }) => [act, actor.name]),
    [
      ['paused', 'Olive'],
      ['changed', 'Olive'],
      ['created', 'Olive'],
    ],
  )
  assert.deepEqual(items[1]?.changes, [{ field: 'atMost', to: '3000' }])
})

test('the list finds by words and state, page by page', async () => {
  const ids = []
  for (let n = 0; n < 3; n++) ids.push(await create({ title: { zh: `清明茶 ${n}` } }))
  await turn(ids[0] ?? '', 1, 'paused')
  const find = (asked: Parameters<typeof listPromotions>[1]) => listPromotions(reading(on.db), asked, now())
  const first = await find({ q: '清明茶', limit: 2 })
  assert.deepEqual(
    first.items.map(({ id }) => id),
    [ids[2], ids[1]],
  )
  const rest = await find({ q: '清明茶', limit: 2, after: first.next ?? '' })
  assert.deepEqual(
    rest.items.map(({ id }) => id),
    [ids[0]],
  )
  assert.equal(rest.next, undefined)
  assert.deepEqual(
    (await find({ q: '清明茶', state: 'paused' })).items.map(({ id }) => id),
    [ids[0]],
  )
  await assert.rejects(find({ after: 'forged' }), { code: 'promotions.bad-cursor' })
})

test('only the first so many orders have it, also when ten come at once', async () => {
  const id = await create({ usesLimit: 3 })
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => use(id, newId())))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'promotions.used-up')
  assert.equal((await pricing()).promotions.find((each) => each.id === id)?.usesLeft, 0)
  const past = sql`update promotions.promotion set uses = 4 where id = ${id}`.execute(on.db)
  await assert.rejects(past, /promotion_uses_within_limit/)
})

test('a person has it so many times, also when two orders come at once; a cancelled one gives the place back', async () => {
  const id = await create({ usesPerPerson: 1 })
  const orders = [newId(), newId()]
  const outcomes = await Promise.allSettled(orders.map((orderId) => use(id, lin.id, orderId)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  await use(id, bo.id)
  const won = orders[outcomes.findIndex(({ status }) => status === 'fulfilled')] ?? ''
  await on.perform(operator, (work) => returnPromotions(work, won))
  await on.perform(operator, (work) => returnPromotions(work, won))
  assert.equal((await pricing()).promotions.find((each) => each.id === id)?.usesLeft, 1)
  await use(id, lin.id)
  const { orders: counted, saved } = await read(id)
  assert.deepEqual([counted, saved], [2, 80_00])
})

test('terms that contradict themselves are refused with their field', async () => {
  const wrong: readonly [Partial<PromotionDraft>, string][] = [
    [{ title: { en: ' ' } }, 'no-title'],
    [{ endsAt: noon.toISOString() }, 'ends-before-start'],
    [{ conditions: { isNew: true, ordersPaid: 1 } }, 'new-and-returning'],
    [
      {
        benefit: {
          kind: 'threshold',
          by: 'amount',
          steps: [
            { from: 1, off: 1 },
            { from: 1, off: 2 },
          ],
        },
      },
      'step-twice',
    ],
    [
      { benefit: { kind: 'threshold', by: 'amount', steps: [{ from: 1, basisPoints: 1 }], repeats: true } },
      'cannot-repeat',
    ],
    [{ benefit: { kind: 'threshold', by: 'amount', steps: [{ from: 1, off: 1 }], maxTimes: 2 } }, 'cannot-repeat'],
    [
      {
        benefit: {
          kind: 'unit-price',
          prices: [
            { variantId, price: 1 },
            { variantId, price: 2 },
          ],
        },
      },
      'variant-twice',
    ],
  ]
  for (const [draft, code] of wrong) await assert.rejects(create(draft), { code: `promotions.${code}` })
})

test('a promotion is kept as it was written, every field of it', async () => {
  let kept = 0
  for (const seed of Array.from({ length: 60 }, (_, at) => at)) {
    const drawn = sampleOf(PromotionDraft, randomFrom(seed), seed % 2 ? 1 : 0.5) as PromotionDraft
    const draft = {
      ...drawn,
      title: { zh: '满减' },
      startsAt: noon.toISOString(),
      endsAt: later(minutes(100 + seed)).toISOString(),
    }
    const id = await create(draft).catch((refused: { code: string }) => {
      assert.match(refused.code, /^promotions\.(cannot-repeat|step-twice|new-and-returning|variant-twice)$/)
    })
    if (!id) continue
    kept += 1
    await turn(id, 1, 'ended')
    const read = { ...(await readPromotion(reading(on.db), id, now())) }
    assert.deepEqual(Object.fromEntries(Object.keys(draft).map((key) => [key, read[key as 'title']])), draft)
  }
  assert.ok(kept >= 10, `${kept} kept`)
})

test('what has ended cannot be changed, nor a limit set below what was used', async () => {
  const id = await create({ usesLimit: 5 })
  await use(id, lin.id)
  await use(id, bo.id)
  await assert.rejects(change(id, { version: 1, usesLimit: 1 }), { code: 'promotions.below-uses' })
  await assert.rejects(turn(id, 1, 'resumed'), { code: 'promotions.wrong-state' })
  await turn(id, 1, 'ended')
  await assert.rejects(change(id, { version: 2, priority: 1 }), { code: 'promotions.has-ended' })
  await assert.rejects(turn(newId(), 1, 'ended'), { code: 'promotions.unknown-promotion' })
})

test('the preview prices a draft beside what runs, and instead of the one it edits', async () => {
  const id = await create({ title: { en: 'kept' }, stacking: { group: 'x', with: 'all', acrossCoupons: true } })
  const asked = { lines: [{ variantId, quantity: 1 }], buyer: { ordersPaid: 0, isMember: true } }
  const other: PromotionDraft = { ...off40, benefit: { kind: 'percent', basisPoints: 5_000 } }
  const { total, trace } = await previewPrice(on.db, { ...asked, draft: other, promotionId: id }, now())
  assert.equal(total, 200_00)
  assert.ok(!trace.some(({ sourceId }) => sourceId === id))
  const unknown = { ...asked, lines: [{ variantId: newId(), quantity: 1 }] }
  await assert.rejects(previewPrice(on.db, unknown, now()), { code: 'promotions.unknown-variant' })
})

test('a product’s page tells the promotions that reach it', async () => {
  const cup = await on.product('Cup')
  const mine = await create({ scope: { productIds: [tea] } })
  const named = await create({ benefit: { kind: 'unit-price', prices: [{ variantId, price: 300_00 }] } })
  const of = async (productId: string) => (await findPromotionsOf(on.db, productId, now())).map(({ id }) => id)
  const [forTea, forCup] = [await of(tea), await of(cup)]
  assert.ok(forTea.includes(mine) && forTea.includes(named))
  assert.ok(!forCup.includes(mine) && !forCup.includes(named))
})

test('two hundred promotions take no statement more than none', async () => {
  const load = async () => {
    const seen: string[] = []
    const counting = on.db.withPlugin({
      transformQuery: ({ node }) => {
        seen.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const loaded = await loadPricing(counting, { personId: lin.id, now: now(), couponIds: [] })
    return { ...loaded, statements: seen.length }
  }
  const before = await load()
  for (let n = 0; n < 200; n++) await create({ scope: { productIds: [n % 2 ? tea : newId()] } })
  await pricing()
  const { promotions, coupons, buyer, statements } = await load()
  assert.ok(before.statements > 0)
  assert.equal(statements, before.statements)
  assert.ok(promotions.length >= 200)
  const line = { lineId: 'a', variantId, productId: tea, tags: [], unitPrice: 400_00, quantity: 1 }
  const priced = price({ currency: 'CNY', now: now(), buyer, lines: [line], promotions, coupons })
  assert.ok(priced.total < 400_00)
})
