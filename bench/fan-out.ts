import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { newId } from '#kernel/id'
import { asStarted, type Child, startChild } from './room/children.ts'
import type { CrowdReport } from './room/crowd.ts'
import type { HouseAnswer } from './room/house.ts'
import { chatText, post, speak } from './room/voices.ts'

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

/**
 * 1,000 viewers of a show in a whole house, 200 chat lines a second of 1,000 people through the house's own route: who they
 * are, the room's rules, words, spam, rows, facts. Then the same house once more, its news told over Socket.IO.
 */
async function run(peer: Peer): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'nightmarket-fan-out-'))
  chmodSync(folder, 0o711) // the database's own account must get in
  const house = startChild('house.ts', { PEER: peer, NIGHTMARKET_DATA: folder }, asStarted)
  const crowd = startChild('crowd.ts')
  try {
    return await measure(peer, house, crowd)
  } finally {
    await Promise.all([crowd.end(), house.end()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(peer: Peer, house: Child, crowd: Child): Promise<Run> {
  const order = { people: 1_000, shows: 2 }
  const { port, newsPort, cookies, showIds } = await house.ask<HouseAnswer>({ order })
  const [showId, quietShowId] = showIds
  const path =
    peer === 'nightmarket' ? `/socket?room=${showId}` : `/socket.io/?EIO=4&transport=websocket&room=${showId}`
  await crowd.ask({ order: { port: newsPort, path, viewers, peer } })
  const sayIn = (place: string | undefined) => async (nth: number) => {
    const url = `http://127.0.0.1:${port}/api/shows/${place}/lines`
    const { status, body } = await post(url, { id: newId(), text: chatText(nth) }, cookies[nth % cookies.length])
    if (status !== 201) throw new Error(`A line was answered ${status}: ${JSON.stringify(body)}`)
  }
  const say = sayIn(showId)
  // A house runs for weeks: both have said thousands of lines before they are measured, first where nobody listens, then where
  // everybody does.
  await speak({ perSecond: 1_200, seconds: 6 }, sayIn(quietShowId))
  await speak({ perSecond: 50, seconds: 1 }, say)
  await untilQuiet(crowd, 0)
  const usage = async () => (await house.ask<{ cpuMs: number }>({ ask: 'usage' })).cpuMs
  await crowd.ask({ ask: 'reset' })
  const before = await usage()
  const said = await speak({ perSecond, seconds: seconds[peer] }, (nth) => say(nth + 50))
  const report = await untilQuiet(crowd, said * viewers)
  const cpuMs = (await usage()) - before
  return { cpuMs, lines: report.lines, expected: said * viewers, report }
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
