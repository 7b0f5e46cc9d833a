import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { findWrong } from '#platform/operations/books/index'
import type { Actor } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { conversationBooks } from '../conversation/books.ts'
import { findMessages } from '../conversation/queries.ts'
import { reading } from '../tables.ts'
import { messagesWorld, refused } from '../test/world.ts'
import { lookAfterService } from './agent/assign.ts'
import { listAgents, setOwnAgent } from './agent/keep.ts'
import { answerByVoice, claimCase, handOver, noteCase, reopenCase, snoozeCase, tagCase } from './case/acts.ts'
import { historyAsCsv } from './case/csv.ts'
import { mergeCases } from './case/merge.ts'
import { countCases, findCases } from './case/queries.ts'
import { rateService, solveCase } from './case/solve.ts'
import { findEvents, viewCases } from './case/view.ts'
import { readFigures } from './figure/read.ts'
import { changeRules, readRules } from './setting/rules.ts'

const on = await messagesWorld()
const an = await on.someone('An', ['service'])
const bo = await on.someone('Bo', ['service'])

async function customer(name = 'Customer') {
  const who = await on.someone(name)
  return { who, id: await on.openShop(who) }
}

const caseOf = async (id: string) => {
  const [view] = await viewCases(on.db, await findCases(on.db, { id }, 1))
  assert.ok(view)
  return view
}
const kinds = async (id: string) => (await findEvents(on.db, id)).map(({ kind }) => kind)
const lookAfter = () => lookAfterService(on)
const present = (who: Actor, isPresent: boolean, skills: string[] = [], most = 8) =>
  on.perform(who, (work) => setOwnAgent(work, { isPresent, skills, most }))

async function at(minute: number, act: () => Promise<unknown>) {
  on.clock.set(later(minutes(minute)))
  await act().finally(() => on.clock.set(later(0)))
}

test('a question starts the clock of the first answer, an answer stops it and starts that of the next', async () => {
  const { who, id } = await customer()
  await on.say(who, id, 'where is my order?')
  assert.deepEqual([(await caseOf(id)).dueAt, (await caseOf(id)).isFirst], [later(minutes(3)).toISOString(), true])
  await at(2, () => on.say(an, id, 'on its way'))
  const answered = await caseOf(id)
  assert.deepEqual([answered.state, answered.dueAt, answered.agent?.name], ['waiting', undefined, 'An'])
  await at(10, () => on.say(who, id, 'thanks, when?'))
  assert.deepEqual([(await caseOf(id)).dueAt, (await caseOf(id)).isFirst], [later(minutes(13)).toISOString(), false])
})

