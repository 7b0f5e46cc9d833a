import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { PollAnswer, PostPollDraft } from '#contracts/community'
import { checkBooks } from '#platform/operations/books/index'
import { type Actor, system } from '#platform/work'
import { person } from '#test/world/people'
import { communityWorld, usualNote } from '../../test/world.ts'
import { listEditions } from '../draft/own.ts'
import { editPost } from '../edit.ts'
import { removePost } from '../remove.ts'
import { pollBooks } from './books.ts'
import { closeIfDue, closePoll } from './close.ts'
import { exportPoll } from './csv.ts'
import { eraseVotes, mergeVotes } from './person.ts'
import { getPoll, listTexts, listVoters } from './queries.ts'
import { votePoll } from './vote.ts'

const on = await communityWorld()
const { mei, li } = on
const question = { sort: 'single' as const, title: '', choices: [{ text: '绿茶' }, { text: '红茶' }, { text: '白茶' }] }
const poll: PostPollDraft = { questions: [question] }

const ask = (part: Partial<PostPollDraft> = {}, draft = {}) => on.post(mei, { poll: { ...poll, ...part }, ...draft })
const see = (postId: string, who: Actor = mei) => getPoll(on.db, postId, who)
const ids = async (postId: string, nth = 0) => (await see(postId)).questions[nth]!.choices.map(({ id }) => id)
const vote = (who: Actor, postId: string, ...answers: PollAnswer[]) =>
  on.perform(who, (work) => votePoll(work, postId, answers))
const choose = async (who: Actor, postId: string, ...places: number[]) => {
  const known = await ids(postId)
  return vote(who, postId, { choiceIds: places.map((place) => known[place] ?? '') })
}
const votesOf = async (postId: string, who: Actor = mei) =>
  (await see(postId, who)).questions[0]!.choices.map(({ votes }) => votes)
async function assertBooks(): Promise<void> {
  assert.deepEqual(await checkBooks(on.db, pollBooks), [])
}

test('a vote counts once, again is the same, and another one takes its place', async () => {
  const postId = await ask()
  await choose(li, postId, 1)
  await choose(li, postId, 1)
  assert.deepEqual(await votesOf(postId), [0, 1, 0])
  await choose(li, postId, 2)
  const seen = await see(postId, li)
  assert.deepEqual([await votesOf(postId), seen.people], [[0, 0, 1], 1])
  assert.deepEqual(seen.mine, [{ choiceIds: [(await ids(postId))[2]] }])
  const facts = (await on.facts('community.poll-voted')).filter((fact) => fact.postId === postId)
  assert.deepEqual(
    facts.map(({ isFirst }) => isFirst),
    [true, false],
  )
  await assertBooks()
})

test('where a vote is final another is refused; more than one may choose is refused, and what is no choice', async () => {
  const postId = await ask({ mayChange: false })
  await choose(li, postId, 0)
  await assert.rejects(choose(li, postId, 1), { code: 'community.voted-already' })
  const bo = person('Bo')
  await assert.rejects(choose(bo, postId, 0, 1), { code: 'community.too-many-choices' })
  await assert.rejects(vote(bo, postId, { choiceIds: [postId] }), { code: 'community.unknown-choice' })
  await assert.rejects(vote(bo, postId, {}), { code: 'community.answer-missing' })
  await assert.rejects(vote(bo, await on.post(mei), {}), { code: 'community.unknown-poll' })
  const [first, second] = await ids(postId)
  const twice = sql`
    with own as (insert into community.poll_vote values (${postId}, 'x', now(), now()))
    insert into community.poll_pick values (${postId}, 'x', 0, ${first}, true), (${postId}, 'x', 0, ${second}, true)`
  await assert.rejects(twice.execute(on.db), /poll_one_pick/)
})

test('sixty people who vote, repeat and change at once are counted exactly', async () => {
  const postId = await ask()
  const crowd = Array.from({ length: 60 }, (_, nth) => person(`P${nth}`))
  await Promise.all(crowd.flatMap((who, nth) => [choose(who, postId, nth % 3), choose(who, postId, (nth + 1) % 3)]))
  await Promise.all(crowd.map((who, nth) => choose(who, postId, nth % 2)))
  assert.deepEqual([await votesOf(postId), (await see(postId)).people], [[30, 30, 0], 60])
  await assertBooks()
})

