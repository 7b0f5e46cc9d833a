import { type ChildProcess, fork } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

import { newId } from '#kernel/id'
import { audit, type Goods, type Market, sum, type Wrongs } from './market.ts'
import type { Order, Told } from './node.ts'

/** One sale of a seed, small enough that twenty of them fit into the bench. */
const crowd = { allotment: 300, people: 400, claims: 1_200 }
const seedsAtOnce = 10

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const living = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

interface Node {
  readonly child: ChildProcess
  readonly ready: Promise<void>
}

function startNode(url: string, onTold: (told: Told) => void): Node {
  const child = fork(fileURLToPath(new URL('./node.ts', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  living.add(child)
  child.once('exit', () => living.delete(child))
  const ready = new Promise<void>((resolve) => {
    child.on('message', (told: Told | { ready: true }) => {
      if ('ready' in told) resolve()
      else onTold(told)
    })
  })
  child.send({ ready: true })
  return { child, ready }
}

/** One seed: a sale, its claims, the moment at which its node dies, and what was told of it. */
interface Seed {
  readonly goods: Goods
  readonly order: Order
  readonly dieAfter: number
  readonly told: Map<string, string>
  node?: Node
  isHandedOver: boolean
}

function makeSeed(goods: Goods, seed: number): Seed {
  const next = numbersOf(seed)
  const people = Array.from({ length: crowd.people }, () => newId())
  const at = Date.now()
  const drafts = Array.from({ length: crowd.claims }, () => ({
    id: newId(),
    personId: people[Math.floor(next() * people.length)] ?? '',
    isGuest: false,
    variantId: goods.variantId,
    quantity: next() < 0.8 ? 1 : 2,
    at,
  }))
  const dieAfter = 20 + Math.floor(next() * crowd.allotment * 0.4)
  return { goods, order: { saleId: goods.saleId, drafts }, dieAfter, told: new Map(), isHandedOver: false }
}

const honouredOf = ({ told }: Seed) => [...told].filter(([, outcome]) => outcome === 'honoured').map(([id]) => id)

/**
 * Kills the node of every seed in the middle of its sale; another node takes over what was not answered, and then the
 * database is killed under it. Whoever had no answer asks again with the same id.
 */
export async function killed(market: Market, seeds: number): Promise<{ seeds: number; wrongs: Wrongs }> {
  const wrongs: Wrongs[] = []
  for (let first = 1; first <= seeds; first += seedsAtOnce) {
    const group: Seed[] = []
    for (let seed = first; seed < first + seedsAtOnce; seed++)
      group.push(makeSeed(await market.sell(crowd.allotment), seed))
    await runGroup(market, group, numbersOf(first * 7_919)())
    for (const seed of group) {
      const isSoldOut = [...seed.told.values()].includes('promotions.sale-sold-out')
      wrongs.push(await audit(market, seed.goods, { honoured: honouredOf(seed), isSoldOut }))
    }
  }
  return { seeds, wrongs: sum(wrongs) }
}

async function runGroup(market: Market, group: readonly Seed[], moment: number): Promise<void> {
  const bySale = new Map(group.map((seed) => [seed.goods.saleId, seed]))
  const crashAt = Math.floor(group.length * crowd.allotment * (0.55 + 0.35 * moment))
  let honoured = 0
  let crash: Promise<void> | undefined
  let done = () => {}
  const everything = new Promise<void>((resolve) => {
    done = resolve
  })
  const hear = ({ saleId, id, outcome }: Told) => {
    const seed = bySale.get(saleId)
    if (!seed || seed.told.has(id)) return
    seed.told.set(id, outcome)
    if (outcome === 'honoured') honoured++
    if (!seed.isHandedOver && honouredOf(seed).length >= seed.dieAfter) handOver(seed)
    if (honoured >= crashAt) crash ??= market.crash()
    if (group.every(({ told, order }) => told.size === order.drafts.length)) done()
  }
  const survivor = startNode(market.url, hear)
  for (const seed of group) seed.node = startNode(market.url, hear)
  const handOver = (seed: Seed) => {
    seed.isHandedOver = true
    seed.node?.child.once('exit', () => {
      const drafts = seed.order.drafts.filter(({ id }) => !seed.told.has(id))
      survivor.child.send({ order: { saleId: seed.order.saleId, drafts } satisfies Order })
    })
    seed.node?.child.kill('SIGKILL')
  }
  await Promise.all([survivor, ...group.flatMap(({ node }) => node ?? [])].map(({ ready }) => ready))
  for (const { node, order } of group) node?.child.send({ order })
  await everything
  await crash
  survivor.child.kill('SIGKILL')
}
