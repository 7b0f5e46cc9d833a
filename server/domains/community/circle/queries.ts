import { type SqlBool, sql } from 'kysely'

import type { Circle, CircleCard, CircleRole, CircleRow as WireRow } from '#contracts/community'
import { pictureOf } from '#domains/catalogue/index'
import { isId } from '#kernel/id'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { readPlace, writePlace } from '../cursor.ts'
import type { Viewer } from '../post/visible.ts'
import { refuse } from '../refusals.ts'
import type { CirclePicture, CommunityReader } from '../tables.ts'
import { rightsOf } from './circle.ts'
import type { CircleRow } from './load.ts'

interface Asked {
  readonly q?: string
  readonly after?: string
  readonly limit?: number
}

/** The open circles, the largest first; or those whose name or purpose holds the words. */
export async function findCircles(db: CommunityReader, asked: Asked, viewerId: string): Promise<Page<CircleCard>> {
  const { q, after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readSize(after)
  const rows = await withRole(db, viewerId)
    .where('circle.state', '=', 'open')
    .where('circle.hidden_at', 'is', null)
    .$if(!!q, (query) => query.where(holds(q ?? '')))
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

/** All circles with their figures, founded last first; for operators. */
export async function listCircles(
  db: CommunityReader,
  asked: Asked & { readonly state?: 'open' | 'archived' },
  viewerId: string,
): Promise<Page<WireRow>> {
  const { q, state, after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await withRole(db, viewerId)
    .select([
      sql<number>`(select count(*)::int from community.post
        where circle_id = circle.id and state = 'published')`.as('published'),
      sql<number>`(select count(*)::int from community.circle_request
        where circle_id = circle.id and state = 'asked')`.as('requests'),
    ])
    .$if(!!q, (query) => query.where(holds(q ?? '')))
    .$if(state !== undefined, (query) => query.where('circle.state', '=', state ?? 'open'))
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(circle.created_at, circle.id) < (${from?.at}, ${from?.id})`),
    )
    .orderBy('circle.created_at', 'desc')
    .orderBy('circle.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => ({
      ...circleCard(row),
      posts: row.published,
      requests: row.requests,
      isDemo: row.is_demo,
      createdAt: row.created_at.toISOString(),
    }),
    ({ id, created_at: at }) => writePlace({ id, at }),
  )
}

/** One circle whole, by id or handle, with what the viewer may do there. */
export async function getCircle(db: CommunityReader, circle: string, viewer: Viewer): Promise<Circle> {
  const row = await withRole(db, viewer.id)
    .select([
      'own.rules_seen',
      sql<boolean>`exists (select from community.circle_request
        where circle_id = circle.id and person_id = ${viewer.id} and state = 'asked')`.as('is_asking'),
    ])
    .where(isId(circle) ? 'circle.id' : 'circle.handle', '=', circle)
    .executeTakeFirst()
  if (!row) throw refuse.unknownCircle()
  const mayManage = viewer.may.has('community.manage')
  if (row.hidden_at && !row.role && !mayManage) throw refuse.unknownCircle()
  const rights = new Set([
    ...(row.role ? rightsOf[row.role] : []),
    ...(mayManage ? rightsOf.owner.filter((right) => right !== 'post') : []),
  ])
  return {
    ...circleCard(row),
    audience: row.audience,
    theme: row.theme,
    culture: row.culture,
    rules: row.rules,
    question: row.question,
    ordersMin: row.orders_min,
    levelMin: row.level_min,
    fanMin: row.fan_min,
    missing: [],
    interests: row.interests,
    version: row.version,
    rights: [...rights],
    isAsking: row.is_asking,
    isHidden: row.hidden_at !== null,
    hasUnseenRules: row.role !== null && row.rules_seen !== row.rules_version,
  }
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

function holds(words: string) {
  const like = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(circle.name ilike ${like} or circle.purpose ilike ${like} or circle.theme ilike ${like})`
}

function circleCard(row: CircleRow & { role: CircleRole | null }): CircleCard {
  return present({
    id: row.id,
    handle: row.handle,
    name: row.name,
    purpose: row.purpose,
    colour: row.colour,
    cover: shown(row.cover),
    emblem: shown(row.emblem),
    joining: row.joining,
    members: row.members,
    isArchived: row.state === 'archived',
    role: row.role ?? undefined,
  })
}

function shown(picture: CirclePicture | null) {
  return picture ? pictureOf({ ...picture, state: 'ready', alt: {} }) : undefined
}

function readSize(cursor: string): { members: number; id: string } {
  const [members = '', id = ''] = cursor.split('-')
  if (!/^\d{1,9}$/.test(members) || !isId(id)) throw refuse.badCursor()
  return { members: Number(members), id }
}
