import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toE164 } from './phone.ts'

test('numbers as people write them become E.164, Chinese ones without their country', () => {
  assert.equal(toE164('138 0013 8000'), '+8613800138000')
  assert.equal(toE164('+44 (20) 7946-0958'), '+442079460958')
  assert.equal(toE164('0049 30 901820'), '+4930901820')
})

test('what is not complete is no number', () => {
  for (const written of ['', '1380013', '02079460958', '+0123456789', 'abc']) assert.equal(toE164(written), undefined)
})
