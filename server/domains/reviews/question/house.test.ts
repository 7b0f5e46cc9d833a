import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkBooks } from '#platform/operations/books/index'
import type { Actor } from '#platform/work'
import { questionBooks } from '../summary/question-books.ts'
import { buyers } from '../test/buyers.ts'
import { giveAnswer } from './answer/give.ts'
import { askQuestion, editQuestion, followQuestion, removeQuestion } from './ask.ts'
import { hideQuestion, turnAnswer, turnQuestion } from './decide.ts'
import { mergeQuestion } from './merge/merge-question.ts'
import { findAnswers, findQuestions, getQuestion } from './queries.ts'
import { readClock } from './staff-queries.ts'

const { db, clock, perform, clerk, goods, buyer, received, someone } = await buyers()
const dayMs = 86_400_000

const ask = (who: Actor, productId: string, text: string) => {
  clock.advance(1_000)
  return perform(who, (work) => askQuestion(work, { kind: 'product', id: productId }, text))
}
const answer = (who: Actor, questionId: string, text: string) => {
  clock.advance(1_000)
  return perform(who, (work) => giveAnswer(work, questionId, { text }))
}
const shown = (questionId: string, who: Actor = clerk) => getQuestion(db, questionId, who, clock.now())

/** A product with so many people who received it. */
async function known(count: number) {
  const cup = await goods('cup', 9_900)
  const people: Actor[] = []
  for (let at = 0; at < count; at++) {
    const who = await buyer(`Buyer ${at}`)
    await received(who, cup)
    people.push(who)
  }
  return { productId: cup.productId, people }
}

test('merging moves answers and followers, leads on, and cannot be done crosswise at once', async () => {
  const { productId, people } = await known(2)
  const [first, second] = [await someone('First'), await someone('Second')]
  const one = await ask(first, productId, '可以退货吗？')
  const two = await ask(second, productId, '不喜欢能不能退？')
  await answer(people[0]!, one, '七天可以退')
  await answer(people[0]!, two, '我退过，很顺利')
  const outcomes = await Promise.allSettled([
    perform(clerk, (work) => mergeQuestion(work, two, one)),
    perform(clerk, (work) => mergeQuestion(work, one, two)),
  ])
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  const [from, into] = outcomes[0]?.status === 'fulfilled' ? [two, one] : [one, two]
  assert.equal((await shown(from)).mergedInto, into)
  const kept = await shown(into)
  assert.deepEqual([kept.answers, kept.followers], [2, 2])
  await assert.rejects(answer(people[1]!, from, 'x'), { code: 'reviews.question-closed' })
  await assert.rejects(
    perform(clerk, (work) => mergeQuestion(work, into, into)),
    { code: 'reviews.merge-not-possible' },
  )
  assert.deepEqual(await checkBooks(db, questionBooks), [])
})

test('a question that is taken off is its author’s alone, a closed one takes no answers, and either is opened again', async () => {
  const { productId, people } = await known(1)
  const asker = await someone('Asker')
  const questionId = await ask(asker, productId, '加我微信聊聊这个杯子好吗')
  const answerId = await answer(people[0]!, questionId, '好的')
  await perform(clerk, (work) => hideQuestion(work, questionId, { rule: 'advert', reason: '广告' }))
  await assert.rejects(shown(questionId, people[0]!), { code: 'reviews.unknown-question' })
  await assert.rejects(findAnswers(db, questionId, {}, people[0]!), { code: 'reviews.unknown-question' })
  assert.equal((await shown(questionId, asker)).state, 'hidden')
  await perform(clerk, (work) => turnQuestion(work, questionId, 'closed'))
  await assert.rejects(answer(await someone('Other'), questionId, 'x'), { code: 'reviews.question-closed' })
  await perform(clerk, (work) => turnAnswer(work, answerId, { to: 'hidden', rule: 'advert', reason: '广告' }))
  assert.equal((await shown(questionId)).answers, 0)
  await perform(clerk, (work) => turnAnswer(work, answerId, { to: 'shown' }))
  assert.equal((await shown(questionId)).answers, 1)
})

test('only what is on sale and own circles are asked about, ten times a day; a stale edit is refused', async () => {
  const { productId } = await known(0)
  const asker = await someone('Asker')
  await assert.rejects(ask(asker, asker.id, '不存在的商品'), { code: 'reviews.unknown-place' })
  await assert.rejects(
    perform(asker, (work) => askQuestion(work, { kind: 'circle', id: productId }, '不存在的圈子')),
    { code: 'reviews.unknown-place' },
  )
  await assert.rejects(ask(asker, productId, '？？？？'), { code: 'reviews.says-nothing' })
  const questionId = await ask(asker, productId, '这是第一版的问题')
  const edit = (version: number) =>
    perform(asker, (work) => editQuestion(work, questionId, { text: '这是第二版的问题', version }))
  await edit(1)
  await assert.rejects(edit(1), { code: 'reviews.changed-meanwhile' })
  const other = await someone('Other')
  await assert.rejects(
    perform(other, (work) => removeQuestion(work, questionId)),
    { code: 'reviews.unknown-question' },
  )
  await perform(other, (work) => followQuestion(work, questionId, true))
  await perform(other, (work) => followQuestion(work, questionId, true))
  assert.equal((await shown(questionId)).followers, 2)
  await perform(other, (work) => followQuestion(work, questionId, false))
  const { items } = await findQuestions(
    db,
    { placeKind: 'product', placeId: productId, search: '第二版' },
    clerk,
    clock.now(),
  )
  assert.deepEqual([items.length, items[0]?.isEdited, items[0]?.followers], [1, true, 1])
})

test('the clock tells the median to the first answer, by whom it was, and what waits too long', async () => {
  clock.advance(40 * dayMs)
  const { productId, people } = await known(1)
  const asker = await someone('Asker')
  const quick = await ask(asker, productId, '快速得到回答的问题')
  await answer(people[0]!, quick, '马上回答')
  await ask(asker, productId, '一直没有人理的问题')
  const early = await readClock(db, clock.now())
  clock.advance(24 * 3_600_000)
  const late = await readClock(db, clock.now())
  assert.deepEqual([early.overdue, late.overdue - early.overdue, late.asked, late.answered], [early.overdue, 1, 2, 1])
  assert.deepEqual([late.medianMinutes, late.firstAnswers.bought], [0, 1])
  assert.deepEqual(await checkBooks(db, questionBooks), [])
})