test('of two agents who claim one conversation at once one has it, and the other is told', async () => {
  const { who, id } = await customer()
  await on.say(who, id, 'hello')
  const claims = await Promise.allSettled([an, bo].map((agent) => on.perform(agent, (work) => claimCase(work, id))))
  assert.deepEqual(claims.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = claims.find((claim) => claim.status === 'rejected')
  assert.equal((lost?.reason as { code?: string } | undefined)?.code, 'messaging.has-agent')
  const winner = (await caseOf(id)).agent?.id === an.id ? an : bo
  await on.perform(winner, (work) => claimCase(work, id))
})

test('what is solved while the customer writes is either not solved or open again; no message is closed over', async () => {
  for (let turn = 0; turn < 8; turn++) {
    const { who, id } = await customer()
    await on.say(who, id, 'hello')
    await on.say(an, id, 'hello')
    const [solved] = await Promise.allSettled([
      on.perform(an, (work) => solveCase(work, id, 2)),
      on.say(who, id, 'wait'),
    ])
    const now = await caseOf(id)
    assert.equal(now.state, 'open')
    assert.ok(now.askedAt)
    const reopened = (await kinds(id)).includes('reopened')
    assert.equal(reopened, solved.status === 'fulfilled')
  }
})

test('a message that arrives during a merge is kept once, in the one conversation or the other', async () => {
  const host = await on.someone('Mei', ['host'])
  const showId = await on.onAir(host)
  for (let turn = 0; turn < 6; turn++) {
    const { who, id: into } = await customer()
    const from = await on.openShow(who, showId)
    await on.say(who, from, 'in the show')
    await on.say(who, into, 'in the shop')
    const [said] = await Promise.all([
      on.say(who, from, 'meanwhile'),
      on.perform(an, (work) => mergeCases(work, from, into)),
    ])
    assert.ok([from, into].includes(said.conversationId))
    const all = await Promise.all([from, into].map((id) => findMessages(reading(on.db), id, {}, 10)))
    assert.equal(all.flat().filter(({ text }) => text === 'meanwhile').length, 1)
    assert.equal((await on.say(who, from, 'goes on')).conversationId, into)
    const merged = await caseOf(into)
    assert.deepEqual(
      merged.parts.map((part) => part.id),
      [from],
    )
    assert.ok(merged.askedAt)
  }
})

test('only conversations of one customer are merged, and not into themselves', async () => {
  const [one, two] = [await customer(), await customer()]
  await on.say(one.who, one.id, 'a')
  await on.say(two.who, two.id, 'b')
  await assert.rejects(
    on.perform(an, (work) => mergeCases(work, one.id, two.id)),
    refused('other-person'),
  )
  await assert.rejects(
    on.perform(an, (work) => mergeCases(work, one.id, one.id)),
    refused('already-one'),
  )
})

test('an answer that is late is told once, goes back to the queue, and is handed over with the reason', async () => {
  const { who, id } = await customer()
  await on.say(who, id, 'hello')
  await on.perform(an, (work) => claimCase(work, id))
  await at(4, async () => {
    await lookAfter()
    await lookAfter()
    assert.equal((await countCases(on.db, an.id, on.clock.now())).late >= 1, true)
  })
  assert.equal((await kinds(id)).filter((kind) => kind === 'breached').length, 1)
  await at(11, lookAfter)
  assert.equal((await caseOf(id)).agent, undefined)
  assert.ok((await kinds(id)).includes('returned'))
  await present(bo, true)
  await present(bo, false)
  await at(12, () => on.perform(an, (work) => handOver(work, id, { toId: bo.id, reason: 'knows rings' })))
  assert.equal((await caseOf(id)).agent?.name, 'Bo')
  const event = (await findEvents(on.db, id)).at(-1)
  assert.deepEqual([event?.kind, event?.to?.name, event?.text], ['handed-over', 'Bo', 'knows rings'])
  await assert.rejects(
    on.perform(an, (work) => handOver(work, id, { toId: who.id, reason: 'x' })),
    refused('unknown-agent'),
  )
})

test('those who are there get what waits in turn, by skill, and never more than they take; two nodes give it once', async () => {
  await sql`delete from messaging.service_case`.execute(on.db)
  await present(an, true, [], 2)
  await present(bo, true, ['returns'], 2)
  const own: string[] = []
  for (let nth = 0; nth < 5; nth++) {
    const { who, id } = await customer()
    await on.say(who, id, 'hello')
    own.push(id)
  }
  await on.perform(an, (work) => handOver(work, own[4] ?? '', { skill: 'returns', reason: 'a return' }))
  await Promise.all([lookAfter(), lookAfter()])
  const agents = await Promise.all(own.map(async (id) => (await caseOf(id)).agent?.id))
  const count = (who: Actor) => agents.filter((id) => id === who.id).length
  assert.deepEqual([count(an), count(bo)], [2, 2])
  const events = await Promise.all(own.map(kinds))
  assert.equal(events.flat().filter((kind) => kind === 'assigned').length, 4)
  const listed = await listAgents(on.db)
  assert.deepEqual(
    listed.map(({ open }) => open),
    [2, 2],
  )
  for (const who of [an, bo]) await present(who, false)
})

test('what is put aside comes back at its time, and at once when the customer writes', async () => {
  const { who, id } = await customer()
  await on.say(who, id, 'hello')
  await on.say(an, id, 'tomorrow')
  await on.perform(an, (work) => snoozeCase(work, id, later(minutes(60))))
  await at(61, lookAfter)
  assert.equal((await caseOf(id)).state, 'open')
  await on.say(an, id, 'still nothing')
  await on.perform(an, (work) => snoozeCase(work, id, later(minutes(60))))
  await on.say(who, id, 'and?')
  assert.equal((await caseOf(id)).state, 'open')
})

test('how it was is asked once for each time it was solved, and answered once, by the customer', async () => {
  const { who, id } = await customer()
  await on.say(who, id, 'hello')
  await assert.rejects(
    on.perform(who, (work) => rateService(work, id, 5, '')),
    refused('not-asked'),
  )
  await on.say(an, id, 'hello')
  await on.perform(an, (work) => solveCase(work, id, 2))
  await assert.rejects(
    on.perform(an, (work) => solveCase(work, id, 2)),
    refused('already-solved'),
  )
  await assert.rejects(
    on.perform(an, (work) => rateService(work, id, 5, '')),
    refused('unknown-conversation'),
  )
  await on.perform(who, (work) => rateService(work, id, 4, ' quick '))
  assert.deepEqual((await caseOf(id)).rating, { score: 4, comment: 'quick' })
  await assert.rejects(
    on.perform(who, (work) => rateService(work, id, 1, '')),
    refused('not-asked'),
  )
  await on.perform(an, (work) => reopenCase(work, id))
  await assert.rejects(
    on.perform(an, (work) => reopenCase(work, id)),
    refused('already-open'),
  )
})

test('a host answers aloud what was asked in the show, which is what it is counted as', async () => {
  const host = await on.someone('Mei', ['host'])
  const showId = await on.onAir(host)
  const who = await on.someone('Vi')
  const id = await on.openShow(who, showId)
  const { seq } = await on.say(who, id, 'which colour?')
  await assert.rejects(
    on.perform(await on.someone('Ot'), (work) => answerByVoice(work, id, seq)),
    refused('unknown-conversation'),
  )
  await on.perform(host, (work) => answerByVoice(work, id, seq))
  const answered = await caseOf(id)
  assert.deepEqual([answered.state, answered.voiceSeq, answered.askedAt], ['waiting', seq, undefined])
  await on.say(who, id, 'and the size?')
  await on.perform(host, (work) => answerByVoice(work, id, seq))
  assert.ok((await caseOf(id)).askedAt)
})

test('notes and tags are for staff; the whole history can be taken along', async () => {
  const { who, id } = await customer('Vi')
  await on.say(who, id, '=1+1')
  await on.perform(an, (work) => noteCase(work, id, 'calls often'))
  await on.perform(an, (work) => tagCase(work, id, ['vip', 'return', 'vip']))
  assert.deepEqual((await caseOf(id)).tags, ['return', 'vip'])
  assert.deepEqual(
    (await findCases(on.db, { tag: 'vip' }, 10)).map((row) => row.id),
    [id],
  )
  const csv = historyAsCsv(
    [(await caseOf(id)).last].flatMap((one) => one ?? []),
    await findEvents(on.db, id),
    'Vi',
  )
  assert.match(csv, /calls often/)
  assert.match(csv, /'=1\+1/)
})

test('figures tell the median of first answers, the share in time, and what customers said', async () => {
  await sql`delete from messaging.service_answer`.execute(on.db)
  await sql`delete from messaging.service_rating`.execute(on.db)
  for (const [minute, agent] of [
    [1, an],
    [2, an],
    [5, bo],
  ] as const) {
    const { who, id } = await customer()
    await on.say(who, id, 'hello')
    await at(minute, () => on.say(agent, id, 'hello'))
  }
  const { all, agents } = await readFigures(on.db, later(-minutes(1)), later(minutes(30)))
  assert.deepEqual([all.answers, all.firstMedianMs, all.late], [3, minutes(2), 1])
  assert.ok(Math.abs((all.inTimeShare ?? 0) - 2 / 3) < 1e-9)
  assert.deepEqual(
    agents.map(({ agent, figures }) => [agent.name, figures.answers, figures.late]),
    [
      ['An', 2, 0],
      ['Bo', 1, 1],
    ],
  )
  await assert.rejects(readFigures(on.db, later(1), later(0)), refused('too-long-ago'))
})

test('hours are kept and heard by the next question; a part of a day that ends before it begins is refused', async () => {
  const rules = await readRules(on.db)
  const closed = { ...rules, firstMinutes: 5, week: Array.from({ length: 7 }, () => []) }
  const boss = await on.someone('Boss', ['operator'])
  await on.perform(boss, (work) => changeRules(work, closed))
  const { who, id } = await customer()
  await on.say(who, id, 'anybody there?')
  assert.deepEqual([(await caseOf(id)).dueAt, Boolean((await caseOf(id)).askedAt)], [undefined, true])
  const wrong = { ...rules, days: [{ day: '2026-10-01', spans: [{ from: '12:00', until: '09:00' }] }] }
  await assert.rejects(
    on.perform(boss, (work) => changeRules(work, wrong)),
    refused('empty-span'),
  )
  await on.perform(boss, (work) => changeRules(work, rules))
})

test('after all of this the books are in order', async () => {
  assert.deepEqual(await findWrong(on.db, conversationBooks), [])
})
