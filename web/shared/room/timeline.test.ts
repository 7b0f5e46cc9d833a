import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTimeline } from './timeline.ts'

interface Mark {
  readonly id: string
  readonly at: number
}

const marks = (...pairs: readonly (readonly [string, number])[]): Mark[] => pairs.map(([id, at]) => ({ id, at }))
const ids = (items: readonly Mark[]) => items.map((item) => item.id).join('')
const fresh = () => makeTimeline<Mark>({ at: (mark) => mark.at, key: (mark) => mark.id })

test('what is under the needle depends only on where it is, however it came there', () => {
  const line = fresh()
  line.lay(marks(['c', 30_000], ['a', 10_000], ['b', 20_000]))
  const under = (moment: number) => {
    line.moveTo(moment)
    return ids(line.last(1))
  }
  assert.equal(under(5_000), '')
  assert.equal(under(10_000), 'a')
  assert.equal(under(29_999), 'b')
  assert.equal(under(90_000), 'c')
  assert.equal(under(12_000), 'a', 'back again')
  assert.equal(under(20_000), 'b', 'and forward')
})

test('a needle that runs on passes each item once, one that leaps passes none', () => {
  const line = fresh()
  line.lay(marks(['a', 1_000], ['b', 1_400], ['c', 1_500], ['d', 9_000]))
  assert.equal(ids(line.moveTo(900)), '', 'the first place is a leap')
  assert.equal(ids(line.moveTo(1_400)), 'ab')
  assert.equal(ids(line.moveTo(1_400)), '')
  assert.equal(ids(line.moveTo(1_600)), 'c')
  assert.equal(ids(line.moveTo(9_500)), '', 'a leap ahead')
  assert.equal(ids(line.last(2)), 'cd', 'but what lies before it is known')
  assert.equal(ids(line.moveTo(1_450)), '', 'back')
  assert.equal(ids(line.moveTo(1_550)), 'c', 'and what comes again is passed again')
})

test('items of one moment keep the order in which they came', () => {
  const line = fresh()
  line.lay(marks(['a', 1_000], ['b', 1_000]))
  line.lay(marks(['c', 1_000]))
  line.moveTo(1_000)
  assert.equal(ids(line.last(3)), 'abc')
})

test('an item laid again takes the place of the first; one lifted is gone before and after the needle', () => {
  const line = fresh()
  line.lay(marks(['a', 1_000], ['b', 2_000], ['c', 3_000]))
  line.lay(marks(['a', 2_500]))
  line.moveTo(2_600)
  assert.equal(ids(line.last(9)), 'ba')
  line.lift('a')
  line.lift('c')
  line.lift('never')
  assert.equal(ids(line.last(9)), 'b')
  assert.equal(line.next(), undefined)
})

test('it says when something is due next', () => {
  const line = fresh()
  line.lay(marks(['a', 1_000], ['b', 2_000]))
  assert.equal(line.next(), 1_000)
  line.moveTo(1_000)
  assert.equal(line.next(), 2_000)
  line.moveTo(Number.POSITIVE_INFINITY)
  assert.equal(line.next(), undefined)
})

test('ten thousand items in random order lie sorted, and each is passed once', () => {
  const line = fresh()
  let seed = 7
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed
  }
  line.lay(Array.from({ length: 10_000 }, (_, place) => ({ id: String(place), at: random() % 1_000_000 })))
  const passed: number[] = []
  line.moveTo(-1)
  for (let moment = 0; moment <= 1_000_000; moment += 250) passed.push(...line.moveTo(moment).map((mark) => mark.at))
  assert.equal(passed.length, 10_000)
  assert.deepEqual(
    passed,
    passed.toSorted((a, b) => a - b),
  )
})
