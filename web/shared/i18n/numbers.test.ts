import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayCount, sayDay, sayLength, sayPercent, sayWhen } from './numbers.ts'

const now = new Date(2026, 10, 21, 19, 30)
const at = (day: number, hour: number, minute = 0, month = 10, year = 2026) => new Date(year, month, day, hour, minute)

test('counts are short, in the units of the language', () => {
  assert.deepEqual(
    [982, 12_345, 340_000_000].map((count) => sayCount(count, 'zh-CN')),
    ['982', '1.2万', '3.4亿'],
  )
  assert.deepEqual(
    [982, 12_345].map((count) => sayCount(count, 'en')),
    ['982', '12.3K'],
  )
})

test('lengths stand as on a clock, hours only when there are any', () => {
  assert.deepEqual([0, 9_000, 245_000, 3_729_000].map(sayLength), ['0:00', '0:09', '4:05', '1:02:09'])
  assert.equal(sayLength(-5_000), '0:00')
})

test('what is near is said by how far it is', () => {
  assert.equal(sayWhen(new Date(now.getTime() - 20_000), now, 'zh-CN'), '刚刚')
  assert.equal(sayWhen(new Date(now.getTime() - 20_000), now, 'en'), 'just now')
  assert.equal(sayWhen(at(21, 19, 27), now, 'zh-CN'), '3分钟前')
  assert.equal(sayWhen(at(21, 17, 29), now, 'en'), '2 hours ago')
  assert.equal(sayWhen(at(21, 19, 42), now, 'zh-CN'), '12分钟后')
})

test('what is farther is said by its day and hour, with the year when it is another', () => {
  assert.equal(sayDay(at(21, 20), now, 'zh-CN'), '今天 20:00')
  assert.equal(sayDay(at(22, 20), now, 'en'), 'Tomorrow 20:00')
  assert.equal(sayDay(at(20, 0, 5), now, 'zh-CN'), '昨天 00:05')
  assert.equal(sayDay(at(28, 20), now, 'zh-CN'), '11月28日 20:00')
  assert.match(sayDay(at(3, 20, 0, 0, 2027), now, 'zh-CN'), /^2027年1月3日/)
})

test('shares are said as per cent', () => {
  assert.equal(sayPercent(0.1234, 'zh-CN'), '12.3%')
})
