import { type SqlBool, sql } from 'kysely'

import type { CircleMember, CircleRequest, CircleRole } from '#contracts/community'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'

interface Asked {
  readonly q?: string
  readonly after?: string
  readonly limit?: number
}

const order = ['owner', 'moderator', 'core', 'member'] as const satisfies readonly CircleRole[]
const rank = sql<number>`array_position(array['owner', 'moderator', 'core', 'member'], belongs.role)`

/** The members of a circle by rank, and then by how long they belong to it. */
export async function listMembers(db: Database, circleId: string, asked: Asked): Promise<Page<CircleMember>> {
  const { q, after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readRank(after)
  const named = q ? await findNamed(readingIdentity(db), q) : undefined
  const rows = await reading(db)
    .selectFrom('community.circle_member as belongs')
    .select(['belongs.person_id', 'belongs.role', 'belongs.joined_at'])
    .where('belongs.circle_id', '=', circleId)
    .$if(named !== undefined, (query) => query.where(sql<SqlBool>`belongs.person_id = any(${named ?? []})`))
    .$if(from !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(${rank}, belongs.joined_at, belongs.person_id) > (${from?.rank}::int, ${from?.at}, ${from?.id})`,
      ),
    )
    .orderBy(rank)
    .orderBy('belongs.joined_at')
    .orderBy('belongs.person_id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ role, joined_at, person_id }) => `${order.indexOf(role) + 1}-${writePlace({ at: joined_at, id: person_id })}`,
  )
  const people = await cardsOf(db, page.items)
  return {
    ...page,
    items: page.items.map(({ person_id: id, role, joined_at }) => ({
      person: people.get(id) ?? { id, kind: 'guest' as const, name: '' },
      role,
      joinedAt: joined_at.toISOString(),
    })),
  }
}

function readRank(cursor: string) {
  const [place = '', ...rest] = cursor.split('-')
  if (!/^[1-4]$/.test(place)) throw refuse.badCursor()
  return { rank: Number(place), ...readPlace(rest.join('-')) }
}

/** Who asks to be let in, asked first first. */
export async function listRequests(db: Database, circleId: string, asked: Asked): Promise<Page<CircleRequest>> {
  const { after, limit = defaultLimit } = asked
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('community.circle_request as request')
    .select(['request.id', 'request.person_id', 'request.answer', 'request.asked_at'])
    .where('request.circle_id', '=', circleId)
    .where('request.state', '=', 'asked')
    .$if(from !== undefined, (query) =>
      query.where(sql<SqlBool>`(request.asked_at, request.id) > (${from?.at}, ${from?.id})`),
    )
    .orderBy('request.asked_at')
    .orderBy('request.id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id, asked_at: at }) => writePlace({ id, at }),
  )
  const people = await cardsOf(db, page.items)
  return {
    ...page,
    items: page.items.map(({ id, person_id, answer, asked_at }) => ({
      id,
      person: people.get(person_id) ?? { id: person_id, kind: 'guest' as const, name: '' },
      answer,
      askedAt: asked_at.toISOString(),
    })),
  }
}

function cardsOf(db: Database, rows: readonly { readonly person_id: string }[]) {
  return personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
}
