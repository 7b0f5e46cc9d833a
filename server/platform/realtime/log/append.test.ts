import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { newId } from '#kernel/id'
import { runSql } from '#platform/db/database'
import { must, said } from '../test/house.ts'
import { type LogDatabase, logDatabase } from '../test/log-database.ts'
import { appendToRooms } from './append.ts'
import type { RoomDraft } from './entry.ts'
import { openHead, readEntries, readSaid } from './read.ts'

const now = new Date('2026-06-18T12:00:00Z')
let database: LogDatabase
before(async () => {
  database = await logDatabase()
})
after(() => database.drop())

const append = (drafts: readonly RoomDraft[]) =>
  database.db.transaction().execute((tx) => appendToRooms(tx, drafts, now))
const everything = { after: 0, upTo: 1_000, limit: 1_000 }

test('ten writers of the same rooms at the same time leave no hole, and the order of commits is the order of the log', async () => {
  const rooms = [newId(), newId(), newId()]
  const commits: { roomId: string; seq: number; order: number }[] = []
  let order = 0
  await Promise.all(
    Array.from({ length: 10 }, async (_, writer) => {
      for (let turn = 0; turn < 20; turn++) {
        // Rooms are named in a different order each time: locks taken in that order would wait for each other in a ring.
        const drafts = rooms.map((_room, nth) => said(rooms[(nth + writer + turn) % 3] ?? '', `${writer}/${turn}`))
        const entries = await append(drafts)
        for (const { roomId, seq } of entries) commits.push({ roomId, seq, order: order++ })
      }
    }),
  )
  for (const roomId of rooms) {
    const { epoch, seq } = await openHead(database.db, roomId)
    const log = await readEntries(database.db, { roomId, epoch }, everything)
    assert.equal(seq, 200)
    assert.deepEqual(
      log.map((entry) => entry.seq),
      Array.from({ length: 200 }, (_, nth) => nth + 1),
    )
    const answered = commits.filter((commit) => commit.roomId === roomId).map((commit) => commit.seq)
    assert.equal(new Set(answered).size, 200)
  }
})

test('an entry is seen only after all entries before it', async () => {
  const roomId = newId()
  const { epoch } = await openHead(database.db, roomId)
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const log = await readEntries(database.db, { roomId, epoch }, everything)
      assert.deepEqual(
        log.map(({ seq }) => seq),
        log.map((_, nth) => nth + 1),
      )
    }
  })()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let turn = 0; turn < 15; turn++) await append([said(roomId, 'one'), must(roomId, 'two')])
    }),
  )
  isOver = true
  await watching
})

test('a transaction that fails takes its places back', async () => {
  const roomId = newId()
  await append([said(roomId, 'kept')])
  await assert.rejects(
    database.db.transaction().execute(async (tx) => {
      await appendToRooms(tx, [said(roomId, 'lost')], now)
      throw new Error('changed its mind')
    }),
  )
  const [entry] = await append([said(roomId, 'next')])
  assert.equal(entry?.seq, 2)
})

test('an entry comes back from the log as it went in, with its picture moment', async () => {
  const roomId = newId()
  const mediaAt = now.getTime() - 1_234
  const draft: RoomDraft = {
    roomId,
    lane: 'must',
    type: 'explaining',
    body: { 产品: ['口红', 1, null] },
    author: 'mei',
  }
  const [placed] = await database.db.transaction().execute((tx) => appendToRooms(tx, [draft], now, () => mediaAt))
  const [read] = await readEntries(database.db, { roomId, epoch: placed?.epoch ?? 0 }, everything)
  assert.deepEqual(read, { ...placed, withdrawn: false })
  assert.equal(read?.mediaAt, mediaAt)
})

test('withdrawn lines are not among the last ones said, and hold their place', async () => {
  const roomId = newId()
  await append([said(roomId, 'a'), said(roomId, 'b'), must(roomId, 'm'), said(roomId, 'c')])
  await append([must(roomId, 'taken back', [2])])
  const { epoch } = await openHead(database.db, roomId)
  const last = await readSaid(database.db, { roomId, epoch }, { upTo: 5, limit: 10 })
  assert.deepEqual(
    last.map(({ seq }) => seq),
    [1, 4],
  )
  const log = await readEntries(database.db, { roomId, epoch }, everything)
  assert.deepEqual(
    log.map(({ withdrawn }) => withdrawn),
    [false, true, false, false, false],
  )
  assert.deepEqual(log[4]?.withdraws, [2])
})

test('the last lines of a long log are found by their index', async () => {
  const roomId = newId()
  await append(
    Array.from({ length: 3_000 }, (_, nth) => (nth % 3 === 0 ? said(roomId, `${nth}`) : must(roomId, `${nth}`))),
  )
  await runSql(database.db, 'analyze platform.room_log')
  const { rows } = await runSql(
    database.db,
    `explain select seq from platform.room_log
     where room_id = $1 and seq <= $2 and lane = 'say' and not withdrawn order by seq desc limit 50`,
    [roomId, 3_000],
  )
  assert.match(JSON.stringify(rows), /room_log_said/)
})
