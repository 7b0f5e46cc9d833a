import { newId } from '#kernel/id'
import { logDatabase } from '#platform/realtime/test/log-database'
import { freePort, redisMissing, redisServer } from '#platform/realtime/test/redis-server'
import { type Child, startChild } from './room/children.ts'
import type { Account } from './room/followers.ts'
import { chatLine, post } from './room/voices.ts'

const viewers = 1_000
const chatEveryMs = 20
const pinEveryMs = 200
const patienceMs = 20_000

/** What was said and kept: places in the log whose POST was answered. */
interface Said {
  readonly must: number[]
  readonly chat: number[]
}

const database = await logDatabase([])
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function openDoor(port: number, redisUrl?: string): Child {
  const environment = { PEER: 'nightmarket', DATABASE_URL: database.url, PORT: String(port) }
  return startChild('door.ts', redisUrl ? { ...environment, REDIS_URL: redisUrl } : environment)
}

/** Speaks without a pause until told to stop; a POST that is not answered is nothing that was said. */
function speakOn(ports: readonly number[], roomId: string): { said: Said; stop(): Promise<void> } {
  const said: Said = { must: [], chat: [] }
  const calls = new Set<Promise<void>>()
  let nth = 0
  const say = (kept: number[], lane?: 'must') => {
    const port = ports[nth % ports.length] ?? 0
    const call = post(`http://127.0.0.1:${port}/api/rooms/${roomId}/lines`, {
      ...chatLine(nth++),
      ...(lane && { lane }),
    }).then(({ status, body }) => {
      if (status === 201) kept.push((body as { seq: number }).seq)
    })
    calls.add(call)
    void call.finally(() => calls.delete(call))
  }
  const timers = [setInterval(() => say(said.chat), chatEveryMs), setInterval(() => say(said.must, 'must'), pinEveryMs)]
  return {
    said,
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(calls)
    },
  }
}

async function until(crowd: Child, said: Said, isMet: (account: Account) => boolean, beyond: number): Promise<Account> {
  const began = performance.now()
  for (;;) {
    const account = await crowd.ask<Account>({ ask: [beyond, said.must, said.chat] })
    if (isMet(account) || performance.now() - began > patienceMs) return account
    await pause(100)
  }
}

const isWhole = ({ mustLost, ackedChatLost }: Account) => mustLost === 0 && ackedChatLost === 0
const newest = ({ must, chat }: Said) => Math.max(0, must.at(-1) ?? 0, chat.at(-1) ?? 0)

/** One house with everybody in it is killed in the middle of a word and started again. */
async function restart(): Promise<Account & { seconds: number }> {
  const port = await freePort()
  const roomId = newId()
  const door = openDoor(port)
  await door.ask({ ask: 'port' })
  const crowd = startChild('followers.ts')
  await crowd.ask({ order: { base: `http://127.0.0.1:${port}`, roomId, viewers } })
  await until(crowd, { must: [], chat: [] }, ({ back }) => back === viewers, -1)
  const voices = speakOn([port], roomId)
  await pause(4_000)
  const beyond = newest(voices.said)
  const killedAt = performance.now()
  await door.end('SIGKILL')
  const again = openDoor(port)
  await again.ask({ ask: 'port' })
  const { back } = await until(crowd, voices.said, (account) => account.back === viewers, beyond)
  const seconds = back === viewers ? (performance.now() - killedAt) / 1_000 : Number.POSITIVE_INFINITY
  await pause(2_000)
  await voices.stop()
  const account = await until(crowd, voices.said, isWhole, beyond)
  await Promise.all([crowd.end(), again.end()])
  return { ...account, seconds }
}

/** Two nodes over Redis; one is killed for good. Those on the other one must not notice. */
async function loseNode(): Promise<Account | undefined> {
  if (redisMissing) return undefined
  const redis = await redisServer()
  const roomId = newId()
  const ports = [await freePort(), await freePort()]
  const doors = ports.map((port) => openDoor(port, redis.url))
  await Promise.all(doors.map((door) => door.ask({ ask: 'port' })))
  const crowd = startChild('followers.ts')
  const lost = startChild('followers.ts')
  await crowd.ask({ order: { base: `http://127.0.0.1:${ports[0]}`, roomId, viewers: viewers / 2 } })
  await lost.ask({ order: { base: `http://127.0.0.1:${ports[1]}`, roomId, viewers: viewers / 10 } })
  await until(crowd, { must: [], chat: [] }, ({ back }) => back === viewers / 2, -1)
  const voices = speakOn(ports, roomId)
  await pause(3_000)
  await doors[1]?.end('SIGKILL')
  await pause(3_000)
  await voices.stop()
  const account = await until(crowd, voices.said, isWhole, newest(voices.said))
  await Promise.all([crowd.end(), lost.end(), doors[0]?.end()])
  await redis.kill()
  return account
}

const one = await restart()
const two = await loseNode()
await database.drop()
console.log(
  two
    ? `two nodes over Redis, one killed: ${two.ended} lines of the other ended, ${two.mustLost} must and ${two.ackedChatLost} chat lost`
    : `two nodes over Redis: left out, ${redisMissing}`,
)
console.log(
  JSON.stringify({
    secondsToAllBack: Number(one.seconds.toFixed(1)),
    mustLost: one.mustLost,
    mustDuplicated: one.mustDuplicated,
    mustReordered: one.mustReordered,
    ackedChatLost: one.ackedChatLost,
    ...(two && {
      othersNoticed: two.ended + two.startedAfresh,
      othersLost: two.mustLost + two.ackedChatLost + two.mustDuplicated + two.mustReordered,
    }),
  }),
)
process.exit()
