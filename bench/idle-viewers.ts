import { newId } from '#kernel/id'
import { logDatabase } from '#platform/realtime/test/log-database'
import { startChild } from './room/children.ts'

const viewers = 10_000
const crowds = 2
/** Ours is given longer than a round of beats, so that every line has been beaten and has answered once. */
const idleMs = { nightmarket: 15_500, 'socket.io': 3_000 } as const

/** 10,000 viewers of one room who only watch: what each costs the server in resident memory; the same with Socket.IO. */
const database = await logDatabase([])

async function bytesPerViewer(peer: 'nightmarket' | 'socket.io'): Promise<number> {
  const door = startChild('door.ts', { PEER: peer, DATABASE_URL: database.url })
  const { port } = await door.ask<{ port: number }>({ ask: 'port' })
  const room = newId()
  const path = peer === 'nightmarket' ? `/socket?room=${room}` : `/socket.io/?EIO=4&transport=websocket&room=${room}`
  const waiting = Array.from({ length: crowds }, () => startChild('crowd.ts'))
  // One viewer first: what the server needs once is not the viewers' cost.
  const [first] = waiting
  await first?.ask({ order: { port, path, viewers: 1, peer } })
  const before = await door.ask<{ rss: number }>({ ask: 'usage' })
  await Promise.all(waiting.map((crowd) => crowd.ask({ order: { port, path, viewers: viewers / crowds, peer } })))
  await new Promise((resolve) => setTimeout(resolve, idleMs[peer]))
  const after = await door.ask<{ rss: number; lines: number }>({ ask: 'usage' })
  if (after.lines < viewers) throw new Error(`Only ${after.lines} of ${viewers} viewers are there.`)
  await Promise.all(waiting.map((crowd) => crowd.end()))
  await door.end()
  return Math.round((after.rss - before.rss) / viewers)
}

// Side by side: each is measured in a process of its own, and one waits while the other fills.
const [ours, theirs] = await Promise.all([bytesPerViewer('nightmarket'), bytesPerViewer('socket.io')])
await database.drop()
console.log(JSON.stringify({ bytesPerViewer: ours, socketIoBytesPerViewer: theirs }))
