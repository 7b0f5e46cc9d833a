import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { addWords } from '../../../../moderation/word/change.ts'
import { reading } from '../../../tables.ts'
import { findQuestions } from '../../question/queries.ts'
import type { LogKeeper } from '../keep.ts'
import { findLines } from '../queries.ts'
import { retractLine } from '../retract.ts'
import { sayLines } from '../say.ts'
import { decideHeldLine } from './decide.ts'
import { listHeldLines } from './queries.ts'
import { undoHeldLine } from './undo.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin', ['moderator'])
const anna = await on.someone('Anna', ['moderator'])
const bo = await on.someone('Bo')
const showId = await on.onAir(mei)
const log: LogKeeper = { append: on.append, mediaNow: () => undefined, appended: () => {} }

/** A line that is held, of a new author; answers both. */
async function held(text = '【恭喜您】本公司低息贷款，当天放款，最高30万元，详情请致电13912345678张经理！') {
  const author = await on.someone('Author')
  const lineId = newId()
  await on.perform(system, (work) =>
    sayLines(work, log, showId, [{ id: lineId, actor: author, text, productId: undefined }]),
  )
  return { lineId, author }
}
const decide = (who: Actor, lineId: string, isLetIn: boolean) =>
  on.perform(who, (work) => decideHeldLine(work, log, { showId, lineId, isLetIn }))
const undo = (who: Actor, lineId: string, isLetIn: boolean) =>
  on.perform(who, (work) => undoHeldLine(work, { showId, lineId, isLetIn }))
const isWaiting = async (lineId: string) =>
  (await listHeldLines(on.db, showId, lin, { limit: 50 })).items.some(({ line }) => line.id === lineId)
const isSeen = async (lineId: string, who = bo.id) =>
  (await findLines(reading(on.db), showId, { id: who, mayModerate: false }, {}, 100)).some(({ id }) => id === lineId)
const logged = async (lineId: string) => {
  const { rows } = await sql<{ withdrawn: boolean }>`
    select withdrawn from platform.room_log where room_id = ${showId} and body->>'id' = ${lineId} order by seq`.execute(
    on.db,
  )
  return rows.map(({ withdrawn }) => withdrawn)
}

test('leaving a line held is undone: it waits again; twice is once', async () => {
  const { lineId } = await held()
  on.hear()
  assert.deepEqual(await decide(lin, lineId, false), { isYours: true })
  assert.equal(await isWaiting(lineId), false)
  await undo(lin, lineId, false)
  await undo(lin, lineId, false)
  assert.equal(await isWaiting(lineId), true)
  assert.deepEqual(on.hear(), [])
})

test('letting in is undone: gone from the log and history, still its author’s, waiting, and let in anew', async () => {
  const { lineId, author } = await held()
  await decide(lin, lineId, true)
  assert.equal(await isSeen(lineId), true)
  on.hear()
  await undo(lin, lineId, true)
  await undo(lin, lineId, true)
  const [entry, ...rest] = on.hear()
  assert.deepEqual(entry?.body, { lineIds: [lineId], by: 'moderator', isHeld: true })
  assert.deepEqual([entry?.type, entry?.withdraws?.length, rest], ['line-retracted', 1, []])
  assert.deepEqual(
    [await isSeen(lineId), await isSeen(lineId, author.id), await isWaiting(lineId)],
    [false, true, true],
  )
  assert.deepEqual(await logged(lineId), [true])
  await decide(anna, lineId, true)
  assert.deepEqual([await isSeen(lineId), await logged(lineId)], [true, [true, false]])
  assert.equal((await on.facts('live.line-held-again')).length, 1)
})

test('once somebody else has decided otherwise, undoing is refused and theirs stands', async () => {
  const { lineId } = await held()
  await decide(lin, lineId, false)
  await decide(anna, lineId, true)
  await assert.rejects(undo(lin, lineId, false), { code: 'live.decided-since' })
  await assert.rejects(undo(lin, lineId, true), { code: 'live.decided-since' })
  assert.equal(await isSeen(lineId), true)
  await undo(anna, lineId, true)
  await decide(lin, lineId, false)
  await assert.rejects(undo(anna, lineId, true), { code: 'live.decided-since' })
  await assert.rejects(undo(bo, lineId, false), { code: 'live.not-yours' })
})

test('an older decision of one’s own is not taken for the one that stands', async () => {
  const { lineId } = await held()
  await decide(lin, lineId, false)
  await decide(lin, lineId, true)
  await assert.rejects(undo(lin, lineId, false), { code: 'live.decided-since' })
  assert.equal(await isSeen(lineId), true)
})

test('two decide at once: one decision stands, and only whose it is may undo it', async () => {
  const choices: readonly (readonly [boolean, boolean])[] = [
    [true, true],
    [true, false],
    [false, false],
  ]
  for (const both of choices) {
    const { lineId } = await held()
    const [first, second] = await Promise.allSettled([decide(lin, lineId, both[0]), decide(anna, lineId, both[1])])
    const isLetIn = both.includes(true)
    assert.equal(await isSeen(lineId), isLetIn)
    assert.deepEqual(await logged(lineId), isLetIn ? [false] : [])
    if (both[0] === both[1]) {
      const yours = [first, second].map((one) => one.status === 'fulfilled' && one.value.isYours)
      assert.deepEqual(yours.toSorted(), [false, true])
      const [loser, winner] = yours[0] ? [anna, lin] : [lin, anna]
      await assert.rejects(undo(loser, lineId, isLetIn), { code: 'live.decided-since' })
      await undo(winner, lineId, isLetIn)
      assert.equal(await isWaiting(lineId), true)
    } else if (second.status === 'rejected') assert.equal(second.reason.code, 'live.line-let-in')
  }
})

test('undone and taken back by its author at once: nobody sees it, and its place is withdrawn', async () => {
  const { lineId, author } = await held()
  await decide(lin, lineId, true)
  const retract = on.perform(author, (work) => retractLine(work, showId, lineId))
  const [undone] = await Promise.allSettled([undo(lin, lineId, true), retract])
  if (undone.status === 'rejected') assert.equal(undone.reason.code, 'live.unknown-line')
  assert.deepEqual([await isSeen(lineId), await isSeen(lineId, author.id)], [false, false])
  assert.deepEqual(await logged(lineId), [true])
  assert.equal(await isWaiting(lineId), false)
})

test('a question that was let in and held again is asked no longer', async () => {
  await on.perform(lin, (work) => addWords(work, { words: ['加群'], action: 'shadow' }))
  const { lineId } = await held('请问怎么加群？')
  assert.equal(await isWaiting(lineId), true)
  await decide(lin, lineId, true)
  assert.equal((await findQuestions(on.db, showId, {})).length, 1)
  await undo(lin, lineId, true)
  assert.deepEqual(await findQuestions(on.db, showId, {}), [])
})
