import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '#contracts/messaging'
import { missingAfter, withMessages, withoutMessage } from './thread.ts'

const said = (seq: number, more: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  side: 'an',
  text: `text ${seq}`,
  at: '2026-06-18T12:00:00.000Z',
  ...more,
})
const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq)

test('messages stand in their order, each once, however they arrive', () => {
  assert.deepEqual(seqs(withMessages([said(2), said(4)], [said(3), said(2), said(1)])), [1, 2, 3, 4])
})

test('what is missing is found: a hole, the end, nothing', () => {
  assert.equal(missingAfter([said(3), said(4), said(6)], 6), 4)
  assert.equal(missingAfter([said(3), said(4)], 9), 4)
  assert.equal(missingAfter([said(3), said(4)], 4), undefined)
  assert.equal(missingAfter([], 2), 0)
})

test('what is gone takes its words out of quotes, and stays gone when an older copy arrives late', () => {
  const thread = [said(1), said(2, { reply: { seq: 1, side: 'an', text: 'text 1' } })]
  const left = withoutMessage(thread, 1, 'taken-back')
  assert.deepEqual([left[0]?.text, left[0]?.gone, left[1]?.reply?.text], ['', 'taken-back', ''])
  assert.equal(withMessages(left, [said(1)])[0]?.text, '')
})
