import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { ShippingZone } from '#contracts/orders'
import { faultOfZones, feeOf, offerOf, zoneFor } from './shipping.ts'

const china: ShippingZone = { country: 'CN', firstGrams: 1000, firstFee: 800, additionalGrams: 500, additionalFee: 150 }
const far: ShippingZone = { ...china, provinces: ['西藏自治区', '新疆维吾尔自治区'], firstFee: 2000, maxGrams: 10_000 }
const world: ShippingZone = { firstGrams: 500, firstFee: 9000, additionalGrams: 500, additionalFee: 4000 }

test('a fee is the first weight and each further weight begun', () => {
  assert.deepEqual(
    [0, 1, 1000, 1001, 1500, 1501].map((grams) => feeOf(china, grams)),
    [800, 800, 800, 950, 950, 1100],
  )
})

test('a province counts before its country, a country before the rest of the world', () => {
  const zones = [world, china, far]
  assert.equal(zoneFor(zones, { country: 'CN', province: '西藏自治区' }), far)
  assert.equal(zoneFor(zones, { country: 'CN', province: '浙江省' }), china)
  assert.equal(zoneFor(zones, { country: 'GB', province: '' }), world)
})

test('where no zone is there is no delivery, and what is too heavy is not taken', () => {
  assert.deepEqual(offerOf([china], { country: 'GB', province: '' }, 100), { trouble: 'no-delivery-there' })
  assert.deepEqual(offerOf([far], { country: 'CN', province: '西藏自治区' }, 10_001), { trouble: 'too-heavy' })
})

test('zones that cannot be meant are found', () => {
  const fault = (...zones: ShippingZone[]) => faultOfZones({ name: { en: 'x' }, isEnabled: true, place: 0, zones })
  assert.equal(fault(china, far, world), undefined)
  assert.equal(fault(china, { ...china, firstFee: 1 })?.reason, 'place-twice')
  assert.equal(fault({ ...world, provinces: ['浙江省'] })?.reason, 'provinces-without-country')
  assert.equal(fault({ ...china, daysFrom: 3, daysTo: 2 })?.reason, 'days-backwards')
})
