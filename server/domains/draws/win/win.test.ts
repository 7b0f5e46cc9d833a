import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { AddressForm } from '#contracts/orders'
import { refusals } from '#kernel/refusal'
import { type Actor, system } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { recompute } from '#web/viewer/parts/draw/recompute.ts'
import { readProof } from '../draw/queries.ts'
import { findHashes } from '../entry/queries.ts'
import { drawsPerson } from '../person.ts'
import { drawStage } from '../test/world.ts'
import { claimPrize } from './claim.ts'
import { lapseIfDue } from './lapse.ts'
import { findWinners } from './queries.ts'

const on = await drawStage()
const address: AddressForm = {
  name: '林晓梅',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路1号',
}
const claim = (who: Actor, drawId: string, position: number) =>
  on.perform(who, (work) => claimPrize(work, drawId, position, address))

/** A drawn draw for pots; the people in it, and who won. */
async function drawnForPots(pieces: number, entrants: number, redraws = 1) {
  const variantId = await on.variantOf(await on.product('Pot', 900, 20))
  const { drawId } = await on.opened({ prizes: [{ kind: 'product', variantId, quantity: pieces }], redraws })
  const crowd = await on.people(entrants)
  await on.enter(drawId, ...crowd)
  await on.drawNow(drawId)
  const winner = async (position: number) => {
    const win = (await on.winsOf(drawId)).find((one) => one.position === position)
    return crowd.find(({ id }) => id === win?.person_id) ?? assert.fail(`nobody won place ${position}`)
  }
  return { drawId, variantId, crowd, winner }
}
const states = async (drawId: string) => (await on.winsOf(drawId)).map(({ state }) => state)

test('a winner says where it goes, once however often, and nobody else can', async () => {
  const { drawId, variantId, crowd, winner } = await drawnForPots(2, 5)
  const first = await winner(1)
  const other = crowd.find(({ id }) => id !== first.id) ?? first
  await assert.rejects(claim(other, drawId, 1), { code: 'draws.unknown-win' })
  await assert.rejects(claim(first, drawId, 99), { code: 'draws.unknown-win' })
  await Promise.all([claim(first, drawId, 1), claim(first, drawId, 1)])
  await claim(first, drawId, 1)
  const { rows } = await sql<{ person_id: string; state: string; total: number; city: string }>`
    select person_id, state, total, address ->> 'city' as city from orders.order
    where endowed_cause = ${`draw/${drawId}/1`}`.execute(on.db)
  assert.deepEqual(rows, [{ person_id: first.id, state: 'paid', total: 0, city: '杭州市' }])
  assert.equal(await on.held(variantId), 1)
  assert.deepEqual(await states(drawId), ['received', 'won'])
  assert.equal((await on.rowOf(drawId)).state, 'drawn')
  await claim(await winner(2), drawId, 2)
  assert.equal((await on.rowOf(drawId)).state, 'settled')
})

test('who does not come in time loses it to the next in line, which anybody can recompute; then it goes back', async () => {
  const { drawId, variantId, winner } = await drawnForPots(1, 5)
  const first = await winner(1)
  on.clock.advance(24 * 3_600_000)
  await assert.rejects(claim(first, drawId, 1), { code: 'draws.lapsed' })
  const lapse = () => on.perform(system, (work) => lapseIfDue(work, drawId, 1))
  await Promise.all([lapse(), lapse(), on.look()])
  const wins = await on.winsOf(drawId)
  assert.deepEqual(
    wins.map(({ position, instead, state }) => [position, instead, state]),
    [
      [1, null, 'lapsed'],
      [2, 1, 'won'],
    ],
  )
  assert.equal(await on.held(variantId), 1)
  const proof = await readProof(on.db, await on.rowOf(drawId))
  const { findings } = recompute(proof, await findHashes(on.db, drawId, 1))
  assert.deepEqual(
    findings.map(({ isRight }) => isRight),
    [true, true, true, true],
  )
  await assert.rejects(claim(first, drawId, 1), { code: 'draws.lapsed' })

  on.clock.advance(24 * 3_600_000)
  await on.look()
  assert.deepEqual(await states(drawId), ['lapsed', 'lapsed'])
  assert.equal(await on.held(variantId), 0)
  assert.equal((await on.rowOf(drawId)).state, 'settled')
  on.clock.set(later(0))
})

test('an address that does not fit is refused by field and the prize waits', async () => {
  const { drawId, winner } = await drawnForPots(1, 1)
  const first = await winner(1)
  const wrong = on.perform(first, (work) => claimPrize(work, drawId, 1, { ...address, phone: '12' }))
  await assert.rejects(wrong, { code: 'orders.bad-address' })
  assert.deepEqual(await states(drawId), ['won'])
})

test('with nobody left in line the piece goes back at once', async () => {
  const { drawId, variantId } = await drawnForPots(2, 2, 5)
  on.clock.advance(24 * 3_600_000)
  await on.look()
  assert.deepEqual(await states(drawId), ['lapsed', 'lapsed'])
  assert.equal(await on.held(variantId), 0)
  on.clock.set(later(0))
})

