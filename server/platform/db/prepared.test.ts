import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'

const { db } = await testDatabase()

/** The texts that the server has prepared on the connection. */
async function prepared(connection: typeof db): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(connection)
  return rows.map(({ statement }) => statement)
}

test('what is asked often is prepared once, and answers the same as before', async () => {
  await db.connection().execute(async (connection) => {
    const ask = (nth: number) => sql<{ twice: number }>`select ${nth}::int * 2 as twice`.execute(connection)
    for (let nth = 0; nth < 20; nth++) assert.equal((await ask(nth)).rows[0]?.twice, nth * 2)
    assert.equal((await prepared(connection)).filter((text) => text.includes('as twice')).length, 1)
    await sql`select ${1}::int as rare`.execute(connection)
    assert.ok(!(await prepared(connection)).some((text) => text.includes('as rare')))
  })
})

test('a table that gets another shape is asked anew after one refusal', async () => {
  await sql`create table lamp (height int)`.execute(db)
  await db.connection().execute(async (connection) => {
    const ask = (nth: number) => sql`select * from lamp where height = ${nth}`.execute(connection)
    for (let nth = 0; nth < 20; nth++) await ask(nth)
    await sql`alter table lamp add column colour text`.execute(connection)
    await assert.rejects(ask(1), { code: '0A000' })
    assert.deepEqual((await ask(1)).rows, [])
  })
})

test('a statement that fails while it is prepared fails as it would otherwise, and the next one is fine', async () => {
  const ask = (text: string) => sql`select ${text}::int as number`.execute(db)
  for (let nth = 0; nth < 20; nth++) await ask(String(nth))
  await assert.rejects(ask('many'), { code: '22P02' })
  assert.equal((await ask('7')).rows.length, 1)
})
