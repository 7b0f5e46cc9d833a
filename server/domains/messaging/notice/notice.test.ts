import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { noticeKindNames, noticePlace, sayNotice } from '#contracts/messaging'
import { newId } from '#kernel/id'
import { later, minutes, stage } from '#test/world/stage'
import { messagingPerson } from '../person.ts'
import { countUnread, findNotices } from './queries.ts'
import { markRead, markUnread } from './read.ts'
import { forget, untell } from './take-back.ts'
import { type Telling, tell } from './tell.ts'

const on = await stage()
const mei = await on.someone('梅')

const noteOf = (id: string) => ({ kind: 'post', id }) as const
const liked = (postId: string, byId: string, ...personIds: string[]): Telling => ({
  kind: 'post-liked',
  personIds,
  about: noteOf(postId),
  values: { title: { zh: '春茶笔记' } },
  bundle: { byId },
})
const box = async (personId: string, wanted = {}) => (await findNotices(on.db, personId, wanted, 50)).items

test('people who like the same note stand in one unread notice, each once, the newest first', async () => {
  const note = newId()
  const author = await on.someone('Author')
  const fans = await Promise.all(['Ann', 'Bo', 'Cai', 'Dan'].map((name) => on.someone(name)))
  for (const [nth, fan] of fans.entries()) {
    on.clock.set(later(minutes(nth)))
    await on.perform(fan, (work) => tell(work, liked(note, fan.id, author.id)))
    await on.perform(fan, (work) => tell(work, liked(note, fan.id, author.id)))
  }
  const [notice, ...others] = await box(author.id)
  assert.ok(notice && others.length === 0)
  assert.equal(notice.people?.count, 4)
  assert.deepEqual(
    notice.people.newest.map(({ name }) => name),
    ['Dan', 'Cai', 'Bo'],
  )
  assert.equal(sayNotice(notice, 'en'), 'Dan and 3 others liked your note')
  assert.equal(sayNotice(notice, 'zh-CN'), 'Dan等 4 人赞了你的笔记')
})

test('a hundred who like over many connections at once are counted exactly', async () => {
  const note = newId()
  const author = await on.someone('Crowded')
  const fans = Array.from({ length: 100 }, () => newId())
  await Promise.all(fans.map((byId) => on.perform(mei, (work) => tell(work, liked(note, byId, author.id)))))
  const notices = await box(author.id)
  assert.deepEqual(
    notices.map(({ people }) => people?.count),
    [100],
  )
})

test('reading while somebody likes loses nobody: each stands in exactly one notice', async () => {
  const note = newId()
  const author = await on.someone('Reader')
  const fans = Array.from({ length: 40 }, () => newId())
  await Promise.all(
    fans.flatMap((byId, nth) => [
      on.perform(mei, (work) => tell(work, liked(note, byId, author.id))),
      ...(nth % 4 === 0 ? [on.perform(author, (work) => markRead(work, undefined))] : []),
    ]),
  )
  const counts = (await box(author.id)).map(({ people }) => people?.count ?? 0)
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    40,
  )
})

test('who liked it before it was read is not told of again; who comments again is', async () => {
  const note = newId()
  const [author, fan] = [await on.someone('Twice'), await on.someone('Fan')]
  const commented: Telling = { ...liked(note, fan.id, author.id), kind: 'post-commented' }
  await on.perform(fan, (work) => tell(work, liked(note, fan.id, author.id)))
  await on.perform(fan, (work) => tell(work, commented))
  await on.perform(author, (work) => markRead(work, undefined))
  await on.perform(fan, (work) => tell(work, liked(note, fan.id, author.id)))
  await on.perform(fan, (work) => tell(work, commented))
  const unread = await box(author.id, { unread: true })
  assert.deepEqual(
    unread.map(({ kind }) => kind),
    ['post-commented'],
  )
})

test('a like that is taken back leaves the notice, and the last one takes it along; nobody is told of themselves', async () => {
  const note = newId()
  const [author, ann, bo] = [await on.someone('Author'), await on.someone('Ann'), await on.someone('Bo')]
  for (const fan of [ann, bo, author]) await on.perform(fan, (work) => tell(work, liked(note, fan.id, author.id)))
  assert.equal((await box(author.id))[0]?.people?.count, 2)
  const takeBack = (byId: string) =>
    on.perform(ann, (work) => untell(work, { kind: 'post-liked', personIds: [author.id], about: noteOf(note), byId }))
  await takeBack(bo.id)
  await takeBack(bo.id)
  assert.equal((await box(author.id))[0]?.people?.count, 1)
  await takeBack(ann.id)
  assert.deepEqual(await box(author.id), [])
})

