import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isPhoneNumber, logSender } from './index.ts'

test('a number has its country code and nothing but digits', () => {
  for (const number of ['+8613800138000', '+4915112345678']) assert.equal(isPhoneNumber(number), true, number)
  for (const number of ['13800138000', '+0123456789', '+86 138 0013', '+12', `+${'1'.repeat(16)}`, '+86138\n0013'])
    assert.equal(isPhoneNumber(number), false, number)
})

test('without a gateway messages go to the log and the latest hundred are kept', async () => {
  const lines: unknown[] = []
  const sender = logSender({ info: (fields: unknown) => void lines.push(fields) })
  for (let place = 1; place <= 103; place++) await sender.send({ to: '+8613800138000', text: `code ${place}` })
  assert.equal(lines.length, 103)
  assert.equal(sender.kept.length, 100)
  assert.equal(sender.kept[0]?.text, 'code 4')
  await assert.rejects(sender.send({ to: '138', text: 'x' }), { code: 'sms.bad-number', kind: 'invalid' })
})
