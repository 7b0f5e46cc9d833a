import { sql } from 'kysely'

import type { NoticeAbout, NoticeKind, NoticeValues, QuietHours } from '#contracts/messaging'
import { readingIdentity, readTimeZone } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { judge, timeOf, usualQuiet, type Verdict } from './push.ts'

/** So many are taken at a time. */
const batch = 50
/** What was taken to be sent so long ago was sent by a node that is no more: whether it arrived nobody knows. */
const lostMinutes = 5

export interface Call {
  readonly notice_id: string
  readonly device_id: string
  readonly tries: number
  readonly kind: NoticeKind
  readonly about_kind: NoticeAbout
  readonly about_id: string
  readonly detail: NoticeValues
  readonly is_bundle: boolean
  readonly people: number
  readonly at: Date
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly language: 'zh-CN' | 'en'
}

interface DueRow extends Call {
  readonly read_at: Date | null
  readonly is_on: boolean | null
  readonly from_minute: number
  readonly until_minute: number
  readonly time_zone: string
}

/**
 * Takes what is due to ring, each by one node: from this commit on it counts as being sent, and is never sent by another.
 * A node that dies before it tells the outcome leaves it unsure, and an unsure one is not sent again: a device rings once at
 * most, and the box has the notice either way. Answers how many were looked at, and which are to be sent.
 */
export async function claimDue(work: Work): Promise<{ readonly seen: number; readonly calls: Call[] }> {
  const { now, tx } = work
  await sql`
    update messaging.push set state = 'failed', why = 'unsure', ended_at = ${now}
    where state = 'sending' and claimed_at < ${new Date(now.getTime() - lostMinutes * 60_000)}`.execute(tx)
  const { rows } = await sql<DueRow>`
    select push.notice_id, push.device_id, push.tries, notice.kind, notice.about_kind, notice.about_id, notice.detail,
      notice.is_bundle, notice.people, notice.at, notice.read_at, device.endpoint, device.p256dh, device.auth, device.language,
      quiet.is_on, quiet.from_minute, quiet.until_minute, quiet.time_zone
    from messaging.push as push
    join messaging.notice as notice on notice.id = push.notice_id
    join messaging.push_device as device on device.id = push.device_id
    left join messaging.quiet_hours as quiet on quiet.person_id = device.person_id
    where push.state = 'waiting' and push.due_at <= ${now}
    order by push.due_at, push.notice_id, push.device_id limit ${batch}
    for update of push skip locked`.execute(tx)
  if (rows.length === 0) return { seen: 0, calls: [] }
  const houseZone = await readTimeZone(readingIdentity(tx))
  const calls: Call[] = []
  for (const row of rows) {
    const quiet = quietOf(row, houseZone)
    const verdict = judge({ kind: row.kind, toldAt: row.at, isRead: row.read_at !== null, quiet }, now)
    if (verdict.act !== 'ring') await putOff(work, row, verdict)
    else if (row.tries > 0 || (await mayRing(work, row.device_id))) calls.push(row)
    else await putOff(work, row, { act: 'drop', why: 'often' })
  }
  await sql`
    update messaging.push set state = 'sending', claimed_at = ${now}, tries = tries + 1
    from unnest(${calls.map((call) => call.notice_id)}::text[], ${calls.map((call) => call.device_id)}::text[])
      as taken (notice_id, device_id)
    where push.notice_id = taken.notice_id and push.device_id = taken.device_id`.execute(tx)
  return { seen: rows.length, calls }
}

function quietOf(row: DueRow, houseZone: string): QuietHours {
  if (row.is_on === null) return { ...usualQuiet, timeZone: houseZone }
  const { is_on: isOn, from_minute, until_minute, time_zone: timeZone } = row
  return { isOn, from: timeOf(from_minute), until: timeOf(until_minute), timeZone }
}

type PutOff = Exclude<Verdict, { act: 'ring' }> | { readonly act: 'drop'; readonly why: 'often' }

async function putOff(work: Work, { notice_id, device_id }: Call, verdict: PutOff): Promise<void> {
  const change =
    verdict.act === 'wait'
      ? sql`due_at = ${verdict.until}`
      : sql`state = 'dropped', why = ${verdict.why}, ended_at = ${work.now}`
  await sql`
    update messaging.push set ${change} where notice_id = ${notice_id} and device_id = ${device_id}`.execute(work.tx)
}

/** Counts a ringing into its hour; false when the device rang as often as it may. */
async function mayRing(work: Work, deviceId: string): Promise<boolean> {
  const hour = new Date(work.now.getTime() - (work.now.getTime() % 3_600_000))
  const { numAffectedRows = 0n } = await sql`
    insert into messaging.push_hour as counted (device_id, hour, pushes) values (${deviceId}, ${hour}, 1)
    on conflict (device_id, hour) do update set pushes = counted.pushes + 1 where counted.pushes < 8`.execute(work.tx)
  return numAffectedRows > 0n
}
