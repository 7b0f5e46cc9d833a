import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChatLine, ShowEntry } from '#contracts/live'
import { Problem } from '../wire/problem.ts'
import { linesOf, type OwnLine } from './lines.ts'

const line = (id: string, second: number): ChatLine => ({
  id,
  text: `line ${id}`,
  at: new Date(second * 1_000).toISOString(),
  mediaTime: second * 1_000,
  person: { id: 'p1', name: 'Lin', role: 'viewer' },
})
const said = (seq: number, id: string, more: Partial<ShowEntry> = {}): ShowEntry =>
  ({ seq, at: seq, lane: 'say', type: 'chat-line', body: line(id, seq), ...more }) as ShowEntry
const own = (id: string, second: number, state: OwnLine['state']): OwnLine => ({ line: line(id, second), state })
const shown = (entries: ShowEntry[], mine: OwnLine[] = []) =>
  linesOf(entries, mine).map((one) => `${one.line.id}:${one.state}`)

test('lines stand in the order of the log', () => {
  assert.deepEqual(shown([said(1, 'a'), said(2, 'b')]), ['a:said', 'b:said'])
})

test('the own line stands last at once, and once it is in the log it stands there, once', () => {
  assert.deepEqual(shown([said(1, 'a')], [own('m', 1, 'sending')]), ['a:said', 'm:sending'])
  assert.deepEqual(shown([said(1, 'a'), said(2, 'm'), said(3, 'b')], [own('m', 1, 'kept')]), [
    'a:said',
    'm:said',
    'b:said',
  ])
})

test('an own line that the room left out or folded into another still stands for its author, at its time', () => {
  assert.deepEqual(shown([said(1, 'a'), said(9, 'b')], [own('m', 4, 'kept')]), ['a:said', 'm:said', 'b:said'])
})

test('a refused line stays on its author’s screen with the reason', () => {
  const problem = new Problem('live.muted', 'You are muted.', 403)
  const [last] = linesOf([], [{ ...own('m', 1, 'refused'), problem }])
  assert.equal(last?.state, 'refused')
  assert.equal(last?.problem?.code, 'live.muted')
})

test('a retracted line disappears by its id and by its place, the own one too', () => {
  const retracted = {
    seq: 4,
    at: 4,
    lane: 'must',
    type: 'line-retracted',
    body: { lineIds: ['b', 'm'], by: 'moderator' },
  }
  const withdrawing = { ...retracted, withdraws: [1] } as unknown as ShowEntry
  const entries = [said(1, 'a'), said(2, 'b'), said(3, 'c'), withdrawing]
  assert.deepEqual(shown(entries, [own('m', 3, 'kept')]), ['c:said'])
})

test('a line that is held again leaves the room but not its author’s screen, and stands once when it is let in anew', () => {
  const body = { lineIds: ['b'], by: 'moderator', isHeld: true }
  const heldAgain = {
    seq: 3,
    at: 3,
    lane: 'must',
    type: 'line-retracted',
    body,
    withdraws: [2],
  } as unknown as ShowEntry
  const before = [said(1, 'a'), said(2, 'b'), heldAgain]
  assert.deepEqual(shown(before), ['a:said'])
  assert.deepEqual(shown(before, [own('b', 2, 'kept')]), ['a:said', 'b:said'])
  assert.deepEqual(shown([...before, said(4, 'b')], [own('b', 2, 'kept')]), ['a:said', 'b:said'])
})

test('identical lines of one moment stand once with their number', () => {
  const [first] = linesOf([said(3, 'a', { folded: { times: 7, names: ['Bo'] } })], [])
  assert.equal(first?.times, 7)
})
