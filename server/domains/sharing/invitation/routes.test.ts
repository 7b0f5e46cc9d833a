import assert from 'node:assert/strict'
import { test } from 'node:test'

import { signUp } from '#contracts/identity'
import { listNotices } from '#contracts/messaging'
import { createCouponBatch, listOwnCoupons } from '#contracts/promotions'
import * as sharing from '#contracts/sharing'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const on = await testHouse()

test('a guest accepts, signs up in the same browser, and both find their coupon and hear of it', async () => {
  const boss = await on.member('Boss', 'operator')
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
  const { id: batchId } = await boss.call(createCouponBatch, {
    body: {
      ...{ title: { zh: '立减十元' }, benefit: { kind: 'amount', off: 1_000 }, threshold: 0, perPerson: 1 },
      ...{ validity: { kind: 'after-claim', days: 7 }, claimsFrom: hours(-1), isListed: false },
    },
  })
  await boss.call(sharing.createCampaign, {
    body: {
      ...{ title: { zh: '邀请有礼' }, givenWhen: 'joined', least: 0, withinDays: 7 },
      ...{ inviterBatchId: batchId, invitedBatchId: batchId, perDay: 5, perInviter: 5, budget: 5, reviewAt: 40 },
      ...{ startsAt: hours(-1), endsAt: hours(5) },
    },
  })
  const mei = await on.member('Mei')
  const { token } = await mei.call(sharing.makeShareLink, { body: { kind: 'invitation', channel: 'link' } })
  const guest = await on.guest()
  const params = { token }
  assert.equal((await guest.call(sharing.getInvited, { params })).trouble, undefined)
  await guest.call(sharing.acceptInvitation, { params })
  assert.deepEqual((await guest.call(sharing.acceptInvitation, { params })).mine, { state: 'accepted' })

  // The response brings the session's cookie, so it is read past the typed call.
  const body = JSON.stringify({ name: 'Lin', email: 'lin@example.org', password: 'a long enough password 7' })
  const headers = { 'content-type': 'application/json', cookie: guest.cookie }
  const answer = await fetch(`${on.address}/api${signUp.path}`, { method: 'POST', headers, body })
  assert.ok(answer.ok, await answer.clone().text())
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const device = guest.cookie.split('; ').filter((pair) => pair.startsWith('nightmarket.device='))
  const lin = on.visitor([...device, ...cookies].join('; '), guest.id)

  const mine = await until(async () => {
    const { items } = await mei.call(listOwnCoupons)
    return items.length > 0 ? items : undefined
  })
  assert.equal(mine.length, 1)
  assert.equal((await lin.call(listOwnCoupons)).items.length, 1)
  assert.deepEqual((await lin.call(sharing.getInvited, { params })).mine, { state: 'rewarded' })
  assert.equal((await mei.call(sharing.listSentInvitations)).items[0]?.state, 'rewarded')
  assert.equal((await mei.call(listNotices)).items[0]?.kind, 'invitation-rewarded')
})
