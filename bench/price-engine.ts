import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

const carts = Number(process.argv[2] ?? 1_000_000)
const threads = 2

interface Found {
  readonly wrong: number
  readonly inexact: number
  readonly refundsOff: number
  readonly changed: number
  readonly engineMs: number
  readonly first: string
}

/** A million random carts, the same ones each time: the engine's price beside that of a slow reference. */
const parts = Array.from({ length: threads }, (_, place) => ({
  from: Math.floor((carts * place) / threads),
  to: Math.floor((carts * (place + 1)) / threads),
}))
const found = await Promise.all(
  parts.map(async (workerData): Promise<Found> => {
    const [answer] = await once(new Worker(new URL('price/worker.ts', import.meta.url), { workerData }), 'message')
    return answer
  }),
)
const sum = (of: (part: Found) => number) => found.reduce((all, part) => all + of(part), 0)
for (const { first } of found) if (first) console.error(first)
console.log(
  JSON.stringify({
    carts,
    wrong: sum(({ wrong }) => wrong),
    inexactSums: sum(({ inexact }) => inexact),
    refundsNotAtPaid: sum(({ refundsOff }) => refundsOff),
    changedByOrder: sum(({ changed }) => changed),
    /** Of one thread. */
    cartsPerSecond: Math.round(carts / (sum(({ engineMs }) => engineMs) / 1_000)),
  }),
)
