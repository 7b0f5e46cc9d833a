import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FlashSaleChange, RunFlashSale } from '#contracts/promotions'
import { randomFrom } from '#platform/streaming/test/samples'
import { sampleOf } from '#test/world/sample'
import { changeOf, typedOf } from './edit.ts'

test('a scheduled sale that is opened and saved again is the same, every field of it', () => {
  for (const currency of ['CNY', 'JPY', 'KWD']) {
    const drawn = sampleOf(RunFlashSale, randomFrom(currency.charCodeAt(0)), 1) as RunFlashSale
    const items = drawn.items.map((item, nth) => ({
      ...item,
      price: { amount: 990 + nth, currency },
      allotment: 20 + nth,
    }))
    const endsAt = new Date(Date.parse(drawn.startsAt) + 45 * 60_000).toISOString()
    const sale = { ...drawn, items, endsAt, perPerson: 2, payMinutes: 15 }
    const change = changeOf(typedOf(sale), currency)
    assert.deepEqual(change, {
      items: items.map(({ variantId, price, allotment }) => ({ variantId, price: price.amount, allotment })),
      perPerson: 2,
      minutes: 45,
      payMinutes: 15,
      startsAt: sale.startsAt,
      forGuests: sale.forGuests,
    })
    assert.deepEqual(Object.keys(change ?? {}).sort(), Object.keys(FlashSaleChange.properties).sort())
  }
})

test('a field that is empty keeps the sale from being saved', () => {
  const sale = sampleOf(RunFlashSale, randomFrom(7), 1) as RunFlashSale
  const typed = { ...typedOf(sale), items: [{ variantId: 'v', price: 9.9, allotment: 3 }] }
  assert.ok(changeOf(typed, 'CNY'))
  for (const empty of [{ minutes: '' }, { perPerson: '' }, { startsAt: { text: '' } }] as const)
    assert.equal(changeOf({ ...typed, ...empty }, 'CNY'), undefined)
  assert.equal(changeOf({ ...typed, items: [{ variantId: 'v', price: '', allotment: 3 }] }, 'CNY'), undefined)
})
