import { type NoticeChannel, type NoticeKind, noticeKindNames, type QuietHours, ruleOf } from '#contracts/messaging'
import { readingIdentity, readTimeZone } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { reading, writing } from '../tables.ts'
import { shownDevice } from './device.ts'
import { isTimeZone, minutesOf, timeOf, usualQuiet } from './push.ts'

/** How a person is told, what they did not choose as it usually is. */
export async function findSettings(db: Database, personId: string) {
  const tables = reading(db)
  const choices = await tables
    .selectFrom('messaging.notice_choice')
    .select(['kind', 'channel', 'is_on'])
    .where('person_id', '=', personId)
    .execute()
  const devices = await tables
    .selectFrom('messaging.push_device')
    .select(['id', 'name', 'added_at', 'rang_at'])
    .where('person_id', '=', personId)
    .orderBy('added_at', 'desc')
    .execute()
  const chosen = new Map(choices.map(({ kind, channel, is_on }) => [`${kind} ${channel}`, is_on]))
  const kinds = noticeKindNames.map((kind) => ({
    kind,
    topic: ruleOf(kind).topic,
    box: chosen.get(`${kind} box`) ?? ruleOf(kind).skipsBox !== true,
    push: chosen.get(`${kind} push`) ?? ruleOf(kind).rings,
  }))
  return { kinds, quiet: await findQuiet(db, personId), devices: devices.map(shownDevice) }
}

async function findQuiet(db: Database, personId: string): Promise<QuietHours> {
  const row = await reading(db)
    .selectFrom('messaging.quiet_hours')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return { ...usualQuiet, timeZone: await readTimeZone(readingIdentity(db)) }
  const { is_on: isOn, from_minute, until_minute, time_zone: timeZone } = row
  return { isOn, from: timeOf(from_minute), until: timeOf(until_minute), timeZone }
}

export interface SettingsChange {
  readonly choices?:
    | readonly { readonly kind: NoticeKind; readonly channel: NoticeChannel; readonly isOn: boolean }[]
    | undefined
  readonly quiet?: QuietHours | undefined
}

/** Changes how whoever acts is told; of two choices for the same the last one holds. */
export async function changeSettings(work: Work, { choices = [], quiet }: SettingsChange): Promise<void> {
  const personId = work.actor.id
  const tx = writing(work)
  const last = new Map(choices.map((choice) => [`${choice.kind} ${choice.channel}`, choice]))
  for (const { kind, channel, isOn } of [...last.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)))
    await tx
      .insertInto('messaging.notice_choice')
      .values({ person_id: personId, kind, channel, is_on: isOn })
      .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'channel']).doUpdateSet({ is_on: isOn }))
      .execute()
  if (quiet) {
    if (!isTimeZone(quiet.timeZone)) throw refuse.unknownTimeZone({ timeZone: quiet.timeZone })
    const row = {
      is_on: quiet.isOn,
      from_minute: minutesOf(quiet.from),
      until_minute: minutesOf(quiet.until),
      time_zone: quiet.timeZone,
    }
    await tx
      .insertInto('messaging.quiet_hours')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute()
  }
  work.record('messaging.notice-settings-changed', { personId })
}
