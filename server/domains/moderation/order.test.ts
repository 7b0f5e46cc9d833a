import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { noon, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { findActs } from './act/queries.ts'
import { findHardest, readOrder } from './order.ts'
import { imposeSanction, type SanctionDraft } from './sanction/impose.ts'
import { liftSanction } from './sanction/lift.ts'
import { findSanctions } from './sanction/queries.ts'
import { wholeHouse } from './sanction/sanction.ts'
import { registerSubject } from './subject.ts'
import { reading } from './tables.ts'
import { addWords, removeWord } from './word/change.ts'
import { findWords } from './word/queries.ts'

const world = await testDatabase()
const lin = person('Lin', 'moderator')
const owner = person('Wang', 'owner')
const here = { scope: 'show', subjectId: newId() }
const mei = { id: newId(), name: 'Mei', deviceId: 'phone' }

const impose = (part: Partial<SanctionDraft> = {}) =>
  world.perform(lin, (work) => imposeSanction(work, { place: here, person: mei, measure: 'mute', ...part }))
const hardestOn = (who: { id: string; deviceId?: string }, place = here) => findHardest(world.db, place, who, noon)

test('a muted person is held here, on every account of the device, and nowhere else', async () => {
  const { id, until } = await impose({ reason: 'shouting' })
  assert.deepEqual(until, new Date(noon.getTime() + 600_000))
  assert.equal((await hardestOn(mei))?.id, id)
  assert.equal((await hardestOn({ id: newId(), deviceId: 'phone' }))?.id, id)
  assert.equal(await hardestOn({ id: newId() }), undefined)
  assert.equal(await hardestOn(mei, { scope: 'show', subjectId: newId() }), undefined)
})

test('a second mute replaces the first', async () => {
  const second = await impose({ minutes: 60 })
  const open = await findSanctions(reading(world.db), { personId: mei.id, holdingAt: noon }, 10)
  assert.deepEqual(
    open.map((row) => row.id),
    [second.id],
  )
})

test('two moderators who mute at the same instant leave one mute', async () => {
  const anna = { id: newId(), name: 'Anna' }
  await Promise.all([impose({ person: anna }), impose({ person: anna }), impose({ person: anna })])
  const open = await findSanctions(reading(world.db), { personId: anna.id, holdingAt: noon }, 10)
  assert.equal(open.length, 1)
})

test('nobody is measured by oneself', async () => {
  await assert.rejects(impose({ person: { id: lin.id, name: 'Lin' } }), { code: 'moderation.not-yourself' })
})

test('a measure of the whole house holds everywhere and is ended by those who manage people only', async () => {
  const bo = { id: newId(), name: 'Bo' }
  const { id } = await world.perform(owner, (work) =>
    imposeSanction(work, { place: wholeHouse, person: bo, measure: 'mute', minutes: 0 }),
  )
  assert.equal((await hardestOn(bo))?.id, id)
  await assert.rejects(
    world.perform(lin, (work) => liftSanction(work, id)),
    { code: 'moderation.not-yours' },
  )
  await world.perform(owner, (work) => liftSanction(work, id))
  assert.equal(await hardestOn(bo), undefined)
  await assert.rejects(
    world.perform(owner, (work) => liftSanction(work, id)),
    { code: 'moderation.already-lifted' },
  )
})

test('a subject decides who may end its measures and hears of the end', async () => {
  const heard: string[] = []
  registerSubject({
    kind: 'show',
    namesOf: async () => new Map([[here.subjectId, 'Friday night']]),
    permitLifting: async (work) => assert.ok(work.actor.may.has('room.moderate')),
    lifted: async (_work, sanction) => void heard.push(sanction.id),
  })
  const { id } = await impose({ person: { id: newId(), name: 'Cai' }, measure: 'ban' })
  await world.perform(lin, (work) => liftSanction(work, id))
  assert.deepEqual(heard, [id])
})

test('an unknown measure cannot be ended', async () => {
  await assert.rejects(
    world.perform(owner, (work) => liftSanction(work, newId())),
    { code: 'moderation.unknown-sanction' },
  )
})

test('what was done for order is kept in the log with who and why', async () => {
  const acts = await findActs(reading(world.db), { personId: mei.id }, 10)
  assert.ok(acts.some(({ act }) => act === 'muted'))
  assert.equal(acts.find(({ reason }) => reason === 'shouting')?.by_name, 'Lin')
  const onlyLifted = await findActs(reading(world.db), { act: 'lifted', subjectId: here.subjectId }, 10)
  assert.equal(onlyLifted.length, 1)
})

test('a word on the list is filtered from the next reading on, and no longer after it is removed', async () => {
  const verdict = async () => (await readOrder(world.db, here, [])).filter('快加 微-信').verdict
  assert.equal(await verdict(), 'pass')
  assert.deepEqual(await world.perform(lin, (work) => addWords(work, { words: ['加微信', '刷单'] })), {
    added: 2,
    changed: 0,
  })
  assert.equal(await verdict(), 'refuse')
  assert.deepEqual(await world.perform(lin, (work) => addWords(work, { words: ['加 微 信'], action: 'shadow' })), {
    added: 0,
    changed: 1,
  })
  assert.equal(await verdict(), 'shadow')
  const [row] = await findWords(reading(world.db), { search: '微' }, 10)
  assert.ok(row)
  await world.perform(lin, (work) => removeWord(work, row.id))
  assert.equal(await verdict(), 'pass')
})

test('a word without letters and a word that is not there are refused', async () => {
  await assert.rejects(
    world.perform(lin, (work) => addWords(work, { words: ['!!!'] })),
    { code: 'moderation.empty-word' },
  )
  await assert.rejects(
    world.perform(lin, (work) => removeWord(work, newId())),
    { code: 'moderation.unknown-word' },
  )
})

test('who stands against a person is found by index among fifty thousand measures', async () => {
  await sql`
    insert into moderation.sanction (id, scope, subject_id, person_id, person_name, device_id, measure, by_id, by_name, at)
    select 'many' || n, 'show', 's' || n % 200, 'p' || n, 'P', 'd' || n, 'mute', 'x', 'X', now()
    from generate_series(1, 50000) as n`.execute(world.db)
  await sql`analyze moderation.sanction`.execute(world.db)
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select id from moderation.sanction where lifted_at is null
      and (person_id = any(array['p7', 'p9']) or device_id = any(array['d7']))
      and ((scope = 'show' and subject_id = 's7') or scope = 'house')`.execute(world.db)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.match(plan, /sanction_open_person/)
  assert.match(plan, /sanction_open_device/)
})
