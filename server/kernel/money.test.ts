import assert from 'node:assert/strict'
import { test } from 'node:test'

import { formatAmount, minorDigits, parseAmount } from './money.ts'

test('decimals become minor units and come back the same', () => {
  for (const [text, currency, amount] of [
    ['129.90', 'CNY', 12_990],
    ['0.05', 'USD', 5],
    ['1200', 'JPY', 1_200],
    ['1.234', 'KWD', 1_234],
  ] as const) {
    assert.equal(parseAmount(text, currency), amount)
    assert.equal(formatAmount(amount, currency), text)
  }
})

test('zeros that say nothing are let pass, digits that a currency has not are no amount', () => {
  assert.equal(parseAmount('12.500', 'CNY'), 1_250)
  assert.equal(parseAmount('12.505', 'CNY'), undefined)
  assert.equal(parseAmount('1.5', 'JPY'), undefined)
})

test('what is no decimal is no amount', () => {
  for (const text of ['', '-1', '1,5', '¥3', '1e3', '.5', '1234567890123'])
    assert.equal(parseAmount(text, 'CNY'), undefined)
  assert.equal(minorDigits('CNY'), 2)
})
