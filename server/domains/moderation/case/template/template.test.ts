import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { addMember } from '#domains/identity/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { registerReportable } from '../../reportable.ts'
import { reading } from '../../tables.ts'
import { decideCase } from '../decide.ts'
import { reportThing } from '../report.ts'
import { addTemplate, changeTemplate, turnTemplate } from './keep.ts'
import { findTemplates } from './queries.ts'

const jobs = { enqueueIn: async () => undefined }
const world = await testDatabase({ jobs })
const lin = person('Lin', 'moderator')
const authors = new Map<string, string>()
registerReportable({
  kind: 'thing',
  look: async (_reader, id) => ({ authorId: authors.get(id) ?? '', authorName: 'Mei', text: '一句话' }),
  hide: async () => undefined,
  restore: async () => undefined,
})
const all = (isArchived = false) => findTemplates(reading(world.db), { isArchived }, 100)

test('nine templates stand from the beginning, in both languages, in the order of their keys', async () => {
  const rows = await all()
  assert.deepEqual(
    rows.map(({ decision }) => decision),
    ['keep', 'note', 'hide', 'hide', 'hide', 'mute', 'mute', 'ban', 'ban'],
  )
  assert.ok(rows.slice(1).every(({ answer }) => answer.zh && answer.en))
})

test('what somebody is told by a template is in their language, and a word of the moderator comes before it', async () => {
  const { id } = await world.perform(lin, (work) =>
    addTemplate(work, { decision: 'hide', rule: 'ads', answer: { zh: '广告', en: 'Advertising' }, place: 10 }),
  )
  const told = async (language: 'zh-CN' | 'en' | null, answer?: string) => {
    const authorId = await world.perform(system, (work) => addMember(work, { name: 'Mei' }))
    await sql`update identity.person set language = ${language} where id = ${authorId}`.execute(world.db)
    const thing = newId()
    authors.set(thing, authorId)
    await world.perform(person('Bo'), (work) => reportThing(work, { kind: 'thing', subjectId: thing, reason: 'ads' }))
    const { id: caseId } = await reading(world.db)
      .selectFrom('moderation.case')
      .select('id')
      .where('subject_id', '=', thing)
      .executeTakeFirstOrThrow()
    const verdict = { decision: 'hide' as const, rule: 'ads' as const, templateId: id, answer }
    return (await world.perform(lin, (work) => decideCase(work, caseId, verdict))).answer
  }
  assert.deepEqual(
    [await told(null), await told('zh-CN'), await told('en'), await told('en', '另一句话')],
    ['广告', '广告', 'Advertising', '另一句话'],
  )
})

test('a template is changed, put away and used again; a mute says how long, and what is not there is refused', async () => {
  const draft = { decision: 'hide' as const, rule: 'porn' as const, answer: {}, place: 11 }
  const { id } = await world.perform(lin, (work) => addTemplate(work, draft))
  await assert.rejects(
    world.perform(lin, (work) => changeTemplate(work, id, { ...draft, decision: 'mute' })),
    { code: 'moderation.needs-minutes' },
  )
  await world.perform(lin, (work) => changeTemplate(work, id, { ...draft, decision: 'mute', minutes: 60 }))
  await world.perform(lin, (work) => turnTemplate(work, id, true))
  assert.deepEqual(
    (await all(true)).map((row) => [row.id, row.minutes]),
    [[id, 60]],
  )
  await world.perform(lin, (work) => turnTemplate(work, id, false))
  assert.deepEqual(await all(true), [])
  await assert.rejects(
    world.perform(lin, (work) => turnTemplate(work, newId(), true)),
    { code: 'moderation.unknown-template' },
  )
})
