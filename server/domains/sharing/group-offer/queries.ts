import { sql } from 'kysely'

import type { GroupFigures, GroupOfferHistory, GroupOfferState, RunGroupOffer } from '#contracts/sharing'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { lookAround, offerCard } from '../group/cards.ts'
import { readCursor } from '../group/queries.ts'
import { type GroupReader, type OfferRow, reading } from '../group/tables.ts'
import { refuse } from '../refusals.ts'
import { getOffer } from './load.ts'

export interface OffersAsked {
  readonly q?: string
  readonly state?: GroupOfferState
  readonly after?: string
}

/** Offers of every state, the newest first. */
export function findOffers(
  reader: GroupReader,
  { q, state, after }: OffersAsked,
  now: Date,
  limit: number,
): Promise<OfferRow[]> {
  const words = q?.trim().toLowerCase()
  return reader
    .selectFrom('sharing.group_offer')
    .selectAll()
    .$if(state !== undefined, (offers) => offers.where(isIn(state ?? 'running', now)))
    .$if(!!words, (offers) => offers.where(sql<boolean>`position(${words} in words) > 0`))
    .$if(after !== undefined, (offers) => offers.where('serial', '<', readCursor(after ?? '')))
    .orderBy('serial', 'desc')
    .limit(limit)
    .execute()
}

/** The same as `stateAt`, for the database. */
function isIn(state: GroupOfferState, now: Date) {
  if (state === 'draft') return sql<boolean>`state = 'draft'`
  const isOver = sql`coalesce(state = 'ended' or state <> 'draft' and ends_at <= ${now}, false)`
  if (state === 'ended') return sql<boolean>`${isOver}`
  const inState = {
    paused: sql`state = 'paused'`,
    scheduled: sql`state = 'active' and starts_at > ${now}`,
    running: sql`state = 'active' and starts_at <= ${now}`,
  }[state]
  return sql<boolean>`(${inState} and not ${isOver})`
}

const noFigures: GroupFigures = {
  opened: 0,
  open: 0,
  completed: 0,
  byHouse: 0,
  failed: 0,
  people: 0,
  refundsPending: 0,
  refundsFailed: 0,
}

/** How offers go, by offer; two statements. */
async function findFigures(reader: GroupReader, offerIds: readonly string[]): Promise<Map<string, GroupFigures>> {
  const groups = await reader
    .selectFrom('sharing.group')
    .select([
      'offer_id',
      sql<number>`count(*)::int`.as('opened'),
      sql<number>`count(*) filter (where state = 'open')::int`.as('open'),
      sql<number>`count(*) filter (where state = 'completed')::int`.as('completed'),
      sql<number>`count(*) filter (where by_house)::int`.as('byHouse'),
      sql<number>`count(*) filter (where state = 'failed')::int`.as('failed'),
      sql<number>`coalesce(sum(paid), 0)::int`.as('people'),
    ])
    .where('offer_id', 'in', offerIds)
    .where('opened_at', 'is not', null)
    .groupBy('offer_id')
    .execute()
  const refunds = await reader
    .selectFrom('sharing.group_seat')
    .select([
      'offer_id',
      sql<number>`count(*) filter (where refund = 'pending')::int`.as('refundsPending'),
      sql<number>`count(*) filter (where refund = 'failed')::int`.as('refundsFailed'),
    ])
    .where('offer_id', 'in', offerIds)
    .where('refund', 'in', ['pending', 'failed'])
    .groupBy('offer_id')
    .execute()
  const owed = new Map(refunds.map(({ offer_id, ...figures }) => [offer_id, figures]))
  return new Map(groups.map(({ offer_id, ...own }) => [offer_id, { ...noFigures, ...own, ...owed.get(offer_id) }]))
}

/** Offers as those who run them see them, in the order given. */
export async function runOffers(db: Database, offers: readonly OfferRow[], now: Date): Promise<RunGroupOffer[]> {
  if (offers.length === 0) return []
  const ids = offers.map(({ id }) => id)
  const around = await lookAround(db, offers, now)
  const figures = await findFigures(reading(db), ids)
  const makers = await personCards(
    readingIdentity(db),
    offers.map(({ created_by }) => created_by),
  )
  return offers.flatMap((row) => {
    const card = offerCard(row, around, now)
    if (!card) return []
    return [
      present({
        ...card,
        version: row.version,
        rewardBatchId: row.reward_batch_id ?? undefined,
        figures: figures.get(row.id) ?? noFigures,
        createdAt: row.created_at.toISOString(),
        changedAt: row.changed_at.toISOString(),
        createdBy: makers.get(row.created_by)?.name ?? '',
      }),
    ]
  })
}

export async function runOffer(db: Database, offerId: string, now: Date): Promise<RunGroupOffer> {
  const [offer] = await runOffers(db, [await getOffer(reading(db), offerId)], now)
  if (!offer) throw refuse.unknownOffer()
  return offer
}

/** Who did what to an offer, latest first. */
export async function listHistory(
  reader: GroupReader,
  offerId: string,
  { after, limit = defaultLimit }: { readonly after?: string; readonly limit?: number },
): Promise<Page<GroupOfferHistory>> {
  const rows = await reader
    .selectFrom('sharing.group_offer_change')
    .selectAll()
    .where('offer_id', '=', offerId)
    .$if(after !== undefined, (changes) => changes.where('version', '<', readCursor(after ?? '')))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    ({ version, act, at, changes, ...row }) => ({
      version,
      act,
      at: at.toISOString(),
      changes,
      actor: { id: row.actor_id, name: row.actor_name },
    }),
    ({ version }) => String(version),
  )
}
