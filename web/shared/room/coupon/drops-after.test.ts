import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShowEntry } from '#contracts/live'
import type { Coupon, OwnCouponDrop } from '#contracts/promotions'
import { dropsAfter, dropsClaimed, dropsCounted } from './drops-after.ts'

const drop = { id: 'd', claimed: 3, openedAt: '2026-06-18T12:00:00Z' } as OwnCouponDrop
const told = (type: string, body: object) => ({ seq: 1, at: 0, lane: 'must', type, body }) as unknown as ShowEntry

test('a drop comes once, however often the room tells it', () => {
  const once = dropsAfter([], told('coupon-dropped', drop))
  assert.equal(dropsAfter(once, told('coupon-dropped', drop)), once)
})

test('counts only grow, whatever comes late', () => {
  const count = (claimed: number) => dropsCounted([drop], { couponDrop: { dropId: 'd', claimed } } as never)[0]?.claimed
  assert.deepEqual([count(5), count(1)], [5, 3])
})

test('what is closed says so, and keeps one’s own coupon', () => {
  const mine = dropsClaimed([drop], 'd', { id: 'c' } as Coupon)
  const [closed] = dropsAfter(mine, told('coupon-drop-closed', { dropId: 'd', claimed: 9 }))
  assert.deepEqual([closed?.claimed, closed?.mine?.id, Boolean(closed?.closedAt)], [9, 'c', true])
})
