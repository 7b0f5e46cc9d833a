import assert from 'node:assert/strict'
import { test } from 'node:test'

import { decideMerge, giveTrust, proposeMerge } from '#domains/community/index'
import { checkBooks } from '#platform/operations/books/index'
import { type Actor, system } from '#platform/work'
import { reviewsPerson } from '../../person.ts'
import { questionBooks } from '../../summary/question-books.ts'
import { buyers } from '../../test/buyers.ts'
import { acceptAnswer } from '../answer/accept.ts'
import { giveAnswer } from '../answer/give.ts'
import { askQuestion, followQuestion } from '../ask.ts'
import { findAnswers, getQuestion } from '../queries.ts'
import { getQuestionCare, listQuestionMerges } from './care.ts'
import { mergeQuestion } from './merge-question.ts'
import { unmergeQuestion } from './unmerge.ts'

const { db, clock, perform, clerk, goods, someone } = await buyers()

const trusted = async (name: string) => {
  const who = await someone(name)
  await perform(system, (work) => giveTrust(work, who.id, 3))
  return who
}
const { productId } = await goods('cup', 9_900)
const ask = (who: Actor, text: string) => {
  clock.advance(1_000)
  return perform(who, (work) => askQuestion(work, { kind: 'product', id: productId }, text))
}
const answer = async (questionId: string, text: string) => {
  clock.advance(1_000)
  const who = await someone('Answerer')
  return perform(who, (work) => giveAnswer(work, questionId, { text }))
}
const shown = (questionId: string, who: Actor = clerk) => getQuestion(db, questionId, who, clock.now())
const answersOf = async (questionId: string) =>
  (await findAnswers(db, questionId, {}, clerk)).items.map(({ id }) => id).sort()
const careOf = (questionId: string, who: Actor) => getQuestionCare(db, questionId, who, clock.now())
const propose = (who: Actor, id: string, intoId: string) =>
  perform(who, (work) => proposeMerge(work, 'question', { id, intoId, note: '问的是同一件事' }))
const waiting = async (who: Actor) => (await listQuestionMerges(db, who, {})).items

test('one trusted member proposes, another decides, and all goes back as it was when they undo it', async () => {
  const [rui, bo, asker, other] = [await trusted('Rui'), await trusted('Bo'), await someone('A'), await someone('B')]
  const [one, two] = [await ask(asker, '能放洗碗机里洗吗？'), await ask(other, '洗碗机能洗吗？')]
  const [kept, moved] = [await answer(one, '可以'), await answer(two, '我一直用洗碗机洗')]
  await perform(other, (work) => acceptAnswer(work, moved))
  await perform(rui, (work) => followQuestion(work, two, true))
  await perform(asker, (work) => followQuestion(work, two, true))

  await assert.rejects(propose(asker, two, one), { code: 'community.no-care-right' })
  await propose(rui, two, one)
  await propose(rui, two, one)
  await assert.rejects(propose(bo, two, one), { code: 'community.merge-proposed' })
  assert.deepEqual(
    await Promise.all([rui, bo, asker, clerk].map(async (who) => (await waiting(who)).length)),
    [0, 1, 0, 1],
  )
  const [{ id: actId, mayDecide } = { id: '', mayDecide: false }] = await waiting(bo)
  assert.deepEqual([mayDecide, (await careOf(two, rui)).proposal?.mayDecide], [true, false])
  const decide = (who: Actor, isDone = true) => perform(who, (work) => decideMerge(work, actId, isDone))
  await assert.rejects(decide(rui), { code: 'community.not-yourself' })
  await assert.rejects(decide(asker), { code: 'community.no-care-right' })
  await Promise.all([decide(bo), decide(bo)])
  await assert.rejects(decide(clerk, false), { code: 'community.care-decided' })

  assert.equal((await shown(two)).mergedInto, one)
  assert.deepEqual(await answersOf(one), [kept, moved].sort())
  const merged = await shown(one)
  assert.deepEqual([merged.best?.id, merged.followers], [moved, 3])
  assert.deepEqual([(await careOf(two, bo)).mayUnmerge, (await careOf(two, rui)).mayUnmerge], [true, false])
  await assert.rejects(
    perform(rui, (work) => unmergeQuestion(work, two)),
    { code: 'reviews.merge-stays' },
  )
  await Promise.all([bo, bo].map((who) => perform(who, (work) => unmergeQuestion(work, two))))
  await perform(bo, (work) => unmergeQuestion(work, two))

  const [apart, first] = [await shown(two), await shown(one)]
  assert.deepEqual([apart.state, apart.mergedInto, apart.best?.id, apart.followers], ['open', undefined, moved, 3])
  assert.deepEqual([first.best?.id, first.followers, await answersOf(one)], [kept, 1, [kept]])
  await assert.rejects(
    perform(clerk, (work) => unmergeQuestion(work, two)),
    { code: 'reviews.not-merged' },
  )
  assert.deepEqual(await checkBooks(db, questionBooks), [])
  await propose(rui, two, one)
})

test('what was merged further comes apart from the end, and what went along twice goes back to its own', async () => {
  const asker = await someone('Asker')
  const [one, two, three] = [await ask(asker, '杯口多大'), await ask(asker, '杯口有多宽'), await ask(asker, '杯口直径')]
  const first = await answer(one, '七厘米')
  await perform(clerk, (work) => mergeQuestion(work, one, two))
  await perform(clerk, (work) => mergeQuestion(work, two, three))
  await assert.rejects(
    perform(clerk, (work) => unmergeQuestion(work, one)),
    { code: 'reviews.merged-further' },
  )
  await perform(clerk, (work) => unmergeQuestion(work, two))
  await perform(clerk, (work) => unmergeQuestion(work, one))
  assert.deepEqual([await answersOf(one), await answersOf(two), await answersOf(three)], [[first], [], []])
  assert.deepEqual(await checkBooks(db, questionBooks), [])
})

test('a merged question whose author has left comes apart without a text, and follows nobody who is gone', async () => {
  const [asker, fan] = [await someone('Gone'), await someone('Fan')]
  const [one, two] = [await ask(asker, '有没有大一号的'), await ask(await someone('Stays'), '有更大的吗')]
  await answer(one, '没有')
  await perform(fan, (work) => followQuestion(work, one, true))
  await perform(clerk, (work) => mergeQuestion(work, one, two))
  for (const who of [asker, fan]) await perform(system, async (work) => reviewsPerson.erase?.(work, who.id))
  await perform(clerk, (work) => unmergeQuestion(work, one))
  const apart = await shown(one)
  assert.deepEqual([apart.state, apart.text, apart.followers, (await shown(two)).followers], ['removed', '', 0, 1])
  assert.deepEqual(await checkBooks(db, questionBooks), [])
})

test('what is not shown, or stands elsewhere, is not merged; a proposal that has become void waits for nobody', async () => {
  const [rui, asker] = [await trusted('Rui'), await someone('Asker')]
  const [one, { productId: elsewhere }] = [await ask(asker, '配送要几天'), await goods('pot', 9_900)]
  const far = await perform(asker, (work) => askQuestion(work, { kind: 'product', id: elsewhere }, '配送要几天'))
  await assert.rejects(propose(rui, one, far), { code: 'reviews.merge-not-possible' })
  await assert.rejects(propose(rui, one, one), { code: 'reviews.merge-not-possible' })
  const two = await ask(asker, '几天能送到')
  await propose(rui, two, one)
  await perform(clerk, (work) => mergeQuestion(work, one, two))
  assert.deepEqual(
    (await waiting(clerk)).filter(({ from }) => from.id === two),
    [],
  )
})
