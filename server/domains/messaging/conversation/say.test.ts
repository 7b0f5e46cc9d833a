import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { mailboxOf, shopMailbox } from '#contracts/messaging'
import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { findWrong } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { blockPerson } from '../block/change.ts'
import { reading } from '../tables.ts'
import { messagesWorld, refused } from '../test/world.ts'
import { answerRequest } from './answer-request.ts'
import { conversationBooks } from './books.ts'
import { findMessages, findOwn } from './queries.ts'
import { sayMessages } from './say.ts'

const on = await messagesWorld()
const texts = async (id: string) => (await findMessages(reading(on.db), id, {}, 100)).map((row) => row.text)

test('a stranger has one message until the other side answers, which accepts', async () => {
  const [a, b] = [await on.someone('An'), await on.someone('Bo')]
  const id = await on.openWith(a, b.id)
  await on.say(a, id, 'hello')
  await assert.rejects(on.say(a, id, 'are you there?'), refused('wait-for-answer'))
  await on.say(b, id, 'yes')
  await on.say(a, id, 'good')
  assert.deepEqual(await texts(id), ['hello', 'yes', 'good'])
})

test('the database itself keeps a stranger to one message', async () => {
  const [a, b] = [await on.someone('An'), await on.someone('Bo')]
  const id = await on.openWith(a, b.id)
  await on.say(a, id, 'hello')
  await assert.rejects(sql`update messaging.conversation set seq = 2 where id = ${id}`.execute(on.db), /check/)
})

test('a declined request stays a request to whoever asked, and may be accepted later', async () => {
  const [a, b] = [await on.someone('An'), await on.someone('Bo')]
  const id = await on.openWith(a, b.id)
  await on.say(a, id, 'hello')
  await on.perform(b, (work) => answerRequest(work, id, false))
  await assert.rejects(on.say(a, id, 'please'), refused('wait-for-answer'))
  await assert.rejects(
    on.perform(a, (work) => answerRequest(work, id, true)),
    refused('no-request'),
  )
  await on.perform(b, (work) => answerRequest(work, id, true))
  await on.say(a, id, 'thank you')
  await assert.rejects(
    on.perform(b, (work) => answerRequest(work, id, false)),
    refused('no-request'),
  )
})

test('two who open the same conversation at once have one', async () => {
  const [a, b] = [await on.someone('An'), await on.someone('Bo')]
  const ids = await Promise.all([on.openWith(a, b.id), on.openWith(b, a.id), on.openWith(a, b.id)])
  assert.equal(new Set(ids).size, 1)
})

test('two devices that send at once leave no hole, and the same id is the same message', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  const ids = Array.from({ length: 20 }, () => newId())
  const send = (messageId: string, nth: number) =>
    on.say(nth % 2 ? a : b, id, `message ${nth}`, { id: messageId }).then(({ seq }) => seq)
  const [one, two] = await Promise.all([
    Promise.all(ids.map((messageId, nth) => send(messageId, nth))),
    Promise.all(ids.map((messageId, nth) => send(messageId, nth))),
  ])
  assert.deepEqual(one, two)
  assert.deepEqual(
    one.toSorted((x, y) => x - y),
    ids.map((_, nth) => nth + 3),
  )
})

test('an id that is another’s message already is refused', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  const { id: taken } = await on.say(a, id, 'mine')
  await assert.rejects(on.say(b, id, 'yours', { id: taken }), refused('message-taken'))
})

test('messages of one commit keep their order, and each has its own answer', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  const stranger = await on.someone('Cy')
  const draft = (actor: typeof a, text: string) => ({ id: newId(), actor, conversationId: id, text })
  const outcomes = await on.sayAll([draft(a, 'one'), draft(stranger, 'me too'), draft(b, '  '), draft(b, 'two')])
  const codes = outcomes.map((outcome) => (outcome instanceof Refusal ? outcome.code : outcome.seq))
  assert.deepEqual(codes, [3, 'messaging.unknown-conversation', 'messaging.empty-message', 4])
})

