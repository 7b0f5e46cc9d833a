import assert from 'node:assert/strict'
import { test } from 'node:test'

import { commitmentOf, winningOrder } from '#kernel/chance/draw'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { noon, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { registerReportable } from '../../reportable.ts'
import { reading } from '../../tables.ts'
import { decideCase } from '../decide.ts'
import { readFile } from '../file.ts'
import { reportThing } from '../report.ts'
import { callJury, makeLot } from './call.ts'
import { drawPanel, openMs, outcomeOf } from './jury.ts'
import { registerPanel } from './panel.ts'
import { findOwnJuries, readProof } from './queries.ts'
import { closeJury, voteInJury } from './vote.ts'

const jobs = { enqueueIn: async () => undefined }
const world = await testDatabase({ jobs })
const lin = person('Lin', 'moderator')
const mei = person('Mei')
const bo = person('Bo')
const members = Array.from({ length: 12 }, (_, n) => person(`M${n}`))
let may = members.map(({ id }) => id)

registerReportable({
  kind: 'thing',
  look: async () => ({ authorId: mei.id, authorName: mei.name, text: '这句话算不算骂人' }),
  hide: async () => undefined,
  restore: async () => undefined,
})
registerPanel({
  eligible: async (_reader, leavingOut, _now, limit) => may.filter((id) => !leavingOut.includes(id)).slice(0, limit),
})

async function reported(who = bo): Promise<string> {
  const subjectId = newId()
  await world.perform(who, (work) => reportThing(work, { kind: 'thing', subjectId, reason: 'attack' }))
  const row = await reading(world.db)
    .selectFrom('moderation.case')
    .select('id')
    .where('subject_id', '=', subjectId)
    .executeTakeFirstOrThrow()
  return row.id
}
const call = (caseId: string) => world.perform(lin, (work) => callJury(work, caseId))
const jurorsOf = async (juryId: string) => {
  const rows = await reading(world.db)
    .selectFrom('moderation.juror')
    .select('person_id')
    .where('jury_id', '=', juryId)
    .execute()
  return members.filter(({ id }) => rows.some((row) => row.person_id === id))
}

test('three fifths of those who speak decide; fewer than three are none', () => {
  assert.equal(outcomeOf({ breaks: 3, fine: 2 }), 'breaks')
  assert.equal(outcomeOf({ breaks: 2, fine: 3 }), 'fine')
  assert.equal(outcomeOf({ breaks: 4, fine: 3 }), 'undecided')
  assert.equal(outcomeOf({ breaks: 2, fine: 0 }), 'undecided')
})

test('the same people and seed give the same panel, in whatever order they come', () => {
  const lot = { id: newId(), seed: new Uint8Array(32).fill(7), saltKey: new Uint8Array(32).fill(9) }
  const ids = members.map(({ id }) => id)
  assert.deepEqual(drawPanel(lot, ids), drawPanel(lot, ids.toReversed()))
})

test('seven who are not involved are asked, once a case however often it is called', async () => {
  const caseId = await reported(members[0])
  const [one, other] = await Promise.all([call(caseId), call(caseId)])
  assert.equal(one, other)
  const jurors = await jurorsOf(one)
  assert.equal(jurors.length, 7)
  assert.ok(!jurors.includes(members[0] ?? lin))
})

test('anybody can draw once more: the seed was bound before the case was sent', async () => {
  await world.perform(system, makeLot)
  const { commitment } = await reading(world.db)
    .selectFrom('moderation.lot')
    .select('commitment')
    .where('jury_id', 'is', null)
    .executeTakeFirstOrThrow()
  const juryId = await call(await reported())
  const before = await readProof(world.db, juryId)
  assert.equal(before.seed, undefined)
  assert.equal(before.commitment, commitment.toString('hex'))
  for (const juror of await jurorsOf(juryId)) await world.perform(juror, (work) => voteInJury(work, juryId, 'breaks'))
  const { seed, root, lotId, eligible, numbers } = await readProof(world.db, juryId)
  const bytes = Buffer.from(seed ?? '', 'hex')
  assert.equal(Buffer.from(commitmentOf(lotId, bytes)).toString('hex'), before.commitment)
  const drawn = { drawId: lotId, seed: bytes, root: Buffer.from(root, 'hex'), entries: eligible }
  assert.deepEqual(
    winningOrder(drawn, 7).sort((a, b) => a - b),
    numbers,
  )
})

test('the last vote closes a jury; how it stands nobody learns before, and a moderator still decides', async () => {
  const caseId = await reported()
  const juryId = await call(caseId)
  const jurors = await jurorsOf(juryId)
  const [first, ...others] = jurors
  assert.ok(first)
  await world.perform(first, (work) => voteInJury(work, juryId, 'breaks'))
  await world.perform(first, (work) => voteInJury(work, juryId, 'fine'))
  const open = await readFile(world.db, lin, caseId, noon)
  assert.deepEqual([open.jury?.breaks, open.jury?.outcome], [0, undefined])
  await Promise.all(others.map((who) => world.perform(who, (work) => voteInJury(work, juryId, 'breaks'))))
  const closed = await readFile(world.db, lin, caseId, noon)
  assert.deepEqual([closed.jury?.breaks, closed.jury?.fine, closed.jury?.outcome], [6, 1, 'breaks'])
  assert.equal(closed.state, 'open')
  await assert.rejects(
    world.perform(first, (work) => voteInJury(work, juryId, 'fine')),
    { code: 'moderation.jury-closed' },
  )
  await world.perform(lin, (work) => decideCase(work, caseId, { decision: 'hide', rule: 'attack' }))
})

test('who was not drawn has no vote, and after three days the jury closes with those who spoke', async () => {
  const juryId = await call(await reported())
  await assert.rejects(
    world.perform(bo, (work) => voteInJury(work, juryId, 'breaks')),
    { code: 'moderation.unknown-jury' },
  )
  for (const who of (await jurorsOf(juryId)).slice(0, 3)) {
    await world.perform(who, (work) => voteInJury(work, juryId, 'fine'))
  }
  await world.perform(system, (work) => closeJury(work, juryId))
  assert.equal((await readProof(world.db, juryId)).seed, undefined)
  world.clock.advance(openMs)
  await world.perform(system, (work) => closeJury(work, juryId))
  const asked = await findOwnJuries(reading(world.db), (await jurorsOf(juryId))[0]?.id ?? '', undefined, 50)
  const own = asked.find(({ id }) => id === juryId)
  assert.equal(own?.outcome, 'fine')
  assert.ok(!JSON.stringify(own).includes(mei.id))
  world.clock.set(noon)
})

test('fewer than five who may sit are no panel', async () => {
  may = may.slice(0, 4)
  await assert.rejects(call(await reported()), { code: 'moderation.too-few-jurors' })
  may = members.map(({ id }) => id)
})
