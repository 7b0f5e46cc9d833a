import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'

import { type NoticeAbout, type NoticeKind, type NoticeValues, noticeKindNames, ruleOf } from '#contracts/messaging'
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

/** What is bundled waits so long before it rings, so that it rings for several at once. */
const gatherMsOf = (kind: NoticeKind) => (ruleOf(kind).gathers ?? 60) * 1_000

/**
 * Puts a notice into the box of each of these people, in one statement however many, unless they chose otherwise, and has
 * their devices ring for it. Kinds that bundle add the person to the unread notice of the same kind about the same thing: its
 * count of different people is exact under any number of connections.
 */
export async function tell(work: Work, telling: Telling): Promise<void> {
  const personIds = [...new Set(telling.personIds)].sort()
  if (personIds.length === 0) return
  const isBundle = ruleOf(telling.kind).bundles !== undefined
  const told = isBundle ? await tellOf(work, telling, personIds) : await insert(work, telling, personIds)
  const dueAt = new Date(work.now.getTime() + (isBundle ? gatherMsOf(telling.kind) : 0))
  if (told.length > 0 && (await ring(work, told, dueAt)))
    work.enqueue({ name: 'messaging.ring', data: {}, after: dueAt })
}

/** The columns of a new notice for each of `told (person_id, nth)`; nobody has one who wants this kind nowhere. */
function noticesOf(work: Work, { kind, about, values }: Telling, personIds: readonly string[]): RawBuilder<unknown> {
  const isBoxed = sql`coalesce(box.is_on, ${ruleOf(kind).skipsBox !== true}::boolean)`
  return sql`
    select ${stemOf(work)} || lpad(to_hex(nth), 6, '0') as id, told.person_id, ${kind}::text as kind,
      ${about.kind}::text as about_kind, ${about.id}::text as about_id, ${textOf(values)}::jsonb as detail,
      ${ruleOf(kind).bundles !== undefined}::boolean as is_bundle, ${isBoxed} as is_boxed,
      ${work.now}::timestamptz as at
    from unnest(${personIds}::text[]) with ordinality as told (person_id, nth)
    left join messaging.notice_choice as box
      on box.person_id = told.person_id and box.kind = ${kind} and box.channel = 'box'
    where (${isBoxed} or exists (
      select from messaging.push_device as device where device.person_id = told.person_id))`
}

async function insert(work: Work, telling: Telling, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into messaging.notice (id, person_id, kind, about_kind, about_id, detail, is_bundle, is_boxed, at)
    ${noticesOf(work, telling, personIds)}
    returning id`.execute(work.tx)
  return rows.map(({ id }) => id)
}

async function tellOf(work: Work, telling: Telling, personIds: readonly string[]): Promise<string[]> {
  const { kind, about, bundle } = telling
  if (!bundle) throw new Error(`A notice of the kind ${kind} needs the person who did it.`)
  const isOnce = ruleOf(kind).bundles === 'once'
  // The row of the notice is the lock: whoever comes at the same moment counts after.
  const { rows } = await sql<{ id: string }>`
    insert into messaging.notice as known (id, person_id, kind, about_kind, about_id, detail, is_bundle, is_boxed, at)
    ${noticesOf(work, telling, personIds)}
      and told.person_id <> ${bundle.byId} and not (${isOnce} and exists (
        select from messaging.notice as earlier join messaging.notice_by as those on those.notice_id = earlier.id
        where earlier.about_kind = ${about.kind} and earlier.about_id = ${about.id} and earlier.kind = ${kind}
          and earlier.person_id = told.person_id and those.person_id = ${bundle.byId}))
    order by told.person_id
    on conflict (person_id, kind, about_kind, about_id) where is_bundle and read_at is null
    do update set at = greatest(known.at, excluded.at), detail = excluded.detail, is_boxed = excluded.is_boxed
    returning id`.execute(work.tx)
  const ids = rows.map(({ id }) => id)
  await sql`
    insert into messaging.notice_by (notice_id, person_id, at)
    select notice_id, ${bundle.byId}, ${work.now} from unnest(${ids}::text[]) as told (notice_id)
    on conflict (notice_id, person_id) do update set at = excluded.at`.execute(work.tx)
  await countPeople(work, ids)
  return ids
}

/** Lets every device ring that its person wants to for this; each once for a notice. False when none does. */
async function ring(work: Work, ids: readonly string[], dueAt: Date): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into messaging.push (notice_id, device_id, due_at)
    select notice.id, device.id, ${dueAt}
    from messaging.notice as notice
    join messaging.push_device as device on device.person_id = notice.person_id
    left join messaging.notice_choice as choice
      on choice.person_id = notice.person_id and choice.kind = notice.kind and choice.channel = 'push'
    where notice.id = any(${ids}) and coalesce(choice.is_on, notice.kind = any(${ringing}))
    order by notice.id, device.id
    on conflict do nothing`.execute(work.tx)
  return numAffectedRows > 0n
}

/** Counts the people of bundles whose rows are locked. */
export async function countPeople(work: Work, ids: readonly string[]): Promise<void> {
  await sql`
    update messaging.notice set people = (select count(*) from messaging.notice_by where notice_id = notice.id)
    where id = any(${ids})`.execute(work.tx)
}

const ringing = noticeKindNames.filter((kind) => ruleOf(kind).rings)
const textOf = (values: Telling['values'] = {}) => JSON.stringify(present(values))

/** Ids grow with time and must differ: this instant, what nobody else has, and room for each person's place. */
function stemOf({ now }: Work): string {
  return newId(now.getTime()).slice(0, 10) + randomBytes(5).toString('hex')
}
