import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { DrawProof, Receipt } from '#contracts/draws'
import { entriesAPage } from '#contracts/draws'
import { closeDraw } from '#domains/draws/draw/close'
import { createDraw } from '#domains/draws/draw/create'
import { drawLots } from '#domains/draws/draw/draw-lots'
import { openDraw } from '#domains/draws/draw/open'
import { enterDraw } from '#domains/draws/entry/enter'
import { registerGift } from '#domains/draws/prize/gift'
import { addMember } from '#domains/identity/index'
import { planShow, startShow } from '#domains/live/index'
import { winningOrder } from '#kernel/chance/draw'
import { sha256, utf8 } from '#kernel/chance/sha256'
import { newId } from '#kernel/id'
import { readConfig } from '#platform/config/config'
import { type Actor, system } from '#platform/work'
import { openHouse } from '#server/open'
import { recompute } from '#web/viewer/parts/draw/recompute.ts'
import { chiSquareP } from './measure/chi-square.ts'

/**
 * 100,000 people enter one draw of a whole house, in batches as a storm makes them; it is closed and drawn; then the code of
 * the public page draws once more from what anybody can fetch. And 10,000 draws of 100 entries are counted for fairness.
 */
const entrants = 100_000
const atOnce = 500
const prizes = [1, 9, 90].map((quantity, nth) => ({ kind: 'points' as const, points: 1_000 >> nth, quantity }))

const folder = mkdtempSync(join(tmpdir(), 'nightmarket-bench-'))
chmodSync(folder, 0o711) // the database's own account must get in
const config = readConfig({
  NIGHTMARKET_DATA: join(folder, 'house'),
  NIGHTMARKET_HOST: '127.0.0.1',
  NIGHTMARKET_DEMO: 'off',
  NIGHTMARKET_LOG: 'error',
})
const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
const { port } = house.http.server.address() as { port: number }
registerGift({
  kind: 'points',
  needsAddress: false,
  describe: async () => ({ title: { en: 'Points' } }),
  give: async () => {},
})

const actorOf = (id: string): Actor => ({ id, kind: 'member', name: 'P', roles: [], may: new Set() })

const drawId = await house.perform(system, async (work) => {
  const hostId = await addMember(work, { name: 'Mei', email: 'mei@example.org', roles: ['host'] })
  const startsAt = new Date(work.now.getTime() + 60_000).toISOString()
  const showId = await planShow(work, { title: { en: 'Draws' }, startsAt, hostId })
  if (showId === undefined) throw new Error('The show was not planned.')
  await startShow(work, showId)
  const id = await createDraw(work, showId, {
    title: 'A hundred of a hundred thousand',
    conditions: [],
    guestsMay: false,
    prizes,
    countdownSeconds: 7_200,
    ifShowEnds: 'draw',
    claimHours: 24,
    redraws: 0,
  })
  await openDraw(work, id)
  return id
})

const people = Array.from({ length: entrants }, () => actorOf(newId()))
let mine: Receipt | undefined
const enteringFrom = performance.now()
for (let from = 0; from < entrants; from += atOnce) {
  const { outcomes } = await house.perform(system, (work) => enterDraw(work, drawId, people.slice(from, from + atOnce)))
  for (const outcome of outcomes) if (outcome instanceof Error) throw outcome
  mine = outcomes[7] as Receipt
}
const enteringMs = performance.now() - enteringFrom

const drawingFrom = performance.now()
await house.perform(system, (work) => closeDraw(work, drawId))
await house.perform(system, (work) => drawLots(work, drawId))
const drawMs = performance.now() - drawingFrom

async function get<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${port}/api${path}`)
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}.`)
  return (await answer.json()) as Answer
}
const recomputingFrom = performance.now()
const proof = await get<DrawProof>(`/draws/${drawId}/proof`)
const entries: string[] = []
while (entries.length < proof.entries) {
  const page = await get<{ entries: string[] }>(`/draws/${drawId}/entries?from=${entries.length + 1}`)
  entries.push(...page.entries)
  if (page.entries.length < entriesAPage) break
}
const again = recompute(proof, entries, mine)
const recomputeMs = performance.now() - recomputingFrom
const recomputedSame =
  again.findings.length === 5 &&
  again.findings.every(({ isRight }) => isRight === true) &&
  proof.places.length === 100 &&
  proof.places.every(({ number }, nth) => number === again.order[nth])

await house.close()
rmSync(folder, { recursive: true, force: true })

/** Who wins first, and who third: a wrong step of the shuffle shows in later places only. */
const draws = 10_000
const field = 100
const counts = [0, 2].map((place) => {
  const wins = new Array<number>(field).fill(0)
  for (let nth = 0; nth < draws; nth++) {
    const seed = sha256(utf8(`seed ${nth}`))
    const [number = 1] = winningOrder({ drawId, seed, root: sha256(seed), entries: field }, 3).slice(place)
    wins[number - 1] = (wins[number - 1] ?? 0) + 1
  }
  return chiSquareP(wins)
})

console.log(
  JSON.stringify({
    drawMs: Math.round(drawMs),
    recomputedSame,
    chiSquareP: Number(Math.min(...counts).toFixed(4)),
    recomputeMs: Math.round(recomputeMs),
    entriesPerSecond: Math.round(entrants / (enteringMs / 1_000)),
  }),
)
process.exit(0)
