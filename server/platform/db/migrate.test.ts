import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { migrate } from './migrate.ts'

const { db } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-migrations-'))
after(() => rmSync(folder, { recursive: true }))
const sources = [{ owner: 'stall', folder }]
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

test('files run once and in the order of their numbers, even when two nodes start at the same time', async () => {
  write('0002-fill.sql', 'insert into stall.sign values (1);')
  write('0001-make.sql', 'create schema stall; create table stall.sign (n int);')
  const [one, two] = await Promise.all([migrate(db, sources), migrate(db, sources)])
  assert.deepEqual([...one, ...two].sort(), ['stall/0001-make.sql', 'stall/0002-fill.sql'])
  const { rows } = await sql`select count(*) as n from stall.sign`.execute(db)
  assert.deepEqual(rows, [{ n: 1 }])
})

test('a file that fails is named and leaves nothing behind', async () => {
  write('0003-break.sql', 'insert into stall.sign values (2); select nonsense;')
  await assert.rejects(migrate(db, sources), /stall\/0003-break.sql failed: .*nonsense/)
  const { rows } = await sql`select count(*) as n from stall.sign`.execute(db)
  assert.deepEqual(rows, [{ n: 1 }])
  rmSync(join(folder, '0003-break.sql'))
})

test('a file that changed after it ran is refused', async () => {
  write('0002-fill.sql', 'insert into stall.sign values (3);')
  await assert.rejects(migrate(db, sources), /0002-fill.sql was changed after it had run/)
})
