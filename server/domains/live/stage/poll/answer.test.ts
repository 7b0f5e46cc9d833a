import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { OwnPoll, PollDraft } from '#contracts/live'
import { imposeSanction } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { type Actor, system } from '#platform/work'
import { person } from '#test/world/people'
import { stage } from '#test/world/stage'
import { livePerson } from '../../house/person.ts'
import { endShow } from '../../show/turn.ts'
import { reading } from '../../tables.ts'
import { answerPoll, createAnswers } from './answer.ts'
import { closeDuePolls, closePoll } from './close.ts'
import { openPoll } from './open.ts'
import { findPolls } from './queries.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const bo = await on.someone('Bo')
const lin = await on.someone('Lin')
const question: PollDraft = { kind: 'poll', question: 'Which first?', options: ['Tea', 'Cup', 'Pot'] }

const open = (showId: string, draft: Partial<PollDraft> = {}) =>
  on.perform(mei, (work) => openPoll(work, showId, { ...question, ...draft }))
const close = (showId: string, pollId: string) => on.perform(mei, (work) => closePoll(work, showId, pollId))
async function answer(showId: string, pollId: string, actor: Actor, ...choices: number[]): Promise<OwnPoll> {
  const { outcomes } = await on.perform(system, (work) => answerPoll(work, pollId, [{ showId, actor, choices }]))
  const [outcome] = outcomes
  if (outcome instanceof Refusal || !outcome) throw outcome
  return outcome
}
const see = (showId: string, who: Actor, forCrew = false) =>
  findPolls(reading(on.db), showId, { personId: who.id, forCrew }, { limit: 10 })

test('an answer is one vote, the same again is the same, another one is refused', async () => {
  const showId = await on.onAir(mei)
  const { id } = await open(showId)
  assert.deepEqual((await answer(showId, id, bo, 1)).votes, [0, 1, 0])
  assert.deepEqual((await answer(showId, id, bo, 1)).votes, [0, 1, 0])
  await assert.rejects(answer(showId, id, bo, 2), { code: 'live.already-answered' })
  const own = await answer(showId, id, lin, 1)
  assert.deepEqual([own.votes, own.people, own.mine], [[0, 2, 0], 2, [1]])
  assert.equal((await on.facts('live.poll-answered')).length, 2)
})

