import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupName, instantOf, minorOf, typedInstant, typedMoney, withGoods, withList, withoutGoods } from './typed.ts'

test('changing one list of a scope leaves the others as they are', () => {
  const scope = {
    productIds: ['a'],
    tags: ['tea'],
    variantIds: ['v'],
    except: { categoryIds: ['c'], tags: ['old'] },
    onActivityPrice: true,
  }
  assert.deepEqual(withGoods(scope, withList({ tags: ['tea'] }, 'tags', [])), {
    except: scope.except,
    onActivityPrice: true,
  })
  assert.deepEqual(withoutGoods(scope, withList(scope.except, 'tags', ['new'])), {
    ...scope,
    except: { categoryIds: ['c'], tags: ['new'] },
  })
  const { except: _, ...rest } = scope
  assert.deepEqual(withoutGoods(scope, {}), rest)
})

test('money is typed in whole units and kept in minor ones', () => {
  assert.deepEqual(
    [typedMoney(1290, 'CNY'), minorOf(12.9, 'CNY'), minorOf(1200, 'JPY'), minorOf('', 'CNY')],
    [12.9, 1290, 1200, undefined],
  )
})

test('an instant that nobody touches stays as it is, to the millisecond', () => {
  assert.equal(instantOf(typedInstant('2026-06-18T12:00:07.123Z')), '2026-06-18T12:00:07.123Z')
  const { text } = typedInstant('2026-06-18T12:00:07.123Z')
  assert.equal(instantOf({ text }), '2026-06-18T12:00:00.000Z')
  assert.equal(instantOf({ text: 'no time' }), undefined)
})

test('a group’s name is what the house allows', () => {
  assert.equal(groupName('Member Day!'), 'member-day-')
})
