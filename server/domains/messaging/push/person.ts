import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import { findSettings } from './settings.ts'

/** How somebody wanted to be told, which only members choose: it is told to them, and goes with them. */
export const pushPerson = {
  async export(db, personId) {
    const { kinds, quiet, devices } = await findSettings(db, personId)
    return { noticeSettings: { kinds, quiet, devices } }
  },
  async erase(work, personId) {
    await sql`delete from messaging.notice_choice where person_id = ${personId}`.execute(work.tx)
    await sql`delete from messaging.quiet_hours where person_id = ${personId}`.execute(work.tx)
    await sql`delete from messaging.push_device where person_id = ${personId}`.execute(work.tx)
  },
} as const satisfies Omit<Contributor, 'domain'>
