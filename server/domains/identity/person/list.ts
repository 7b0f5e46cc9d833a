import { type ExpressionBuilder, sql } from 'kysely'

import type { listPeople, Person } from '#contracts/identity'
import type { Role } from '#contracts/permissions'
import type { QueryOf } from '#contracts/route'
import { refuse } from '../refusals.ts'
import type { IdentityReader, IdentityTables } from '../tables.ts'
import { realEmail, startsWith } from './person.ts'
import { cardOf } from './queries.ts'

type Filter = QueryOf<typeof listPeople>
type Joined = IdentityTables & { login: IdentityTables['identity.login']; person: IdentityTables['identity.person'] }

/** People as staff see them, newest first; merged guests and erased people are not listed. */
export async function findPeople(db: IdentityReader, filter: Filter): Promise<{ items: Person[]; next?: string }> {
  const limit = filter.limit ?? 50
  let query = people(db)
    .orderBy('person.joined_at', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit + 1)
  if (filter.after) query = query.where(after(filter.after))
  if (filter.text?.trim()) query = query.where((eb) => matches(eb, filter.text?.trim() ?? ''))
  if (filter.role) query = query.where(holds(filter.role))
  if (filter.kind === 'staff')
    query = query.where(sql<boolean>`exists (select from identity.person_role where person_id = person.id)`)
  else if (filter.kind) query = query.where('person.kind', '=', filter.kind)
  if (filter.banned !== undefined) query = query.where('ban.id', filter.banned ? 'is not' : 'is', null)
  const rows = await query.execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { items: rows.slice(0, limit).map(shown), ...(last && { next: `${last.joined_at.toISOString()}_${last.id}` }) }
}

export async function getPerson(db: IdentityReader, personId: string): Promise<Person> {
  const row = await people(db).where('person.id', '=', personId).executeTakeFirst()
  if (!row) throw refuse.unknownPerson()
  return shown(row)
}

function people(db: IdentityReader) {
  return db
    .selectFrom('identity.person as person')
    .leftJoin('identity.login as login', 'login.person_id', 'person.id')
    .leftJoin('identity.ban as ban', (join) =>
      join
        .onRef('ban.person_id', '=', 'person.id')
        .on('ban.lifted_at', 'is', null)
        .on(sql<boolean>`(ban.until is null or ban.until > now())`),
    )
    .select([
      'person.id',
      'person.kind',
      'person.name',
      'person.avatar',
      'person.is_demo',
      'person.joined_at',
      'person.seen_at',
    ])
    .select(['login.email', 'login.phone_number', 'login.two_factor_enabled'])
    .select([
      'ban.at as banned_at',
      'ban.until as banned_until',
      'ban.reason as ban_reason',
      'ban.by_name as banned_by',
    ])
    .select(
      sql<Role[]>`array(select role from identity.person_role where person_id = person.id order by role)`.as('roles'),
    )
    .where('person.merged_into', 'is', null)
    .where('person.erased_at', 'is', null)
}

function after(cursor: string) {
  const [at = '', id = ''] = cursor.split('_')
  const instant = Number.isNaN(Date.parse(at)) ? new Date(0) : new Date(at)
  return sql<boolean>`(person.joined_at, person.id) < (${instant}, ${id})`
}

function holds(role: Role) {
  return sql<boolean>`exists (select from identity.person_role where person_id = person.id and role = ${role})`
}

function matches(eb: ExpressionBuilder<Joined, 'person' | 'login'>, text: string) {
  const lower = text.toLowerCase()
  return eb.or([
    eb('person.id', '=', lower),
    eb('person.name', 'ilike', `%${startsWith(text)}`),
    eb('login.email', 'like', startsWith(lower)),
    eb('login.phone_number', 'like', startsWith(text)),
  ])
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number]

function shown(row: Row): Person {
  const email = realEmail(row.email)
  return {
    ...cardOf(row),
    roles: row.roles,
    ...(email && { email }),
    ...(row.phone_number && { phone: row.phone_number }),
    secondFactor: row.two_factor_enabled ?? false,
    joinedAt: row.joined_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    isDemo: row.is_demo,
    ...(row.banned_at && { ban: banOf(row, row.banned_at) }),
  }
}

function banOf(row: Row, at: Date): NonNullable<Person['ban']> {
  return {
    at: at.toISOString(),
    ...(row.banned_until && { until: row.banned_until.toISOString() }),
    reason: row.ban_reason ?? '',
    byName: row.banned_by ?? '',
  }
}
