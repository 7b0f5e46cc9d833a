import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'

import { createProduct } from '#contracts/catalogue'
import * as live from '#contracts/live'
import { listNotices } from '#contracts/messaging'
import type { Entry, Frame } from '#contracts/wire'
import { newId } from '#kernel/id'
import { readFlv } from '#platform/streaming/media/flv-reader'
import { RtmpPublisher } from '#platform/streaming/rtmp/publisher'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'

const { house, address, member, guest } = await testHouse()
const clip = new URL('../../server/domains/demo/clip/night-market.flv', import.meta.url)

/** A room's socket as a browser has it: what was told, and why it was closed. */
function watch(visitor: Visitor, roomId: string) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/socket?room=${roomId}`, {
    headers: { cookie: visitor.cookie },
  })
  const entries: Entry[] = []
  const state: Record<string, unknown> = {}
  let closed: number | undefined
  let isInside: true | undefined
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame
    if (frame.kind === 'snapshot') isInside = true
    if (frame.kind === 'snapshot' || frame.kind === 'news') {
      entries.push(...frame.entries)
      Object.assign(state, frame.state)
    }
  })
  socket.on('close', (code) => {
    closed = code
  })
  const heard = (type: string) => until(() => entries.find((entry) => entry.type === type))
  return { socket, entries, state, heard, inside: () => until(() => isInside), closedWith: () => until(() => closed) }
}

/** Plays the clip through the real RTMP door in its own time. */
async function publish(key: string, ms: number): Promise<string | undefined> {
  const publisher = await RtmpPublisher.open(`rtmp://127.0.0.1:${house.rtmpPort}/live/${key}`)
  const startedAt = performance.now()
  for (const { kind, at, body } of readFlv(readFileSync(clip))) {
    if (at > ms) break
    const waitMs = at - (performance.now() - startedAt)
    if (waitMs > 5) await pause(waitMs)
    publisher.send(kind as Parameters<typeof publisher.send>[0], at, body)
  }
  await publisher.close()
  return publisher.closed
}

