import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayMoney } from './format.ts'

test('an amount is written in the form of its currency', () => {
  assert.equal(sayMoney({ amount: 12_990, currency: 'CNY' }, 'zh-CN'), '¥129.90')
  assert.equal(sayMoney({ amount: 129_000, currency: 'USD' }, 'en'), '$1,290.00')
  assert.equal(sayMoney({ amount: 1_200, currency: 'JPY' }, 'en'), '¥1,200')
  assert.equal(sayMoney({ amount: 5, currency: 'CNY' }, 'en'), '¥0.05')
})
