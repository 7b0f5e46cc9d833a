import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PayWay } from '#contracts/payments'
import { choicesOf } from './choice.ts'

const ways: readonly PayWay[] = [
  { provider: 'wechat', methods: ['code', 'wap'], isSandbox: false },
  { provider: 'stripe', methods: ['page'], isSandbox: false },
  { provider: 'sandbox', methods: ['page', 'code', 'instant'], isSandbox: true },
]

test('a phone opens what a desktop shows as a code', () => {
  const methods = (isPhone: boolean) => choicesOf(ways, isPhone).map(({ provider, method }) => `${provider} ${method}`)
  assert.deepEqual(methods(true), ['sandbox instant', 'wechat wap', 'stripe page', 'sandbox page'])
  assert.deepEqual(methods(false), ['sandbox instant', 'wechat code', 'stripe page', 'sandbox code'])
})

test('without a sandbox nothing is paid in one tap', () => {
  assert.ok(choicesOf(ways.slice(0, 2), true).every(({ method }) => method !== 'instant'))
  assert.deepEqual(choicesOf([], true), [])
})
