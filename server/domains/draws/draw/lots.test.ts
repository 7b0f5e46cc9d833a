import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { endShow } from '#domains/live/show/turn'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { recompute } from '#web/viewer/parts/draw/recompute.ts'
import { checkConditions } from '../condition/condition.ts'
import { findHashes } from '../entry/queries.ts'
import { giftPortOf } from '../prize/gift.ts'
import { reactions } from '../reactions.ts'
import { drawStage, usual } from '../test/world.ts'
import { findWins, placeOfWin } from '../win/queries.ts'
import { closeDraw, closeIfDue } from './close.ts'
import { createDraw } from './create.ts'
import { drawLots } from './draw-lots.ts'
import { openDraw } from './open.ts'
import { findDraws, findShowDraws, readProof } from './queries.ts'

const on = await drawStage()
const create = (draft: Partial<typeof usual>, showId: string, who = on.mei) =>
  on.perform(who, (work) => createDraw(work, showId, { ...usual, ...draft }))
const open = (drawId: string) => on.perform(on.mei, (work) => openDraw(work, drawId))
const told = () => on.hear().map(({ type }) => type)
const checked = async (drawId: string) => {
  const proof = await readProof(on.db, await on.rowOf(drawId))
  return recompute(proof, await findHashes(on.db, drawId, 1)).findings.map(({ isRight }) => isRight)
}

