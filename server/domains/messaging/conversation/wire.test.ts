import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { WebSocket } from 'ws'

import * as wire from '#contracts/messaging'
import { closings, type Entry, type NewsFrame, type SnapshotFrame } from '#contracts/wire'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { conversationPerson } from './person.ts'

const { house, address, member, guest } = await testHouse()

const say = (who: Visitor, conversationId: string, text: string, more: object = {}) =>
  who.call(wire.sayMessage, { params: { conversationId }, body: { id: newId(), text, ...more } })
const list = async (who: Visitor, conversationId: string, query = {}) =>
  (await who.call(wire.listMessages, { params: { conversationId }, query })).items
const withShop = (who: Visitor) => who.call(wire.openConversation, { body: { shop: true } })
const unread = (who: Visitor) => who.call(wire.countUnread)

async function friends() {
  const [an, bo] = [await member('An'), await member('Bo')]
  const { id } = await an.call(wire.openConversation, { body: { personId: bo.id } })
  await say(an, id, 'hello')
  await say(bo, id, 'hello you')
  return { an, bo, id }
}

async function upload(who: Visitor, bytes: Buffer) {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), 'picture.png')
  const answer = await fetch(`${address}/api/messages/pictures`, {
    method: 'POST',
    headers: { cookie: who.cookie },
    body,
  })
  return { status: answer.status, body: (await answer.json()) as { id: string; type: string } }
}

test('a conversation is read from its end and on in both directions, and its list tells what is new', async () => {
  const { an, bo, id } = await friends()
  for (let nth = 3; nth <= 8; nth++) await say(an, id, `line ${nth}`)
  const seqs = async (query: object) => (await list(bo, id, query)).map(({ seq }) => seq)
  assert.deepEqual(await seqs({ limit: 3 }), [6, 7, 8])
  assert.deepEqual(await seqs({ limit: 3, before: 6 }), [3, 4, 5])
  assert.deepEqual(await seqs({ after: 5 }), [6, 7, 8])
  const { items } = await bo.call(wire.listConversations)
  assert.deepEqual(
    items.map((item) => [item.with.name, item.unread, item.last?.text]),
    [['An', 7, 'line 8']],
  )
  const read = await bo.call(wire.markRead, { params: { conversationId: id }, body: { seq: 6 } })
  assert.deepEqual(read, { readSeq: 6, unread: 2 })
  await bo.call(wire.markRead, { params: { conversationId: id }, body: { seq: 2 } })
  assert.deepEqual(await unread(bo), { messages: 2, requests: 0 })
  const seen = await an.call(wire.getConversation, { params: { conversationId: id } })
  assert.equal(seen.otherReadSeq, 6)
})

test('a request is listed apart, and read unseen', async () => {
  const [an, bo] = [await member('An'), await member('Bo')]
  const { id } = await an.call(wire.openConversation, { body: { personId: bo.id } })
  assert.deepEqual((await bo.call(wire.listConversations, { query: { requests: true } })).items, [])
  await say(an, id, 'hello')
  assert.deepEqual(await unread(bo), { messages: 0, requests: 1 })
  assert.deepEqual((await bo.call(wire.listConversations)).items, [])
  const [request] = (await bo.call(wire.listConversations, { query: { requests: true } })).items
  assert.deepEqual([request?.id, request?.standing, request?.isAsking], [id, 'request', undefined])
  await bo.call(wire.markRead, { params: { conversationId: id }, body: { seq: 1 } })
  assert.equal((await an.call(wire.getConversation, { params: { conversationId: id } })).otherReadSeq, 0)
  await bo.call(wire.answerRequest, { params: { conversationId: id }, body: { accept: false } })
  assert.equal((await an.call(wire.getConversation, { params: { conversationId: id } })).standing, 'request')
})

test('what its author removes is gone for everybody, from lists, quotes and searches too', async () => {
  const { an, bo, id } = await friends()
  const { seq } = await say(an, id, 'my number is 138')
  await say(bo, id, 'noted', { replyTo: seq })
  const found = async () => (await bo.call(wire.searchMessages, { query: { search: 'number' } })).items.length
  assert.equal(await found(), 1)
  const remove = (who: Visitor) => who.call(wire.removeMessage, { params: { conversationId: id, seq } })
  await assert.rejects(remove(bo), { code: 'messaging.not-your-message' })
  assert.equal((await remove(an)).gone, 'taken-back')
  assert.equal((await remove(an)).gone, 'taken-back')
  assert.equal(await found(), 0)
  const [gone, answer] = await list(bo, id, { after: seq - 1 })
  assert.deepEqual([gone?.text, gone?.gone, answer?.reply?.text], ['', 'taken-back', ''])
})

test('strangers find no conversation of others, by no way in', async () => {
  const { id } = await friends()
  const eve = await member('Eve')
  const missing = { code: 'messaging.unknown-conversation' }
  const params = { conversationId: id }
  await assert.rejects(eve.call(wire.getConversation, { params }), missing)
  await assert.rejects(list(eve, id), missing)
  await assert.rejects(say(eve, id, 'hi'), missing)
  await assert.rejects(eve.call(wire.markRead, { params, body: { seq: 1 } }), missing)
  await assert.rejects(eve.call(wire.removeMessage, { params: { ...params, seq: 1 } }), missing)
  await assert.rejects(eve.call(wire.answerRequest, { params, body: { accept: true } }), missing)
  assert.deepEqual((await eve.call(wire.searchMessages, { query: { search: 'hello' } })).items, [])
})

