import { newId } from '#kernel/id'
import { logDatabase } from '#platform/realtime/test/log-database'
import { startChild } from './room/children.ts'
import type { CrowdReport } from './room/crowd.ts'
import { chatLine, post, speak } from './room/voices.ts'

const viewers = 1_000
const perSecond = 200
/** Socket.IO gets a shorter run at the same rate: it needs more than a core for it and is given the time to finish. */
const seconds = { nightmarket: 15, 'socket.io': 3 } as const
const patienceMs = 20_000

type Peer = keyof typeof seconds

interface Run {
  readonly cpuMs: number
  readonly lines: number
  readonly expected: number
  readonly report: CrowdReport
}

/** 1,000 viewers in one room, 200 chat lines a second through HTTP and the database; then the same over Socket.IO. */
const database = await logDatabase([])

async function run(peer: Peer): Promise<Run> {
  const door = startChild('door.ts', { PEER: peer, DATABASE_URL: database.url })
  const crowd = startChild('crowd.ts')
  const { port } = await door.ask<{ port: number }>({ ask: 'port' })
  const room = newId()
  const path = peer === 'nightmarket' ? `/socket?room=${room}` : `/socket.io/?EIO=4&transport=websocket&room=${room}`
  await crowd.ask({ order: { port, path, viewers, peer } })
  const sayIn = (place: string) => async (nth: number) => {
    const { status } = await post(port, `/api/rooms/${place}/lines`, chatLine(nth))
    if (status !== 201) throw new Error(`A line was answered ${status}.`)
  }
  const say = sayIn(room)
  // Both have run for a while before they are measured: first where nobody listens, then where everybody does.
  await speak({ perSecond: 1_000, seconds: 3 }, sayIn(newId()))
  await speak({ perSecond: 50, seconds: 1 }, say)
  await untilQuiet(crowd, 0)
  await crowd.ask({ ask: 'reset' })
  const before = await door.ask<{ cpuMs: number }>({ ask: 'usage' })
  const said = await speak({ perSecond, seconds: seconds[peer] }, (nth) => say(nth + 1_000))
  const report = await untilQuiet(crowd, said * viewers)
  const after = await door.ask<{ cpuMs: number }>({ ask: 'usage' })
  await crowd.end()
  await door.end()
  return { cpuMs: after.cpuMs - before.cpuMs, lines: report.lines, expected: said * viewers, report }
}

/** Waits until every expected line has come, or none has come for a while. */
async function untilQuiet(crowd: ReturnType<typeof startChild>, expected: number): Promise<CrowdReport> {
  const began = performance.now()
  let before = -1
  for (;;) {
    const { report } = await crowd.ask<{ report: CrowdReport }>({ ask: 'report' })
    const isDone = report.lines + report.leftOut >= expected && report.lines === before
    if (isDone || performance.now() - began > patienceMs) return report
    before = report.lines
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function percentile(counts: readonly number[], share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [ms, count] of counts.entries()) {
    seen += count
    if (seen >= total * share) return ms
  }
  return Number.NaN
}

const ours = await run('nightmarket')
const theirs = await run('socket.io')
await database.drop()

const microseconds = ({ cpuMs, lines }: Run) => (cpuMs * 1_000) / lines
console.log(
  `server CPU per delivered line: ours ${microseconds(ours).toFixed(2)} µs, Socket.IO ${microseconds(theirs).toFixed(2)} µs; ` +
    `frames per viewer and second ${(ours.report.frames / viewers / seconds.nightmarket).toFixed(1)}; ` +
    `p50 ${percentile(ours.report.latencies, 0.5)} ms; Socket.IO p99 ${percentile(theirs.report.latencies, 0.99)} ms, ` +
    `delivered ${theirs.lines} of ${theirs.expected}`,
)
console.log(
  JSON.stringify({
    cpuRatioVsSocketIo: Number((microseconds(theirs) / microseconds(ours)).toFixed(1)),
    p99Ms: percentile(ours.report.latencies, 0.99),
    lost: ours.expected - ours.lines,
    deliveriesPerCoreSecond: Math.round(ours.lines / (ours.cpuMs / 1_000)),
  }),
)