test('whoever blocked is not reached, whichever of the two it was; a message and a block at once agree', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  const [said] = await Promise.allSettled([on.say(a, id, 'wait'), on.perform(b, (work) => blockPerson(work, a.id))])
  assert.equal((await texts(id)).includes('wait'), said.status === 'fulfilled')
  await assert.rejects(on.say(a, id, 'please'), refused('not-received'))
  await assert.rejects(on.say(b, id, 'and another thing'), refused('not-received'))
})

test('marks that deceive are left out, and so is a text of nothing else', async () => {
  const { a, id } = await on.friends('An', 'Bo')
  assert.equal((await on.say(a, id, ' 1\u200b\u202e23\u2066 ')).text, '123')
  await assert.rejects(on.say(a, id, '\u200b\u202e'), refused('empty-message'))
})

test('a quote shows what it answers, only of this conversation', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  const answer = await on.say(b, id, 'to that', { replyTo: 1 })
  assert.deepEqual(answer.reply, { seq: 1, side: a.id, text: 'hello' })
  await assert.rejects(on.say(b, id, 'to nothing', { replyTo: 99 }), refused('unknown-reply'))
})

test('a product is shown as a card; one that is not there is refused', async () => {
  const { a, id } = await on.friends('An', 'Bo')
  const productId = await on.product('Tea')
  const { card } = await on.say(a, id, '', { card: { kind: 'product', id: productId } })
  assert.deepEqual([card?.kind, card?.title?.en, card?.price?.amount], ['product', 'Tea', 1290])
  await assert.rejects(on.say(a, id, '', { card: { kind: 'product', id: newId() } }), refused('unknown-card'))
  await assert.rejects(on.say(a, id, '', { card: { kind: 'spell', id: newId() } }), refused('unknown-card'))
})

test('both mailboxes are told with the text, and their logs keep none of it', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  on.hear()
  await on.say(a, id, 'for your eyes')
  const told = on.hear()
  assert.deepEqual(told.map(({ roomId }) => roomId).sort(), [mailboxOf(a.id), mailboxOf(b.id)].sort())
  for (const entry of told) {
    assert.deepEqual(entry.body, { conversationId: id, upTo: 3 })
    assert.equal((entry.told as { messages: { text: string }[] }).messages[0]?.text, 'for your eyes')
  }
  const { rows } = await sql`select 1 from platform.room_log where body::text like '%for your eyes%'`.execute(on.db)
  assert.equal(rows.length, 0)
})

test('a viewer writes to the host of a show that is on air; its desk and the shop’s inbox hear it', async () => {
  const host = await on.someone('Mei', ['host'])
  const showId = await on.onAir(host)
  const viewer = await on.someone('Vi', [], 'guest')
  const id = await on.openShow(viewer, showId)
  on.hear()
  await on.say(viewer, id, 'is it warm?')
  assert.deepEqual(
    on
      .hear()
      .map(({ roomId }) => roomId)
      .sort(),
    [mailboxOf(viewer.id), shopMailbox, `${showId}.desk`].sort(),
  )
  const answer = await on.say(host, id, 'very')
  assert.equal(answer.side, 'shop')
  await assert.rejects(on.say(await on.someone('Ot'), id, 'hi'), refused('unknown-conversation'))
  await assert.rejects(on.openShow(viewer, await on.planned(host)), { code: 'live.not-live' })
})

test('unread are the messages of others after the place one has read to, also when two write at once', async () => {
  const { a, b, id } = await on.friends('An', 'Bo')
  await Promise.all([on.say(a, id, '1'), on.say(b, id, '2'), on.say(a, id, '3'), on.say(b, id, '4')])
  const unread = async (side: string) => (await findOwn(reading(on.db), { side, id }, 1))[0]?.unread
  assert.equal(await unread(a.id), 3)
  assert.equal(await unread(b.id), 3)
})

test('a transaction that fails takes its numbers back', async () => {
  const { a, id } = await on.friends('An', 'Bo')
  const draft = { id: newId(), actor: a, conversationId: id, text: 'lost' }
  await assert.rejects(
    on.perform(system, async (work) => {
      await sayMessages(work, [draft])
      throw new Error('changed its mind')
    }),
  )
  assert.equal((await on.say(a, id, 'kept')).seq, 3)
})

test('after all of this the books are in order', async () => {
  assert.deepEqual(await findWrong(on.db, conversationBooks), [])
})
