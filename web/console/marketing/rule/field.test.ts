import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CouponBatchChange, PromotionChange } from '#contracts/promotions'
import { isField } from './field.ts'

test('a history has a word for every field that can change', () => {
  const { version: _, ...changed } = { ...PromotionChange.properties, ...CouponBatchChange.properties }
  assert.deepEqual(
    Object.keys(changed).filter((name) => !isField(name)),
    [],
  )
})