test('a claim and its lapsing at the same instant: one of them stands', async () => {
  for (let round = 0; round < 4; round++) {
    const { drawId, variantId, winner } = await drawnForPots(1, 1)
    const first = await winner(1)
    await sql`update draws.win set claim_by = ${later(minutes(1))} where draw_id = ${drawId}`.execute(on.db)
    const claiming = claim(first, drawId, 1).then(
      () => 'claimed',
      (error) => error.code,
    )
    on.clock.set(later(minutes(2)))
    const [outcome] = await Promise.all([claiming, on.perform(system, (work) => lapseIfDue(work, drawId, 1))])
    const [state] = await states(drawId)
    assert.equal(outcome, state === 'received' ? 'claimed' : 'draws.lapsed')
    assert.equal(await on.held(variantId), 0)
    on.clock.set(later(0))
  }
})

test('no piece is won by two, says the database', async () => {
  const { drawId } = await drawnForPots(1, 3)
  const twice = sql`
    insert into draws.win (draw_id, position, number, rank, quantity, unit, state, needs_address, won_at, claim_by, instead, turn)
    select draw_id, 2, (number % 3) + 1, rank, quantity, unit, 'won', false, won_at, claim_by, 1, 1
    from draws.win where draw_id = ${drawId}`.execute(on.db)
  await assert.rejects(twice, /win_of_piece/)
})

test('what cannot be given is tried again later and later, says why, and then comes once', async () => {
  const refuse = refusals('test', { full: ['conflict', 'Full.'] })
  const { drawId } = await on.opened({ prizes: [{ kind: 'points', points: 1, quantity: 1 }] })
  await on.enter(drawId, ...(await on.people(1)))
  on.trouble.now = refuse.full()
  await on.drawNow(drawId)
  await on.look()
  await on.look()
  const trouble = async () => (await findWinners(on.db, drawId, undefined, 10)).items.map((item) => item.trouble)
  assert.deepEqual(await trouble(), ['test.full'])
  assert.equal((await on.winsOf(drawId))[0]?.tries, 1)
  on.clock.advance(5_000)
  await on.look()
  assert.equal((await on.winsOf(drawId))[0]?.tries, 2)
  delete on.trouble.now
  on.clock.advance(5_000)
  await on.look()
  assert.deepEqual(await states(drawId), ['won'])
  on.clock.advance(5_000)
  await on.look()
  assert.deepEqual(await states(drawId), ['received'])
  assert.deepEqual(await trouble(), [undefined])
  assert.equal(on.given.filter(({ cause }) => cause === `draw/${drawId}/1`).length, 1)
  on.clock.set(later(0))
})

test('prizes that come by themselves ask for no address', async () => {
  const { drawId } = await on.opened({ prizes: [{ kind: 'points', points: 1, quantity: 1 }] })
  const [ann] = await on.people(1)
  assert.ok(ann)
  await on.enter(drawId, ann)
  await on.drawNow(drawId)
  await assert.rejects(claim(ann, drawId, 1), { code: 'draws.needs-no-address' })
})

test('a winner who was erased makes room for the next; the draw can still be checked and names nobody', async () => {
  const { drawId, winner } = await drawnForPots(1, 3)
  const first = await winner(1)
  await on.perform(system, async (work) => drawsPerson.erase?.(work, first.id))
  await on.look()
  assert.deepEqual(await states(drawId), ['lapsed', 'won'])
  const proof = await readProof(on.db, await on.rowOf(drawId))
  const { findings } = recompute(proof, await findHashes(on.db, drawId, 1))
  assert.deepEqual(
    findings.map(({ isRight }) => isRight),
    [true, true, true, true],
  )
  const left = await sql`select from draws.entry where person_id = ${first.id} or entered_as = ${first.id}`.execute(
    on.db,
  )
  assert.equal(left.rows.length, 0)
})

test('a guest who becomes a member keeps entry and prize; of two entries in one draw the member’s stays', async () => {
  const guest = await on.someone('Guest', [], 'guest')
  const member = await on.someone('Member')
  const { drawId } = await on.opened({ guestsMay: true, prizes: [{ kind: 'points', points: 1, quantity: 1 }] })
  await on.enter(drawId, guest)
  const both = await on.opened({ guestsMay: true })
  await on.enter(both.drawId, member, guest)
  await on.perform(system, async (work) => drawsPerson.merge?.(work, guest.id, member.id))
  const receipt = await on.enterOne(drawId, member)
  assert.deepEqual([receipt.number, receipt.personId], [1, guest.id])
  assert.equal((await on.enterOne(both.drawId, member)).number, 1)
  const told = (await drawsPerson.export?.(on.db, member.id)) as { entries: { drawId: string }[] }
  assert.deepEqual(told.entries.map((entry) => entry.drawId).sort(), [drawId, both.drawId].sort())
})
