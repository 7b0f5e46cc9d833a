import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'

import { findNotices } from '#domains/messaging/notice/queries'
import { newId } from '#kernel/id'
import { openDatabase } from '#platform/db/database'
import { migrate } from '#platform/db/migrate'
import { migrationSources } from '#server/migrations'
import { freshDatabase } from '#test/world/database'

test('what people were told before there was one box for all is in it, read or not', async () => {
  const url = new URL(await freshDatabase())
  const server = openDatabase(url.href, 1)
  const name = `before_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(name)} template template0`.execute(server.db)
  url.pathname = `/${name}`
  const { db, close } = openDatabase(url.href, 2)
  after(async () => {
    await close()
    await sql`drop database ${sql.id(name)} with (force)`.execute(server.db)
    await server.close()
  })
  const moving = 'live/0007-notices-to-messaging.sql'
  const until = migrationSources.slice(0, migrationSources.findIndex(({ owner }) => owner === 'live') + 1)
  assert.ok(!(await migrate(db, until, (file) => file !== moving)).includes(moving))
  const [person, show, draw, product] = [newId(), newId(), newId(), newId()]
  const at = new Date('2026-06-01T12:00:00Z')
  await sql`
    insert into live.host (person_id, name) values ('host', 'Mei')`.execute(db)
  await sql`
    insert into live.show (id, host_id, title, state, starts_at, planned_minutes, words, created_by, created_at)
    values (${show}, 'host', '{"zh": "茶夜"}', 'planned', ${at}, 60, '', 'host', ${at})`.execute(db)
  await sql`
    insert into live.notice (id, person_id, kind, show_id, title, starts_at, about_id, reason, at, read_at) values
      (${newId(1)}, ${person}, 'show-soon', ${show}, null, ${at}, null, null, ${at}, ${at}),
      (${newId(2)}, ${person}, 'draw-won', ${show}, null, null, ${draw}, '茶杯', ${at}, null),
      (${newId(3)}, ${person}, 'flash-sale-soon', null, '{"en": "Tea"}', ${at}, ${product}, null, ${at}, null)`.execute(
    db,
  )
  assert.deepEqual(await migrate(db, until), [moving])
  const { items } = await findNotices(db, person, {}, 10)
  const seen = items.map(({ kind, about, values, readAt }) => ({ kind, about, values, isRead: readAt !== undefined }))
  const startsAt = at.toISOString()
  assert.deepEqual(seen, [
    {
      kind: 'flash-sale-soon',
      about: { kind: 'product', id: product },
      values: { title: { en: 'Tea' }, startsAt },
      isRead: false,
    },
    {
      kind: 'draw-won',
      about: { kind: 'draw', id: draw },
      values: { host: 'Mei', title: { zh: '茶夜' }, reason: '茶杯' },
      isRead: false,
    },
    {
      kind: 'show-soon',
      about: { kind: 'show', id: show },
      values: { host: 'Mei', title: { zh: '茶夜' }, startsAt },
      isRead: true,
    },
  ])
  assert.deepEqual((await findNotices(db, person, { search: '茶杯' }, 10)).items.length, 1)
})
