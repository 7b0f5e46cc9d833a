import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { runSql } from '#platform/db/database'
import { logDatabase } from '#platform/realtime/test/log-database'
import { freePort } from '#platform/realtime/test/redis-server'
import { oneTransactionEach } from './messages/limit.ts'
import type { CrowdAccount, Person } from './messages/people.ts'
import { asStarted, type Child, startChild } from './room/children.ts'

/**
 * Members write to each other over HTTP and hear it over sockets that are cut all the time, in a whole house that is killed
 * twice in the middle. Whatever happens, each message is given to both once and in its order. Where so many take longer than
 * the time there is, it is as many as fit into it.
 */
const total = Number(process.env.MESSAGES ?? 100_000)
const sockets = 500
const kills = [0.35, 0.7]
const speakingMs = 46_000
const patienceMs = 120_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const file = (name: string) => fileURLToPath(new URL(`./messages/${name}`, import.meta.url))
const database = await logDatabase([])
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-messages-'))
const port = await freePort()

async function openHouse(): Promise<Child> {
  const environment = {
    DATABASE_URL: database.url,
    PORT: String(port),
    NIGHTMARKET_DATA: folder,
    NIGHTMARKET_LOG: 'error',
    // As the house itself does when it is started.
    NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/nightmarket', import.meta.url)),
  }
  const house = startChild(file('house.ts'), environment, asStarted)
  await house.ask({})
  return house
}

let house = await openHouse()
const people = await house.ask<Person[]>({ people: sockets })
const plainPerSecond = await oneTransactionEach(database.db)
const crowd = startChild(file('crowd.ts'))
await crowd.ask({ order: { port, people, each: Math.ceil(total / sockets) } })
await crowd.ask({ ask: 'begin' })

const look = () => crowd.ask<CrowdAccount>({ ask: 'account' })
const began = performance.now()
const left = [...kills]
let account = await look()
while (!account.isDone && performance.now() - began < patienceMs) {
  await pause(250)
  account = await look()
  const elapsedMs = performance.now() - began
  if (elapsedMs > speakingMs) await crowd.ask({ ask: 'end' })
  if (left[0] !== undefined && (account.said >= left[0] * total || elapsedMs >= left[0] * speakingMs)) {
    left.shift()
    await house.end('SIGKILL')
    house = await openHouse()
  }
}
const seconds = (performance.now() - began) / 1_000
account = await look()

const { rows } = await runSql(
  database.db,
  `select count(*) as kept, count(distinct id) as distinct_ids, (
     select count(*) from messaging.conversation as talk where talk.seq <> (
       select count(*) from messaging.message as message where message.conversation_id = talk.id)) as holes
   from messaging.message`,
)
const [kept] = rows as { kept: number; distinct_ids: number; holes: number }[]
await Promise.all([crowd.end(), house.end()])
await database.drop()
rmSync(folder, { recursive: true, force: true })

console.log(
  `${account.said} messages of ${sockets} people; ${account.reconnects} lines came back, ${account.sentAgain} requests were sent again, ${account.gapsRead} gaps were read`,
)
console.log(
  JSON.stringify({
    messages: account.said,
    sockets,
    kills: kills.length - left.length,
    lost: account.lost + Math.max(0, account.said - (kept?.kept ?? 0)) + (kept?.holes ?? 0),
    doubled:
      account.doubled + (kept?.kept ?? 0) - (kept?.distinct_ids ?? 0) + Math.max(0, (kept?.kept ?? 0) - account.said),
    reordered: account.reordered,
    seconds: Number(seconds.toFixed(1)),
    messagesPerSecond: Math.round(account.said / seconds),
    plainPerSecond: Math.round(plainPerSecond),
  }),
)
process.exit()
