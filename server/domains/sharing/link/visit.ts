import { sql } from 'kysely'

import { findAccount, hasUsedDevice, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { dayOf, isNewcomer, keyOf, mostFromPlace } from './link.ts'
import { type LinkRow, writing } from './tables.ts'

/** Somebody who came by a link. */
export interface Visit {
  readonly token: string
  readonly firstToken?: string | undefined
  /** What the device calls itself. */
  readonly visitor: string
  /** No new visit: only who sits there may be known better now. */
  readonly isReturn?: boolean | undefined
  /** By the cookie that identity gives devices, also of somebody who is signed out. */
  readonly deviceId?: string | undefined
  /** The network it came from. */
  readonly place: string
  /** What names are hashed with, so that nobody can try them out. */
  readonly secret: Buffer
}

/**
 * Notes that somebody came by a link, and gives for how many days that is remembered; undefined when there is no such link.
 * A visitor counts once a day, by device and by person; a sharer never, on no device they used. The row of the link is
 * locked, so that visits of one place are counted one after the other.
 */
export async function noteVisit(work: Work, visit: Visit): Promise<number | undefined> {
  const tx = writing(work)
  const link = await tx
    .selectFrom('sharing.share_link')
    .selectAll()
    .where('token', '=', visit.token)
    .where('erased_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!link) return undefined
  const { remember_days: days } = await tx
    .selectFrom('sharing.link_setting')
    .select('remember_days')
    .executeTakeFirstOrThrow()
  if (await isOwn(work, link, visit.deviceId)) return days
  if (!visit.isReturn) await countVisit(work, link, visit)
  await touch(work, link, visit, days)
  return days
}

async function isOwn({ actor, tx }: Work, { sharer_id }: LinkRow, deviceId: string | undefined): Promise<boolean> {
  if (actor.id === sharer_id) return true
  return deviceId !== undefined && (await hasUsedDevice(readingIdentity(tx), sharer_id, deviceId))
}

async function countVisit(work: Work, link: LinkRow, { visitor, place, secret }: Visit): Promise<void> {
  const { actor, now, tx } = work
  const { token, sharer_id: sharerId, kind, subject_id: subjectId } = link
  const day = dayOf(now)
  const key = (name: string) => keyOf(secret, token, day, name)
  const isMember = actor.kind === 'member'
  const { rows } = await sql`
    insert into sharing.share_visit (token, day, visitor_key, person_key, place_key, is_member, at)
    select ${token}, ${day}::date, ${key(`v ${visitor}`)}, ${isPerson(work) ? key(`p ${actor.id}`) : null},
      ${key(`at ${place}`)}, ${isMember}, ${now}
    where ${isMember} or (
      select count(*) < ${mostFromPlace} from sharing.share_visit
      where token = ${token} and day = ${day}::date and place_key = ${key(`at ${place}`)} and not is_member)
    on conflict do nothing returning token`.execute(tx)
  if (rows.length > 0)
    work.record('sharing.link-visited', present({ token, sharerId, kind, subjectId: subjectId || undefined }))
}

const isPerson = ({ actor }: Work) => actor.kind === 'member' || actor.kind === 'guest'

/** Remembers whose link brought a person here: the first stays, the last one counts. */
async function touch(
  work: Work,
  { token }: LinkRow,
  { firstToken, isReturn = false }: Visit,
  days: number,
): Promise<void> {
  if (!isPerson(work)) return
  const { actor, now, tx } = work
  const since = new Date(now.getTime() - days * 86_400_000)
  const { rows } = await sql<{ is_first: boolean }>`
    insert into sharing.share_touch as known (person_id, first_token, first_at, last_token, last_at)
    values (${actor.id},
      coalesce((select token from sharing.share_link where token = ${firstToken ?? null} and sharer_id <> ${actor.id}), ${token}),
      ${now}, ${token}, ${now})
    on conflict (person_id) do update set last_token = excluded.last_token, last_at = excluded.last_at,
      first_token = case when known.last_at < ${since} then excluded.first_token else known.first_token end,
      first_at = case when known.last_at < ${since} then excluded.first_at else known.first_at end
    where not ${isReturn}
    returning xmax = 0 as is_first`.execute(tx)
  if (!rows[0]?.is_first || actor.kind !== 'member') return
  const account = await findAccount(readingIdentity(tx), actor.id)
  if (account && isNewcomer(account.joinedAt, now)) await keepNewcomer(work, actor.id, token)
}

/** A guest made an account: counted for the link that brought them last, while that is remembered. */
export async function noteNewMember(work: Work, personId: string): Promise<void> {
  const found = await writing(work)
    .selectFrom('sharing.share_touch')
    .innerJoin('sharing.share_link as link', 'link.token', 'last_token')
    .select(['last_token', 'sharer_id'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`last_at > ${work.now}::timestamptz - (
      select remember_days * interval '1 day' from sharing.link_setting)`)
    .executeTakeFirst()
  if (found && found.sharer_id !== personId) await keepNewcomer(work, personId, found.last_token)
}

async function keepNewcomer(work: Work, personId: string, token: string): Promise<void> {
  await writing(work)
    .insertInto('sharing.share_newcomer')
    .values({ person_id: personId, token, at: work.now })
    .onConflict((on) => on.column('person_id').doNothing())
    .execute()
}

/** Names of visitors are only needed while their day lasts; nothing of it is left after two. */
export async function forgetVisitors(work: Work): Promise<void> {
  const before = dayOf(new Date(work.now.getTime() - 2 * 86_400_000))
  await sql`delete from sharing.share_visit where day < ${before}::date`.execute(work.tx)
}
