import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { mostCollections } from '#contracts/community'
import { newId } from '#kernel/id'
import { findWrong } from '#platform/operations/books/index'
import type { Actor } from '#platform/work'
import { communityWorld } from '../../test/world.ts'
import { talkBooks } from '../books.ts'
import { listOwnSaves } from '../kept.ts'
import { createCollection, listCollections, removeCollection, renameCollection } from './collection.ts'
import { mostSaves, saveSubject, unsaveSubject } from './keep.ts'

const on = await communityWorld()
const { mei, li } = on
const subjectOf = (id: string) => ({ kind: 'post' as const, id, authorId: mei.id })
const save = (who: Actor, id: string, collectionId?: string) =>
  on.perform(who, (work) => saveSubject(work, subjectOf(id), collectionId))
const unsave = (who: Actor, id: string) => on.perform(who, (work) => unsaveSubject(work, subjectOf(id)))
const collect = (who: Actor, name: string) => on.perform(who, (work) => createCollection(work, name))
const savedBy = async (who: Actor, collectionId?: string) =>
  (await listOwnSaves(on.db, who, { ...(collectionId && { collectionId }) })).items.map(({ subjectId }) => subjectId)

test('saving from two connections at once, and taking out, keeps the count equal to the rows', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, (_, nth) => on.someone(`Saver${nth}`)))
  const id = await on.post(mei)
  await Promise.all(people.flatMap((person) => [save(person, id), save(person, id)]))
  await Promise.all(people.slice(0, 2).flatMap((person) => [unsave(person, id), unsave(person, id)]))
  assert.deepEqual(await save(people[5]!, id), { saved: true, saves: 4 })
  assert.deepEqual(await findWrong(on.db, talkBooks), [])
  assert.equal((await on.facts('community.saved')).length, 6)
})

test('saving again moves it into the collection named; a collection that goes leaves it saved', async () => {
  const id = await on.post(mei)
  const tea = await collect(li, '茶')
  await save(li, id)
  assert.deepEqual(await savedBy(li, tea.id), [])
  await save(li, id, tea.id)
  assert.deepEqual(await savedBy(li, tea.id), [id])
  assert.deepEqual(await listCollections(on.db, li.id), { items: [{ ...tea, saves: 1 }], saves: 1 })
  await on.perform(li, (work) => removeCollection(work, tea.id))
  assert.deepEqual(await savedBy(li), [id])
  assert.deepEqual(await listCollections(on.db, li.id), { items: [], saves: 1 })
})

test('nobody saves into, renames or dissolves the collection of another', async () => {
  const own = await collect(mei, '礼物')
  await assert.rejects(save(li, await on.post(mei), own.id), {
    code: 'community.unknown-collection',
    details: { field: 'collectionId' },
  })
  for (const act of [renameCollection, removeCollection])
    await assert.rejects(
      on.perform(li, (work) => act(work, own.id, 'x') as Promise<unknown>),
      { code: 'community.unknown-collection' },
    )
})

test('a name is given once a person, and there are fifty at most', async () => {
  const first = await collect(li, ' 灯 ')
  assert.equal(first.name, '灯')
  await assert.rejects(collect(li, '灯'), { code: 'community.collection-exists', details: { field: 'name' } })
  const second = await collect(li, '杯')
  await assert.rejects(
    on.perform(li, (work) => renameCollection(work, second.id, '灯')),
    { code: 'community.collection-exists' },
  )
  assert.equal((await on.perform(li, (work) => renameCollection(work, second.id, '茶杯'))).name, '茶杯')
  await sql`insert into community.collection select 'c' || n, ${li.id}, 'n' || n, now()
    from generate_series(1, ${mostCollections}::int) as n`.execute(on.db)
  await assert.rejects(collect(li, '一个太多'), { code: 'community.collections-full' })
})

test('whoever saved five thousand things has to take one out first', async () => {
  const full = await on.someone('Full')
  await sql`insert into community.saving select 'post', 'p' || n, ${full.id}, null, now()
    from generate_series(1, ${mostSaves}::int) as n`.execute(on.db)
  await assert.rejects(save(full, await on.post(mei)), { code: 'community.saves-full' })
  await unsave(full, newId())
})
