import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Check } from '#contracts/draws'
import { keepPlayback } from '#domains/live/air/broadcast/playback'
import { earnPoints } from '#domains/live/following/fan/earn'
import { keepArrivals } from '#domains/live/room/arrivals'
import { sayLines } from '#domains/live/talk/line/say'
import { imposeSanction } from '#domains/moderation/index'
import { shop } from '#domains/orders/test/shop'
import { makeLink } from '#domains/sharing/link/make'
import { entryOf } from '#kernel/chance/draw'
import { fromHex, toHex } from '#kernel/chance/hex'
import { emptyTree, grow, rootOf } from '#kernel/chance/merkle'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { closeDraw } from '../draw/close.ts'
import { codeOf, drawStage } from '../test/world.ts'
import { readMyDraw } from './mine.ts'
import { findEntrants, findHashes } from './queries.ts'

const till = await shop()
const on = await drawStage(till)
const say = (who: Actor, showId: string, text: string) =>
  on.perform(system, (work) =>
    sayLines(work, { append: on.append, mediaNow: () => undefined, appended: () => {} }, showId, [
      { id: newId(), actor: who, text, productId: undefined },
    ]),
  )
const mine = async (who: Actor, drawId: string) => readMyDraw(on.db, await on.rowOf(drawId), who, on.clock.now())
const met = (checks: readonly Check[]) => checks.map(({ isMet }) => isMet)

test('everybody is entered once, gets the next number and a receipt that leads to a public hash', async () => {
  const { drawId } = await on.opened()
  const [ann, bo, cai] = await on.people(3)
  assert.ok(ann && bo && cai)
  const outcomes = await on.enter(drawId, ann, bo, ann)
  assert.deepEqual(outcomes[0], outcomes[2])
  const late = await on.enterOne(drawId, cai)
  assert.equal(late.number, 3)
  assert.deepEqual(await on.enterOne(drawId, ann), outcomes[0])
  const hashes = await findHashes(on.db, drawId, 1)
  assert.equal(hashes.length, 3)
  assert.equal(hashes[2], toHex(entryOf(drawId, cai.id, fromHex(late.salt) ?? new Uint8Array())))
  const { items } = await findEntrants(on.db, drawId, undefined, 10)
  assert.deepEqual(
    items.map(({ number, person }) => [number, person?.name]),
    [
      [1, 'P0'],
      [2, 'P1'],
      [3, 'P2'],
    ],
  )
  assert.equal((await on.facts('draws.draw-entered')).filter((fact) => fact.drawId === drawId).length, 3)
})

test('people who press over two connections at once all get numbers of their own, and the tree speaks for all of them', async () => {
  const { drawId } = await on.opened()
  const crowd = await on.people(40, 'Q')
  const half = crowd.slice(0, 25)
  await Promise.all([on.enter(drawId, ...half), on.enter(drawId, ...crowd.toReversed()), on.enter(drawId, ...half)])
  await on.perform(on.mei, (work) => closeDraw(work, drawId))
  const { entries, root } = await on.rowOf(drawId)
  assert.equal(entries, 40)
  const hashes = await findHashes(on.db, drawId, 1)
  assert.equal(new Set(hashes).size, 40)
  const leaves = hashes.map((hash) => fromHex(hash) ?? new Uint8Array())
  assert.equal(root?.toString('hex'), toHex(rootOf(grow(emptyTree, leaves))))
})

test('the database itself keeps a second entry and a tree of another size out', async () => {
  const { drawId } = await on.opened()
  const [ann] = await on.people(1)
  assert.ok(ann)
  await on.enterOne(drawId, ann)
  const again = sql`insert into draws.entry (draw_id, number, person_id, hash, at)
    select ${drawId}, 2, ${ann.id}, hash, now() from draws.entry where draw_id = ${drawId}`.execute(on.db)
  await assert.rejects(again, /entry_draw_id_person_id_key/)
  await assert.rejects(sql`update draws.draw set entries = 5 where id = ${drawId}`.execute(on.db), /draw_check/)
})

test('guests enter where the draw lets them, and are told to sign up where it does not', async () => {
  const guest = await on.someone('Guest', [], 'guest')
  const members = await on.opened()
  assert.equal(codeOf((await on.enter(members.drawId, guest))[0]), 'draws.members-only')
  assert.equal((await mine(guest, members.drawId)).needsAccount, true)
  const all = await on.opened({ guestsMay: true })
  assert.equal((await on.enterOne(all.drawId, guest)).number, 1)
})

test('whoever was banned from the room stays out', async () => {
  const { drawId, showId } = await on.opened()
  const [ann, bo] = await on.people(2)
  assert.ok(ann && bo)
  await on.perform(on.mei, (work) =>
    imposeSanction(work, { place: { scope: 'show', subjectId: showId }, person: ann, measure: 'ban' }),
  )
  const [banned, free] = await on.enter(drawId, ann, bo)
  assert.equal(codeOf(banned), 'draws.banned')
  assert.equal(codeOf(free), undefined)
})

