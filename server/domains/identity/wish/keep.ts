import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { replaceProfile } from '../person/profile.ts'
import { type IdentityReader, writing } from '../tables.ts'

/** What somebody wants their profile to say, and what has become of it. */
export interface Wish {
  readonly name: string | null
  readonly bio: string | null
  readonly state: 'waiting' | 'refused'
}

export function findWish(db: IdentityReader, personId: string): Promise<Wish | undefined> {
  return db
    .selectFrom('identity.wished_profile')
    .select(['name', 'bio', 'state'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Keeps what has to be looked at first; what waits already of the other part goes on waiting. */
export async function keepWish(
  work: Work,
  personId: string,
  { name, bio }: { readonly name?: string | undefined; readonly bio?: string | undefined },
): Promise<void> {
  await sql`
    insert into identity.wished_profile as wish (person_id, name, bio, state, at)
    values (${personId}, ${name ?? null}, ${bio ?? null}, 'waiting', ${work.now})
    on conflict (person_id) do update set
      name = coalesce(excluded.name, case when wish.state = 'waiting' then wish.name end),
      bio = coalesce(excluded.bio, case when wish.state = 'waiting' then wish.bio end), state = 'waiting', at = excluded.at`.execute(
    work.tx,
  )
}

/** Forgets the parts that were said otherwise meanwhile. */
export async function dropWish(work: Work, personId: string, parts: readonly ('name' | 'bio')[]): Promise<void> {
  const isIn = (part: 'name' | 'bio') => parts.includes(part)
  await sql`
    delete from identity.wished_profile where person_id = ${personId}
      and (name is null or ${isIn('name')}) and (bio is null or ${isIn('bio')})`.execute(work.tx)
  await sql`
    update identity.wished_profile set name = case when ${isIn('name')} then null else name end,
      bio = case when ${isIn('bio')} then null else bio end
    where person_id = ${personId}`.execute(work.tx)
}

/** Lets everybody see what was wished. Again is the same. */
export async function grantWish(work: Work, personId: string): Promise<void> {
  const tx = writing(work)
  const wish = await tx
    .deleteFrom('identity.wished_profile')
    .where('person_id', '=', personId)
    .returning(['name', 'bio'])
    .executeTakeFirst()
  if (!wish) return
  const now = await tx
    .selectFrom('identity.person')
    .select(['name', 'bio', 'avatar'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  await replaceProfile(work, personId, { ...now, name: wish.name ?? now.name, bio: wish.bio ?? now.bio })
}

/** Says no to what was wished; it stays for an appeal. Again is the same. */
export async function refuseWish(work: Work, personId: string): Promise<void> {
  await writing(work)
    .updateTable('identity.wished_profile')
    .set({ state: 'refused' })
    .where('person_id', '=', personId)
    .execute()
}
