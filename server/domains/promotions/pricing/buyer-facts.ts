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

/** What domains tell of a buyer, by domain. */
export type ToldFacts = Readonly<Record<string, BuyerFacts>>

/** Everything that is known of a buyer. A domain whose facts the caller has already is not asked. */
export async function readBuyer(db: Database, personId: string, now: Date, known: ToldFacts = {}): Promise<Buyer> {
  const told: BuyerFacts[] = []
  // One after the other: they may share one transaction.
  for (const [domain, tell] of tellers) told.push(known[domain] ?? (await tell(db, personId, now)))
  const all: BuyerFacts = Object.assign({}, ...told)
  const segments = told.flatMap((facts) => facts.segments ?? [])
  const ordersPaid = all.ordersPaid ?? 0
  return { ...all, personId, segments, ordersPaid, isNew: ordersPaid === 0 }
}
