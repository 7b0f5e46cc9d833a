import { sql } from 'kysely'

import type { PersonCard } from '#contracts/identity'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import { findBlocked } from '../../person/blocked.ts'
import type { Talked } from '../talkable.ts'

const mostOffered = 10
/** People of a kind who are looked at; a name that is searched for narrows them before. */
const mostLookedAt = 200

/** Members to mention, by a part of their name: whom somebody follows, who talks about this, then everybody. */
export async function findMentionable(
  db: Database,
  personId: string,
  { q, talked }: { readonly q?: string | undefined; readonly talked: Talked | undefined },
): Promise<PersonCard[]> {
  const words = q?.trim().toLowerCase() ?? ''
  const near = [...(await followedBy(db, personId)), ...(talked ? await talkersOf(db, talked) : [])]
  const known = await personCards(readingIdentity(db), near)
  const named = words ? await personCards(readingIdentity(db), await findNamed(readingIdentity(db), words)) : new Map()
  const nearby = near.flatMap((id) => known.get(id) ?? []).filter((card) => card.name.toLowerCase().includes(words))
  const offered = new Map([...nearby, ...named.values()].map((card) => [card.id, card]))
  offered.delete(personId)
  const blocked = await findBlocked(db, personId, [...offered.keys()])
  const members = [...offered.values()].filter(({ id, kind }) => kind === 'member' && !blocked.has(id))
  return members.slice(0, mostOffered)
}

async function followedBy(db: Database, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from community.follow where follower_id = ${personId}
    order by followed_at desc, person_id desc limit ${mostLookedAt}`.execute(db)
  return rows.map(({ id }) => id)
}

async function talkersOf(db: Database, { kind, id }: Talked): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select author_id as id from community.talk where kind = ${kind} and subject_id = ${id}
    union
    select author_id from (
      select author_id from community.comment where kind = ${kind} and subject_id = ${id} and state = 'visible'
        and root_id is null order by id desc limit ${mostLookedAt}) as lately`.execute(db)
  return rows.map((row) => row.id)
}
