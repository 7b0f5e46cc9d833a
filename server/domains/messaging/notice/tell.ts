import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import { type NoticeAbout, type NoticeKind, type NoticeValues, ruleOf } from '#contracts/messaging'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'

/** What a notice leads to. */
export interface About {
  readonly kind: NoticeAbout
  readonly id: string
}

export interface Telling {
  readonly kind: NoticeKind
  /** Whom; each once, however often they are named. */
  readonly personIds: readonly string[]
  readonly about: About
  readonly values?: { readonly [Key in keyof NoticeValues]?: NoticeValues[Key] | undefined }
  /** Who did it, for kinds that bundle; they are not told of themselves. */
  readonly bundle?: { readonly byId: string }
}

/**
 * Puts a notice into the box of each of these people, in one statement however many. Kinds that bundle add the person
 * to the unread notice of the same kind about the same thing: its count of different people is exact under any number of
 * connections.
 */
export async function tell(work: Work, telling: Telling): Promise<void> {
  const personIds = [...new Set(telling.personIds)].sort()
  if (personIds.length === 0) return
  if (ruleOf(telling.kind).bundles) await tellOf(work, telling, personIds)
  else await insert(work, telling, personIds)
}

async function insert(work: Work, { kind, about, values }: Telling, personIds: readonly string[]): Promise<void> {
  await sql`
    insert into messaging.notice (id, person_id, kind, about_kind, about_id, detail, at)
    select ${stemOf(work)} || lpad(to_hex(nth), 6, '0'), person_id, ${kind}, ${about.kind}, ${about.id}, ${textOf(values)}::jsonb,
      ${work.now}
    from unnest(${personIds}::text[]) with ordinality as told (person_id, nth)`.execute(work.tx)
}

async function tellOf(work: Work, telling: Telling, personIds: readonly string[]): Promise<void> {
  const { kind, about, values, bundle } = telling
  if (!bundle) throw new Error(`A notice of the kind ${kind} needs the person who did it.`)
  const isOnce = ruleOf(kind).bundles === 'once'
  // The row of the notice is the lock: whoever comes at the same moment counts after.
  const { rows } = await sql<{ id: string }>`
    insert into messaging.notice as known (id, person_id, kind, about_kind, about_id, detail, is_bundle, at)
    select ${stemOf(work)} || lpad(to_hex(nth), 6, '0'), told.person_id, ${kind}, ${about.kind}, ${about.id},
      ${textOf(values)}::jsonb, true, ${work.now}
    from unnest(${personIds}::text[]) with ordinality as told (person_id, nth)
    where told.person_id <> ${bundle.byId} and not (${isOnce} and exists (
      select from messaging.notice as earlier join messaging.notice_by as those on those.notice_id = earlier.id
      where earlier.about_kind = ${about.kind} and earlier.about_id = ${about.id} and earlier.kind = ${kind}
        and earlier.person_id = told.person_id and those.person_id = ${bundle.byId}))
    order by told.person_id
    on conflict (person_id, kind, about_kind, about_id) where is_bundle and read_at is null
    do update set at = greatest(known.at, excluded.at), detail = excluded.detail
    returning id`.execute(work.tx)
  const ids = rows.map(({ id }) => id)
  await sql`
    insert into messaging.notice_by (notice_id, person_id, at)
    select notice_id, ${bundle.byId}, ${work.now} from unnest(${ids}::text[]) as told (notice_id)
    on conflict (notice_id, person_id) do update set at = excluded.at`.execute(work.tx)
  await countPeople(work, ids)
}

/** Counts the people of bundles whose rows are locked. */
export async function countPeople(work: Work, ids: readonly string[]): Promise<void> {
  await sql`
    update messaging.notice set people = (select count(*) from messaging.notice_by where notice_id = notice.id)
    where id = any(${ids})`.execute(work.tx)
}

const textOf = (values: Telling['values'] = {}) => JSON.stringify(present(values))

/** Ids grow with time and must differ: this instant, what nobody else has, and room for each person's place. */
function stemOf({ now }: Work): string {
  return newId(now.getTime()).slice(0, 10) + randomBytes(5).toString('hex')
}
