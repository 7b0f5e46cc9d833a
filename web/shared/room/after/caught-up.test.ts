import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShowEntry, ShowPage } from '#contracts/live'
import { caughtUp } from './caught-up.ts'
import { showAfter } from './show-after.ts'

const titled = (seq: number, zh: string) => ({
  seq,
  at: 0,
  lane: 'must',
  type: 'show-changed',
  body: { title: { zh } },
})
const told = [titled(4, '旧'), titled(5, '新'), titled(6, '更新')] as unknown as readonly ShowEntry[]
const page = (seq: number, zh: string) => ({ title: { zh }, position: { epoch: 7, seq } }) as unknown as ShowPage
const after = (show: ShowPage, entry: ShowEntry) => showAfter(show, entry, undefined)

test('an answer that was read before something was told stands as it was told, in order', () => {
  assert.deepEqual(caughtUp(page(4, '旧'), told, after).title, { zh: '更新' })
})

test('what an answer knows already is not told to it again', () => {
  const newest = page(6, '更新')
  assert.equal(caughtUp(newest, told, after), newest)
})
