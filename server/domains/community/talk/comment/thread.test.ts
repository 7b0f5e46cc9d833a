import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { findWrong } from '#platform/operations/books/index'
import { type Actor, system } from '#platform/work'
import { communityWorld } from '../../test/world.ts'
import { talkBooks } from '../books.ts'
import { turnLikes } from '../like/turn.ts'
import { getTalk, turnComments } from '../queries.ts'
import { addComment } from './add.ts'
import { findMentionable } from './mentionable.ts'
import { getShownComment, getThread, listComments, listReplies } from './queries.ts'
import { hideComment, pinComment, removeComment, showComment } from './turn.ts'

const on = await communityWorld()
const { mei, li } = on
const post = async (draft = {}) => ({ kind: 'post' as const, id: await on.post(mei, draft) })
const say = (who: Actor, about: { kind: 'post'; id: string }, text: string, replyToId?: string) => {
  on.clock.advance(60_000)
  return on.perform(who, (work) => addComment(work, about, { text, ...(replyToId && { replyToId }) }))
}
const remove = (who: Actor, id: string) => on.perform(who, (work) => removeComment(work, id))
const wrong = async () => (await findWrong(on.db, talkBooks)).map(({ what }) => what)
type Read = Awaited<ReturnType<typeof listComments>>
const texts = ({ items }: Read) => items.map(({ text }) => text)

test('answers stand below what began the thread, and say to whom where that is somebody else', async () => {
  const about = await post()
  const bo = await on.someone('Bo')
  const root = await say(li, about, '哪里买的？')
  const reply = await say(mei, about, '店里就有', root)
  await say(bo, about, '谢谢！', reply)
  const { items } = await listComments(on.db, about, li, {})
  assert.deepEqual(
    items.map(({ text, replies, isAuthor }) => [text, replies, isAuthor]),
    [['哪里买的？', 2, false]],
  )
  assert.deepEqual(
    items[0]?.firstReplies.map(({ text, replyTo, isAuthor }) => [text, replyTo?.name, isAuthor]),
    [
      ['店里就有', undefined, true],
      ['谢谢！', 'Mei', false],
    ],
  )
  assert.equal((await getTalk(on.db, about, li)).comments, 3)
  const [fact] = (await on.facts('community.comment-added')).slice(-1)
  assert.deepEqual([fact?.replyToPersonId, fact?.subjectAuthorId, fact?.rootId], [mei.id, mei.id, root])
})

test('every order goes page by page, without a thread twice or left out', async () => {
  const about = await post()
  const ids: string[] = []
  for (let nth = 0; nth < 7; nth++) ids.push(await say(li, about, `第${nth}条`))
  const likeOf = (id: string) => ({ subject: { kind: 'comment' as const, id, authorId: li.id }, isOn: true })
  await on.perform(system, (work) => turnLikes(work, '', [{ ...likeOf(ids[2]!), personId: mei.id }]))
  await say(mei, about, '同意', ids[4])
  const expected = {
    oldest: ids,
    newest: ids.toReversed(),
    best: [ids[4], ids[2], ids[6], ids[5], ids[3], ids[1], ids[0]],
  }
  for (const [order, all] of Object.entries(expected)) {
    const read: string[] = []
    let after: string | undefined
    do {
      const page: Read = await listComments(on.db, about, li, {
        order: order as 'best',
        limit: 3,
        ...(after && { after }),
      })
      read.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    assert.deepEqual(read, all, order)
  }
  await assert.rejects(listComments(on.db, about, li, { after: 'x-y' }), { code: 'community.bad-cursor' })
})

test('what is removed loses its words everywhere, and answers to it stay', async () => {
  const about = await post()
  const root = await say(li, about, '删掉的话')
  const reply = await say(mei, about, '留下的话', root)
  await assert.rejects(remove(mei, root), { code: 'community.not-yours' })
  await remove(li, root)
  await remove(li, root)
  const { items } = await listComments(on.db, about, mei, {})
  assert.deepEqual(
    items.map(({ state, text, author, firstReplies }) => [state, text, author, firstReplies[0]?.text]),
    [['removed', '', undefined, '留下的话']],
  )
  assert.equal((await getTalk(on.db, about, mei)).comments, 1)
  const { rows } = await sql`select from community.comment where text like '%删掉的话%'`.execute(on.db)
  assert.equal(rows.length, 0)
  await assert.rejects(say(mei, about, '再说', root), { code: 'community.comment-gone' })
  await remove(mei, reply)
  assert.deepEqual((await listComments(on.db, about, mei, {})).items, [])
  assert.deepEqual(await wrong(), [])
})

test('comments, answers and removals that race leave what is counted equal to what there is', async () => {
  const about = await post()
  const people = await Promise.all(Array.from({ length: 6 }, (_, nth) => on.someone(`Talker${nth}`)))
  const add = (who: Actor, nth: number, replyToId?: string) =>
    on.perform(who, (work) => addComment(work, about, { text: `话${nth}`, ...(replyToId && { replyToId }) }))
  const roots = await Promise.all(people.map((who, nth) => add(who, nth)))
  const outcomes = await Promise.allSettled([
    ...people.map((who, nth) => add(who, nth + 10, roots[0])),
    remove(people[0]!, roots[0]!),
    remove(people[1]!, roots[1]!),
    ...people.map((who, nth) => add(who, nth + 20, roots[1])),
  ])
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'community.comment-gone')
  assert.deepEqual(await wrong(), [])
})

