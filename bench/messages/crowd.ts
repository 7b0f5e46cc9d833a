import process from 'node:process'
import type { CrowdAccount, CrowdOrder } from './people.ts'
import { Reader } from './reader.ts'
import { Writer } from './writer.ts'

/** Everybody of the bench in a process of their own: each says and hears, and lines are cut all the time. */
const cutEveryMs = 40

let readers: Reader[] = []
let writers: Writer[] = []

function begin({ port, people, each }: CrowdOrder): void {
  readers = people.map((person) => new Reader(port, person))
  writers = people.map((person) => new Writer(port, person, each))
  let turn = 0
  setInterval(() => readers[turn++ % readers.length]?.cut(), cutEveryMs).unref()
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

async function account(): Promise<CrowdAccount> {
  const isDone = writers.every((writer) => writer.isDone)
  if (isDone) await Promise.all(readers.map((reader) => reader.catchUp()))
  const lastOf = new Map<string, number>()
  for (const { conversationId, last } of writers)
    lastOf.set(conversationId, Math.max(last, lastOf.get(conversationId) ?? 0))
  return {
    said: sum(writers.map((writer) => writer.said)),
    isDone,
    reconnects: sum(readers.map((reader) => reader.reconnects)),
    sentAgain: sum(writers.map((writer) => writer.sentAgain)),
    gapsRead: sum(readers.map((reader) => reader.gapsRead)),
    lost: sum(readers.map((reader) => Math.max(0, (lastOf.get(reader.conversationId) ?? 0) - reader.known))),
    doubled: sum(readers.map((reader) => reader.doubled)),
    reordered: sum(readers.map((reader) => reader.reordered)),
  }
}

process.on('message', async ({ order, ask }: { order?: CrowdOrder; ask?: 'account' | 'begin' | 'end' }) => {
  if (order) begin(order)
  if (ask === 'begin') {
    await Promise.all(readers.map((reader) => reader.welcomed))
    for (const writer of writers) void writer.run()
  }
  if (ask === 'end') for (const writer of writers) writer.end()
  process.send?.(ask === 'account' ? await account() : { ready: true })
})
process.on('disconnect', () => process.exit())
