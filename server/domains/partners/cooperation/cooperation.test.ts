import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { noteVisit } from '#domains/sharing/link/visit'
import { system } from '#platform/work'
import { later } from '#test/world/stage'
import { addKol, endKol } from '../kol/keep.ts'
import { findKols } from '../kol/queries.ts'
import { at, days, partnersStage, profile } from '../test/world.ts'
import { checkDraft, feePer, salesPerFee } from './cooperation.ts'
import { judgeDeliverable, submitDeliverable } from './deliver.ts'
import { changeCooperation, draftCooperation } from './draft.ts'
import { tellOfDue } from './due.ts'
import { findCooperations } from './queries.ts'
import { answerCooperation, closeCooperation, offerCooperation } from './turn.ts'

const on = await partnersStage()
const { boss, kol } = on
const submit = (id: string, piece: string, who = kol) =>
  on.perform(who, (work) => submitDeliverable(work, id, piece, { url: 'https://example.org/tea' }))
const judge = (id: string, piece: string, approve = true, text?: string) =>
  on.perform(boss, (work) => judgeDeliverable(work, id, piece, { approve, ...(text && { text }) }))
const close = (id: string, as: 'done' | 'cancelled') =>
  on.perform(boss, (work) => closeCooperation(work, id, { as, reason: 'because' }))
const told = async (kind: string) => {
  const { rows } = await sql<{ person_id: string; about_id: string }>`
    select person_id, about_id from messaging.notice where kind = ${kind} order by id`.execute(on.db)
  return rows
}

test('a draft holds together: it ends after it starts, and every piece is due within it', () => {
  const refused = (change: object, field: string) =>
    assert.throws(() => checkDraft({ ...on.draft(), ...change }), { details: { field } })
  checkDraft(on.draft())
  refused({ endsAt: at(0) }, 'endsAt')
  refused({ deliverables: [{ kind: 'note', title: 'late', dueAt: at(15) }] }, 'deliverables.0.dueAt')
})

test('a fee is weighed against what came of it, and against nothing where there is nothing', () => {
  assert.deepEqual([feePer(1_000, 3), feePer(1_000, 0)], [333, undefined])
  assert.deepEqual([salesPerFee(250_000, 100_000), salesPerFee(1, 0)], [2.5, undefined])
})

test('from the draft to the end: offered, accepted with links of its own, handed in, returned, approved, done', async () => {
  const product = await on.product('Tea')
  const id = await on.drafted({ productIds: [product] })
  await assert.rejects(on.read(id, kol), { code: 'partners.unknown-cooperation' })
  await on.perform(boss, (work) => offerCooperation(work, id))
  assert.equal((await on.read(id, kol)).state, 'offered')
  assert.deepEqual((await told('cooperation-offered')).at(-1), { person_id: kol.id, about_id: id })
  await on.perform(kol, (work) => answerCooperation(work, id, { version: 1, accept: true }))
  const { links } = await on.read(id)
  assert.deepEqual(
    links.map((link) => link.product?.id),
    [undefined, product],
  )
  const [first, second] = [await on.pieceOf(id), await on.pieceOf(id, 1)]
  await submit(id, first)
  await judge(id, first, false, 'Say that it is advertising.')
  assert.equal((await on.read(id, kol)).pieces[0]?.turns.at(-1)?.text, 'Say that it is advertising.')
  await submit(id, first)
  await judge(id, first)
  await assert.rejects(submit(id, first), { code: 'partners.already-approved' })
  await assert.rejects(close(id, 'done'), { code: 'partners.not-all-approved' })
  on.clock.advance(days(11))
  await submit(id, second)
  await judge(id, second)
  on.clock.set(later(0))
  await close(id, 'done')
  const { state, result } = await on.read(id, kol)
  assert.deepEqual([state, result.onTime, result.judged], ['done', 1, 2])
  const { items } = await findKols(on.db, { q: '茶小满' }, on.clock.now())
  assert.deepEqual([items[0]?.person.name, items[0]?.onTime, items[0]?.judged], ['Mei', 1, 2])
})

test('what came by its links counts for it, and nothing else the same person shares', async () => {
  const id = await on.running()
  const [link] = (await on.read(id)).links
  const secret = Buffer.from('secret')
  const visit = (visitor: string) => ({
    token: link?.token ?? '',
    visitor,
    place: visitor,
    deviceId: undefined,
    secret,
  })
  const guest = await on.someone('Guest', [], 'guest')
  await on.perform(guest, (work) => noteVisit(work, visit('a'.repeat(16))))
  await on.perform(kol, (work) => noteVisit(work, visit('b'.repeat(16))))
  const { result, links } = await on.read(id)
  assert.deepEqual([result.visits, links[0]?.visits, result.feePerVisit?.amount], [1, 1, 100_000])
  const other = await on.running()
  assert.notEqual((await on.read(other)).links[0]?.token, link?.token)
  assert.equal((await on.read(other)).result.visits, 0)
})

