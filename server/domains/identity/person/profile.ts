import type { changeProfile } from '#contracts/identity'
import type { BodyOf } from '#contracts/route'
import { mediaUrl } from '#platform/storage/storage'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
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

/** Shows the picture under `key` for the acting person; gives the key of the one it replaces. */
export async function changeOwnAvatar(work: Work, key: string): Promise<string | undefined> {
  const person = await lockPerson(work, work.actor.id)
  await writing(work).updateTable('identity.person').set({ avatar: key }).where('id', '=', person.id).execute()
  work.record('identity.profile-changed', { personId: person.id, name: person.name, avatarUrl: mediaUrl(key) })
  return person.avatar ?? undefined
}
