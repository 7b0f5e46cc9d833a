import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupName, instantOf, minorOf, scopeOf, typedInstant, typedMoney, typedScope } from './typed.ts'

test('a scope that is opened and saved again is the same', () => {
  const scope = {
    productIds: ['a'],
    tags: ['tea'],
    except: { productIds: ['b'] },
    variantIds: ['v'],
    onActivityPrice: true,
  }
  assert.deepEqual(scopeOf(typedScope(scope)), scope)
  assert.deepEqual(scopeOf(typedScope({})), {})
})

test('money is typed in whole units and kept in minor ones', () => {
  assert.deepEqual(
    [typedMoney(1290, 'CNY'), minorOf(12.9, 'CNY'), minorOf(1200, 'JPY'), minorOf('', 'CNY')],
    [12.9, 1290, 1200, undefined],
  )
})

test('an instant goes through a field of the person’s own time and comes back', () => {
  assert.equal(instantOf(typedInstant('2026-06-18T12:00:00.000Z')), '2026-06-18T12:00:00.000Z')
  assert.equal(instantOf('no time'), undefined)
})

test('a group’s name is what the house allows', () => {
  assert.equal(groupName('Member Day!'), 'member-day-')
})
