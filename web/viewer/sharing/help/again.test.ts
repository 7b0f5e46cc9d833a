import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PriceHelpPage } from '#contracts/sharing'
import { againAfter } from './again.ts'

const openedAt = '2026-06-18T12:00:00.000Z'
const opened = Date.parse(openedAt)
const page = (state: string, ...helped: readonly string[]) =>
  ({ help: { state, openedAt }, helpers: helped.map((at) => ({ at })) }) as unknown as PriceHelpPage

test('a call is looked at soon after somebody has helped, and ever later while nobody does', () => {
  assert.equal(againAfter(page('open'), opened + 5_000), 4_000)
  assert.equal(againAfter(page('open'), opened + 200_000), 20_000)
  assert.equal(againAfter(page('open', '2026-06-18T12:03:15.000Z'), opened + 200_000), 4_000)
  assert.equal(againAfter(page('ordered'), opened + 3_600_000), 60_000)
})

test('a call that is over is not asked about any more', () => {
  for (const state of ['bought', 'expired']) assert.equal(againAfter(page(state), opened), false)
})