test('who accepts accepts what they saw: an offer that was changed at the same moment has to be read again', async () => {
  const id = await on.offered()
  const [changed, accepted] = await Promise.allSettled([
    on.perform(boss, (work) => changeCooperation(work, id, 1, on.draft({ fee: 1 }))),
    on.perform(kol, (work) => answerCooperation(work, id, { version: 1, accept: true })),
  ])
  assert.deepEqual([changed.status, accepted.status].sort(), ['fulfilled', 'rejected'])
  const { state, fee } = await on.read(id)
  assert.deepEqual([state, fee.amount], changed.status === 'fulfilled' ? ['offered', 1] : ['running', 100_000])
})

test('two who judge one piece at once: one does, the other is told; closing and handing in are one after the other', async () => {
  const id = await on.running()
  const piece = await on.pieceOf(id)
  await submit(id, piece)
  const judged = await Promise.allSettled([judge(id, piece), judge(id, piece, false, 'no')])
  assert.deepEqual(judged.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const second = await on.pieceOf(id, 1)
  await Promise.allSettled([submit(id, second), close(id, 'cancelled')])
  assert.equal((await on.read(id)).state, 'cancelled')
  await assert.rejects(submit(id, second), { code: 'partners.wrong-state' })
})

test('only its KOL answers and hands in, only once, and only what is theirs to say', async () => {
  const lin = await on.someone('Lin')
  const id = await on.offered()
  const answer = (who: typeof kol, accept: boolean) =>
    on.perform(who, (work) => answerCooperation(work, id, { version: 1, accept, reason: 'No time' }))
  await assert.rejects(answer(lin, true), { code: 'partners.unknown-cooperation' })
  await answer(kol, false)
  await assert.rejects(answer(kol, true), { code: 'partners.wrong-state' })
  assert.equal((await on.read(id)).reason, 'No time')
  const agreed = await on.running()
  const piece = await on.pieceOf(agreed)
  await assert.rejects(submit(agreed, piece, lin), { code: 'partners.unknown-cooperation' })
  await assert.rejects(judge(agreed, piece), { code: 'partners.not-submitted' })
  await assert.rejects(
    on.perform(kol, (work) => submitDeliverable(work, agreed, piece, { text: '  ' })),
    { code: 'partners.empty-submission' },
  )
  await assert.rejects(endOf(kol.id), { code: 'partners.still-running' })
})

const endOf = (personId: string) => on.perform(boss, (work) => endKol(work, personId))

test('reminders go out once a piece, from two nodes at once too: soon, and when it is overdue', async () => {
  const id = await on.running({ deliverables: [{ kind: 'video', title: 'Film', dueAt: at(5) }] })
  const mine = async (kind: string) => (await told(kind)).filter(({ about_id }) => about_id === id).length
  const look = () => on.perform(system, tellOfDue)
  await look()
  assert.equal(await mine('deliverable-due'), 0)
  on.clock.advance(days(4))
  await Promise.all([look(), look()])
  assert.equal(await mine('deliverable-due'), 1)
  on.clock.advance(days(2))
  await Promise.all([look(), look()])
  assert.equal(await mine('deliverable-overdue'), 2)
  const { items } = await findCooperations(on.db, { needsCare: true, q: 'mei' }, on.clock.now())
  assert.ok(items.some((card) => card.id === id && card.overdue === 1))
  on.clock.set(later(0))
})

test('the list is paged without losing one, and finds by title, person and state', async () => {
  const ids: string[] = []
  for (let nth = 0; nth < 5; nth++) ids.push(await on.drafted({ title: `Paged ${nth}` }))
  const asked = { q: 'paged', state: 'draft' as const, limit: 2 }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await findCooperations(on.db, { ...asked, ...(after && { after }) }, on.clock.now())
    seen.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after)
  assert.deepEqual(seen, ids.toReversed())
  await assert.rejects(findCooperations(on.db, { after: 'x' }, on.clock.now()), { code: 'partners.bad-cursor' })
})

test('what constraints say: nothing is done while a piece is not, whatever code believes', async () => {
  const id = await on.running()
  await assert.rejects(
    sql`update partners.cooperation set state = 'done', closed_at = now() where id = ${id}`.execute(on.db),
    { code: '23514' },
  )
})

test('somebody the house works with no longer is offered nothing', async () => {
  const ada = await on.someone('Ada')
  await on.perform(boss, (work) => addKol(work, ada.id, profile))
  await endOf(ada.id)
  await assert.rejects(
    on.perform(boss, (work) => draftCooperation(work, ada.id, on.draft())),
    { code: 'partners.kol-ended' },
  )
})
