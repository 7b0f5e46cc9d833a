import assert from 'node:assert/strict'
import { test } from 'node:test'

import { faultOfInvoice, faultOfTaxNumber, tidyInvoice } from './invoice.ts'

// As their holders print them on their sites.
const known = ['91330100799655058B', '9144030071526726XG', '91110000802100433B', '91440300708461136T']

test('published numbers of companies pass', () => {
  for (const number of known) assert.equal(faultOfTaxNumber(number), undefined, number)
})

test('every single wrong character is found', () => {
  const [number = ''] = known
  for (let place = 0; place < 18; place++)
    for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      if (other === number[place]) continue
      const wrong = number.slice(0, place) + other + number.slice(place + 1)
      assert.equal(faultOfTaxNumber(wrong), 'wrong-check-character', wrong)
    }
})

test('a number says what is wrong with it', () => {
  assert.equal(faultOfTaxNumber('9133010079965505'), 'not-18-characters')
  assert.equal(faultOfTaxNumber('91330100799655058I'), 'wrong-character')
})

test('a company is tidied before it is looked at; a person needs no number', () => {
  const company = {
    kind: 'company' as const,
    title: ' 杭州某公司 ',
    taxNumber: '9133 0100 7996 5505 8b',
    email: 'a@example.org',
  }
  assert.equal(faultOfInvoice(tidyInvoice(company)), undefined)
  assert.deepEqual(faultOfInvoice({ ...company, taxNumber: '1' }), { field: 'taxNumber', reason: 'not-18-characters' })
  assert.deepEqual(faultOfInvoice(tidyInvoice({ kind: 'personal', title: ' ', email: 'a@example.org' })), {
    field: 'title',
    reason: 'missing',
  })
})