test('all conditions together: the list ticks itself as they are met, and only then the entry counts', async () => {
  const conditions = [
    { kind: 'follow' as const },
    { kind: 'phrase' as const, phrase: 'Good Tea' },
    { kind: 'watch' as const, minutes: 2 },
    { kind: 'fan-level' as const, level: 2 },
  ]
  const { drawId, showId } = await on.opened({ conditions, countdownSeconds: 3_600 })
  const [ann] = await on.people(1)
  assert.ok(ann)
  const refused = (await on.enter(drawId, ann))[0] as { details?: object }
  assert.equal(codeOf(refused), 'draws.conditions-missing')
  assert.deepEqual(refused.details, { missing: ['follow', 'phrase', 'watch', 'fan-level'] })

  await on.follow(ann)
  assert.deepEqual(met((await mine(ann, drawId)).checks), [true, false, false, false])
  await say(ann, showId, 'what a good tea!')
  assert.deepEqual(met((await mine(ann, drawId)).checks), [true, true, false, false])
  const { id: personId, name, deviceId } = ann
  await on.perform(system, (work) => keepArrivals(work, [{ showId, personId, name, kind: 'member', deviceId }]))
  const report = { player: 'hls', playedMs: 10_000, stalls: 0, stalledMs: 0 } as const
  for (const at of [0, 60, 119]) {
    on.clock.set(later(at * 1000))
    await on.perform(ann, (work) => keepPlayback(work, showId, report))
  }
  assert.deepEqual((await mine(ann, drawId)).checks[2], { kind: 'watch', isMet: false, has: 1, needs: 2 })
  on.clock.set(later(minutes(2)))
  await on.perform(ann, (work) => keepPlayback(work, showId, report))
  await on.perform(system, (work) =>
    earnPoints(work, [{ hostId: on.mei.id, personId: ann.id, act: 'watch', units: 60 }]),
  )
  assert.deepEqual(met((await mine(ann, drawId)).checks), [true, true, true, true])
  assert.equal((await on.enterOne(drawId, ann)).number, 1)
  assert.equal((await mine(ann, drawId)).receipt?.number, 1)
  on.clock.set(later(0))
})

test('a phrase said before the draw was opened, or taken back, does not count', async () => {
  const showId = await on.onAir(on.mei)
  const [ann] = await on.people(1, 'Early')
  assert.ok(ann)
  await say(ann, showId, 'lantern')
  on.clock.advance(1_000)
  const { drawId } = await on.opened({ conditions: [{ kind: 'phrase', phrase: 'lantern' }] }, showId)
  assert.equal(codeOf((await on.enter(drawId, ann))[0]), 'draws.conditions-missing')
  on.clock.advance(10_000)
  await say(ann, showId, 'LANTERN please')
  await sql`update live.line set retracted_at = now() where author_id = ${ann.id} and text like 'LANTERN%'`.execute(
    on.db,
  )
  assert.equal(codeOf((await on.enter(drawId, ann))[0]), 'draws.conditions-missing')
  on.clock.advance(10_000)
  await say(ann, showId, 'one lantern for me')
  assert.equal((await on.enterOne(drawId, ann)).number, 1)
  on.clock.set(later(0))
})

test('having bought counts once an order from this show was paid; another show’s, or an unpaid one, does not', async () => {
  const { drawId, showId } = await on.opened({ conditions: [{ kind: 'bought' }] })
  const elsewhere = await on.onAir(on.mei)
  const ann = await till.buyer('Ann')
  const { variantId } = await till.goods('Tea', 900)
  const order = (inShow: string) => till.order(ann, [{ variantId, quantity: 1, showId: inShow }])
  await till.pay((await order(elsewhere)).paymentId)
  const unpaid = await order(showId)
  assert.equal(codeOf((await on.enter(drawId, ann))[0]), 'draws.conditions-missing')
  await till.pay(unpaid.paymentId)
  assert.equal((await on.enterOne(drawId, ann)).number, 1)
})

test('having shared counts once somebody made a link to this show; one to another is none', async () => {
  const { drawId, showId } = await on.opened({ conditions: [{ kind: 'shared' }] })
  const elsewhere = await on.onAir(on.mei)
  const [ann] = await on.people(1)
  assert.ok(ann)
  const share = (subjectId: string) => on.perform(ann, (work) => makeLink(work, { kind: 'show', subjectId }, 'card'))
  await share(elsewhere)
  assert.equal(codeOf((await on.enter(drawId, ann))[0]), 'draws.conditions-missing')
  await share(showId)
  assert.equal((await on.enterOne(drawId, ann)).number, 1)
})

test('entries end with the countdown, before anybody has closed it; who was in keeps the receipt', async () => {
  const { drawId } = await on.opened({ countdownSeconds: 60 })
  const [ann, bo] = await on.people(2)
  assert.ok(ann && bo)
  const receipt = await on.enterOne(drawId, ann)
  on.clock.advance(60_000)
  assert.equal(codeOf((await on.enter(drawId, bo))[0]), 'draws.over')
  assert.deepEqual(await on.enterOne(drawId, ann), receipt)
  on.clock.set(later(0))
  await assert.rejects(on.enter(newId(), bo), { code: 'draws.unknown-draw' })
})
