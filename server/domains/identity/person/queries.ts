import { type Selectable, sql } from 'kysely'

import type { PersonCard } from '#contracts/identity'
import type { Role } from '#contracts/permissions'
import { mediaUrl } from '#platform/storage/storage'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type IdentityReader, type IdentityTables, writing } from '../tables.ts'

type PersonRow = Selectable<IdentityTables['identity.person']>

export interface LockedPerson {
  readonly id: string
  readonly kind: 'guest' | 'member'
  readonly name: string
  readonly bio: string
  readonly avatar: string | null
  readonly roles: readonly Role[]
}

/** The person with roles, locked until the commit so that acts on one person queue. Refuses one who is not, or no longer, there. */
export async function lockPerson(work: Work, personId: string): Promise<LockedPerson> {
  const tx = writing(work)
  const person = await tx
    .selectFrom('identity.person')
    .select(['id', 'kind', 'name', 'bio', 'avatar'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!person) throw refuse.unknownPerson()
  const held = await tx.selectFrom('identity.person_role').select('role').where('person_id', '=', personId).execute()
  return { ...person, roles: held.map(({ role }) => role) }
}

export function cardOf(person: Pick<PersonRow, 'id' | 'kind' | 'name' | 'avatar'>): PersonCard {
  const { id, kind, name, avatar } = person
  return { id, kind, name, ...(avatar && { avatarUrl: mediaUrl(avatar) }) }
}

/** What a sign-in provider calls the person, when they have signed in through it. */
export async function findOutsideAccount(
  db: IdentityReader,
  personId: string,
  providerId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity.account as account')
    .innerJoin('identity.login as login', 'login.id', 'account.user_id')
    .select('account.account_id')
    .where('login.person_id', '=', personId)
    .where('account.provider_id', '=', providerId)
    .executeTakeFirst()
  return row?.account_id
}

/**
 * How people are shown beside what they did, by the id it was done under: a merged guest is shown as the member. Ids that
 * lead nowhere are left out.
 */
export async function personCards(db: IdentityReader, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identity.person as asked')
    .innerJoin('identity.person as shown', (join) =>
      join.on((on) => on('shown.id', '=', on.fn.coalesce('asked.merged_into', 'asked.id'))),
    )
    .select(['asked.id as asked_id', 'shown.id', 'shown.kind', 'shown.name', 'shown.avatar'])
    .where('asked.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.asked_id, cardOf(row)]))
}

/** Since when somebody has been here; undefined for nobody. */
export async function findJoinedAt(db: IdentityReader, personId: string): Promise<Date | undefined> {
  const row = await db.selectFrom('identity.person').select('joined_at').where('id', '=', personId).executeTakeFirst()
  return row?.joined_at
}

/** The language somebody chose; undefined where they did not. */
export async function findLanguage(db: IdentityReader, personId: string): Promise<'zh-CN' | 'en' | undefined> {
  const row = await db.selectFrom('identity.person').select('language').where('id', '=', personId).executeTakeFirst()
  return row?.language ?? undefined
}

/** Ids of people whose name holds a text, at most 200; for lists of other domains that are searched by who it was. */
export async function findNamed(db: IdentityReader, text: string): Promise<string[]> {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.selectFrom('identity.person').select('id').where('name', 'ilike', part).limit(200).execute()
  return rows.map(({ id }) => id)
}

/** Ids of members who were here since then, those who were here last first; at most so many. */
export async function findActiveMembers(db: IdentityReader, since: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('identity.person')
    .select('id')
    .where('kind', '=', 'member')
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('seen_at', '>=', since)
    .orderBy('seen_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** What everybody may see of a person; a merged guest leads to the member, an erased person to nothing. */
export async function getPersonCard(db: IdentityReader, personId: string) {
  const row = await db
    .selectFrom('identity.person as asked')
    .innerJoin('identity.person as shown', (join) =>
      join.on((on) => on('shown.id', '=', on.fn.coalesce('asked.merged_into', 'asked.id'))),
    )
    .select(['shown.id', 'shown.kind', 'shown.name', 'shown.avatar', 'shown.bio'])
    .select(isHost)
    .where('asked.id', '=', personId)
    .where('shown.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse.unknownPerson()
  return { ...cardOf(row), bio: row.bio, isHost: row.is_host }
}

const isHost = sql<boolean>`exists (
  select from identity.person_role where person_id = shown.id and role in ('host', 'owner'))`.as('is_host')

/** Since when somebody is here, and as what; undefined for whoever is not, or no longer, there. */
export async function findAccount(
  db: IdentityReader,
  personId: string,
): Promise<{ readonly kind: 'guest' | 'member'; readonly joinedAt: Date } | undefined> {
  const row = await db
    .selectFrom('identity.person')
    .select(['kind', 'joined_at'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  return row && { kind: row.kind, joinedAt: row.joined_at }
}

/** Everybody who may host, for the schedule's choice; demo people included. */
export async function listHosts(db: IdentityReader): Promise<PersonCard[]> {
  const rows = await db
    .selectFrom('identity.person')
    .innerJoin('identity.person_role', 'person_id', 'id')
    .select(['id', 'kind', 'name', 'avatar'])
    .where('role', '=', 'host')
    .where('erased_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(cardOf)
}
