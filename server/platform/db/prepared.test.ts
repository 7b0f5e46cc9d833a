import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { openDatabase } from './database.ts'

const { db, perform, url } = await testDatabase()

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

test('a table that gets another shape is asked anew, and nobody notices', async () => {
  await sql`create table lamp (height int)`.execute(db)
  await db.connection().execute(async (connection) => {
    const ask = (nth: number) => sql`select * from lamp where height = ${nth}`.execute(connection)
    for (let nth = 0; nth < 20; nth++) await ask(nth)
    await sql`alter table lamp add column colour text`.execute(connection)
    await sql`insert into lamp values (1, 'red')`.execute(connection)
    assert.deepEqual((await ask(1)).rows, [{ height: 1, colour: 'red' }])
    for (let nth = 0; nth < 20; nth++) await ask(nth)
    assert.deepEqual((await ask(1)).rows, [{ height: 1, colour: 'red' }])
    assert.equal((await prepared(connection)).filter((text) => text.includes('from lamp')).length, 1)
  })
})

test('inside a transaction the action is taken again as a whole', async () => {
  await sql`create table stool (legs int)`.execute(db)
  const sit = (legs: number, meanwhile = async () => {}) =>
    perform(person('Lin'), async (work) => {
      await sql`insert into stool values (${legs})`.execute(work.tx)
      await meanwhile()
      return (await sql`select * from stool where legs = ${legs}`.execute(work.tx)).rows
    })
  // More often than there are connections, so that each of them has it prepared.
  await Promise.all(Array.from({ length: 60 }, (_, nth) => sit(100 + nth)))
  await sql`alter table stool add column colour text`.execute(db)
  let tries = 0
  const rows = await sit(3, async () => void tries++)
  assert.deepEqual(rows, [{ legs: 3, colour: null }])
  assert.equal(tries, 2)
})

test('what a connection has prepared is bounded, and what is frequent now takes the place of what was', async () => {
  await db.connection().execute(async (connection) => {
    const ask = (nth: number) => sql`select ${nth}::int as ${sql.ref(`kind_${nth}`)}`.execute(connection)
    for (let nth = 0; nth < 400; nth++) for (let times = 0; times < 9; times++) await ask(nth)
    const kinds = (await prepared(connection)).filter((text) => text.includes('kind_'))
    assert.ok(kinds.length <= 300, `${kinds.length} are prepared`)
    assert.ok(kinds.some((text) => text.includes('"kind_399"')))
  })
})

test('what is asked inside a transaction while everything is begun anew is there afterwards too', async () => {
  const fill = async (round: string) => {
    for (let nth = 0; nth < 310; nth++) {
      const column = sql.ref(`${round}_${nth}`)
      for (let times = 0; times < 9; times++) await sql`select ${nth}::int as ${column}`.execute(db)
    }
  }
  await db.connection().execute(async (connection) => {
    const ask = (nth: number) => sql`select ${nth}::int as asked_within`.execute(connection)
    await sql`begin`.execute(connection)
    await fill('first')
    for (let nth = 0; nth < 20; nth++) await ask(nth)
    await sql`commit`.execute(connection)
    for (let nth = 0; nth < 20; nth++) await ask(nth)
    assert.equal((await prepared(connection)).filter((text) => text.includes('asked_within')).length, 1)
  })
})

test('told not to, the server prepares nothing that stays', async () => {
  const { db: plain, close } = openDatabase(url, 1, false)
  for (let nth = 0; nth < 20; nth++) await sql`select ${nth}::int as plain`.execute(plain)
  assert.deepEqual(await prepared(plain), [])
  await close()
})

test('a statement that fails while it is prepared fails as it would otherwise, and the next one is fine', async () => {
  const ask = (text: string) => sql`select ${text}::int as number`.execute(db)
  for (let nth = 0; nth < 20; nth++) await ask(String(nth))
  await assert.rejects(ask('many'), { code: '22P02' })
  assert.equal((await ask('7')).rows.length, 1)
})
