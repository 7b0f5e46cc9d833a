import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { closings } from '#contracts/wire'
import { newId } from '#kernel/id'
import { MemoryBus, type RoomsOptions, redisPort } from './index.ts'
import { must, said, startNode, type TestNode, TestViewer } from './test/house.ts'
import { type LogDatabase, logDatabase } from './test/log-database.ts'
import { type RedisServer, redisMissing, redisServer } from './test/redis-server.ts'

let house: LogDatabase
before(async () => {
  house = await logDatabase()
})
after(() => house.drop())

const peopleNow = (viewer: TestViewer) => (viewer.state('people') as { now: number } | undefined)?.now
const enter = (node: TestNode, query: Record<string, string | number>) => new TestViewer(node.url, query).welcomed()

/** Waits for a condition that no frame announces. */
async function eventually(condition: () => boolean, what: string, ms = 5_000): Promise<number> {
  const began = performance.now()
  while (!condition()) {
    if (performance.now() - began > ms) throw new Error(`${what} did not happen`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - began
}

describe('rooms on two nodes of one process', () => {
  let bus: MemoryBus
  let ports: ReturnType<MemoryBus['port']>[]
  let nodes: [TestNode, TestNode]
  const keptLikes = new Map<string, number>()
  const options: Partial<RoomsOptions> = {
    keepLikes: async (taps) => {
      for (const [room, counted] of taps) keptLikes.set(room, (keptLikes.get(room) ?? 0) + counted)
      return new Map([...taps.keys()].map((room) => [room, keptLikes.get(room) ?? 0]))
    },
  }

  before(async () => {
    bus = new MemoryBus()
    ports = [bus.port(), bus.port()]
    nodes = [
      await startNode(house.db, { port: ports[0]!, ...options }),
      await startNode(house.db, { port: ports[1]!, ...options }),
    ]
  })
  after(() => Promise.all(nodes.map((node) => node.stop())))

  test('what is said on one is heard on the other, in the order of the log', async () => {
    const room = newId()
    const viewers = await Promise.all(nodes.map((node) => enter(node, { room })))
    await Promise.all(
      Array.from({ length: 40 }, (_, nth) =>
        nodes[nth % 2]!.publish([said(room, `${nth}`), must(room, `must ${nth}`)]),
      ),
    )
    for (const viewer of viewers) await viewer.until(({ entries }) => entries.at(-1)?.seq === 80)
    const order = viewers.map((viewer) => viewer.entries.map((entry) => entry.seq))
    assert.deepEqual(
      order[0],
      Array.from({ length: 80 }, (_, nth) => nth + 1),
    )
    assert.deepEqual(order[1], order[0])
    for (const viewer of viewers) viewer.leave()
  })

  test('a person with a line on each node is one person, and who sits on both leaves when the last line does', async () => {
    const room = newId()
    const [here, there] = [
      await enter(nodes[0], { room, person: 'mei' }),
      await enter(nodes[1], { room, person: 'mei' }),
    ]
    const lin = await enter(nodes[1], { room, person: 'lin' })
    await here.until((it) => peopleNow(it) === 2, 'two people on the first node')
    await there.until((it) => peopleNow(it) === 2, 'two people on the second node')
    here.leave()
    lin.leave()
    await there.until((it) => peopleNow(it) === 1, 'one person left')
    await eventually(() => nodes[0].rooms.people(room).now === 1, 'the first node knowing it')
    assert.equal(nodes[0].rooms.people(room).peak, 2)
    there.leave()
  })

  test('a ban cuts the lines on the other node too', async () => {
    const room = newId()
    const viewer = await enter(nodes[1], { room, person: 'troll' })
    nodes[0].rooms.cut(room, { personId: 'troll' }, 'banned')
    await viewer.until(({ closed }) => closed?.code === closings.banned.code)
  })

  test('likes of several nodes add up, and nobody counts beyond the cap', async () => {
    const room = newId()
    const viewers = await Promise.all(nodes.map((node) => enter(node, { room })))
    assert.equal(nodes[0].rooms.like(room, 'mei', 10), 10)
    assert.equal(nodes[0].rooms.like(room, 'mei', 1_000), 20)
    assert.equal(nodes[1].rooms.like(room, 'lin', 5), 5)
    for (const viewer of viewers) await viewer.until((it) => it.state('likes') === 35, '35 likes')
    assert.equal(keptLikes.get(room), 35)
    for (const viewer of viewers) viewer.leave()
  })

  test('a state that one node sets is there on the other', async () => {
    const room = newId()
    const viewer = await enter(nodes[1], { room })
    nodes[0].rooms.state(room, 'stock', 7)
    await viewer.until((it) => it.state('stock') === 7)
    viewer.leave()
  })

  test('the people of a node that dies without a word are gone within a second', async () => {
    const third = bus.port()
    const dying = await startNode(house.db, { port: third })
    const room = newId()
    const watching = await enter(nodes[0], { room, person: 'mei' })
    const lost = await enter(dying, { room, person: 'lin' })
    await watching.until((it) => peopleNow(it) === 2, 'two people')
    bus.kill(third.node)
    const ms = await eventually(() => nodes[0].rooms.people(room).now === 1, 'the dead being missed')
    assert.ok(ms < 1_000, `it took ${ms} ms`)
    lost.leave()
    watching.leave()
    await dying.stop()
  })
})

describe('rooms on two nodes over Redis', { skip: redisMissing ?? false }, () => {
  let redis: RedisServer
  let nodes: [TestNode, TestNode]
  const quiet = { info: () => {}, warn: () => {} }

  before(async () => {
    redis = await redisServer()
    const start = async () => startNode(house.db, { port: await redisPort({ url: redis.url, log: quiet }) })
    nodes = [await start(), await start()]
  })
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
    await redis.kill()
  })

  test('they hear each other; without Redis each goes on over the database, and it heals when Redis returns', async () => {
    const room = newId()
    const here = await enter(nodes[0], { room, person: 'mei' })
    const there = await enter(nodes[1], { room, person: 'lin' })
    await here.until((it) => peopleNow(it) === 2, 'both people')
    await nodes[0].publish([said(room, 'over redis')])
    await there.until(({ texts }) => texts.includes('over redis'))

    await redis.kill()
    await nodes[0].publish([said(room, 'without redis')])
    await here.until(({ texts }) => texts.includes('without redis'))
    await there.until(({ texts }) => texts.includes('without redis'), 'the other node reading the log')
    assert.equal(nodes[0].rooms.people(room).now, 2, 'a silence of Redis is no death of a node')
    nodes[0].rooms.cut(room, { personId: 'lin' }, 'banned')
    const late = await enter(nodes[1], { room, person: 'wang' })

    await redis.start()
    await there.until(({ closed }) => closed?.code === closings.banned.code, 'the ban arriving late')
    await here.until((it) => peopleNow(it) === 2, 'the newcomer being counted')
    await eventually(() => nodes[0].rooms.people(room).now === 2, 'mei and wang')
    await nodes[1].publish([must(room, 'over redis again')])
    await here.until(({ texts }) => texts.includes('over redis again'))
    assert.deepEqual(
      here.entries.map(({ seq }) => seq),
      [1, 2, 3],
    )
    for (const viewer of [here, late]) viewer.leave()
  })
})