test('five hundred people who tap at once through two nodes are counted once each', async () => {
  const showId = await on.onAir(mei)
  const { id } = await open(showId)
  const house = { perform: on.perform, rooms: { state: () => {} } } as never
  const nodes = [createAnswers(house), createAnswers(house)]
  const crowd = Array.from({ length: 500 }, (_, nth) => person(`P${nth}`))
  const taps = crowd.flatMap((actor, nth) => nodes.map((node) => node.add(id, { showId, actor, choices: [nth % 3] })))
  await Promise.all(taps)
  const [poll] = (await see(showId, bo)).items
  assert.deepEqual([poll?.people, poll?.votes], [500, [167, 167, 166]])
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from live.poll_answer where poll_id = ${id}`.execute(on.db)
  assert.equal(rows[0]?.n, 500)
})

test('closing and answering at once: an answer is counted in the result or refused, never lost', async () => {
  for (let round = 0; round < 5; round++) {
    const showId = await on.onAir(mei)
    const { id } = await open(showId)
    const people = Array.from({ length: 20 }, (_, nth) => person(`P${nth}`))
    const [closed, ...answers] = await Promise.allSettled([
      close(showId, id),
      ...people.map((one) => answer(showId, id, one, 0)),
    ])
    const counted = answers.filter((outcome) => outcome.status === 'fulfilled').length
    assert.equal(closed.status === 'fulfilled' && closed.value.people, counted)
  }
})

test('one question at a time: a new one closes the one before, a topic stands beside it', async () => {
  const showId = await on.onAir(mei)
  const first = await open(showId)
  const topic = await open(showId, { kind: 'topic', question: 'Tea at night?', options: [] })
  on.hear()
  const second = await open(showId)
  assert.deepEqual(
    on.hear().map(({ type, body }) => [type, (body as { id: string }).id]),
    [
      ['poll-closed', first.id],
      ['poll-opened', second.id],
    ],
  )
  const { rows } = await sql<{ id: string }>`
    select id from live.poll where show_id = ${showId} and closed_at is null order by id`.execute(on.db)
  assert.deepEqual(rows.map((row) => row.id).sort(), [topic.id, second.id].sort())
  const third =
    sql`insert into live.poll (id, show_id, kind, question, options, most, reveal, votes, opened_by, opened_at)
    values (${newId()}, ${showId}, 'poll', 'x', '{a,b}', 1, 'live', '{0,0}', 'x', now())`.execute(on.db)
  await assert.rejects(third, /poll_one_at_a_time/)
})

test('a quiz tells its right option and its votes only once it has closed', async () => {
  const showId = await on.onAir(mei)
  const { id } = await open(showId, { kind: 'quiz', rightOption: 2 })
  const own = await answer(showId, id, bo, 2)
  await answer(showId, id, lin, 0)
  assert.deepEqual([own.votes, own.rightOption, own.people], [undefined, undefined, 1])
  assert.deepEqual((await see(showId, mei, true)).items[0]?.votes, [1, 0, 1])
  const closed = await close(showId, id)
  assert.deepEqual([closed.votes, closed.rightOption], [[1, 0, 1], 2])
  assert.equal((await on.facts('live.poll-closed')).at(-1)?.right, 1)
  assert.deepEqual(
    (await on.facts('live.poll-answered')).slice(-2).map((fact) => fact.right),
    [true, false],
  )
})

test('it closes by itself when its time is over, once, and with the show', async () => {
  const showId = await on.onAir(mei)
  const { id } = await open(showId, { seconds: 30 })
  on.hear()
  await closeDuePolls(on)
  assert.equal(on.hear().length, 0)
  on.clock.advance(30_000)
  await assert.rejects(answer(showId, id, bo, 0), { code: 'live.poll-closed' })
  await Promise.all([closeDuePolls(on), closeDuePolls(on)])
  assert.deepEqual(
    on.hear().map(({ type }) => type),
    ['poll-closed'],
  )
  const last = await open(showId)
  await on.perform(mei, (work) => endShow(work, showId))
  assert.ok((await see(showId, bo)).items.find((poll) => poll.id === last.id)?.closedAt)
})

test('asking is for those who run the show while it is on air', async () => {
  const planned = await on.planned(mei)
  await assert.rejects(open(planned), { code: 'live.not-live' })
  const showId = await on.onAir(mei)
  await assert.rejects(
    on.perform(bo, (work) => openPoll(work, showId, question)),
    { code: 'live.not-yours' },
  )
  const { id } = await open(showId)
  await assert.rejects(
    on.perform(bo, (work) => closePoll(work, showId, id)),
    { code: 'live.not-yours' },
  )
  await assert.rejects(close(showId, newId()), { code: 'live.unknown-poll' })
})

test('who is banned does not answer, nor anybody through the door of another show', async () => {
  const showId = await on.onAir(mei)
  const { id } = await open(showId)
  const rude = await on.someone('Rude')
  await on.perform(mei, (work) =>
    imposeSanction(work, {
      place: { scope: 'show', subjectId: showId },
      person: rude,
      measure: 'ban',
    }),
  )
  await assert.rejects(answer(showId, id, rude, 0), { code: 'live.banned' })
  await assert.rejects(answer(await on.onAir(mei), id, bo, 0), { code: 'live.unknown-poll' })
  await assert.rejects(answer(showId, newId(), bo, 0), { code: 'live.unknown-poll' })
})

test('a guest who signs up keeps the answer; two answers become the member’s one; erasing leaves the count', async () => {
  const showId = await on.onAir(mei)
  const both = await open(showId)
  const guest = await on.someone('Guest', [], 'guest')
  const member = await on.someone('Member')
  await answer(showId, both.id, guest, 0)
  await answer(showId, both.id, member, 1)
  await on.perform(system, (work) => livePerson.merge?.(work, guest.id, member.id) ?? Promise.resolve())
  const [poll] = (await see(showId, member)).items
  assert.deepEqual([poll?.people, poll?.votes, poll?.mine], [1, [0, 1, 0], [1]])
  await on.perform(system, (work) => livePerson.erase?.(work, member.id) ?? Promise.resolve())
  const [after] = (await see(showId, member)).items
  assert.deepEqual([after?.people, after?.votes, after?.mine], [1, [0, 1, 0], undefined])
})