test('a show, from its plan to its replay', { timeout: 120_000 }, async (t) => {
  const mei = await member('Mei', 'host', 'operator')
  const bo = await member('Bo')
  const rude = await guest()
  const made = (title: string) =>
    mei.call(createProduct, {
      body: { title: { en: title }, status: 'active', variants: [{ values: [], price: 1290, stock: 7 }] },
    })
  const tea = (await made('Tea')).id
  const cup = (await made('Cup')).id
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const { id: showId } = await mei.call(live.planShow, {
    body: { title: { zh: '茶夜', en: 'Tea night' }, startsAt, productIds: [tea, cup] },
  })
  const params = { showId }

  await t.test('it is found, reserved, and put into a calendar', async () => {
    const { items } = await bo.call(live.listShows, { query: { state: 'upcoming', search: 'tea' } })
    assert.deepEqual(
      items.map((show) => show.id),
      [showId],
    )
    assert.deepEqual(await bo.call(live.reserveShow, { params }), { reserved: true, reservations: 1 })
    assert.match(await bo.call(live.showCalendar, { params }), /BEGIN:VEVENT[\s\S]*茶夜/)
    const { path } = await bo.call(live.getMyCalendar)
    assert.match(await (await fetch(address + path)).text(), new RegExp(showId))
    const forged = bo.call(live.personalCalendar, { params: { token: `${mei.id}.forged` } })
    await assert.rejects(forged, { code: 'live.unknown-feed' })
    await assert.rejects(bo.call(live.getReplay, { params }), { code: 'live.no-replay' })
  })

  const room = watch(bo, showId)
  const { key } = await mei.call(live.getStreamKey, { params })

  await t.test('a wrong key is turned away in words, the right one opens the show', async () => {
    await assert.rejects(publish(`${showId}-wrong`, 100), /key is not right/)
    // Who comes later finds the show open already, and is not told that it opened.
    await room.inside()
    void publish(key, 9_000)
    await room.heard('show-state')
    await room.heard('picture-state')
    const page = await bo.call(live.getShow, { params })
    assert.equal(page.state, 'live')
    assert.equal(page.picture, 'live')
    const { health } = await mei.call(live.getHealth, { params })
    assert.equal(health?.picture, 'live')
    const { items, unread } = await bo.call(listNotices)
    assert.deepEqual([items[0]?.kind, unread], ['show-started', 1])
  })

  const desk = watch(mei, live.deskRoomOf(showId))
  const line = newId()

  await t.test('people talk, ask and follow; the desk sees it', async () => {
    const said = await bo.call(live.sayLine, { params, body: { id: line, text: '这个茶多少钱？' } })
    assert.equal(said.text, '这个茶多少钱？')
    assert.deepEqual((await room.heard('chat-line')).body, said)
    await bo.call(live.followHost, { params: { hostId: mei.id }, body: { showId } })
    await room.heard('host-followed')
    const asked = await bo.call(live.askToExplain, { params, body: { productId: tea } })
    assert.equal(asked.people, 1)
    await bo.call(live.likeShow, { params, body: { taps: 5 } })
    const questions = await until(() => {
      const known = desk.state.questions as live.Question[] | undefined
      return known && known.length > 0 ? known : undefined
    })
    assert.equal(questions[0]?.wording, '这个茶多少钱？')
    const figures = await until(() => {
      const now = desk.state.figures as live.LiveFigures | undefined
      return now && now.likes === 5 ? now : undefined
    })
    assert.equal(figures.chatPerMinute, 1)
    assert.equal(figures.explainRequests, 1)
  })

  await t.test('the host explains, and the card says what the catalogue says', async () => {
    const shelf = await mei.call(live.explain, { params, body: { productId: tea } })
    assert.equal(shelf.explaining?.productId, tea)
    const { body } = await room.heard('explaining')
    const { item } = body as live.MustBodies['explaining']
    assert.deepEqual([item?.product.price.amount, item?.product.stock], [1290, 7])
    await assert.rejects(bo.call(live.explain, { params, body: { step: 'next' } }), { code: 'live.not-yours' })
    await mei.call(live.explain, { params, body: { step: 'next' } })
    assert.equal((await bo.call(live.getShelf, { params })).explaining?.productId, cup)
  })

  await t.test('a line is taken back, and a rude guest is banned with the line open', async () => {
    const door = watch(rude, showId)
    await until(() => (door.socket.readyState === WebSocket.OPEN ? true : undefined))
    const insult = newId()
    await rude.call(live.sayLine, { params, body: { id: insult, text: 'buy elsewhere' } })
    await mei.call(live.retractLine, { params: { showId, lineId: insult } })
    await room.heard('line-retracted')
    const { items } = await bo.call(live.listLines, { params })
    assert.deepEqual(
      items.map((one) => one.id),
      [line],
    )
    await mei.call(live.sanctionPerson, { params, body: { personId: rude.id, measure: 'ban', reason: 'selling' } })
    assert.equal(await door.closedWith(), 4003)
    await assert.rejects(rude.call(live.sayLine, { params, body: { id: newId(), text: 'again' } }), {
      code: 'live.banned',
    })
    assert.equal(await watch(rude, showId).closedWith(), 4003)
    const log = await mei.call(live.listRoomActs, { params })
    assert.deepEqual(
      log.items.map((act) => act.act),
      ['banned', 'line-retracted'],
    )
  })

  await t.test('it ends, and is watched again with its chat and its products', async () => {
    await until(async () => ((await house.streaming.recording(showId)).length >= 2 ? true : undefined))
    await mei.call(live.endShow, { params })
    await assert.rejects(publish(key, 100), /has ended/)
    const replay = await until(async () => bo.call(live.getReplay, { params }).catch(() => undefined))
    assert.deepEqual(
      replay.chapters.map((chapter) => chapter.productId),
      [tea, cup],
    )
    assert.ok(replay.durationMs > 2_000)
    const playlist = await (await fetch(address + replay.playlistUrl)).text()
    assert.match(playlist, /#EXT-X-PROGRAM-DATE-TIME[\s\S]*#EXT-X-ENDLIST/)
    const from = Date.parse(replay.startedAt)
    const { items } = await bo.call(live.listLines, { params, query: { from, until: from + 3_600_000 } })
    assert.deepEqual(
      items.map((one) => one.text),
      ['这个茶多少钱？'],
    )
    const clips = await bo.call(live.listProductClips, { params: { productId: tea } })
    const kept = clips.items[0]?.playlistUrl
    if (kept) assert.equal((await fetch(address + kept)).status, 200)
    await mei.call(live.offerReplay, { params, body: { offered: false } })
    await assert.rejects(bo.call(live.getReplay, { params }), { code: 'live.not-offered' })
    const minutes = await mei.call(live.getCurve, { params })
    assert.equal(
      minutes.items.reduce((sum, minute) => sum + minute.chat, 0),
      2,
    )
  })
  room.socket.close()
  desk.socket.close()
})
