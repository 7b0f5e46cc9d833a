import assert from 'node:assert/strict'
import { test } from 'node:test'

import { endOf, hardest, type Standing } from './sanction.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000)
const standing = (part: Partial<Standing>): Standing => ({
  id: 's',
  personId: 'mei',
  deviceId: undefined,
  measure: 'mute',
  until: undefined,
  ...part,
})

test('a mute ends after ten minutes, a kick after five, a ban when somebody lifts it', () => {
  assert.deepEqual(endOf('mute', undefined, noon), minutes(10))
  assert.deepEqual(endOf('kick', undefined, noon), minutes(5))
  assert.equal(endOf('ban', undefined, noon), undefined)
  assert.deepEqual(endOf('ban', 60, noon), minutes(60))
  assert.equal(endOf('mute', 0, noon), undefined)
})

test('a measure is over in its last instant', () => {
  assert.equal(hardest([standing({ until: noon })], { id: 'mei' }, noon), undefined)
  assert.ok(hardest([standing({ until: minutes(1) })], { id: 'mei' }, noon))
})

test('a new account on the same device is still held', () => {
  const held = standing({ deviceId: 'phone', measure: 'ban' })
  assert.equal(hardest([held], { id: 'another', deviceId: 'phone' }, noon), held)
  assert.equal(hardest([held], { id: 'another', deviceId: 'tablet' }, noon), undefined)
  assert.equal(hardest([standing({})], { id: 'another' }, noon), undefined)
})

test('the hardest measure counts, and of two alike the longer one', () => {
  const short = standing({ id: 'short', until: minutes(5) })
  const long = standing({ id: 'long' })
  const kick = standing({ id: 'kick', measure: 'kick', until: minutes(1) })
  assert.equal(hardest([short, long], { id: 'mei' }, noon), long)
  assert.equal(hardest([long, kick], { id: 'mei' }, noon), kick)
})
