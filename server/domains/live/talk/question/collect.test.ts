import assert from 'node:assert/strict'
import { test } from 'node:test'

import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { decideHeldLine } from '../line/held/decide.ts'
import type { LogKeeper } from '../line/keep.ts'
import { retractLine } from '../line/retract.ts'
import { sayLines } from '../line/say.ts'
import { answerQuestion } from './answer.ts'
import { findQuestions } from './queries.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const people = await Promise.all(['Bo', 'Cai', 'Dan'].map((name) => on.someone(name)))
const [bo, cai, dan] = people as [Actor, Actor, Actor]
const showId = await on.onAir(mei)
const log: LogKeeper = { append: on.append, mediaNow: () => undefined, appended: () => {} }

async function ask(who: Actor, text: string): Promise<string> {
  const lineId = newId()
  await on.perform(system, (work) =>
    sayLines(work, log, showId, [{ id: lineId, actor: who, text, productId: undefined }]),
  )
  return lineId
}
const open = async () =>
  (await findQuestions(on.db, showId, { answered: false })).map(({ wording, people: n }) => [wording, n])

test('alike questions are one, ranked by how many people ask', async () => {
  await ask(bo, '什么时候发货')
  await ask(bo, '这个多少钱')
  await ask(cai, '请问多少钱呀？')
  await ask(cai, '到底多少钱啊')
  await ask(dan, '主播好美')
  assert.deepEqual(await open(), [
    ['这个多少钱', 2],
    ['什么时候发货', 1],
  ])
})

test('the same asked in one batch, or at the same instant in two, is one question of all who ask', async () => {
  const other = await on.onAir(mei)
  const batch = (...who: Actor[]) =>
    on.perform(system, (work) =>
      sayLines(
        work,
        log,
        other,
        who.map((actor) => ({ id: newId(), actor, text: '杯子能放洗碗机吗', productId: undefined })),
      ),
    )
  await Promise.all([batch(bo, cai), batch(dan)])
  const [only, ...more] = await findQuestions(on.db, other, {})
  assert.deepEqual([only?.people, only?.lineIds.length, more.length], [3, 3, 0])
})

test('a line that waits for a look asks nothing, and asks once it is let in', async () => {
  const lineId = await ask(dan, '【恭喜您】本公司低息贷款，当天放款，最高30万元，要吗？详情请致电13912345678张经理！')
  const before = await open()
  await on.perform(mei, (work) => decideHeldLine(work, log, { showId, lineId, isLetIn: true }))
  assert.equal((await open()).length, before.length + 1)
  await on.perform(dan, (work) => retractLine(work, showId, lineId))
  assert.deepEqual(await open(), before)
})

test('a line that is taken back asks no longer; a question without lines is gone', async () => {
  const lineId = await ask(dan, '能退货吗')
  assert.equal((await open()).length, 3)
  await on.perform(dan, (work) => retractLine(work, showId, lineId))
  assert.equal((await open()).length, 2)
})

test('an answered question leaves the list, and is a new one when it is asked again', async () => {
  const [first] = await findQuestions(on.db, showId, { answered: false })
  assert.ok(first)
  const answer = (who: Actor, isAnswered: boolean) =>
    on.perform(who, (work) => answerQuestion(work, showId, first.id, isAnswered))
  await assert.rejects(answer(bo, true), { code: 'live.not-yours' })
  assert.ok((await answer(mei, true)).answeredAt)
  await answer(mei, true)
  assert.equal((await on.facts('live.question-answered')).length, 1)
  on.clock.advance(1_000)
  await ask(dan, '多少钱')
  assert.deepEqual((await open())[0], ['多少钱', 1])
  assert.equal((await answer(mei, false)).answeredAt, undefined)
  await assert.rejects(
    on.perform(mei, (work) => answerQuestion(work, showId, newId(), true)),
    { code: 'live.unknown-question' },
  )
})

test('whoever takes their line back takes their words out of the question, which goes on in those of another', async () => {
  const first = await ask(bo, '这个盖子是玻璃做的吗')
  await ask(cai, '请问这个盖子是玻璃做的吗')
  const wordings = async () => (await open()).map(([wording]) => wording)
  assert.ok((await wordings()).includes('这个盖子是玻璃做的吗'))
  await on.perform(bo, (work) => retractLine(work, showId, first))
  assert.deepEqual(
    (await wordings()).filter((wording) => String(wording).includes('盖子')),
    ['请问这个盖子是玻璃做的吗'],
  )
})
