import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { findWrong } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { talkBooks } from '../talk/books.ts'
import { addComment } from '../talk/comment/add.ts'
import { pinComment } from '../talk/comment/turn.ts'
import { turnLikes } from '../talk/like/turn.ts'
import { saveSubject } from '../talk/save/keep.ts'
import { communityWorld } from '../test/world.ts'
import { eraseTalk, exportTalk } from './talk.ts'

const on = await communityWorld()
const { mei, li } = on
const wrong = async () => (await findWrong(on.db, talkBooks)).map(({ what }) => what)

/** Li says, likes, saves and follows something; Mei answers and mentions. */
async function muchTalk() {
  const postId = await on.post(mei)
  const about = { kind: 'post' as const, id: postId }
  const subject = { ...about, authorId: mei.id }
  const root = await on.perform(li, (work) => addComment(work, about, { text: 'Li 说的话' }))
  await on.perform(mei, (work) => addComment(work, about, { text: `@{${li.id}} 回答`, replyToId: root }))
  await on.perform(li, (work) => addComment(work, about, { text: 'Li 又说', replyToId: root }))
  await on.perform(mei, (work) => pinComment(work, root, true))
  await on.perform(li, (work) => saveSubject(work, subject))
  const turn = { subject, personId: li.id, isOn: true }
  await on.perform(system, (work) => turnLikes(work, '', [turn]))
  await on.follow(li, mei)
  await on.follow(mei, li)
}

test('a person gets all of their talk, and erased, nothing leads to them while counts stay true', async () => {
  await muchTalk()
  const kept = await exportTalk(on.db, li.id)
  assert.deepEqual([kept.comments.length, kept.likes.length, kept.saves.length, kept.follows.length], [2, 1, 1, 1])
  await on.perform(system, (work) => eraseTalk(work, li.id))
  assert.deepEqual(await wrong(), [])
  const none = await exportTalk(on.db, li.id)
  assert.ok(Object.values(none).every((rows) => rows.length === 0))
  const { rows } = await sql<{ all: string }>`
    select string_agg(comment::text, ' ') as all from community.comment where author_id <> ${li.id}`.execute(on.db)
  assert.ok(!rows[0]?.all.includes(li.id))
})

test('what is counted wrong is found, of each thing that is counted', async () => {
  await muchTalk()
  for (const [change, undo] of [
    ['talk set likes = likes + 1', 'talk set likes = likes - 1'],
    ['talk set saves = saves + 1', 'talk set saves = saves - 1'],
    ['talk set comments = comments + 1', 'talk set comments = comments - 1'],
    ['comment set likes = likes + 1', 'comment set likes = likes - 1'],
    ['comment set replies = replies + 1', 'comment set replies = replies - 1'],
    ['person_count set followers = followers + 1', 'person_count set followers = followers - 1'],
    ['person_count set following = following + 1', 'person_count set following = following - 1'],
  ] as const) {
    await sql.raw(`update community.${change}`).execute(on.db)
    assert.notDeepEqual(await wrong(), [], change)
    await sql.raw(`update community.${undo}`).execute(on.db)
  }
  assert.deepEqual(await wrong(), [])
})
