import assert from 'node:assert/strict'
import { test } from 'node:test'

import { listNotices } from '#contracts/messaging'
import * as wire from '#contracts/partners'
import { testHouse } from '#test/world/house'
import { at, profile } from '../test/world.ts'

const on = await testHouse()
const boss = await on.member('Boss', 'operator')
const mei = await on.member('Mei')
const lin = await on.member('Lin')
const status = (code: number) => (error: { status: number }) => error.status === code
const draft = {
  title: 'Spring tea',
  goal: '300 visits',
  brief: 'Show how it is brewed.',
  disclosure: 'Advertising',
  productIds: [],
  fee: 0,
  startsAt: at(0),
  endsAt: at(14),
  deliverables: [{ kind: 'note' as const, title: 'A note', dueAt: at(5) }],
}

test('staff offer, the KOL accepts and hands in, staff approve; others see none of it', async () => {
  const personId = mei.id
  await assert.rejects(mei.call(wire.addKol, { body: { personId, draft: profile } }), status(403))
  await boss.call(wire.addKol, { body: { personId, draft: profile } })
  const { id } = await boss.call(wire.draftCooperation, { body: { kolId: personId, draft } })
  const params = { cooperationId: id }
  await assert.rejects(mei.call(wire.getCooperation, { params }), status(404))
  await boss.call(wire.offerCooperation, { params })
  await assert.rejects(lin.call(wire.getCooperation, { params }), status(404))
  await assert.rejects(lin.call(wire.answerCooperation, { params, body: { version: 1, accept: true } }), status(404))
  assert.equal((await mei.call(wire.listOwnCooperations)).items[0]?.state, 'offered')
  assert.equal((await mei.call(listNotices)).items[0]?.kind, 'cooperation-offered')
  const running = await mei.call(wire.answerCooperation, { params, body: { version: 1, accept: true } })
  const piece = { ...params, deliverableId: running.pieces[0]?.id ?? '' }
  await mei.call(wire.submitDeliverable, { params: piece, body: { url: 'https://example.org/tea' } })
  await assert.rejects(mei.call(wire.judgeDeliverable, { params: piece, body: { approve: true } }), status(403))
  for (const url of ['javascript:alert(1)', '//elsewhere.example/tea', '/\\elsewhere.example'])
    await assert.rejects(mei.call(wire.submitDeliverable, { params: piece, body: { url } }), status(400))
  await boss.call(wire.judgeDeliverable, { params: piece, body: { approve: true } })
  const done = await boss.call(wire.closeCooperation, { params, body: { as: 'done', reason: 'Good work' } })
  assert.deepEqual([done.state, done.result.judged], ['done', 1])
  assert.equal((await mei.call(wire.getCooperation, { params })).reason, 'Good work')
})
