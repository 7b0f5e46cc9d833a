import type { changeProfile } from '#contracts/identity'
import type { BodyOf } from '#contracts/route'
import { mediaUrl } from '#platform/storage/storage'
import type { Work } from '#platform/work'
import { type IdentityReader, writing } from '../tables.ts'
import { lockPerson } from './queries.ts'

/** Changes the acting person's own name, line and language. */
export async function changeOwnProfile(
  work: Work,
  { name, bio, language }: BodyOf<typeof changeProfile>,
): Promise<void> {
  const person = await lockPerson(work, work.actor.id)
  const wish = {
    ...(name !== undefined && { name: name.trim().replace(/\s+/g, ' ') }),
    ...(bio !== undefined && { bio: bio.trim() }),
    ...(language !== undefined && { language }),
  }
  if (Object.keys(wish).length === 0) return
  await writing(work).updateTable('identity.person').set(wish).where('id', '=', person.id).execute()
  const avatar = person.avatar ? { avatarUrl: mediaUrl(person.avatar) } : {}
  if (wish.name && wish.name !== person.name)
    work.record('identity.profile-changed', { personId: person.id, name: wish.name, ...avatar })
}

interface Profile {
  readonly name: string
  readonly bio: string
  readonly avatar: string | null
}

/** What everybody sees of a person; undefined for one who is not, or no longer, there. */
export async function showProfile(
  db: IdentityReader,
  personId: string,
): Promise<{ name: string; bio: string; avatarUrl?: string } | undefined> {
  const row = await db
    .selectFrom('identity.person')
    .select(['name', 'bio', 'avatar'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row && { name: row.name, bio: row.bio, ...(row.avatar && { avatarUrl: mediaUrl(row.avatar) }) }
}

/** Gives a person another name, line and picture by decision of the house; answers what they were. The files stay. */
export async function replaceProfile(work: Work, personId: string, wish: Profile): Promise<Profile | undefined> {
  const before = await writing(work)
    .selectFrom('identity.person')
    .select(['name', 'bio', 'avatar'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!before) return undefined
  await writing(work).updateTable('identity.person').set(wish).where('id', '=', personId).execute()
  const avatar = wish.avatar ? { avatarUrl: mediaUrl(wish.avatar) } : {}
  work.record('identity.profile-changed', { personId, name: wish.name, ...avatar })
  return before
}

/** Shows the picture under `key` for the acting person; gives the key of the one it replaces. */
export async function changeOwnAvatar(work: Work, key: string): Promise<string | undefined> {
  const person = await lockPerson(work, work.actor.id)
  await writing(work).updateTable('identity.person').set({ avatar: key }).where('id', '=', person.id).execute()
  work.record('identity.profile-changed', { personId: person.id, name: person.name, avatarUrl: mediaUrl(key) })
  return person.avatar ?? undefined
}
