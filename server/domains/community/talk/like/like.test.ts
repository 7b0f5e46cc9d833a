import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { Refusal } from '#kernel/refusal'
import { findWrong } from '#platform/operations/books/index'
import { type Actor, system } from '#platform/work'
import { readPersonPage } from '../../person/page.ts'
import { createRuntime } from '../../runtime.ts'
import { communityWorld } from '../../test/world.ts'
import { talkBooks } from '../books.ts'
import { addComment } from '../comment/add.ts'
import { removeComment } from '../comment/turn.ts'
import { listOwnLikes } from '../kept.ts'
import { getTalk } from '../queries.ts'
import { getSubject } from '../talkable.ts'
import { type LikeSubject, likesADay, turnLikes } from './turn.ts'

const on = await communityWorld()
const { mei, li } = on
const wrong = async () => (await findWrong(on.db, talkBooks)).map(({ what }) => what)
const post = (id: string) => ({ kind: 'post' as const, id })
const turn = (subject: LikeSubject, isOn: boolean, ...people: Actor[]) =>
  on.perform(system, (work) =>
    turnLikes(
      work,
      '',
      people.map(({ id }) => ({ subject, personId: id, isOn })),
    ),
  )

test('what a crowd likes from two nodes at once is counted as often as there are rows', async () => {
  const crowd = await Promise.all(Array.from({ length: 40 }, (_, nth) => on.someone(`Crowd${nth}`)))
  const subject = await getSubject(on.db, post(await on.post(mei)), li)
  const nodes = [createRuntime(on), createRuntime(on)]
  const like = (nth: number, person: Actor, isOn: boolean) =>
    nodes[nth % 2]!.like.add(`post/${subject.id}`, { subject, personId: person.id, isOn })
  await Promise.all([
    ...crowd.map((person, nth) => like(nth, person, true)),
    ...crowd.map((person, nth) => like(nth + 1, person, true)),
  ])
  await Promise.all(crowd.slice(0, 10).flatMap((person) => [like(0, person, false), like(1, person, false)]))
  await Promise.all(nodes.map((node) => node.close()))
  const talk = await getTalk(on.db, post(subject.id), crowd[39]!)
  assert.deepEqual([talk.likes, talk.liked], [30, true])
  assert.equal((await readPersonPage(on.db, mei.id, li.id)).likesReceived, 30)
  assert.equal((await on.facts('community.liked')).length, 40)
  assert.equal((await on.facts('community.unliked')).length, 10)
  assert.deepEqual(await wrong(), [])
})

test('twice is once, and taking back what was never given is nothing', async () => {
  const subject = { ...post(await on.post(mei)), authorId: mei.id }
  assert.deepEqual(await turn(subject, true, li, li), [
    { liked: true, likes: 1 },
    { liked: true, likes: 1 },
  ])
  assert.deepEqual(await turn(subject, false, mei), [{ liked: false, likes: 1 }])
  assert.deepEqual(await turn(subject, false, li), [{ liked: false, likes: 0 }])
})

test('nobody likes what they may not see', async () => {
  const secret = await on.post(mei, { audience: 'self' })
  await assert.rejects(getSubject(on.db, post(secret), li), { code: 'community.unknown-subject' })
})

test('comments are liked too, until they are removed', async () => {
  const about = post(await on.post(mei))
  const commentId = await on.perform(li, (work) => addComment(work, about, { text: '好看' }))
  const subject = { kind: 'comment' as const, id: commentId, authorId: li.id }
  assert.deepEqual(await turn(subject, true, mei), [{ liked: true, likes: 1 }])
  assert.deepEqual(await wrong(), [])
  await on.perform(li, (work) => removeComment(work, commentId))
  const [refused] = await turn(subject, true, li)
  assert.ok(refused instanceof Refusal && refused.code === 'community.unknown-subject')
})

test('a thousand likes in a day are enough, and of a batch only who gave them is told so', async () => {
  const keen = await on.someone('Keen')
  await sql`insert into community.liking
    select 'post', 'p' || n, ${keen.id}, ${on.clock.now()} from generate_series(1, ${likesADay}::int) as n`.execute(
    on.db,
  )
  const subject = { ...post(await on.post(mei)), authorId: mei.id }
  const [refused, liked] = await turn(subject, true, keen, li)
  assert.ok(refused instanceof Refusal && refused.code === 'community.likes-today')
  assert.deepEqual(liked, { liked: true, likes: 1 })
})

test('what one likes is a list of one’s own; what is gone since keeps its place without its words', async () => {
  const reader = await on.someone('Reader')
  const ids = []
  for (let nth = 0; nth < 3; nth++) {
    on.clock.advance(1_000)
    const id = await on.post(mei, { text: `Note ${nth}` })
    await turn({ ...post(id), authorId: mei.id }, true, reader)
    ids.unshift(id)
  }
  await sql`update community.post set audience = 'self' where id = ${ids[1]}`.execute(on.db)
  const first = await listOwnLikes(on.db, reader, { limit: 2 })
  assert.deepEqual(
    first.items.map(({ subjectId, post }) => [subjectId, post?.lead]),
    [
      [ids[0], 'Note 2'],
      [ids[1], undefined],
    ],
  )
  const second = await listOwnLikes(on.db, reader, { limit: 2, after: first.next! })
  assert.deepEqual([second.items.map(({ subjectId }) => subjectId), second.next], [[ids[2]], undefined])
})
