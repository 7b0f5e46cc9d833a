import { sql } from 'kysely'

import type { GroupCard, GroupOffer, RunningGroupOffer } from '#contracts/sharing'
import {
  findProductCards,
  findVariantsForSale,
  readingCatalogue,
  type VariantForSale,
  variantWords,
} from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { readCouponBatch, readingPromotions } from '#domains/promotions/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { stateOf } from '../group-offer/load.ts'
import { type GroupRow, type OfferRow, reading } from './tables.ts'

/** What offers and groups are shown with: products, variants, and what leaders get. */
export interface Around {
  readonly products: Awaited<ReturnType<typeof findProductCards>>
  readonly variants: ReadonlyMap<string, VariantForSale>
  readonly rewards: ReadonlyMap<string, NonNullable<GroupOffer['reward']>>
}

export async function lookAround(db: Database, offers: readonly OfferRow[], now: Date): Promise<Around> {
  const catalogue = readingCatalogue(db)
  const products = await findProductCards(catalogue, [...new Set(offers.map(({ product_id }) => product_id))])
  const variantIds = offers.flatMap(({ items }) => items.map(({ variantId }) => variantId))
  const variants = await findVariantsForSale(catalogue, [...new Set(variantIds)])
  const rewards = new Map<string, { title: NonNullable<GroupOffer['reward']>['title'] }>()
  for (const batchId of new Set(offers.flatMap(({ reward_batch_id }) => reward_batch_id ?? []))) {
    const { title } = await readCouponBatch(readingPromotions(db), batchId, now)
    rewards.set(batchId, { title })
  }
  return { products, variants, rewards }
}

/** The terms of an offer, or those that one of its groups keeps; undefined once its product is gone. */
export function termsShown(
  offer: OfferRow,
  { items, steps }: Pick<GroupRow, 'items' | 'steps'>,
  { products, variants, rewards }: Around,
) {
  const product = products.get(offer.product_id)
  if (!product) return undefined
  const money = (amount: number) => ({ amount, currency: offer.currency })
  return {
    product,
    items: items.map(({ variantId, prices }) => ({
      variantId,
      variant: variantWords(variants.get(variantId)),
      usual: money(variants.get(variantId)?.price ?? prices[0] ?? 0),
      prices: prices.map(money),
    })),
    steps,
    mostPieces: offer.most_pieces,
    newOnly: offer.new_only,
    reward: rewards.get(offer.reward_batch_id ?? ''),
  }
}

/** An offer as shoppers see it; undefined once its product is gone. */
export function offerCard(offer: OfferRow, around: Around, now: Date): GroupOffer | undefined {
  const terms = termsShown(offer, offer, around)
  return (
    terms &&
    present({
      id: offer.id,
      ...terms,
      state: stateOf(offer, now),
      showId: offer.show_id ?? undefined,
      windowMinutes: offer.window_minutes,
      perPerson: offer.per_person,
      startsAt: offer.starts_at.toISOString(),
      endsAt: offer.ends_at?.toISOString(),
    })
  )
}

/** Groups as they are shown among others. */
export async function groupCards(db: Database, groups: readonly GroupRow[]): Promise<GroupCard[]> {
  const people = await personCards(
    readingIdentity(db),
    groups.map(({ leader_id }) => leader_id),
  )
  return groups.map((group) => groupCard(group, people))
}

export function groupCard(group: GroupRow, people: Awaited<ReturnType<typeof personCards>>): GroupCard {
  return present({
    id: group.id,
    offerId: group.offer_id,
    state: group.state,
    leader: people.get(group.leader_id),
    size: group.size,
    taken: group.taken,
    paid: group.paid,
    needs: group.needs,
    endsAt: group.ends_at?.toISOString(),
  })
}

export interface NowAsked {
  readonly now: Date
  readonly personId?: string | undefined
  /** Groups that are shown of each offer; three when absent. */
  readonly most?: number
}

/** Offers with groups that can be joined, those that are nearest to full first; few statements for any number of offers. */
export async function offersNow(
  db: Database,
  offers: readonly OfferRow[],
  { now, personId, most = 3 }: NowAsked,
): Promise<RunningGroupOffer[]> {
  if (offers.length === 0) return []
  const ids = offers.map(({ id }) => id)
  const around = await lookAround(db, offers, now)
  const joinable = await findJoinable(db, ids, { now, most })
  const cards = Map.groupBy(await groupCards(db, joinable), ({ offerId }) => offerId)
  const counts = new Map(joinable.map(({ offer_id, open }) => [offer_id, open]))
  const mine = await findWaiting(db, ids, personId)
  return offers.flatMap((row) => {
    const offer = offerCard(row, around, now)
    if (!offer) return []
    const own = mine.get(row.id)?.map(({ group_id }) => group_id) ?? []
    return [{ offer, open: counts.get(row.id) ?? 0, groups: cards.get(row.id) ?? [], mine: own }]
  })
}

async function findJoinable(
  db: Database,
  offerIds: readonly string[],
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<(GroupRow & { readonly open: number })[]> {
  const { rows } = await sql<GroupRow & { open: number }>`
    select joinable.* from unnest(${[...offerIds]}::text[]) as asked (offer_id)
    cross join lateral (
      select waiting.*, count(*) over ()::int as open from sharing.group as waiting
      where waiting.offer_id = asked.offer_id and state = 'open' and ends_at > ${now} and taken < size
      order by size - taken, ends_at, id limit ${most}
    ) as joinable`.execute(db)
  return rows
}

/** Groups of these offers that a person is in and that wait. */
async function findWaiting(db: Database, offerIds: readonly string[], personId: string | undefined) {
  if (personId === undefined) return new Map<string, { group_id: string; offer_id: string }[]>()
  const rows = await reading(db)
    .selectFrom('sharing.group_seat as seat')
    .innerJoin('sharing.group as waiting', 'waiting.id', 'seat.group_id')
    .select(['seat.group_id', 'seat.offer_id'])
    .where('seat.person_id', '=', personId)
    .where('seat.offer_id', 'in', offerIds)
    .where('seat.state', 'in', ['held', 'paid'])
    .where('waiting.state', 'in', ['opening', 'open'])
    .orderBy('seat.taken_at')
    .execute()
  return Map.groupBy(rows, ({ offer_id }) => offer_id)
}