test('closing and voting at once: a vote is in the result or refused, never lost or counted after', async () => {
  for (let round = 0; round < 4; round++) {
    const postId = await ask()
    const crowd = Array.from({ length: 12 }, (_, nth) => person(`P${nth}`))
    const known = await ids(postId)
    const [closed, ...votes] = await Promise.allSettled([
      on.perform(mei, (work) => closePoll(work, postId)),
      ...crowd.map((who) => vote(who, postId, { choiceIds: [known[0] ?? ''] })),
    ])
    assert.equal(closed.status, 'fulfilled')
    const counted = votes.filter(({ status }) => status === 'fulfilled').length
    assert.equal((await see(postId)).people, counted)
    const told = (await on.facts('community.poll-closed')).filter((fact) => fact.postId === postId)
    assert.deepEqual(
      told.map(({ people }) => people),
      [counted],
    )
    const late = sql`insert into community.poll_vote values (${postId}, 'late', now(), now())`
    await assert.rejects(late.execute(on.db), /poll is closed/)
  }
  await assertBooks()
})

test('it closes when its time is over, once; those who voted hear of it, and the author', async () => {
  const postId = await ask({ hours: 1 })
  await choose(li, postId, 0)
  await on.perform(system, (work) => closeIfDue(work, postId))
  assert.equal((await see(postId)).isClosed, false)
  on.clock.advance(3_600_000)
  await assert.rejects(choose(person('Bo'), postId, 0), { code: 'community.poll-over' })
  await Promise.all([1, 2].map(() => on.perform(system, (work) => closeIfDue(work, postId))))
  assert.equal((await see(postId)).isClosed, true)
  assert.equal((await on.facts('community.poll-closed')).filter((fact) => fact.postId === postId).length, 1)
})

test('who sees the result: always, after voting or after closing; the author at any time', async () => {
  const bo = person('Bo')
  const [always, voted, closed] = [await ask({ reveal: 'always' }), await ask(), await ask({ reveal: 'closed' })]
  for (const postId of [always, voted, closed]) await choose(li, postId, 0)
  assert.deepEqual(await votesOf(always, bo), [1, 0, 0])
  assert.deepEqual(await votesOf(voted, bo), [undefined, undefined, undefined])
  assert.deepEqual(await votesOf(voted, li), [1, 0, 0])
  assert.deepEqual(await votesOf(closed, li), [undefined, undefined, undefined])
  assert.deepEqual(await votesOf(closed, mei), [1, 0, 0])
  await on.perform(mei, (work) => closePoll(work, closed))
  assert.deepEqual(await votesOf(closed, bo), [1, 0, 0])
  await assert.rejects(
    on.perform(li, (work) => closePoll(work, voted)),
    { code: 'community.not-yours' },
  )
})

test('what has votes stays as it was asked; before that an edit may change it, and history keeps it', async () => {
  const postId = await ask()
  const other = { questions: [{ ...question, choices: [{ text: '咖啡' }, { text: '可可' }] }] }
  const before = await ids(postId)
  const edit = (draft: object, version: number) =>
    on.perform(mei, (work) => editPost(work, postId, { ...usualNote, ...draft }, version))
  await edit({ poll: other }, 1)
  await assert.rejects(vote(li, postId, { choiceIds: [before[0] ?? ''] }), { code: 'community.unknown-choice' })
  const [edition] = await listEditions(on.db, postId, mei)
  assert.deepEqual(edition?.poll, [{ title: '', choices: ['绿茶', '红茶', '白茶'] }])
  await choose(li, postId, 1)
  await edit({ poll: other, text: 'Other words' }, 2)
  await assert.rejects(edit({ poll }, 3), { code: 'community.poll-has-votes' })
  await assert.rejects(edit({}, 3), { code: 'community.poll-has-votes' })
  const change = sql`update community.poll_choice set text = 'x' where post_id = ${postId}`
  await assert.rejects(change.execute(on.db), /not changed/)
  assert.deepEqual(await votesOf(postId), [0, 1])
})

