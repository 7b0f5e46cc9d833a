import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isOrderNumber, orderNumber } from './number.ts'

test('no two orders have one number, and neighbours do not look alike', () => {
  const numbers = Array.from({ length: 50_000 }, (_, serial) => orderNumber(serial))
  assert.equal(new Set(numbers).size, numbers.length)
  assert.ok(numbers.every(isOrderNumber))
  assert.notEqual(numbers[0]?.slice(0, 3), numbers[1]?.slice(0, 3))
})

test('a wrong digit and two swapped neighbours are noticed', () => {
  const number = orderNumber(4_711)
  for (let place = 0; place < 13; place++) {
    const wrong = number.slice(0, place) + ((Number(number[place]) + 1) % 10) + number.slice(place + 1)
    assert.ok(!isOrderNumber(wrong), wrong)
    const [one = '', other = ''] = [number[place], number[place + 1]]
    // Luhn does not tell 09 from 90.
    if (other === '' || one === other || `${one}${other}` === '09' || `${one}${other}` === '90') continue
    assert.ok(!isOrderNumber(number.slice(0, place) + other + one + number.slice(place + 2)))
  }
})
