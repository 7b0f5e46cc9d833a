import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inHangzhou } from '../test/shop.ts'
import { faultOf, tidyAddress } from './address.ts'

const fault = (change: Partial<typeof inHangzhou>) => faultOf(tidyAddress({ ...inHangzhou, ...change }))

test('a Chinese address needs province, city, district, detail, name and a Chinese phone', () => {
  assert.equal(fault({}), undefined)
  for (const field of ['name', 'phone', 'province', 'city', 'district', 'detail'] as const)
    assert.deepEqual(fault({ [field]: '  ' }), { field, reason: 'missing' })
  assert.deepEqual(fault({ province: '浙江' }), { field: 'province', reason: 'not-a-province' })
  assert.deepEqual(fault({ detail: '3号' }), { field: 'detail', reason: 'too-short' })
  assert.deepEqual(fault({ postalCode: '31000' }), { field: 'postalCode', reason: 'not-a-postal-code' })
})

test('mobile and landline numbers of China are phones, others are not', () => {
  for (const phone of ['13800138000', '+86 138 0013 8000', '0571-87654321', '010-62345678', '057187654321'])
    assert.equal(fault({ phone }), undefined, phone)
  for (const phone of ['12800138000', '1380013800', '110', '+44 20 7946 0000'])
    assert.deepEqual(fault({ phone }), { field: 'phone', reason: 'not-a-phone' }, phone)
})

test('elsewhere a city, a line and an international number will do', () => {
  const abroad = {
    country: 'GB',
    province: '',
    district: '',
    city: 'London',
    detail: '1 Fleet Street',
    phone: '+442079460000',
  }
  assert.equal(fault(abroad), undefined)
  assert.deepEqual(fault({ ...abroad, phone: '02079460000' }), { field: 'phone', reason: 'not-a-phone' })
  assert.deepEqual(fault({ ...abroad, postalCode: '!' }), { field: 'postalCode', reason: 'not-a-postal-code' })
})
