import type { Database } from '#platform/db/database'
import type { Buyer } from '../price/input.ts'

/** What a domain knows of a buyer that conditions may ask for. */
export type BuyerFacts = Partial<Pick<Buyer, 'ordersPaid' | 'tier' | 'segments' | 'birthday' | 'fanLevels'>>

/** Tells facts of one person, in few statements; called for every price that is made. */
export type TellBuyer = (db: Database, personId: string, now: Date) => Promise<BuyerFacts>

const tellers = new Map<string, TellBuyer>()

/**
 * The port through which domains that come later say what they know of buyers: orders how many were paid, loyalty the tier,
 * audience the segments. Called once, when the module is loaded; a second call of the same domain replaces the first.
 */
export function describeBuyers(domain: string, tell: TellBuyer): void {
  tellers.set(domain, tell)
}

/** Everything that is known of a buyer. */
export async function readBuyer(db: Database, personId: string, now: Date): Promise<Buyer> {
  const told: BuyerFacts[] = []
  // One after the other: they may share one transaction.
  for (const tell of tellers.values()) told.push(await tell(db, personId, now))
  const known: BuyerFacts = Object.assign({}, ...told)
  const segments = told.flatMap((facts) => facts.segments ?? [])
  const ordersPaid = known.ordersPaid ?? 0
  return { ...known, personId, segments, ordersPaid, isNew: ordersPaid === 0 }
}
