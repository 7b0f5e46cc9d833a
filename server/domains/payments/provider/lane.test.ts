import assert from 'node:assert/strict'
import { mock, test } from 'node:test'

import { inLane } from './lane.ts'
import type { Provider, Standing } from './port.ts'

const ref = { intentId: 'i', providerReference: undefined }

function provider(query: () => Promise<Standing>): Provider {
  const other = async (): Promise<never> => assert.fail()
  return {
    id: 'sandbox',
    methods: [],
    merchant: '',
    dayStartsAt: '+00:00',
    start: other,
    query,
    close: other,
    refund: other,
    queryRefund: other,
    readNotice: () => assert.fail(),
    answerNotice: () => assert.fail(),
    statement: other,
    test: other,
  }
}

test('a provider that hangs holds its own callers only, turns the crowd away, and is given up in the end', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  let asked = 0
  const hanging = inLane(
    provider(() => {
      asked++
      return new Promise(() => {})
    }),
  )
  const held = Array.from({ length: 416 }, () =>
    hanging.query(ref).then(
      () => 'answered',
      (error) => error.kind,
    ),
  )
  await assert.rejects(hanging.query(ref), { name: 'ProviderFault', kind: 'silent' })
  assert.equal(asked, 16)
  const well = inLane(provider(async () => ({ state: 'waiting' })))
  assert.deepEqual(await well.query(ref), { state: 'waiting' })
  mock.timers.tick(15_000)
  assert.deepEqual(await Promise.all(held.slice(0, 16)), Array(16).fill('silent'))
  mock.timers.reset()
})

test('the next in line is asked when one before it is done, also after a fault', async () => {
  let turn = 0
  const lane = inLane(provider(async () => (++turn % 2 ? { state: 'waiting' } : Promise.reject(new Error('no')))))
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => lane.query(ref)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 30)
})
