import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { CaseReason } from '#contracts/moderation'
import { newId } from '#kernel/id'
import { noon, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { findHardest } from '../order.ts'
import { type Look, registerReportable } from '../reportable.ts'
import { registerSubject } from '../subject.ts'
import { reading } from '../tables.ts'
import { appealCase, decideAppeal } from './appeal.ts'
import { claimMs, hidesFrom, nextStep, undoMs, weightOfReport } from './case.ts'
import { askSecondLook, claimCase, claimNext, releaseCase } from './claim.ts'
import { decideCase, undoDecision } from './decide.ts'
import { findOwnCases, findPublicDecisions } from './queries.ts'
import { reportThing } from './report.ts'
import { waitForReview } from './wait.ts'

const queued: object[] = []
const jobs = { enqueueIn: async (_tx: unknown, drafts: readonly object[]) => void queued.push(...drafts) }
const world = await testDatabase({ jobs })
const lin = person('Lin', 'moderator')
const anna = person('Anna', 'moderator')
const mei = person('Mei')

const things = new Map<string, { look: Look; isHidden: boolean }>()
const turn = (id: string, isHidden: boolean) => {
  const thing = things.get(id)
  if (thing) thing.isHidden = isHidden
}
registerReportable({
  kind: 'thing',
  look: async (_reader, id, asking) => (asking?.name === 'Stranger' ? undefined : things.get(id)?.look),
  hide: async (_work, id) => turn(id, true),
  restore: async (_work, id) => turn(id, false),
})

function newThing(text = '一句话', place?: Look['place']): string {
  const id = newId()
  things.set(id, { look: { authorId: mei.id, authorName: mei.name, text, place }, isHidden: false })
  return id
}
const report = (subjectId: string, who = person('Bo'), reason: CaseReason = 'attack') =>
  world.perform(who, (work) => reportThing(work, { kind: 'thing', subjectId, reason }))
const caseOf = async (subjectId: string) => {
  const row = await reading(world.db)
    .selectFrom('moderation.case')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? assert.fail('no case')
}
const decide = (caseId: string, decision: 'keep' | 'note' | 'hide' | 'mute' | 'ban', who = lin) =>
  world.perform(who, (work) => decideCase(work, caseId, { decision, rule: 'attack', answer: '请好好说话' }))
async function reported(): Promise<{ id: string; caseId: string }> {
  const id = newThing()
  await report(id)
  return { id, caseId: (await caseOf(id)).id }
}

test('a thing is reported once a person, however often and at once', async () => {
  const id = newThing()
  const bo = person('Bo')
  await Promise.all([report(id, bo), report(id, bo), report(id, bo)])
  const row = await caseOf(id)
  assert.equal(row.reports, 1)
  await Promise.all([report(id), report(id, person('Cai'), 'violence')])
  const later = await caseOf(id)
  assert.deepEqual([later.id, later.reports, later.reason], [row.id, 3, 'violence'])
})

test('nobody reports what they cannot see, what is not there, or their own', async () => {
  const id = newThing()
  await assert.rejects(report(id, person('Stranger')), { code: 'moderation.unknown-thing' })
  await assert.rejects(report(newId()), { code: 'moderation.unknown-thing' })
  await assert.rejects(report(id, mei), { code: 'moderation.your-own' })
})

test('five unknown people hide a thing until somebody has looked; ten accounts on one device do not', async () => {
  const id = newThing()
  for (let n = 0; n < 4; n++) await report(id)
  assert.equal(things.get(id)?.isHidden, false)
  await report(id)
  assert.equal(things.get(id)?.isHidden, true)
  const other = newThing()
  for (let n = 0; n < 10; n++) await report(other, { ...person(`N${n}`), deviceId: 'one phone' })
  assert.equal(things.get(other)?.isHidden, false)
})

test('what a report weighs follows what became of the earlier ones', () => {
  const unknown = weightOfReport({ right: 0, wrong: 0 })
  assert.ok(Math.abs(unknown - Math.log(2)) < 1e-9)
  assert.ok(weightOfReport({ right: 20, wrong: 1 }) * 2 > hidesFrom)
  assert.equal(weightOfReport({ right: 1, wrong: 9 }), 0)
})

test('two moderators who ask for the next case get two different ones', async () => {
  await reported()
  await reported()
  const next = (who: typeof lin) => world.perform(who, (work) => claimNext(work, 'thing'))
  const [one, other] = await Promise.all([next(lin), next(anna)])
  assert.ok(one && other)
  assert.notEqual(one.id, other.id)
  await assert.rejects(decide(one.id, 'keep', anna), { code: 'moderation.claimed-by-another' })
  world.clock.advance(claimMs)
  await decide(one.id, 'keep', anna)
  await world.perform(anna, (work) => releaseCase(work, other.id))
  assert.equal((await caseOf(other.subject_id)).claimed_by, null)
  world.clock.set(noon)
})

test('the same case is claimed by one of two', async () => {
  const { caseId } = await reported()
  const claims = await Promise.allSettled(
    [lin, anna].map((who) => world.perform(who, (work) => claimCase(work, caseId))),
  )
  assert.deepEqual(claims.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('who asked for a second look neither claims nor decides', async () => {
  const { caseId } = await reported()
  await world.perform(lin, (work) => askSecondLook(work, caseId))
  await assert.rejects(decide(caseId, 'hide'), { code: 'moderation.second-look-is-anothers' })
  await decide(caseId, 'hide', anna)
  await assert.rejects(decide(caseId, 'hide', anna), { code: 'moderation.already-decided' })
})

test('two who decide at once: one decision, the other is refused', async () => {
  const { caseId } = await reported()
  const both = await Promise.allSettled([decide(caseId, 'hide', lin), decide(caseId, 'keep', anna)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('a mute holds until its end, and undone is as if it had never been', async () => {
  const { id, caseId } = await reported()
  await decide(caseId, 'mute')
  const held = await findHardest(world.db, { scope: 'house', subjectId: '' }, mei, noon)
  assert.deepEqual([held?.measure, held?.until], ['mute', new Date(noon.getTime() + 86_400_000)])
  assert.equal(things.get(id)?.isHidden, true)
  await assert.rejects(
    world.perform(anna, (work) => undoDecision(work, caseId)),
    { code: 'moderation.not-your-decision' },
  )
  await world.perform(lin, (work) => undoDecision(work, caseId))
  assert.equal(await findHardest(world.db, { scope: 'house', subjectId: '' }, mei, noon), undefined)
  assert.equal(things.get(id)?.isHidden, false)
  assert.equal((await caseOf(id)).state, 'open')
  await decide(caseId, 'hide')
  world.clock.advance(undoMs)
  await assert.rejects(
    world.perform(lin, (work) => undoDecision(work, caseId)),
    { code: 'moderation.too-late-to-undo' },
  )
  world.clock.set(noon)
})

test('an appeal is decided by another person: the code refuses, and so does the table', async () => {
  const { id, caseId } = await reported()
  await decide(caseId, 'mute')
  const appeal = () => world.perform(mei, (work) => appealCase(work, caseId, '这是引用'))
  await assert.rejects(appeal(), { code: 'moderation.nothing-to-appeal' })
  world.clock.advance(undoMs)
  await appeal()
  await assert.rejects(appeal(), { code: 'moderation.already-appealed' })
  const judge = (who: typeof lin) =>
    world.perform(who, (work) => decideAppeal(work, caseId, { outcome: 'overturned', answer: '看过了，是引用' }))
  await assert.rejects(judge(lin), { code: 'moderation.appeal-is-anothers' })
  await assert.rejects(
    sql`update moderation.appeal set decided_by = ${lin.id}, outcome = 'upheld', decided_at = now()
      where case_id = ${caseId}`.execute(world.db),
    /check constraint/,
  )
  await judge(anna)
  assert.equal(things.get(id)?.isHidden, false)
  assert.equal(await findHardest(world.db, { scope: 'house', subjectId: '' }, mei, world.clock.now()), undefined)
  await assert.rejects(judge(anna), { code: 'moderation.already-decided' })
  world.clock.set(noon)
})

test('an appeal after twenty days, of a kept thing, or by somebody else is refused', async () => {
  const kept = await reported()
  await decide(kept.caseId, 'keep')
  const { caseId } = await reported()
  await decide(caseId, 'hide')
  const appeal = (id: string, who = mei) => world.perform(who, (work) => appealCase(work, id, '请再看看'))
  world.clock.advance(60_000)
  await assert.rejects(appeal(kept.caseId), { code: 'moderation.nothing-to-appeal' })
  await assert.rejects(appeal(caseId, person('Bo')), { code: 'moderation.unknown-case' })
  world.clock.advance(20 * 86_400_000)
  await assert.rejects(appeal(caseId), { code: 'moderation.too-late-to-appeal' })
  world.clock.set(noon)
})

test('nobody decides about their own words', async () => {
  const id = newId()
  things.set(id, { look: { authorId: lin.id, authorName: 'Lin', text: '我说的' }, isHidden: false })
  await report(id)
  await assert.rejects(decide((await caseOf(id)).id, 'keep', lin), { code: 'moderation.your-own' })
})

test('what it looked like stays with the case after an edit and a removal', async () => {
  const id = newThing('骂人的话')
  await report(id)
  const thing = things.get(id)
  if (thing) thing.look = { ...thing.look, text: '改成好话' }
  await report(id)
  things.delete(id)
  const { evidence, id: caseId } = await caseOf(id)
  assert.deepEqual(
    evidence.map(({ text }) => text),
    ['骂人的话', '改成好话'],
  )
  await decide(caseId, 'hide')
})

test('what screening holds back waits in the queue, its author sees that, and keep lets it be seen', async () => {
  const id = newThing()
  turn(id, true)
  const reasons = [{ code: 'spam' as const, weight: 0.7 }]
  await world.perform(mei, (work) => waitForReview(work, { kind: 'thing', id }, { score: 0.7, reasons }))
  const { id: caseId } = await caseOf(id)
  const own = await findOwnCases(reading(world.db), mei.id, { caseId }, 1)
  assert.deepEqual(
    own.map(({ state }) => state),
    ['open'],
  )
  await decide(caseId, 'keep')
  assert.equal(things.get(id)?.isHidden, false)
})

test('an author learns nothing of a report that hid nothing', async () => {
  const { caseId } = await reported()
  assert.deepEqual(await findOwnCases(reading(world.db), mei.id, { caseId }, 1), [])
  await decide(caseId, 'keep')
  assert.deepEqual(await findOwnCases(reading(world.db), mei.id, { caseId }, 1), [])
})

test('a moderator of one circle decides what stands in it, and nothing else', async () => {
  const circle = newId()
  const dong = person('Dong')
  registerSubject({
    kind: 'circle',
    namesOf: async () => new Map(),
    permitLifting: async () => undefined,
    lifted: async () => undefined,
    moderatedBy: async (_reader, personId) => (personId === dong.id ? [circle] : []),
  })
  const inside = newThing('圈里的话', { scope: 'circle', subjectId: circle })
  const outside = newThing()
  await report(inside)
  await report(outside)
  await decide((await caseOf(inside)).id, 'hide', dong)
  await assert.rejects(decide((await caseOf(outside)).id, 'hide', dong), { code: 'moderation.not-your-queue' })
  await assert.rejects(
    world.perform(person('Bo'), (work) => claimNext(work, undefined)),
    { code: 'moderation.not-your-queue' },
  )
})

test('the public log names nobody and shows only what stands', async () => {
  const { caseId } = await reported()
  await decide(caseId, 'hide')
  const ids = async (before: Date) =>
    (await findPublicDecisions(reading(world.db), {}, before, 200)).map(({ id }) => id)
  assert.ok(!(await ids(noon)).includes(caseId))
  assert.ok((await ids(new Date(noon.getTime() + undoMs))).includes(caseId))
})

test('the next step rises with gravity and with what was before', () => {
  assert.deepEqual(nextStep('ads', 0), { decision: 'note' })
  assert.deepEqual(nextStep('attack', 0), { decision: 'hide' })
  assert.deepEqual(nextStep('attack', 1), { decision: 'mute', minutes: 1440 })
  assert.deepEqual(nextStep('porn', 0), { decision: 'mute', minutes: 1440 })
  assert.deepEqual(nextStep('porn', 1), { decision: 'ban', minutes: 43_200 })
  assert.deepEqual(nextStep('porn', 5), { decision: 'ban', minutes: 0 })
})
