import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { publishPost, rankPostsOf } from '#domains/community/index'
import { type Actor, system } from '#platform/work'
import { buyers } from '../test/buyers.ts'
import { acceptAnswer } from './answer/accept.ts'
import { editAnswer, giveAnswer, removeAnswer } from './answer/give.ts'
import { voteOnAnswer } from './answer/vote.ts'
import { askQuestion, removeQuestion } from './ask.ts'
import { nameExpert } from './expert/name.ts'
import { declineInvitation, inviteAnswerers } from './invitation/invite.ts'
import { findInvitations } from './invitation/queries.ts'
import { findAnswers, findSimilar, getQuestion } from './queries.ts'

const { db, clock, perform, clerk, goods, buyer, received, someone, facts } = await buyers()
const dayMs = 86_400_000

const ask = (who: Actor, productId: string, text: string) => {
  clock.advance(1_000)
  return perform(who, (work) => askQuestion(work, { kind: 'product', id: productId }, text))
}
const answer = (who: Actor, questionId: string, text: string, asShop = false) => {
  clock.advance(1_000)
  return perform(who, (work) => giveAnswer(work, questionId, { text, asShop }))
}
const shown = (questionId: string, who: Actor = clerk) => getQuestion(db, questionId, who, clock.now())
const answersOf = async (questionId: string, who: Actor = clerk) => (await findAnswers(db, questionId, {}, who)).items
const invitedTo = async (questionId: string) => {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from reviews.invitation where question_id = ${questionId} order by person_id`.execute(db)
  return rows.map(({ person_id }) => person_id)
}
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

test('ask, a buyer who received it is invited and answers, the asker accepts: once', async () => {
  const { productId, people } = await known(1)
  const asker = await someone('Asker')
  const questionId = await ask(asker, productId, '这个杯子可以进洗碗机吗？')
  assert.equal(await perform(clerk, (work) => inviteAnswerers(work, questionId)), 1)
  const [buyerOne] = people
  const { items } = await findInvitations(db, {}, buyerOne!, clock.now())
  assert.deepEqual(
    items.map(({ question, calledAs }) => [question.id, calledAs]),
    [[questionId, 'bought']],
  )
  const answerId = await answer(buyerOne!, questionId, '可以，我洗了半年了')
  assert.deepEqual((await findInvitations(db, {}, buyerOne!, clock.now())).items, [])
  await assert.rejects(answer(buyerOne!, questionId, '再说一次'), { code: 'reviews.answered-already' })
  await assert.rejects(
    perform(buyerOne!, (work) => acceptAnswer(work, answerId)),
    { code: 'reviews.not-your-question' },
  )
  await perform(asker, (work) => acceptAnswer(work, answerId))
  await perform(asker, (work) => acceptAnswer(work, answerId))
  const question = await shown(questionId)
  assert.deepEqual(
    [question.best?.id, question.best?.badge, question.best?.isAccepted, question.acceptedBy],
    [answerId, 'bought', true, 'asker'],
  )
  assert.equal((await facts('reviews.answer-accepted')).filter((fact) => fact.answerId === answerId).length, 1)
  const { rows } = await sql<{ kind: string; person_id: string }>`
    select kind, person_id from messaging.notice where about_id = ${questionId} order by id`.execute(db)
  assert.deepEqual(
    rows.map(({ kind, person_id }) => [kind, person_id]).sort(),
    [
      ['answer-accepted', buyerOne!.id],
      ['question-answered', asker.id],
      ['question-invited', buyerOne!.id],
    ].sort(),
  )
})

test('of two answers that are accepted at once one is', async () => {
  const { productId, people } = await known(2)
  const asker = await someone('Asker')
  const questionId = await ask(asker, productId, '杯子有没有异味？')
  const ids = [await answer(people[0]!, questionId, '没有'), await answer(people[1]!, questionId, '有一点')]
  const outcomes = await Promise.allSettled(ids.map((id) => perform(asker, (work) => acceptAnswer(work, id))))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'reviews.accepted-already')
})

test('a question is deleted while others answer: its text goes, what was answered before stays, nothing comes after', async () => {
  const { productId, people } = await known(3)
  const asker = await someone('Asker')
  const questionId = await ask(asker, productId, '会不会很重要的秘密？')
  await answer(people[0]!, questionId, '不会')
  const [removed, given] = await Promise.allSettled([
    perform(asker, (work) => removeQuestion(work, questionId)),
    perform(people[1]!, (work) => giveAnswer(work, questionId, { text: '同时的回答' })),
  ])
  assert.equal(removed.status, 'fulfilled')
  if (given.status === 'rejected') assert.equal(given.reason.code, 'reviews.question-closed')
  const question = await shown(questionId)
  assert.deepEqual([question.text, question.state, question.author.name], ['', 'removed', '***'])
  assert.equal((await answersOf(questionId)).length, given.status === 'fulfilled' ? 2 : 1)
  await assert.rejects(answer(people[2]!, questionId, '太晚了'), { code: 'reviews.question-closed' })
  const { rows } = await sql`select from reviews.question where text like '%秘密%'
    union all select from messaging.notice where about_id = ${questionId}`.execute(db)
  assert.equal(rows.length, 0)
})

test('what an answer said goes from notices too, when its author deletes or changes it, though others are in the same notice', async () => {
  const { productId, people } = await known(3)
  const asker = await someone('Asker')
  const questionId = await ask(asker, productId, '颜色会不会褪？')
  const [one, two] = [
    await answer(people[0]!, questionId, '第一个不会'),
    await answer(people[1]!, questionId, '第二个秘密'),
  ]
  const quoted = async () => {
    const { rows } = await sql<{ text: string | null; people: number }>`
      select detail->>'text' as text, people from messaging.notice
      where about_id = ${questionId} and kind = 'question-answered'`.execute(db)
    return rows
  }
  assert.deepEqual(await quoted(), [{ text: '第二个秘密', people: 2 }])
  await perform(people[1]!, (work) => removeAnswer(work, two))
  assert.deepEqual(await quoted(), [{ text: null, people: 1 }])
  await answer(people[2]!, questionId, '第三个要改')
  const { rows } = await sql<{ id: string }>`select id from reviews.answer where text = '第三个要改'`.execute(db)
  await perform(people[2]!, (work) => editAnswer(work, rows[0]?.id ?? '', '改好了'))
  assert.deepEqual(await quoted(), [{ text: null, people: 2 }])
  assert.ok(one)
})

test('nobody is asked twice about one question, also by two who invite at once; nor more than three times a week', async () => {
  const { productId, people } = await known(2)
  const asker = await someone('Asker')
  const first = await ask(asker, productId, '第一个问题是什么呢？')
  await Promise.all([1, 2, 3].map(() => perform(clerk, (work) => inviteAnswerers(work, first))))
  assert.deepEqual(await invitedTo(first), people.map(({ id }) => id).sort())
  assert.equal(await perform(clerk, (work) => inviteAnswerers(work, first)), 0)
  const more = [
    await ask(asker, productId, '第二个完全不同的疑问'),
    await ask(asker, productId, '容量到底有多大'),
    await ask(asker, productId, '颜色会不会掉'),
  ]
  await Promise.all(more.map((id) => perform(clerk, (work) => inviteAnswerers(work, id))))
  const counts = await Promise.all(more.map(async (id) => (await invitedTo(id)).length))
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    4,
  )
  clock.advance(8 * dayMs)
  const later = await ask(asker, productId, '一周以后又来问一句')
  assert.equal(await perform(clerk, (work) => inviteAnswerers(work, later)), 2)
})

test('whoever declines rests a month; who gave it back, the asker, and who answered already are not asked', async () => {
  const { productId, people } = await known(3)
  const [first, second, third] = people
  const questionId = await ask(first!, productId, '我自己也买过想问问大家')
  await answer(second!, questionId, '我先答了')
  await perform(clerk, (work) => inviteAnswerers(work, questionId))
  assert.deepEqual(await invitedTo(questionId), [third!.id])
  await perform(third!, (work) => declineInvitation(work, questionId))
  await perform(third!, (work) => declineInvitation(work, questionId))
  await assert.rejects(
    perform(second!, (work) => declineInvitation(work, questionId)),
    { code: 'reviews.not-invited' },
  )
  const next = await ask(await someone('Asker'), productId, '换个人再问一个问题')
  await perform(clerk, (work) => inviteAnswerers(work, next))
  assert.deepEqual(await invitedTo(next), [first!.id, second!.id].sort())
})

test('an expert is asked beside the buyers, and answers with their badge; only staff answer for the shop', async () => {
  const { productId } = await known(0)
  const expert = await someone('Expert')
  await perform(clerk, (work) => nameExpert(work, { personId: expert.id, placeKind: 'house', placeId: '' }))
  await assert.rejects(
    perform(clerk, (work) => nameExpert(work, { personId: productId, placeKind: 'house', placeId: '' })),
    { code: 'reviews.unknown-person' },
  )
  const questionId = await ask(await someone('Asker'), productId, '釉料安全吗，含铅吗？')
  await perform(clerk, (work) => inviteAnswerers(work, questionId))
  assert.deepEqual(await invitedTo(questionId), [expert.id])
  await answer(expert, questionId, '不含铅')
  await assert.rejects(answer(await someone('Other'), questionId, '假装店家', true), { code: 'reviews.not-for-shop' })
  await answer(clerk, questionId, '有检测报告', true)
  assert.deepEqual((await answersOf(questionId)).map(({ badge }) => badge).sort(), ['expert', 'shop'])
})

test('what helped most stands first, the accepted one before it; one vote a person and none on an own answer', async () => {
  const { productId, people } = await known(3)
  const asker = await someone('Asker')
  const questionId = await ask(asker, productId, '哪个颜色更好看？')
  const ids: string[] = []
  for (const [at, who] of people.entries()) ids.push(await answer(who, questionId, `我觉得第 ${at} 个好看`))
  const readers = await Promise.all(Array.from({ length: 6 }, (_, at) => someone(`Reader ${at}`)))
  await Promise.all(readers.map((who) => perform(who, (work) => voteOnAnswer(work, ids[2] ?? '', true))))
  await Promise.all(readers.slice(0, 2).map((who) => perform(who, (work) => voteOnAnswer(work, ids[1] ?? '', true))))
  await perform(readers[0]!, (work) => voteOnAnswer(work, ids[2] ?? '', true))
  await perform(asker, (work) => acceptAnswer(work, ids[0] ?? ''))
  await assert.rejects(
    perform(people[0]!, (work) => voteOnAnswer(work, ids[0] ?? '', true)),
    { code: 'reviews.own-answer' },
  )
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await findAnswers(db, questionId, { limit: 1, ...(after && { after }) }, clerk)
    seen.push(...page.items.map(({ id, helpful }) => `${id} ${helpful}`))
    after = page.next
  } while (after)
  assert.deepEqual(seen, [`${ids[0]} 0`, `${ids[2]} 6`, `${ids[1]} 2`])
  await perform(people[0]!, (work) => removeAnswer(work, ids[0] ?? ''))
  assert.equal((await shown(questionId)).acceptedBy, undefined)
  await perform(people[2]!, (work) => editAnswer(work, ids[2] ?? '', '还是第 2 个好看'))
  assert.equal((await answersOf(questionId))[0]?.helpful, 6)
})

test('the shop accepts once the asker has had seven days', async () => {
  const { productId, people } = await known(1)
  const questionId = await ask(await someone('Asker'), productId, '有没有礼盒包装？')
  const answerId = await answer(people[0]!, questionId, '有的')
  const accept = () => perform(clerk, (work) => acceptAnswer(work, answerId))
  await assert.rejects(accept(), { code: 'reviews.not-your-question' })
  clock.advance(7 * dayMs)
  await accept()
  assert.equal((await shown(questionId)).acceptedBy, 'shop')
})

test('much the same question is found while it is typed, in Chinese and in Latin letters; another place’s is not', async () => {
  const { productId } = await known(0)
  const { productId: other } = await known(0)
  const asker = await someone('Asker')
  const same = await ask(asker, productId, '这个杯子能放微波炉加热吗')
  const english = await ask(asker, productId, 'Does the glaze fade in the sun?')
  await ask(asker, other, '这个杯子能放微波炉加热吗')
  const find = async (text: string) =>
    (await findSimilar(db, { placeKind: 'product', placeId: productId, text }, clerk, clock.now())).map(({ id }) => id)
  assert.deepEqual(await find('能放微波炉吗？'), [same])
  assert.deepEqual(await find('will the glaze fade'), [english])
  assert.deepEqual(await find('包邮吗'), [])
})

test('whose answers are accepted has their notes measured as more useful, each asker once, and no more when it is gone', async () => {
  const { productId } = await known(0)
  const [author, asker, other] = [await someone('Author'), await someone('Asker'), await someone('Other')]
  const note = { kind: 'note', text: '这口锅我用了三年，开锅的办法写在这里。', audience: 'everybody' } as const
  const postId = await perform(author, (work) => publishPost(work, note))
  const measured = async () => {
    await perform(system, (work) => rankPostsOf(work, author.id))
    const { rows } = await sql<{ accepted: number; usefulness: number }>`
      select accepted, usefulness from community.post_quality where post_id = ${postId}`.execute(db)
    return rows[0] ?? { accepted: -1, usefulness: -1 }
  }
  const before = await measured()
  const accepted: string[] = []
  for (const [who, text] of [
    [asker, '怎么开锅？'],
    [asker, '开锅要多久？'],
    [other, '可以用钢丝球吗？'],
  ] as const) {
    const answerId = await answer(author, await ask(who, productId, text), `${text}说来话长，先看我的笔记`)
    await perform(who, (work) => acceptAnswer(work, answerId))
    accepted.push(answerId)
  }
  const after = await measured()
  assert.deepEqual([before.accepted, after.accepted], [0, 2])
  assert.ok(after.usefulness > before.usefulness)
  await perform(author, (work) => removeAnswer(work, accepted[2]!))
  assert.equal((await measured()).accepted, 1)
})
