import type { House } from '#platform/house'
import type { Claimed } from './claim.ts'
import type { SaleRules } from './flash-sale.ts'
import { reading } from './tables.ts'

/** What a node remembers of a sale so that it need not ask the database for those who come too late. */
interface Seen {
  readonly rules: SaleRules
  readonly soldOut: ReadonlySet<string>
  /** Who has claimed something: they may be sending a claim again that was honoured, so they are never answered from memory. */
  readonly holders: ReadonlySet<string>
}

interface Kept extends Seen {
  readonly holders: Set<string>
  /** Claims up to here are among the holders. */
  heldUpTo: Date
  askAt: number
}

export interface Outlook {
  /** Undefined when somebody has to go and look; everybody else is answered from what was seen last until they are back. */
  of(saleId: string): Seen | undefined
  /** Keeps how a committed batch left the sale. */
  note(saleId: string, claimed: Claimed): Promise<void>
  forget(saleId: string): void
}

/** Another node may have sold, stopped or given back since: one claim in this time goes to the database whatever is remembered. */
const askEveryMs = 250
/** A claim of another node may commit so much later than it was made. */
const lateMs = 2_000
const mostKept = 500

export function createOutlook({ db, clock }: Pick<House, 'db' | 'clock'>): Outlook {
  const kept = new Map<string, Kept>()

  /** Those who claimed since the last look, on any node. */
  async function findHolders(saleId: string, since: Date) {
    return reading(db)
      .selectFrom('promotions.flash_sale_claim')
      .select(['person_id', 'claimed_at'])
      .where('sale_id', '=', saleId)
      .where('claimed_at', '>=', new Date(since.getTime() - lateMs))
      .execute()
  }

  return {
    of(saleId) {
      const seen = kept.get(saleId)
      if (!seen) return undefined
      const now = clock.monotonicMs()
      if (now >= seen.askAt) {
        seen.askAt = now + askEveryMs
        return undefined
      }
      return seen
    },
    async note(saleId, { answers, rules, left }) {
      const soldOut = new Set([...left].filter(([, pieces]) => pieces === 0).map(([variantId]) => variantId))
      const before = kept.get(saleId)
      const holders = before?.holders ?? new Set<string>()
      for (const answer of answers) if ('personId' in answer) holders.add(answer.personId)
      let heldUpTo = before?.heldUpTo ?? new Date(lateMs)
      if (soldOut.size > 0)
        for (const { person_id, claimed_at } of await findHolders(saleId, heldUpTo)) {
          holders.add(person_id)
          if (claimed_at > heldUpTo) heldUpTo = claimed_at
        }
      if (!before && kept.size >= mostKept) kept.clear()
      kept.set(saleId, { rules, soldOut, holders, heldUpTo, askAt: clock.monotonicMs() + askEveryMs })
    },
    forget(saleId) {
      kept.delete(saleId)
    },
  }
}
