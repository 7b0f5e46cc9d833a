import { type SqlBool, sql } from 'kysely'

import type { CircleCard, CircleRole } from '#contracts/community'
import { isId } from '#kernel/id'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { readPlace, writePlace } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import type { CommunityReader } from '../tables.ts'
import type { CircleRow } from './load.ts'

interface Asked {
  readonly after?: string
  readonly limit?: number
}

/** The open circles, the largest first. */
export async function findCircles(
  db: CommunityReader,
  { after, limit = defaultLimit }: Asked,
  viewerId: string,
): Promise<Page<CircleCard>> {
  const from = after === undefined ? undefined : readSize(after)
  const rows = await withRole(db, viewerId)
    .where('circle.state', '=', 'open')
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(circle.members, circle.id) < (${from?.members}, ${from?.id})`),
    )
    .orderBy('circle.members', 'desc')
    .orderBy('circle.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, circleCard, ({ members, id }) => `${members}-${id}`)
}

/** The open circles that somebody belongs to, joined last first. */
export async function listOwnCircles(
  db: CommunityReader,
  { after, limit = defaultLimit }: Asked,
  viewerId: string,
): Promise<Page<CircleCard>> {
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await withRole(db, viewerId)
    .select('own.joined_at')
    .where('own.person_id', '=', viewerId)
    .where('circle.state', '=', 'open')
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(own.joined_at, circle.id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy('own.joined_at', 'desc')
    .orderBy('circle.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, circleCard, ({ joined_at, id }) => writePlace({ at: joined_at ?? new Date(0), id }))
}

/** One circle, by id or handle. */
export async function getCircle(db: CommunityReader, circle: string, viewerId: string): Promise<CircleCard> {
  const row = await withRole(db, viewerId)
    .where(isId(circle) ? 'circle.id' : 'circle.handle', '=', circle)
    .executeTakeFirst()
  if (!row) throw refuse.unknownCircle()
  return circleCard(row)
}

function withRole(db: CommunityReader, viewerId: string) {
  return db
    .selectFrom('community.circle as circle')
    .leftJoin('community.circle_member as own', (join) =>
      join.onRef('own.circle_id', '=', 'circle.id').on('own.person_id', '=', viewerId),
    )
    .selectAll('circle')
    .select('own.role')
}

function circleCard({ id, handle, name, purpose, members, role }: CircleRow & { role: CircleRole | null }): CircleCard {
  return present({ id, handle, name, purpose, members, role: role ?? undefined })
}

function readSize(cursor: string): { members: number; id: string } {
  const [members = '', id = ''] = cursor.split('-')
  if (!/^\d{1,9}$/.test(members) || !isId(id)) throw refuse.badCursor()
  return { members: Number(members), id }
}
