import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { closeWhenDue } from '#domains/sharing/group/close'
import { mergeGroups } from '#domains/sharing/group/person'
import { checkBooks } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { allBooks } from '#server/books'
import { domains } from '#server/domains'
import { cancelOrder } from '../order/end.ts'
import { groupShop } from '../test/groups.ts'

const on = await groupShop()
const { goods, buyer, offer, line, opened, order, pay, seen, group, seatOf, hear, perform, db } = on
const piece = await goods('lipstick', 20_000, null)
const crowd = await Promise.all(Array.from({ length: 8 }, (_, nth) => buyer(`B${nth}`)))
const [mei, lin, tao] = crowd as [(typeof crowd)[0], (typeof crowd)[0], (typeof crowd)[0]]
const booksAreRight = async () => assert.deepEqual(await checkBooks(db, allBooks(domains)), [])

test('the last seat is taken by exactly one of those who come at once', async () => {
  const { groupId } = await opened(await buyer('Leader'), piece, await offer(piece))
  const tries = await Promise.allSettled(crowd.map((who) => order(who, [line(piece, { groupId })])))
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'sharing.group-full')
  assert.equal((await group(groupId))?.taken, 2)
})

test('one person who presses twice has one seat, and no more groups than the offer lets', async () => {
  const offerId = await offer(piece, { steps: [5], perPerson: 2 })
  const { groupId } = await opened(await buyer('Leader'), piece, offerId)
  const twice = await Promise.allSettled([1, 2, 3].map(() => order(mei, [line(piece, { groupId })])))
  assert.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1)
  const many = await Promise.allSettled([1, 2, 3, 4].map(() => order(mei, [line(piece, { offerId })])))
  assert.equal(many.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a group that ends while its last member pays is complete or failed, and the money is where it belongs', async () => {
  const ends: string[] = []
  for (let nth = 0; nth < 6; nth++) {
    const { groupId } = await opened(mei, piece, await offer(piece))
    const last = await order(lin, [line(piece, { groupId })])
    const endsAt = (await group(groupId))?.ends_at ?? new Date()
    const end = () => perform(system, (work) => closeWhenDue({ ...work, now: endsAt }, groupId))
    const paid = () => pay(last.paymentId)
    await Promise.all(nth % 2 ? [end(), paid()] : [paid(), end()])
    await hear()
    const { state = '' } = (await group(groupId)) ?? {}
    const { state: orderState } = await seen(last.orderId)
    assert.deepEqual(orderState, state === 'completed' ? 'paid' : 'closed')
    ends.push(state)
  }
  assert.ok(ends.every((state) => state === 'completed' || state === 'failed'))
  await booksAreRight()
})

test('a member who leaves while another joins leaves a seat or a full group, never one too many', async () => {
  for (let nth = 0; nth < 4; nth++) {
    const { groupId } = await opened(mei, piece, await offer(piece))
    const going = await order(lin, [line(piece, { groupId })])
    const leave = () => perform(lin, (work) => cancelOrder(work, going.orderId, 'buyer', 'x'))
    const [, joined] = await Promise.allSettled([leave(), order(tao, [line(piece, { groupId })])])
    assert.equal((await group(groupId))?.taken, joined.status === 'fulfilled' ? 2 : 1)
  }
})

test('what constraints say: no seat in a group that is over, and what is over stays over', async () => {
  const { groupId, orderId } = await opened(mei, piece, await offer(piece))
  await pay((await order(lin, [line(piece, { groupId })])).paymentId)
  const broken = (statement: string) => assert.rejects(sql.raw(statement).execute(db), { code: '23514' })
  await broken(`update sharing.group set state = 'failed', why = 'left' where id = '${groupId}'`)
  await broken(`update sharing.group_seat set state = 'failed', ended_at = now() where order_id = '${orderId}'`)
  await broken(`update sharing.group set taken = 1 where id = '${groupId}'`)
  await broken(`insert into sharing.group_seat (order_id, group_id, offer_id, person_id, variant_id, quantity, prices, taken_at)
    select 'one-more', group_id, offer_id, 'somebody', variant_id, 1, prices, now() from sharing.group_seat
    where order_id = '${orderId}'`)
})

test('a fact that is told again changes nothing: an end that was killed in the middle is followed once', async () => {
  const { groupId, orderId } = await opened(mei, piece, await offer(piece, { steps: [2, 3] }, [15_000, 12_000]))
  for (const who of [lin, tao]) await pay((await order(who, [line(piece, { groupId })])).paymentId)
  const { rows } = await sql<{ data: never }>`
    select data from platform.fact where name = 'sharing.group-completed' and data ->> 'groupId' = ${groupId}`.execute(
    db,
  )
  const { reactions } = await import('../reactions.ts')
  const killed = perform(system, async (work) => {
    await reactions['sharing.group-completed']?.(work, rows[0]!.data)
    throw new Error('killed')
  })
  await assert.rejects(killed, /killed/)
  assert.equal((await seen(orderId)).awaitsGroup, true)
  await hear()
  for (const _ of [1, 2])
    await perform(system, async (work) => reactions['sharing.group-completed']?.(work, rows[0]!.data))
  const { refunds, awaitsGroup } = await seen(orderId)
  assert.deepEqual([awaitsGroup, refunds.map(({ amount }) => amount.amount)], [false, [3_000]])
})

test('a guest who becomes a member keeps both seats of one group, and the group keeps its count', async () => {
  const [guest, member] = [await buyer('Guest', 'guest'), await buyer('Member')]
  const offerId = await offer(piece, { steps: [4], perPerson: 1 })
  const { groupId, orderId } = await opened(guest, piece, offerId)
  const own = await order(member, [line(piece, { groupId })])
  await perform(system, (work) => mergeGroups(work, guest.id, member.id))
  assert.deepEqual([(await group(groupId))?.leader_id, (await group(groupId))?.taken], [member.id, 2])
  assert.deepEqual([(await seatOf(orderId))?.state, (await seatOf(own.orderId))?.state], ['paid', 'held'])
  await assert.rejects(order(member, [line(piece, { offerId })]), { code: 'sharing.offer-limit' })
})
