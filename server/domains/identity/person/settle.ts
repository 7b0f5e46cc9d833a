import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { noteDevice } from '../session/seen.ts'
import { writing } from '../tables.ts'
import { judgeProfile } from '../wish/judge.ts'
import { keepWish } from '../wish/keep.ts'
import { mergePerson } from './merge.ts'

/** A login that was just used, and what else the browser carried. */
export interface Entrance {
  readonly loginId: string
  readonly guest?: { readonly personId: string; readonly hash: Buffer } | undefined
  readonly deviceId?: string | undefined
}

/**
 * Decides which person a login stands for; called after every successful sign-in, harmless to repeat.
 *
 * A new login takes over the guest of the same browser, under the same id, or gets a new person. A login that has its
 * person already takes in what the guest did. Two sign-ins with one guest queue on the guest's row: the first gets it,
 * the second finds it gone. A login without a person (the process died in between) is settled by the next sign-in.
 */
export async function settleEntrance(work: Work, { loginId, guest, deviceId }: Entrance): Promise<string> {
  const tx = writing(work)
  const login = await tx
    .selectFrom('identity.login')
    .select(['id', 'name', 'person_id'])
    .where('id', '=', loginId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const guestId = guest && (await takeGuest(work, guest))
  const personId = login.person_id ?? guestId ?? (await makeMember(work, neutralName(login.id)))
  if (!login.person_id) {
    if (personId === guestId) await promoteGuest(work, personId, neutralName(login.id))
    await callBy(work, { personId, deviceId, name: login.name })
    await tx.updateTable('identity.login').set({ person_id: personId }).where('id', '=', loginId).execute()
  } else if (guestId) {
    await mergePerson(work, guestId, personId)
  }
  if (deviceId) await noteDevice(work, personId, deviceId)
  return personId
}

/** What somebody is called whose own name has to be looked at first, or is none the house wants. */
const neutralName = (id: string) => `新朋友${id.slice(-4)}`

/** Gives a new member the name they signed up with; one that has to be looked at waits. */
async function callBy(
  work: Work,
  {
    personId,
    deviceId,
    name,
  }: { readonly personId: string; readonly deviceId: string | undefined; readonly name: string },
): Promise<void> {
  const judged = await judgeProfile(work, { personId, deviceId, part: 'name', text: name })
  if (judged.verdict === 'wait') {
    await keepWish(work, personId, { name: judged.text })
    await judged.wait()
  }
  if (judged.verdict !== 'publish') return
  await writing(work).updateTable('identity.person').set({ name: judged.text }).where('id', '=', personId).execute()
  work.record('identity.profile-changed', { personId, name: judged.text })
}

/** Uses up the guest's key, so that nobody can be this guest again. */
async function takeGuest(work: Work, guest: NonNullable<Entrance['guest']>): Promise<string | undefined> {
  const taken = await writing(work)
    .deleteFrom('identity.guest')
    .where('person_id', '=', guest.personId)
    .where('key_hash', '=', guest.hash)
    .returning('person_id')
    .executeTakeFirst()
  return taken?.person_id
}

async function promoteGuest(work: Work, personId: string, name: string): Promise<void> {
  await writing(work)
    .updateTable('identity.person')
    .set({ kind: 'member', name, seen_at: work.now })
    .where('id', '=', personId)
    .execute()
  work.record('identity.guest-became-member', { personId })
}

/** Makes a member without a login yet; `addMember` and sign-in give it one. */
export async function makeMember(work: Work, name: string, isDemo = false): Promise<string> {
  const personId = newId(work.now.getTime())
  await writing(work)
    .insertInto('identity.person')
    .values({
      id: personId,
      kind: 'member',
      name,
      language: null,
      avatar: null,
      is_demo: isDemo,
      joined_at: work.now,
      seen_at: work.now,
    })
    .execute()
  work.record('identity.person-joined', { personId, kind: 'member', isDemo })
  return personId
}
