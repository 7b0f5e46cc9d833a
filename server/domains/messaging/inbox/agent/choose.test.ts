import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type Candidate, chooseAgent } from './choose.ts'

const agent = (person_id: string, turn: number, more: Partial<Candidate> = {}): Candidate => ({
  person_id,
  skills: [],
  most: 3,
  open: 0,
  turn_at: turn === 0 ? null : new Date(turn),
  ...more,
})

test('turns go round: whose turn was longest ago is next, whoever never had one first', () => {
  assert.equal(chooseAgent([agent('an', 20), agent('bo', 10), agent('cy', 30)], null)?.person_id, 'bo')
  assert.equal(chooseAgent([agent('an', 20), agent('bo', 0)], null)?.person_id, 'bo')
})

test('whoever has as many as they take is passed over', () => {
  assert.equal(chooseAgent([agent('an', 1, { open: 3 }), agent('bo', 9)], null)?.person_id, 'bo')
  assert.equal(chooseAgent([agent('an', 1, { open: 3 })], null), undefined)
})

test('what asks for a skill waits for those who have it', () => {
  const agents = [agent('an', 1), agent('bo', 9, { skills: ['returns'] })]
  assert.equal(chooseAgent(agents, 'returns')?.person_id, 'bo')
  assert.equal(chooseAgent(agents, 'jewels'), undefined)
})