test('the box is paged, filtered and searched by what it says and by whom it is of', async () => {
  const reader = await on.someone('Searcher')
  const fan = await on.someone('小雨')
  for (let nth = 0; nth < 5; nth++) {
    on.clock.set(later(minutes(100 + nth)))
    const values = { title: { zh: `第${nth}场`, en: `Night ${nth}` }, host: 'Mei_1' }
    const about = { kind: 'show', id: newId() } as const
    await on.perform(mei, (work) => tell(work, { kind: 'show-soon', personIds: [reader.id, reader.id], about, values }))
  }
  await on.perform(fan, (work) => tell(work, liked(newId(), fan.id, reader.id)))
  assert.equal(await countUnread(on.db, reader.id), 6)
  const first = await findNotices(on.db, reader.id, {}, 4)
  const second = await findNotices(on.db, reader.id, { after: first.next }, 4)
  assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 6)
  assert.equal(second.next, undefined)
  const names = async (wanted: object) => (await box(reader.id, wanted)).map(({ kind }) => kind)
  assert.deepEqual(await names({ topic: 'community' }), ['post-liked'])
  assert.deepEqual(await names({ kind: 'show-started' }), [])
  assert.deepEqual(await names({ kind: 'show-soon', topic: 'community' }), [])
  assert.deepEqual(await names({ search: 'NIGHT 3' }), ['show-soon'])
  assert.deepEqual(await names({ search: '第2场' }), ['show-soon'])
  assert.deepEqual(await names({ search: '小雨' }), ['post-liked'])
  assert.equal((await names({ search: 'i_1' })).length, 5)
  assert.deepEqual(await names({ search: '%' }), [])
  await assert.rejects(findNotices(on.db, reader.id, { after: 'x' }, 4), { code: 'messaging.bad-cursor' })
})

test('marking as read can be taken back, except where a newer notice stands already', async () => {
  const [reader, fan, late] = [await on.someone('Undo'), await on.someone('Fan'), await on.someone('Late')]
  const [note, other] = [newId(), newId()]
  await on.perform(fan, (work) => tell(work, liked(note, fan.id, reader.id)))
  await on.perform(fan, (work) => tell(work, liked(other, fan.id, reader.id)))
  on.clock.set(later(minutes(200)))
  assert.equal(await on.perform(reader, (work) => markRead(work, undefined)), 2)
  await on.perform(late, (work) => tell(work, liked(note, late.id, reader.id)))
  await on.perform(reader, (work) => markUnread(work, later(minutes(200))))
  const unread = await box(reader.id, { unread: true })
  assert.deepEqual(
    new Set(unread.map(({ about, people }) => `${about.id} ${people?.newest[0]?.name}`)),
    new Set([`${note} Late`, `${other} Fan`]),
  )
  await on.perform(late, (work) =>
    markRead(
      work,
      unread.map(({ id }) => id),
    ),
  )
  assert.equal(await countUnread(on.db, reader.id), 2, 'others’ notices stay as they are')
})

test('what was told of a thing that is gone is gone too', async () => {
  const [author, fan] = [await on.someone('Remover'), await on.someone('Fan')]
  const note = newId()
  await on.perform(fan, (work) => tell(work, { ...liked(note, fan.id, author.id), values: { text: 'quoted' } }))
  await on.perform(author, (work) => forget(work, noteOf(note)))
  const { rows } = await sql`select from messaging.notice where about_id = ${note}`.execute(on.db)
  assert.equal(rows.length, 0)
})

test('a guest who becomes a member brings notices along and is one person in others’ bundles; an erased one is in none', async () => {
  const [author, member, guest] = [
    await on.someone('Author'),
    await on.someone('Member'),
    await on.someone('Guest', [], 'guest'),
  ]
  const [note, own] = [newId(), newId()]
  for (const fan of [member, guest]) await on.perform(fan, (work) => tell(work, liked(note, fan.id, author.id)))
  await on.perform(author, (work) => tell(work, liked(own, author.id, guest.id, member.id)))
  await on.perform(author, (work) => tell(work, liked(newId(), author.id, guest.id)))
  await on.perform(member, async (work) => messagingPerson.merge?.(work, guest.id, member.id))
  assert.equal((await box(author.id))[0]?.people?.count, 1)
  assert.equal((await box(member.id)).length, 2)
  const held = (await messagingPerson.export?.(on.db, member.id)) as { notices: unknown[] }
  assert.equal(held.notices.length, 2)
  await on.perform(member, async (work) => messagingPerson.erase?.(work, member.id))
  assert.deepEqual([await box(author.id), await box(member.id)], [[], []])
})

test('every kind has its sentence in both languages', () => {
  for (const kind of noticeKindNames)
    for (const language of ['zh-CN', 'en'] as const) {
      const people = { count: 2, newest: [{ name: 'Mei' }, { name: 'Bo' }] }
      const said = sayNotice({ kind, values: { host: 'Mei' }, people }, language)
      assert.ok(said.length > 3 && !said.includes('{'), said)
    }
  assert.equal(noticePlace({ kind: 'replay-ready', about: { kind: 'show', id: 'a' }, values: {} }), '/replays/a')
})