test('a picture is made anew, is read by those of its conversation only, and goes with its message', async () => {
  const { an, bo, id } = await friends()
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .withExif({ IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .png()
    .toBuffer()
  const { body } = await upload(an, photo)
  const read = (who: Visitor) =>
    fetch(`${address}/api/messages/pictures/${body.id}`, { headers: { cookie: who.cookie } })
  assert.equal((await read(bo)).status, 404)
  const { seq, picture } = await say(an, id, '', { pictureId: body.id })
  assert.deepEqual([picture?.width, picture?.height], [60, 40])
  const shown = await read(bo)
  assert.equal(shown.headers.get('content-type'), 'image/webp')
  assert.equal((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif, undefined)
  assert.equal((await read(await member('Eve'))).status, 404)
  await assert.rejects(say(an, id, '', { pictureId: body.id }), { code: 'messaging.picture-used' })
  await assert.rejects(say(bo, id, '', { pictureId: body.id }), { code: 'messaging.unknown-picture' })
  await an.call(wire.removeMessage, { params: { conversationId: id, seq } })
  assert.equal((await read(an)).status, 404)
})

test('drawings that could run and files that are no picture are refused', async () => {
  const an = await member('An')
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  assert.equal((await upload(an, Buffer.from(drawing))).status, 400)
  assert.equal((await upload(an, Buffer.from('GIF89a<script>'))).status, 400)
})

type Said = wire.MailboxEntries['messages-said']

/** Follows a mailbox; `frames` grows, `code` is why the line was closed. */
function follow(who: Visitor, roomId: string, since = '') {
  const frames: (SnapshotFrame | NewsFrame)[] = []
  const heard: { frames: typeof frames; code?: number; close(): void } = { frames, close: () => socket.close() }
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket?room=${roomId}${since}`, {
    headers: { cookie: who.cookie },
  })
  socket.on('message', (text) => frames.push(JSON.parse(String(text))))
  socket.on('close', (code) => {
    heard.code = code
  })
  return heard
}

const textsOf = ({ body }: Entry) => (body as Said).messages?.map(({ text }) => text)

test('a mailbox is heard by its owner alone, and what was missed is told by number, without its words', async () => {
  const { an, bo, id } = await friends()
  const spy = follow(an, wire.mailboxOf(bo.id))
  const spyOnShop = follow(an, wire.shopMailbox)
  assert.equal(await until(() => spy.code), closings.banned.code)
  assert.equal(await until(() => spyOnShop.code), closings.banned.code)
  const line = follow(bo, wire.mailboxOf(bo.id))
  const { epoch, upTo } = await until(() => line.frames[0])
  await say(an, id, 'now')
  const [told] = await until(() => line.frames.find(({ entries }) => entries.length > 0)?.entries)
  assert.deepEqual(told && textsOf(told), ['now'])
  await say(an, id, 'for those who are here')
  await until(() => line.frames.find(({ entries }) => entries.some((entry) => entry.seq === upTo + 2)))
  line.close()
  const back = follow(bo, wire.mailboxOf(bo.id), `&epoch=${epoch}&seq=${upTo + 1}`)
  const gap = await until(() => back.frames[0])
  assert.deepEqual(
    gap.entries.map(({ body }) => body),
    [{ conversationId: id, upTo: 4 }],
  )
  back.close()
  const news = await fetch(`${address}/api/rooms/${wire.mailboxOf(bo.id)}/news?epoch=${epoch}&seq=${upTo}`, {
    headers: { cookie: bo.cookie },
  })
  const reader = news.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('"upTo":4')) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  assert.doesNotMatch(text, /for those who are here/)
})

test('a guest who becomes a member keeps what was written to the shop, in one conversation', async () => {
  const [visitor, bo] = [await guest(), await member('Bo')]
  const old = await withShop(visitor)
  await say(visitor, old.id, 'as a guest')
  const own = await withShop(bo)
  await say(bo, own.id, 'as a member')
  await house.perform(system, async (work) => conversationPerson.merge?.(work, visitor.id, bo.id))
  const now = await bo.call(wire.getConversation, { params: { conversationId: old.id } })
  assert.equal(now.id, own.id)
  assert.equal((await say(bo, old.id, 'goes on')).conversationId, own.id)
  assert.equal((await withShop(bo)).id, own.id)
})

test('an erased person leaves places without words', async () => {
  const { an, bo, id } = await friends()
  await house.perform(system, async (work) => conversationPerson.erase?.(work, an.id))
  assert.deepEqual(
    (await list(bo, id)).map(({ text, gone }) => [text, gone]),
    [
      ['', 'removed'],
      ['hello you', undefined],
    ],
  )
})

test('blocks are listed, and end', async () => {
  const { an, bo, id } = await friends()
  await bo.call(wire.blockPerson, { params: { personId: an.id } })
  await bo.call(wire.blockPerson, { params: { personId: an.id } })
  assert.deepEqual(
    (await bo.call(wire.listBlocks)).items.map(({ name }) => name),
    ['An'],
  )
  assert.equal((await bo.call(wire.getConversation, { params: { conversationId: id } })).isBlocked, true)
  assert.equal((await an.call(wire.getConversation, { params: { conversationId: id } })).isBlocked, undefined)
  await assert.rejects(say(an, id, 'hm'), { code: 'messaging.not-received' })
  await bo.call(wire.unblockPerson, { params: { personId: an.id } })
  await say(an, id, 'thanks')
})
