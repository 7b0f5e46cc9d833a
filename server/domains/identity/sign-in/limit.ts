import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'

const minuteMs = 60_000

/** Wrong passwords for one account: ten in a quarter of an hour. */
export const perAccount = { tries: 10, windowMs: 15 * minuteMs }

/** Codes sent to one number, whoever asks. */
export const perPhone = {
  soon: { tries: 1, windowMs: minuteMs },
  hour: { tries: 5, windowMs: 60 * minuteMs },
  day: { tries: 10, windowMs: 24 * 60 * minuteMs },
}

/**
 * What wrong passwords are counted under. A device that has signed in to the account before counts by itself, so that a
 * stranger who keeps guessing cannot shut the owner out.
 */
export async function accountKey(db: Database, email: string, deviceId: string): Promise<string> {
  const account = email.toLowerCase()
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from identity.device join identity.login on login.person_id = device.person_id
      where device.id = ${deviceId} and login.email = ${account}) as known`.execute(db)
  return rows[0]?.known ? `account ${account} ${deviceId}` : `account ${account}`
}

/** Refuses a barred device before anything is made for it. */
export async function checkDevice(db: Database, deviceId: string): Promise<void> {
  const { rows } = await sql<{ reason: string; until: Date | null }>`
    select reason, until from identity.ban join identity.device_ban on device_ban.ban_id = ban.id
    where device_id = ${deviceId} and lifted_at is null and (until is null or until > now()) limit 1`.execute(db)
  const [ban] = rows
  if (ban) throw refuse.banned({ reason: ban.reason, ...(ban.until && { until: ban.until.toISOString() }) })
}
