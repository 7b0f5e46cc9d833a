import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Database } from '#platform/db/database'
import { job } from '#platform/jobs/index'

export const forgetSpokenJob = job({ name: 'moderation.forget-spoken', data: Type.Object({}), keepSeconds: 3600 })

/** Forgets what was screened longer than a week ago. */
export async function forgetSpoken(db: Database, now: Date): Promise<void> {
  await sql`delete from moderation.spoken where at < ${new Date(now.getTime() - 7 * 86_400_000)}`.execute(db)
}
