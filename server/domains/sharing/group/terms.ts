import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { reading } from './tables.ts'

/** What a variant costs in a group, or in one that is opened. */
export interface SeatTerms {
  readonly variantId: string
  readonly unitPrice: number
  /** Pieces that one person may order. */
  readonly most: number
}

/**
 * Refuses who comes for a group that has no seat left, as it is known before anything is locked: a crowd that comes too late
 * is answered by one statement each, whoever sits there already by that. Whoever passes may still be refused by `takeSeat`.
 */
export async function checkSeatLeft(db: Database, groupId: string, personId: string, now: Date): Promise<void> {
  const group = await reading(db)
    .selectFrom('sharing.group')
    .select(['state', 'offer_id', 'size', 'taken', 'ends_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('sharing.group_seat')
          .select('order_id')
          .where('group_id', '=', groupId)
          .where('person_id', '=', personId)
          .where('state', 'in', ['held', 'paid']),
      ).as('has_seat'),
    )
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (!group || group.state === 'opening') return
  if (group.has_seat) throw refuse.alreadyIn()
  const details = { offerId: group.offer_id }
  if (group.state !== 'open' || !group.ends_at || group.ends_at <= now) throw refuse.groupOver(details)
  if (group.taken >= group.size) throw refuse.groupFull(details)
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
