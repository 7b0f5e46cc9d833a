import type { Database } from '#platform/db/database'
import { reading } from './tables.ts'

/** What a variant costs in a group, or in one that is opened. */
export interface SeatTerms {
  readonly variantId: string
  readonly unitPrice: number
  /** Pieces that one person may order. */
  readonly most: number
}

interface Ref {
  /** Of a group, or of an offer. */
  readonly id: string
  readonly variantId: string
}

/**
 * What these variants cost by a group or an offer, by its id; absent where it has no such variant. Whether a seat is to be
 * had is decided by taking it. Two statements.
 */
export async function findSeatTerms(db: Database, refs: readonly Ref[]): Promise<Map<string, SeatTerms>> {
  if (refs.length === 0) return new Map()
  const ids = refs.map(({ id }) => id)
  const groups = await reading(db)
    .selectFrom('sharing.group as joined')
    .innerJoin('sharing.group_offer as offer', 'offer.id', 'joined.offer_id')
    .select(['joined.id', 'joined.items', 'offer.most_pieces'])
    .where('joined.id', 'in', ids)
    .execute()
  const offers = await reading(db)
    .selectFrom('sharing.group_offer')
    .select(['id', 'items', 'most_pieces'])
    .where('id', 'in', ids)
    .execute()
  const known = new Map([...offers, ...groups].map((row) => [row.id, row]))
  return new Map(
    refs.flatMap(({ id, variantId }) => {
      const row = known.get(id)
      const unitPrice = row?.items.find((item) => item.variantId === variantId)?.prices[0]
      return row && unitPrice !== undefined ? [[id, { variantId, unitPrice, most: row.most_pieces }] as const] : []
    }),
  )
}