test('an edit and the first vote at once: the vote stands for what it was given to, or is refused', async () => {
  for (let round = 0; round < 4; round++) {
    const postId = await ask()
    const [first] = await ids(postId)
    const other = { questions: [{ ...question, choices: [{ text: '咖啡' }, { text: '可可' }] }] }
    await Promise.allSettled([
      on.perform(mei, (work) => editPost(work, postId, { ...usualNote, poll: other }, 1)),
      vote(li, postId, { choiceIds: [first ?? ''] }),
    ])
    const { questions, people } = await see(postId)
    const isOld = questions[0]?.choices[0]?.text === '绿茶'
    assert.deepEqual([people, questions[0]?.choices[0]?.votes], isOld ? [1, 1] : [0, 0])
  }
  await assertBooks()
})

test('a survey asks several things at once; own words are read by the author alone, without names', async () => {
  const postId = await ask({
    questions: [
      { ...question, title: '喝什么' },
      { ...question, sort: 'multiple', most: 2, title: '什么时候' },
      { sort: 'text', title: '还想说' },
    ],
  })
  const [tea, when] = [await ids(postId), await ids(postId, 1)]
  await vote(li, postId, { choiceIds: [tea[0] ?? ''] }, { choiceIds: when.slice(0, 2) }, { text: '再苦一点\u202e' })
  const { items } = await listTexts(on.db, postId, { question: 2 }, mei)
  assert.deepEqual(items, [{ text: '再苦一点' }])
  await assert.rejects(listTexts(on.db, postId, { question: 2 }, li), { code: 'community.not-yours' })
  await assert.rejects(listVoters(on.db, postId, { choiceId: tea[0] ?? '' }, mei), {
    code: 'community.votes-not-shown',
  })
  const table = await exportPoll(on.db, postId, mei)
  assert.match(table, /绿茶,绿茶 \/ 红茶,再苦一点/)
  assert.ok(!table.includes(li.id))
  await assert.rejects(exportPoll(on.db, postId, person('Bo')), { code: 'community.not-yours' })
})

test('where votes are by name, whoever sees the result sees who voted', async () => {
  const postId = await ask({ isNamed: true })
  await choose(li, postId, 0)
  const [first] = await ids(postId)
  const { items } = await listVoters(on.db, postId, { choiceId: first ?? '' }, li)
  assert.deepEqual(
    items.map(({ name }) => name),
    ['Li'],
  )
  assert.match(await exportPoll(on.db, postId, mei), new RegExp(li.id))
})

test('what cannot be asked is refused with its reason; a draft may be anything', async () => {
  const twins = { questions: [{ ...question, choices: [{ text: '茶' }, { text: ' 茶' }] }] }
  await assert.rejects(ask(twins), { code: 'community.choices-alike' })
  await assert.rejects(ask({ questions: [{ ...question, choices: [{ text: '茶' }] }] }), {
    code: 'community.few-choices',
  })
  await assert.rejects(ask({ questions: [question, question] }), { code: 'community.empty-poll' })
  await assert.rejects(ask({ questions: [{ ...question, choices: [{ text: '茶' }, { text: '' }] }] }), {
    code: 'community.empty-poll',
  })
})

test('a choice may be a picture of the author’s; it is none of the post’s own', async () => {
  const mediaId = await on.upload(mei)
  const choices = [{ text: '', mediaId }, { text: '红茶' }]
  const postId = await ask({ questions: [{ ...question, choices }] })
  assert.ok((await see(postId)).questions[0]?.choices[0]?.picture)
  const foreign = [{ text: '', mediaId: await on.upload(li) }, { text: '红茶' }]
  await assert.rejects(ask({ questions: [{ ...question, choices: foreign }] }), { code: 'community.unknown-media' })
})

test('what is hidden or removed takes its poll along; who leaves stays counted as nobody', async () => {
  const postId = await ask()
  const [ann, bo] = [await on.someone('Ann'), await on.someone('Bo')]
  await choose(ann, postId, 0)
  await choose(bo, postId, 1)
  await on.perform(system, (work) => mergeVotes(work, ann.id, bo.id))
  assert.deepEqual([await votesOf(postId), (await see(postId)).people], [[0, 1, 0], 1])
  await on.perform(system, (work) => eraseVotes(work, bo.id))
  assert.deepEqual([(await see(postId)).people, (await see(postId, bo)).mine], [1, undefined])
  await assertBooks()
  await on.perform(mei, (work) => removePost(work, postId))
  await assert.rejects(choose(li, postId, 0), { code: 'community.unknown-post' })
  const { rows } = await sql`select from community.poll_pick where post_id = ${postId}`.execute(on.db)
  assert.equal(rows.length, 0)
})
