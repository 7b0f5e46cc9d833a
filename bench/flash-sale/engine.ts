import { claimPieces } from '#domains/promotions/flash-sale/claim'
import { createRush } from '#domains/promotions/flash-sale/rush'
import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { systemClock } from '#platform/clock/index'
import { system } from '#platform/work'
import { audit, type Market, type Wrongs } from './market.ts'

export interface Crowd {
  readonly claims: number
  readonly people: number
  readonly allotment: number
}

export interface EngineRun {
  readonly claimsPerSecond: number
  readonly honoured: number
  readonly wrongs: Wrongs
}

interface Door {
  claim(saleId: string, draft: ReturnType<typeof drafts>[number]): Promise<unknown>
}

/** Everybody's claims in a random order, one piece each. */
function drafts({ claims, people }: Crowd, variantId: string) {
  const personIds = Array.from({ length: people }, () => newId())
  const at = new Date()
  const all = Array.from({ length: claims }, (_, nth) => ({
    id: newId(),
    personId: personIds[nth % people] ?? '',
    isGuest: false,
    variantId,
    quantity: 1,
    at,
  }))
  for (let left = all.length - 1; left > 0; left--) {
    const other = Math.floor(Math.random() * (left + 1))
    const [one, two] = [all[left], all[other]]
    if (one && two) [all[left], all[other]] = [two, one]
  }
  return all
}

/** Lets a crowd at a sale, so many claims under way at once, and counts what is decided and durable. */
async function storm(market: Market, crowd: Crowd, atOnce: number, door: Door): Promise<EngineRun> {
  const goods = await market.sell(crowd.allotment)
  const waiting = drafts(crowd, goods.variantId)
  const honoured: string[] = []
  let soldOut = 0
  let next = 0
  const began = performance.now()
  const claimOn = async () => {
    for (let draft = waiting[next++]; draft; draft = waiting[next++]) {
      const { id } = draft
      await door.claim(goods.saleId, draft).then(
        () => void honoured.push(id),
        (error) => {
          if (!(error instanceof Refusal)) throw error
          if (error.code === 'promotions.sale-sold-out') soldOut++
        },
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, claimOn))
  const claimsPerSecond = Math.round(crowd.claims / ((performance.now() - began) / 1_000))
  const wrongs = await audit(market, goods, { honoured, isSoldOut: soldOut > 0 })
  return { claimsPerSecond, honoured: honoured.length, wrongs }
}

/** The crowd through the engine: batches, and memory for those who come too late; at several nodes, each with its own. */
export async function throughEngine(market: Market, crowd: Crowd, nodes = 1): Promise<EngineRun> {
  const { db, perform } = market
  const rushes = Array.from({ length: nodes }, () =>
    createRush({ house: { db, perform, clock: systemClock }, onClaimed: () => {} }),
  )
  let next = 0
  const claim: Door['claim'] = async (saleId, draft) => rushes[next++ % nodes]?.claim(saleId, draft)
  const run = await storm(market, crowd, 4_000, { claim })
  await Promise.all(rushes.map((rush) => rush.close()))
  return run
}

/** The same decisions with the same rows, one transaction a claim, as many at once as there are connections. */
export function oneByOne(market: Market, crowd: Crowd): Promise<EngineRun> {
  return storm(market, crowd, 10, {
    async claim(saleId, draft) {
      const { answers } = await market.perform(system, (work) => claimPieces(work, saleId, [draft]))
      if (answers[0] instanceof Refusal) throw answers[0]
    },
  })
}
