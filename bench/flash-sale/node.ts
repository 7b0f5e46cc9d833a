import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'

import type { ClaimDraft } from '#domains/promotions/flash-sale/flash-sale'
import { createRush } from '#domains/promotions/flash-sale/rush'
import { Refusal } from '#kernel/refusal'
import { systemClock } from '#platform/clock/index'
import { openDatabase } from '#platform/db/database'
import { createPerform } from '#platform/work'

/** Claims of one sale that a node is to see through, and how it tells what became of them: only what is decided. */
export interface Order {
  readonly saleId: string
  readonly drafts: readonly (Omit<ClaimDraft, 'at'> & { readonly at: number })[]
}

export interface Told {
  readonly saleId: string
  readonly id: string
  /** `honoured`, or the code of the refusal. */
  readonly outcome: string
}

const atOnce = 60

/** A node of the bench: claims for whoever asks it, over a database that may go away and come back. */
const { db } = openDatabase(process.env.DATABASE_URL ?? '', 3)
const clock = systemClock
const rush = createRush({ house: { db, clock, perform: createPerform({ db, clock }) }, onClaimed: () => {} })

async function decide(saleId: string, draft: ClaimDraft): Promise<string> {
  for (;;) {
    try {
      await rush.claim(saleId, draft)
      return 'honoured'
    } catch (error) {
      if (error instanceof Refusal && error.kind !== 'unavailable') return error.code
      await pause(50)
    }
  }
}

process.on('message', async ({ order, ready }: { order?: Order; ready?: true }) => {
  if (ready) process.send?.({ ready })
  if (!order) return
  const { saleId, drafts } = order
  let next = 0
  const claimOn = async () => {
    for (let draft = drafts[next++]; draft; draft = drafts[next++]) {
      const outcome = await decide(saleId, { ...draft, at: new Date(draft.at) })
      process.send?.({ saleId, id: draft.id, outcome } satisfies Told)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, claimOn))
})
process.on('disconnect', () => process.exit())
