import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as promotions from '#contracts/promotions'
import { Turned, testHouse, type Visitor } from '#test/world/house'
import { tenOff } from '../test/coupons.ts'

const { member, guest } = await testHouse()
const olive = await member('Olive', 'operator')
const { id: batchId } = await olive.call(promotions.createCouponBatch, { body: { ...tenOff, perPerson: 5 } })
const params = { batchId }
const { codes } = await olive.call(promotions.makeCouponCodes, { params, body: { partner: 'Tea House', count: 2 } })
const [good = '', other = ''] = codes

const type = (who: Visitor, code: string) => who.call(promotions.claimCouponByCode, { body: { code } })
const refusedWith = (who: Visitor, code: string) =>
  type(who, code).then(
    () => 'claimed',
    (refused: unknown) => (refused instanceof Turned ? refused.code : String(refused)),
  )

test('whoever guesses codes has to wait before it is said whether a code exists, as many guests as they may be', async () => {
  const lin = await member('Lin')
  assert.equal((await type(lin, good)).batchId, batchId)
  const answers: string[] = []
  // Three guests of one place: none of them passes the limit of a person, together they pass that of the place.
  for (const who of await Promise.all([guest(), guest(), guest()]))
    for (let nth = 0; nth < 8; nth++) answers.push(await refusedWith(who, `GUESS-${nth}`))
  const unknown = answers.filter((code) => code === 'promotions.unknown-code').length
  assert.deepEqual(new Set(answers), new Set(['promotions.unknown-code', 'promotions.too-many-codes']))
  assert.equal(unknown, 19)
  const late = await type(await guest(), other).catch((refused: Turned) => refused)
  assert.ok(late instanceof Turned)
  assert.equal(late.code, 'promotions.too-many-codes')
  assert.ok(Number(late.details.retryAfterSeconds) > 0)
})
