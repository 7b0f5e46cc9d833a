import type { Refusal } from '#kernel/refusal'
import { type Batcher, batcher } from '#platform/batch/index'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type Claim, claimPieces } from './claim.ts'
import { type ClaimDraft, checkOpen } from './flash-sale.ts'
import { createOutlook, type Outlook } from './outlook.ts'

/** Claims of one sale that arrive within this time are decided in one commit. */
const windowMs = 4
const mostAtOnce = 1_000
/** So many may wait for one sale; whoever comes then is asked to come again in a second. */
const mostWaiting = 60_000

export interface Rush {
  /** Answered after the commit and never before; who comes too late to get anything is answered from memory. */
  claim(saleId: string, draft: ClaimDraft): Promise<Claim>
  /** Pieces came back, or were added: nothing that was remembered of the sale counts any more. */
  forget(saleId: string): void
  close(): Promise<void>
}

export interface RushOptions {
  readonly house: Pick<House, 'perform' | 'db' | 'clock'>
  /** Told of each commit that moved what is left. */
  readonly onClaimed: (saleId: string) => void
}

/** Takes claims one by one and decides on them in batches, first come first served. */
export function createRush({ house, onClaimed }: RushOptions): Rush {
  const outlook: Outlook = createOutlook(house)
  const claims: Batcher<string, ClaimDraft, Claim> = batcher({
    windowMs,
    maxSize: mostAtOnce,
    maxWaiting: mostWaiting,
    lanes: 4,
    async run(saleId, drafts): Promise<readonly (Claim | Refusal)[]> {
      const claimed = await house.perform(system, (work) => claimPieces(work, saleId, drafts))
      await outlook.note(saleId, claimed)
      if (claimed.answers.some((answer) => 'state' in answer)) onClaimed(saleId)
      return claimed.answers
    },
  })
  return {
    async claim(saleId, draft) {
      const known = outlook.of(saleId)
      if (known) {
        checkOpen(known.rules, draft)
        if (known.soldOut.has(draft.variantId) && !known.holders.has(draft.personId)) throw refuse.saleSoldOut()
      }
      return claims.add(saleId, draft)
    },
    forget: outlook.forget,
    close: claims.close,
  }
}
