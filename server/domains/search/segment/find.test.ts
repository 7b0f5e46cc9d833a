import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { closeTail, enterGate, mergeSegments } from './close.ts'
import { findDocuments } from './find.ts'
import { inOrder, largest } from './segment.ts'

const on = await testDatabase()
const letters = [...'夜市灯笼茶杯好的abcde ']
let state = 5
const chance = (below: number) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
  return (state >>> 8) % below
}

interface Kept {
  readonly ref: string
  readonly rank: number
  readonly body: string
}
const kept = new Map<string, Kept>()

const write = (rows: readonly Kept[]) =>
  on.db.transaction().execute(async (tx) => {
    await enterGate(tx)
    const refs = rows.map(({ ref }) => ref)
    await sql`delete from search.document where kind = 'post' and ref = any(${refs})`.execute(tx)
    await sql`
      insert into search.document (kind, ref, name, sound, body, rank)
      select 'post', ref, '', '', body, rank from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as made (ref text, body text, rank bigint)`.execute(tx)
    for (const row of rows) kept.set(row.ref, row)
  })

let made = 0
const some = (count: number): Kept[] =>
  Array.from({ length: count }, () => ({
    ref: `d${++made}`,
    rank: chance(2_000),
    body: Array.from({ length: 2 + chance(14) }, () => letters[chance(letters.length)])
      .join('')
      .trim(),
  }))

function byHand(parts: readonly string[], without?: string): string[] {
  return [...kept.values()]
    .filter(({ body }) => parts.every((part) => body.includes(part)) && (!without || !body.includes(without)))
    .toSorted(inOrder)
    .map(({ ref }) => ref)
}

async function pagesOf(parts: readonly string[], limit: number, without?: string): Promise<string[]> {
  const read: string[] = []
  for (let behind: Kept | undefined; ; behind = kept.get(read.at(-1) ?? '')) {
    const page = await findDocuments(on.db, { kind: 'post', parts, without, behind, limit })
    read.push(...page.map(({ ref }) => ref))
    if (page.length < limit) return read
  }
}

async function checkAll(): Promise<void> {
  for (const parts of [
    ['夜市'],
    ['灯笼'],
    ['abc'],
    ['a茶'],
    ['市灯笼'],
    ['笼茶杯好'],
    ['夜市', 'ab'],
    ['zz'],
    ['茶'],
  ]) {
    assert.deepEqual(await pagesOf(parts, 60), byHand(parts), parts.join(' '))
  }
  assert.deepEqual(await pagesOf(['夜', '市'], 40, '夜市'), byHand(['夜', '市'], '夜市'))
}

test('what holds a part is found, all of it and in order, whether in one segment, in many or in none', async () => {
  await write(some(1_500))
  await checkAll()
  assert.equal(await closeTail(on, 'post', 1_000), true)
  await checkAll()
  await write(some(1_200))
  assert.equal(await closeTail(on, 'post', 1_000), true)
  await write(some(300))
  assert.equal(await closeTail(on, 'post', 1_000), false)
  await checkAll()
})

test('what changed is found as it is now, and what is gone no more', async () => {
  const [first, second, ...others] = [...kept.values()].filter(({ body }) => body.includes('夜市'))
  assert.ok(first && second && others.length > 3)
  await write([{ ...first, body: 'nothing of it' }])
  await sql`delete from search.document where ref = ${second.ref}`.execute(on.db)
  kept.delete(second.ref)
  await write([{ ref: 'late', rank: 5_000, body: '今天的夜市' }])
  assert.deepEqual(await pagesOf(['夜市'], 7), byHand(['夜市']))
  assert.equal((await pagesOf(['夜市'], 7))[0], 'late')
})

test('two who close at once close once; whoever writes meanwhile is passed over by neither', async () => {
  const [before] = await segments()
  const slow = await on.pool.connect()
  await slow.query('begin')
  await slow.query(`select pg_advisory_xact_lock_shared(hashtext('search.document'))`)
  await slow.query(
    `insert into search.document (kind, ref, name, sound, body, rank) values ('post', 'slow', '', '', '慢慢的夜市', 9)`,
  )
  kept.set('slow', { ref: 'slow', rank: 9, body: '慢慢的夜市' })
  await write(some(1_000))
  const both = Promise.all([closeTail(on, 'post', 1_000), closeTail(on, 'post', 1_000)])
  await slow.query('commit')
  slow.release()
  assert.deepEqual((await both).toSorted(), [false, true])
  const [after] = await segments()
  assert.equal(after?.n, (before?.n ?? 0) + 1)
  await checkAll()
})

test('small segments are drawn together once, also when two try, and found is what was found', async () => {
  await sql`update search.segment set documents = ${largest / 2 - 1} where id in (select id from search.segment order by id limit 2)`.execute(
    on.db,
  )
  const did = await Promise.all([mergeSegments(on, 'post'), mergeSegments(on, 'post')])
  assert.deepEqual(did.toSorted(), [false, true])
  await checkAll()
})

const segments = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from search.segment`.execute(on.db)).rows
