import assert from 'node:assert/strict'
import { test } from 'node:test'

import { compare, type Movement, type OurMovement } from './reconciliation.ts'

const line = (reference: string, part: Partial<Movement> = {}): Movement => ({
  kind: 'capture',
  reference,
  ourId: `our-${reference}`,
  amount: 100,
  currency: 'CNY',
  ...part,
})
const own = (reference: string, part: Partial<OurMovement> = {}): OurMovement => ({
  ...line(reference),
  ourId: `our-${reference}`,
  paymentId: `payment-${reference}`,
  ...part,
})

test('what both sides have alike is matched, by our name or by the provider’s', () => {
  const theirs = [line('a'), line('b', { ourId: undefined }), line('c', { reference: 'renamed' })]
  assert.deepEqual(compare(theirs, [own('a'), own('b'), own('c')]), { matched: 3, differences: [] })
})

test('each side’s own, another amount, another currency: all are listed, with what each side says', () => {
  const theirs = [line('here'), line('less', { amount: 99 }), line('yen', { currency: 'JPY' })]
  const { matched, differences } = compare(theirs, [own('there'), own('less'), own('yen')])
  assert.equal(matched, 0)
  assert.deepEqual(
    differences.map(({ kind, reference, ours, theirs: told }) => [kind, reference, ours, told]),
    [
      ['missing-here', 'here', undefined, 100],
      ['amount-differs', 'less', 100, 99],
      ['amount-differs', 'yen', 100, 100],
      ['missing-there', 'there', 100, undefined],
    ],
  )
})

test('a payment and a refund of one name are not each other, and a line that stands twice is missing the second time', () => {
  const { matched, differences } = compare([line('a'), line('a')], [own('a'), own('a', { kind: 'refund' })])
  assert.equal(matched, 1)
  assert.deepEqual(
    differences.map(({ kind, subject }) => [kind, subject]),
    [
      ['missing-here', 'capture'],
      ['missing-there', 'refund'],
    ],
  )
})
