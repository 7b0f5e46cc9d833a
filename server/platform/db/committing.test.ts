import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { andCommit } from './committing.ts'
import { openDatabase } from './database.ts'

const { db, url } = await testDatabase()
await sql`create table bell (n int unique)`.execute(db)
const bells = async () => (await sql<{ n: number }>`select n from bell order by n`.execute(db)).rows.map(({ n }) => n)

for (const prepares of [true, false]) {
  const way = prepares ? 'with its commit' : 'where nothing is prepared'
  const from = prepares ? 0 : 100
  // One connection, so that each transaction begins on the one that the last has ended on.
  const { db: one, close } = openDatabase(url, 1, prepares)
  after(close)
  const ring = (first: number, last: number) =>
    one.transaction().execute(async (tx) => {
      await sql`insert into bell values (${first})`.execute(tx)
      await sql`${andCommit}insert into bell values (${last})`.execute(tx)
    })

  test(`a last statement ${way} keeps all of its transaction`, async () => {
    const before = await bells()
    await ring(from + 1, from + 2)
    assert.deepEqual(await bells(), [...before, from + 1, from + 2])
  })

  test(`one that fails ${way} keeps nothing of it, and the connection goes on`, async () => {
    const before = await bells()
    await assert.rejects(ring(from + 3, from + 2), { code: '23505' })
    assert.deepEqual(await bells(), before)
    await ring(from + 4, from + 5)
    await assert.rejects(
      one.transaction().execute(async (tx) => {
        await sql`insert into bell values (${from + 6})`.execute(tx)
        throw new Error('changed my mind')
      }),
      /changed my mind/,
    )
    await sql`insert into bell values (${from + 7})`.execute(one)
    assert.deepEqual(await bells(), [...before, from + 4, from + 5, from + 7])
  })
}

test('a commit that the database refuses is an error of the transaction', async () => {
  await sql`create table rope (n int references bell (n) deferrable initially deferred)`.execute(db)
  const tie = () =>
    db.transaction().execute(async (tx) => void (await sql`${andCommit}insert into rope values (999)`.execute(tx)))
  await assert.rejects(tie(), { code: '23503' })
  assert.equal((await sql`select from rope`.execute(db)).rows.length, 0)
})

test('a transaction begins with its first statement, and one without any leaves nothing behind', async () => {
  const { db: one, close } = openDatabase(url, 1)
  after(close)
  const status = () => sql<{ began: string; asked: string }>`
    select now()::text as began, statement_timestamp()::text as asked`
  await one.transaction().execute(async () => {})
  await assert.rejects(
    one.transaction().execute(async () => {
      throw new Error('changed my mind')
    }),
    /changed my mind/,
  )
  await one.transaction().execute(async (tx) => {
    const [first, second] = [await status().execute(tx), await status().execute(tx)]
    assert.equal(second.rows[0]?.began, first.rows[0]?.began)
    assert.notEqual(second.rows[0]?.asked, first.rows[0]?.asked)
  })
  const [outside] = (await status().execute(one)).rows
  assert.equal(outside?.began, outside?.asked, 'no transaction was left open')
})
