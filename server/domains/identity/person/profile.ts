import type { changeProfile } from '#contracts/identity'
import type { BodyOf } from '#contracts/route'
import { mediaUrl } from '#platform/storage/storage'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type IdentityReader, writing } from '../tables.ts'
import { type Judged, judgeProfile } from '../wish/judge.ts'
import { dropWish, keepWish } from '../wish/keep.ts'
import { lockPerson } from './queries.ts'

/**
 * Changes the acting person's own name, line and language. A name or line that has to be looked at first is kept, and the old one
 * shown until then.
 */
export async function changeOwnProfile(
  work: Work,
  { name, bio, language }: BodyOf<typeof changeProfile>,
): Promise<void> {
  const person = await lockPerson(work, work.actor.id)
  const said = {
    ...(name !== undefined && { name: name.trim().replace(/\s+/g, ' ') }),
    ...(bio !== undefined && { bio: bio.trim() }),
  }
  const words = await judgeParts(work, person, said)
  const wish = { ...words, ...(language !== undefined && { language }) }
  if (Object.keys(wish).length === 0) return
  await writing(work).updateTable('identity.person').set(wish).where('id', '=', person.id).execute()
  const avatar = person.avatar ? { avatarUrl: mediaUrl(person.avatar) } : {}
  if (wish.name && wish.name !== person.name)
    work.record('identity.profile-changed', { personId: person.id, name: wish.name, ...avatar })
}

type Words = { name?: string; bio?: string }

/** What of a name and a line may be shown at once; what waits is kept, what is said as it was is not judged anew. */
async function judgeParts(work: Work, person: { readonly id: string } & Required<Words>, said: Words): Promise<Words> {
  const shown: Words = {}
  const waiting: Words = {}
  const waits: Judged[] = []
  for (const part of ['name', 'bio'] as const) {
    const text = said[part]
    if (text === undefined) continue
    shown[part] = text
    if (text === person[part] || text === '') continue
    const judged = await judgeProfile(work, { personId: person.id, deviceId: work.actor.deviceId, part, text })
    if (judged.verdict === 'refuse') throw refuse.wordsRefused({ field: part })
    shown[part] = judged.text
    if (judged.verdict === 'publish') continue
    delete shown[part]
    waiting[part] = judged.text
    waits.push(judged)
  }
  const parts = ['name', 'bio'] as const
  await dropWish(
    work,
    person.id,
    parts.filter((part) => shown[part] !== undefined),
  )
  if (waits.length > 0) await keepWish(work, person.id, waiting)
  for (const judged of waits) await judged.wait()
  return shown
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
