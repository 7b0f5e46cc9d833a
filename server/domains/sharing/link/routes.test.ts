import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createProduct } from '#contracts/catalogue'
import * as sharing from '#contracts/sharing'
import { newId } from '#kernel/id'
import { testHouse } from '#test/world/house'

const on = await testHouse()
const boss = await on.member('Boss', 'operator')
const variants = [{ values: [], price: 12_900, stock: 8 }]
const { id: subjectId } = await boss.call(createProduct, { body: { title: { zh: '灯' }, status: 'active', variants } })
const product = { kind: 'product', subjectId, channel: 'link' } as const

/** Somebody at the cookies of another, with only those that a device keeps. */
const signedOut = (cookie: string) =>
  on.visitor(
    cookie
      .split('; ')
      .filter((pair) => pair.startsWith('nightmarket.device='))
      .join('; '),
    'nobody',
  )
const visit = (who: { call: typeof boss.call }, token: string) =>
  who.call(sharing.noteShareVisit, { body: { token, visitor: crypto.randomUUID() } })

test('a guest shares, and is the sharer on their device when they are nobody any more, too', async () => {
  const guest = await on.guest()
  const { token, path } = await guest.call(sharing.makeShareLink, { body: product })
  assert.equal((await guest.call(sharing.makeShareLink, { body: product })).token, token)
  assert.equal(path, `/products/${subjectId}?s=${token}`)
  await visit(guest, token)
  await visit(signedOut(guest.cookie), token)
  const own = async () => (await guest.call(sharing.listOwnShares)).items[0]?.visits
  assert.equal(await own(), 0)
  assert.deepEqual(await visit(on.visitor('', 'nobody'), token), { rememberDays: 30 })
  await visit(await on.guest(), token)
  assert.equal(await own(), 2)
  assert.deepEqual(await visit(guest, '0'.repeat(12)), {})
})

test('who shared what, campaigns and offers are for those who run promotions; nobody is refused to tell of a visit', async () => {
  const member = await on.member('Mei')
  for (const route of [sharing.listShareLinks, sharing.listSharers, sharing.listCampaigns, sharing.listInvitations])
    await assert.rejects(member.call(route), (error: { status: number }) => error.status === 403)
  await assert.rejects(
    member.call(sharing.decideInvitation, {
      params: { invitationId: newId() },
      body: { act: 'approve', reason: 'mine' },
    }),
    (error: { status: number }) => error.status === 403,
  )
  await assert.rejects(
    boss.call(sharing.decideInvitation, { params: { invitationId: newId() }, body: { act: 'refuse', reason: 'no' } }),
    (error: { status: number }) => error.status === 404,
  )
  const { items } = await boss.call(sharing.listShareLinks, { query: { kind: 'product' } })
  assert.equal(items.length, 1)
})

test('bad targets, channels and tokens are refused before anything is done', async () => {
  const guest = await on.guest()
  const turned = (body: object, status: number) =>
    assert.rejects(
      guest.call(sharing.makeShareLink, { body: body as never }),
      (error: { status: number }) => error.status === status,
    )
  await turned({ ...product, channel: 'smoke' }, 400)
  await turned({ ...product, subjectId: newId() }, 404)
  await turned({ kind: 'product', channel: 'link' }, 404)
  await turned({ ...product, kind: 'help', subjectId: newId() }, 404)
  await assert.rejects(visit(guest, 'x'), (error: { status: number }) => error.status === 400)
})
