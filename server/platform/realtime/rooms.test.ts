import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { closings, type NewsFrame, type SnapshotFrame } from '#contracts/wire'
import { newId } from '#kernel/id'
import { must, said, startNode, type TestNode, TestViewer } from './test/house.ts'
import { type LogDatabase, logDatabase } from './test/log-database.ts'

let house: LogDatabase
let node: TestNode

describe('a room on one node', () => {
  before(async () => {
    house = await logDatabase()
    node = await startNode(house.db, { budgets: { tail: 20, history: 5, gapAtBeginning: 10 } })
  })
  after(async () => {
    await node.stop()
    await house.drop()
  })

  const enter = (query: Record<string, string | number>) => new TestViewer(node.url, query).welcomed()

  test('who comes fresh gets the last lines, then everything that is said, in order', async () => {
    const room = newId()
    await node.publish(['one', 'two', 'three', 'four', 'five', 'six'].map((text) => said(room, text)))
    const viewer = await enter({ room })
    const first = viewer.frames[0] as SnapshotFrame
    assert.equal(first.kind, 'snapshot')
    assert.equal(first.upTo, 6)
    assert.deepEqual(viewer.texts, ['two', 'three', 'four', 'five', 'six'])
    await node.publish([must(room, 'pinned')])
    await node.publish([said(room, 'seven')])
    await viewer.until(({ texts }) => texts.includes('seven'))
    assert.deepEqual(viewer.texts.slice(-2), ['pinned', 'seven'])
    viewer.leave()
  })

  test('who comes back gets exactly the gap', async () => {
    const room = newId()
    const viewer = await enter({ room })
    await node.publish([said(room, 'heard')])
    await viewer.until(({ texts }) => texts.includes('heard'))
    viewer.leave()
    await viewer.until(({ closed }) => closed !== undefined)
    await node.publish([said(room, 'missed'), must(room, 'missed too')])
    const { epoch } = viewer.frames[0] as SnapshotFrame
    const back = await new TestViewer(node.url, { room, epoch, seq: 1 }).until(({ texts }) => texts.length >= 2)
    assert.equal((back.frames[0] as NewsFrame).kind, 'news')
    assert.deepEqual(back.texts, ['missed', 'missed too'])
    back.leave()
  })

  test('a page begins where it was read: with the lines before, then exactly what came after', async () => {
    const room = newId()
    await node.publish([said(room, 'before')])
    const read = { room, ...(await node.rooms.head(room)), begins: '' }
    const atOnce = await enter(read)
    await node.publish([must(room, 'meanwhile'), said(room, 'meanwhile too')])
    await atOnce.until(({ texts }) => texts.length === 3)
    const later = await new TestViewer(node.url, read).until(({ texts }) => texts.length === 3)
    for (const viewer of [atOnce, later]) {
      const [first, second] = viewer.frames as [SnapshotFrame, NewsFrame]
      assert.deepEqual([first.kind, first.upTo, second.kind, second.after], ['snapshot', 1, 'news', 1])
      assert.deepEqual(viewer.texts, ['before', 'meanwhile', 'meanwhile too'])
      viewer.leave()
    }
    assert.equal(node.rooms.metrics.resumed, 1, 'only who came back')
  })

  test('a page that was read before anything was ever said is told all of it, one that was read long ago begins afresh', async () => {
    const room = newId()
    const read = { room, ...(await node.rooms.head(room)), begins: '' }
    await node.publish([must(room, 'the first word')])
    const early = await new TestViewer(node.url, read).until(({ texts }) => texts.length === 1)
    assert.deepEqual([early.frames[0]?.kind, early.texts], ['snapshot', ['the first word']])
    await node.publish(Array.from({ length: 10 }, (_, nth) => said(room, `line ${nth}`)))
    await early.until(({ texts }) => texts.includes('line 9'))
    const late = await enter(read)
    assert.deepEqual([late.frames[0]?.kind, (late.frames[0] as SnapshotFrame).upTo], ['snapshot', 11])
    for (const each of [early, late]) each.leave()
  })

  test('who was away for longer than memory reaches starts afresh, and so does who knows another log', async () => {
    const room = newId()
    const watching = await enter({ room })
    const { epoch } = watching.frames[0] as SnapshotFrame
    await node.publish(Array.from({ length: 60 }, (_, nth) => said(room, `line ${nth}`)))
    await watching.until(({ texts }) => texts.includes('line 59'))
    for (const since of [
      { epoch, seq: 3 },
      { epoch: epoch + 1, seq: 59 },
      { epoch, seq: 1_000 },
    ]) {
      const back = await enter({ room, ...since })
      assert.equal(back.frames[0]?.kind, 'snapshot', JSON.stringify(since))
      back.leave()
    }
    watching.leave()
  })

  test('a publication that is lost between commit and viewers is read from the database', async () => {
    const room = newId()
    const viewer = await enter({ room })
    await node.publishUnheard([said(room, 'nobody was told')])
    await node.publish([said(room, 'told')])
    await viewer.until(({ texts }) => texts.length === 2)
    assert.deepEqual(viewer.texts, ['nobody was told', 'told'])
    await node.publishUnheard([must(room, 'the last word')])
    await viewer.until(({ texts }) => texts.includes('the last word'), 'the head check finding it')
    viewer.leave()
  })

  test('a withdrawn line is shown to nobody who comes later or comes back', async () => {
    const room = newId()
    const viewer = await enter({ room })
    const { epoch } = viewer.frames[0] as SnapshotFrame
    await node.publish([said(room, 'kind'), said(room, 'nasty')])
    await viewer.until(({ texts }) => texts.includes('nasty'))
    await node.publish([must(room, 'taken back', [2])])
    await viewer.until(({ texts }) => texts.includes('taken back'))
    assert.deepEqual(viewer.entries.at(-1)?.withdraws, [2])
    const fresh = await enter({ room })
    assert.deepEqual(fresh.texts, ['kind'])
    const back = await enter({ room, epoch, seq: 0 })
    assert.deepEqual(back.texts, ['kind', 'taken back'])
    const elsewhere = await startNode(house.db)
    const after = await new TestViewer(elsewhere.url, { room, epoch, seq: 0 }).welcomed()
    assert.deepEqual(after.texts, ['kind', 'taken back'])
    await elsewhere.stop()
    for (const each of [viewer, fresh, back]) each.leave()
  })

  test('what is told only to those who are here stands in no log, and who comes back is given the body', async () => {
    const room = newId()
    const here = await enter({ room })
    const { epoch } = here.frames[0] as SnapshotFrame
    await node.publish([{ ...must(room, 'nothing'), told: { text: 'for your eyes' } }])
    await here.until(({ texts }) => texts.length > 0)
    assert.deepEqual(here.texts, ['for your eyes'])
    const back = await new TestViewer(node.url, { room, epoch, seq: 0 }).until(({ texts }) => texts.length > 0)
    assert.deepEqual(back.texts, ['nothing'])
    for (const each of [here, back]) each.leave()
  })

  test('the latest value of a key reaches those who are here and those who come', async () => {
    const room = newId()
    const viewer = await enter({ room })
    node.rooms.state(room, 'stock', { lipstick: 3 })
    node.rooms.state(room, 'stock', { lipstick: 2 })
    await viewer.until((it) => it.state('stock') !== undefined)
    assert.deepEqual(viewer.state('stock'), { lipstick: 2 })
    const late = await enter({ room })
    assert.deepEqual((late.frames[0] as SnapshotFrame).state.stock, { lipstick: 2 })
    for (const each of [viewer, late]) each.leave()
  })

  test('people are counted once, however many lines they have open, and arrivals are told', async () => {
    const room = newId()
    const mei = await enter({ room, person: 'mei' })
    const again = await enter({ room, person: 'mei' })
    const lin = await enter({ room, person: 'lin' })
    assert.deepEqual(node.rooms.people(room), { now: 2, peak: 2 })
    await mei.until(({ frames }) =>
      frames.some((frame) => frame.kind === 'news' && frame.joined?.names.includes('lin') === true),
    )
    await mei.until((it) => (it.state('people') as { now: number } | undefined)?.now === 2)
    lin.leave()
    await mei.until((it) => (it.state('people') as { now: number } | undefined)?.now === 1)
    assert.deepEqual(node.rooms.people(room), { now: 1, peak: 2 })
    for (const each of [mei, again]) each.leave()
  })

  test('somebody who is cut hears why, everybody else stays', async () => {
    const room = newId()
    const mei = await enter({ room, person: 'mei', device: 'phone' })
    const lin = await enter({ room, person: 'lin' })
    node.rooms.cut(room, { deviceId: 'phone' }, 'banned')
    await mei.until(({ closed }) => closed !== undefined)
    assert.equal(mei.closed?.code, closings.banned.code)
    await node.publish([said(room, 'still here')])
    await lin.until(({ texts }) => texts.includes('still here'))
    lin.leave()
  })

  test('who may not come in is told so by the close code, with the refusal', async () => {
    const viewer = await new TestViewer(node.url, { room: newId(), person: 'banned' }).until(
      ({ closed }) => closed !== undefined,
    )
    assert.deepEqual(viewer.closed, { code: closings.banned.code, reason: 'test.banned' })
    assert.equal(viewer.frames.length, 0)
  })

  test('the oldest of too many lines of one person goes', async () => {
    const room = newId()
    const lines = []
    for (let nth = 0; nth < 7; nth++) lines.push(await enter({ room, person: 'mei' }))
    await lines[0]!.until(({ closed }) => closed?.code === closings.elsewhere.code)
    assert.equal(lines[1]?.closed, undefined)
    for (const line of lines) line.leave()
  })

  test('a viewer who says what is not in the contract is sent away', async () => {
    const viewer = await enter({ room: newId() })
    viewer.socket.send('ping')
    await viewer.until(({ frames }) => frames.some((frame) => frame.kind === 'beat'))
    viewer.socket.send('{"hello":1}')
    await viewer.until(({ closed }) => closed?.code === closings.garbage.code)
  })
})
