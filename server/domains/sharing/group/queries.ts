import { type SqlBool, sql } from 'kysely'

import type { GroupState } from '#contracts/sharing'
import { refuse } from '../refusals.ts'
import type { GroupReader, GroupRow, OfferRow } from './tables.ts'

export async function getGroup(reader: GroupReader, groupId: string): Promise<GroupRow> {
  const row = await reader.selectFrom('sharing.group').selectAll().where('id', '=', groupId).executeTakeFirst()
  if (!row) throw refuse.unknownGroup()
  return row
}

export interface OffersAsked {
  readonly productId?: string | undefined
  readonly after?: string | undefined
}

/** Offers that run at an instant and are not only for a show, the newest first. */
export function findRunning(
  reader: GroupReader,
  { productId, after }: OffersAsked,
  now: Date,
  limit: number,
): Promise<OfferRow[]> {
  return reader
    .selectFrom('sharing.group_offer')
    .selectAll()
    .where('state', '=', 'active')
    .where('starts_at', '<=', now)
    .where(sql<SqlBool>`(ends_at is null or ends_at > ${now})`)
    .where(
      sql<SqlBool>`(show_id is null or exists (
        select from sharing.group_launch where offer_id = group_offer.id and withdrawn_at is null))`,
    )
    .$if(productId !== undefined, (offers) => offers.where('product_id', '=', productId ?? ''))
    .$if(after !== undefined, (offers) => offers.where('serial', '<', readCursor(after ?? '')))
    .orderBy('serial', 'desc')
    .limit(limit)
    .execute()
}

/** Offers that are on in a show, in the order in which they were put on. */
export function findOnIn(reader: GroupReader, showId: string): Promise<OfferRow[]> {
  return reader
    .selectFrom('sharing.group_launch as launch')
    .innerJoin('sharing.group_offer as offer', 'offer.id', 'launch.offer_id')
    .selectAll('offer')
    .where('launch.show_id', '=', showId)
    .where('launch.withdrawn_at', 'is', null)
    .orderBy('launch.id')
    .execute()
}

/** Offers that may be put on in a show, the newest first. */
export function findLaunchable(reader: GroupReader, showId: string, now: Date, limit: number): Promise<OfferRow[]> {
  return reader
    .selectFrom('sharing.group_offer')
    .selectAll()
    .where('state', '=', 'active')
    .where('starts_at', '<=', now)
    .where(sql<SqlBool>`(ends_at is null or ends_at > ${now})`)
    .where(sql<SqlBool>`(show_id is null or show_id = ${showId})`)
    .orderBy('serial', 'desc')
    .limit(limit)
    .execute()
}

export interface GroupsAsked {
  readonly state?: GroupState | undefined
  readonly after?: string | undefined
}

/** Groups that a person is or was in, the newest first. */
export function findGroupsOf(
  reader: GroupReader,
  personId: string,
  { state, after }: GroupsAsked,
  limit: number,
): Promise<GroupRow[]> {
  return reader
    .selectFrom('sharing.group')
    .selectAll()
    .where(sql<SqlBool>`id in (select group_id from sharing.group_seat where person_id = ${personId})`)
    .$if(state !== undefined, (groups) => groups.where('state', '=', state ?? 'open'))
    .$if(after !== undefined, (groups) => groups.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Groups of an offer that were opened, the newest first. */
export function findGroups(
  reader: GroupReader,
  offerId: string,
  { state, after }: GroupsAsked,
  limit: number,
): Promise<GroupRow[]> {
  return reader
    .selectFrom('sharing.group')
    .selectAll()
    .where('offer_id', '=', offerId)
    .where('opened_at', 'is not', null)
    .$if(state !== undefined, (groups) => groups.where('state', '=', state ?? 'open'))
    .$if(after !== undefined, (groups) => groups.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Reads a cursor that is a number; a forged one is refused. */
export function readCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw refuse.badCursor()
  return Number(cursor)
}