test('hash first, root second, seed last: each is public before the next, and whoever recomputes finds the same', async () => {
  on.hear()
  const { drawId } = await on.opened()
  const proof = async () => readProof(on.db, await on.rowOf(drawId))
  const first = await proof()
  assert.match(first.commitment ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual([first.root, first.seed], [undefined, undefined])
  await on.enter(drawId, ...(await on.people(20)))
  await on.perform(on.mei, (work) => closeDraw(work, drawId))
  const second = await proof()
  assert.match(second.root ?? '', /^[0-9a-f]{64}$/)
  assert.equal(second.seed, undefined)
  await on.perform(system, (work) => drawLots(work, drawId))
  const third = await proof()
  assert.match(third.seed ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual([third.commitment, third.root], [first.commitment, second.root])
  assert.deepEqual(await checked(drawId), [true, true, true, true])
  const types = told().filter((type) => type.startsWith('draw'))
  assert.deepEqual(types, ['draw-opened', 'draw-closed', 'draw-drawn'])
})

test('the room hears masked names and no seed, the winners find it in their inbox, and points come by themselves once', async () => {
  const { drawId } = await on.opened()
  const crowd = await on.people(10, '林晓')
  await on.enter(drawId, ...crowd)
  on.hear()
  await on.drawNow(drawId)
  const body = on.hear().find(({ type }) => type === 'draw-drawn')?.body as { winners: { name: string }[] }
  assert.equal(body.winners.length, 3)
  for (const { name } of body.winners) assert.match(name, /^林\*\*\d$/)
  assert.ok(!JSON.stringify(body).includes(crowd[0]?.id ?? 'nobody'))
  const { rows } = await sql<{ person_id: string; kind: string; about_id: string }>`
    select person_id, kind, about_id from messaging.notice where about_id = ${drawId}`.execute(on.db)
  const wins = await on.winsOf(drawId)
  assert.deepEqual(rows.map((row) => row.person_id).sort(), wins.map((win) => win.person_id).sort())
  assert.ok(rows.every(({ kind }) => kind === 'draw-won'))

  await Promise.all([on.look(), on.look()])
  const causes = on.given.filter(({ holder }) => holder === `draw/${drawId}`).map(({ cause }) => cause)
  assert.deepEqual(
    causes.sort(),
    [1, 2, 3].map((position) => `draw/${drawId}/${position}`),
  )
  assert.equal((await on.rowOf(drawId)).state, 'settled')
})

test('two who close at once, and a clock that does it too, draw once', async () => {
  const { drawId } = await on.opened()
  await on.enter(drawId, ...(await on.people(8)))
  on.clock.advance(60_000)
  const closing = () => on.perform(on.mei, (work) => closeDraw(work, drawId)).catch((error) => error.code)
  const due = () => on.perform(system, (work) => closeIfDue(work, drawId))
  await Promise.all([closing(), due(), closing(), due()])
  const lots = () => on.perform(system, (work) => drawLots(work, drawId))
  await Promise.all([lots(), lots(), lots(), on.look()])
  const wins = await on.winsOf(drawId)
  assert.deepEqual(
    wins.map(({ position }) => position),
    [1, 2, 3],
  )
  assert.equal((await on.facts('draws.draw-drawn')).filter((fact) => fact.drawId === drawId).length, 1)
  on.clock.set(later(0))
})

test('killed between closing and drawing, or in the middle of drawing, it is finished exactly once', async () => {
  const { drawId } = await on.opened()
  await on.enter(drawId, ...(await on.people(8)))
  await on.perform(on.mei, (work) => closeDraw(work, drawId))
  const killed = on.perform(system, async (work) => {
    await drawLots(work, drawId)
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(work.tx)
  })
  await assert.rejects(killed)
  assert.equal((await on.rowOf(drawId)).state, 'closed')
  assert.deepEqual(await on.winsOf(drawId), [])
  await on.look()
  await on.look()
  assert.equal((await on.winsOf(drawId)).length, 3)
  assert.equal((await on.rowOf(drawId)).state, 'settled')
  assert.deepEqual(await checked(drawId), [true, true, true, true])
})

test('the countdown ends by itself, and nobody wins where nobody entered', async () => {
  const { drawId } = await on.opened({ countdownSeconds: 30 })
  await on.look()
  assert.equal((await on.rowOf(drawId)).state, 'open')
  on.clock.advance(30_000)
  await on.look()
  assert.equal((await on.rowOf(drawId)).state, 'settled')
  assert.deepEqual(await on.winsOf(drawId), [])
  assert.deepEqual(await checked(drawId), [true, true, true, true])
  on.clock.set(later(0))
})

test('one draw at a time is open in a show, whoever presses at once', async () => {
  const showId = await on.onAir(on.mei)
  const ids = [await create({}, showId), await create({}, showId)]
  const codes = await Promise.all(
    ids.map((id) =>
      open(id).then(
        () => 'open',
        (error) => error.code ?? error,
      ),
    ),
  )
  assert.deepEqual(codes.sort(), ['draws.another-open', 'open'])
  const { rows } = await sql<{ id: string }>`
    select id from draws.draw where show_id = ${showId} and state = 'prepared'`.execute(on.db)
  const second = rows[0]?.id ?? ''
  await assert.rejects(open(second), { code: 'draws.another-open' })
  await assert.rejects(
    sql`update draws.draw set state = 'open', opened_at = now(), closes_at = now()
    where id = ${second}`.execute(on.db),
    /draw_one_open/,
  )
})

test('a show that ends ends its draws by their rule', async () => {
  const drawn = await on.opened({ ifShowEnds: 'draw' })
  await on.enter(drawn.drawId, ...(await on.people(5)))
  const cancelled = await on.opened({ ifShowEnds: 'cancel' })
  const prepared = await create({}, drawn.showId)
  for (const { showId } of [drawn, cancelled]) {
    await on.perform(on.mei, (work) => endShow(work, showId))
    await on.perform(system, (work) => reactions['live.show-ended']!(work, { showId } as never))
  }
  await on.look()
  assert.equal((await on.winsOf(drawn.drawId)).length, 3)
  assert.equal((await on.rowOf(cancelled.drawId)).state, 'cancelled')
  assert.equal((await on.rowOf(prepared)).state, 'cancelled')
})

test('what a draw cannot ask for or give is refused by name when it is made', async () => {
  const showId = await on.onAir(on.mei)
  const refused = (draft: Partial<typeof usual>, code: string, details?: object) =>
    assert.rejects(create(draft, showId), { code, ...(details && { details }) })
  await refused({ conditions: [{ kind: 'tier', tier: 2 }] }, 'draws.condition-unavailable', { kind: 'tier' })
  await refused({ conditions: [{ kind: 'follow' }, { kind: 'follow' }] }, 'draws.condition-twice', { kind: 'follow' })
  await refused({ prizes: [{ kind: 'coupon', batchId: newId(), quantity: 1 }] }, 'promotions.unknown-batch')
  assert.throws(() => giftPortOf('credit' as never), { code: 'draws.prize-unavailable', details: { kind: 'credit' } })
  await refused({ prizes: [{ kind: 'product', variantId: newId(), quantity: 1 }] }, 'draws.unknown-prize')
  const [ann] = await on.people(1)
  await assert.rejects(create({}, showId, ann), { code: 'live.not-yours' })
  await assert.rejects(create({}, newId()), { code: 'live.unknown-show' })
})

test('draws open on air only, and a prepared one is not there for viewers', async () => {
  const planned = await on.planned(on.mei)
  const drawId = await create({}, planned)
  await assert.rejects(open(drawId), { code: 'draws.not-on-air' })
  await assert.rejects(
    on.perform(on.mei, (work) => closeDraw(work, drawId)),
    { code: 'draws.not-open' },
  )
  assert.deepEqual(await findShowDraws(on.db, planned, false), [])
  assert.equal((await findShowDraws(on.db, planned, true))[0]?.id, drawId)
  const { items } = await findDraws(on.db, { state: 'prepared', search: 'TEA' }, 200)
  assert.ok(items.some(({ id }) => id === drawId))
  assert.deepEqual((await findDraws(on.db, { search: 'no%such' }, 5)).items, [])
})

test('purchases are no condition where the house forbids it', async () => {
  checkConditions([{ kind: 'bought' }], true)
  assert.throws(() => checkConditions([{ kind: 'bought' }], false), { code: 'draws.purchase-forbidden' })
  await sql`insert into identity.setting (rules, changed_at) values ('{"purchaseMayBeCondition": false}', now())`.execute(
    on.db,
  )
  const showId = await on.onAir(on.mei)
  await assert.rejects(create({ conditions: [{ kind: 'bought' }] }, showId), { code: 'draws.purchase-forbidden' })
  await sql`delete from identity.setting`.execute(on.db)
  await create({ conditions: [{ kind: 'bought' }] }, showId)
})

test('the seed cannot be guessed at from what is public, and every draw has one of its own', async () => {
  const rows = await sql<{ seeds: number; draws: number }>`
    select count(distinct seed)::int as seeds, count(*)::int as draws from draws.draw`.execute(on.db)
  assert.equal(rows.rows[0]?.seeds, rows.rows[0]?.draws)
  const { drawId } = await on.opened()
  const [shown] = await findShowDraws(on.db, (await on.rowOf(drawId)).show_id, true)
  const seed = (await on.rowOf(drawId)).seed.toString('hex')
  assert.ok(!JSON.stringify(shown).includes(seed))
})

test('prizes of a person are listed newest first and page by page', async () => {
  const [ann] = await on.people(1, 'Lucky')
  assert.ok(ann)
  for (let nth = 0; nth < 3; nth++) {
    const { drawId } = await on.opened({ prizes: [{ kind: 'points', points: nth + 1, quantity: 1 }] })
    await on.enter(drawId, ann)
    await on.drawNow(drawId)
    on.clock.advance(minutes(1))
  }
  const first = await findWins(on.db, { personId: ann.id }, {}, 2)
  const last = first.at(-1)
  assert.ok(last)
  const rest = await findWins(on.db, { personId: ann.id }, { after: placeOfWin(last) }, 2)
  assert.deepEqual(
    [...first, ...rest].map(({ prize }) => prize.points),
    [3, 2, 1],
  )
  on.clock.set(later(0))
})