test('a mention is kept by person and shown with the name of today; strangers cannot be mentioned', async () => {
  const about = await post()
  const named = await on.someone('Before')
  const id = await say(li, about, `@{${named.id}} 快来看`)
  await sql`update identity.person set name = 'After' where id = ${named.id}`.execute(on.db)
  const shown = await getShownComment(on.db, id, mei)
  assert.deepEqual([shown.text, shown.mentions], [`@{${named.id}} 快来看`, [{ id: named.id, name: 'After' }]])
  assert.deepEqual((await on.facts('community.comment-added')).at(-1)?.mentionIds, [named.id])
  await assert.rejects(say(li, about, `@{${'0'.repeat(26)}} 在吗`), {
    code: 'community.unknown-mention',
    details: { field: 'text' },
  })
})

test('the picker offers whom one follows, then who talks here, then everybody', async () => {
  const about = await post()
  const [friend, talker, stranger] = [
    await on.someone('Anna friend'),
    await on.someone('Anna talker'),
    await on.someone('Anna stranger'),
  ]
  await on.follow(li, friend)
  await say(talker, about, '路过')
  const offered = await findMentionable(on.db, li.id, { q: 'anna', talked: about })
  assert.deepEqual(
    offered.map(({ id }) => id),
    [friend.id, talker.id, stranger.id],
  )
})

test('the author pins one thread, which stands first and leaves with its words', async () => {
  const about = await post()
  const [first, second] = [await say(li, about, '一'), await say(li, about, '二')]
  const reply = await say(li, about, '三', first)
  const pin = (who: Actor, id: string, isPinned = true) => on.perform(who, (work) => pinComment(work, id, isPinned))
  await assert.rejects(pin(li, first), { code: 'community.not-yours' })
  await assert.rejects(pin(mei, reply), { code: 'community.pins-threads' })
  await pin(mei, second)
  await pin(mei, first)
  const { items } = await listComments(on.db, about, li, { order: 'newest' })
  assert.deepEqual(
    items.map(({ text, isPinned }) => [text, isPinned]),
    [
      ['一', true],
      ['二', false],
    ],
  )
  await remove(li, first)
  assert.deepEqual(texts(await listComments(on.db, about, li, { order: 'oldest' })), ['', '二'])
})

test('the author closes and opens the comments; nobody else does', async () => {
  const about = await post()
  const turn = (who: Actor, isClosed: boolean) => on.perform(who, (work) => turnComments(work, about, isClosed))
  await assert.rejects(turn(li, true), { code: 'community.not-yours' })
  await turn(mei, true)
  await assert.rejects(say(li, about, '还能说吗'), { code: 'community.comments-closed' })
  await turn(mei, false)
  await say(li, about, '又能说了')
})

test('words that are looked at first are seen by their author alone, and told once they are shown', async () => {
  await sql`insert into moderation.word (id, word, plain, action, added_at, added_by)
    values ('w2', '赌博', '赌博', 'refuse', now(), 'x')`.execute(on.db)
  await sql`update moderation.word_list set version = version || 'x'`.execute(on.db)
  const about = await post()
  await assert.rejects(say(li, about, '来赌博'), { code: 'community.words-refused' })
  const waiting = await say(li, about, '在哪里代购')
  await sql`update community.comment set state = 'waiting' where id = ${waiting}`.execute(on.db)
  await sql`update community.talk set comments = 0 where subject_id = ${about.id}`.execute(on.db)
  assert.deepEqual(
    (await listComments(on.db, about, li, {})).items.map(({ state }) => state),
    ['waiting'],
  )
  assert.deepEqual((await listComments(on.db, about, mei, {})).items, [])
  await assert.rejects(getThread(on.db, waiting, mei), { code: 'community.unknown-comment' })
  const told = (await on.facts('community.comment-added')).length
  await on.perform(system, (work) => showComment(work, waiting))
  assert.equal((await on.facts('community.comment-added')).length, told + 1)
  await on.perform(system, (work) => hideComment(work, waiting))
  assert.deepEqual((await listComments(on.db, about, mei, {})).items, [])
  await on.perform(system, (work) => showComment(work, waiting))
  assert.equal((await on.facts('community.comment-added')).length, told + 1)
  assert.deepEqual(await wrong(), [])
})

test('a notice leads to a late answer within its thread', async () => {
  const about = await post()
  const root = await say(li, about, '开始')
  for (let nth = 0; nth < 4; nth++) await say(mei, about, `回答${nth}`, root)
  const { items } = await listReplies(on.db, root, li, { limit: 3 })
  assert.equal(items.length, 3)
  const last = (await listReplies(on.db, root, li, { after: items[2]!.id })).items
  assert.deepEqual(
    last.map(({ text }) => text),
    ['回答3'],
  )
  const { thread } = await getThread(on.db, last[0]!.id, li)
  assert.deepEqual(
    thread.firstReplies.map(({ text }) => text),
    ['回答0', '回答1', '回答3'],
  )
})

test('nobody reads or says anything about what they may not see', async () => {
  const secret = await post({ audience: 'self' })
  await assert.rejects(listComments(on.db, secret, li, {}), { code: 'community.unknown-subject' })
  await assert.rejects(say(li, secret, '在吗'), { code: 'community.unknown-subject' })
})
