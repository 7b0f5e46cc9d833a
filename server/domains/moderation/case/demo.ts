import { sql } from 'kysely'

import type { Actor, Work } from '#platform/work'
import { writing } from '../tables.ts'
import { type ReportDraft, reportThing } from './report.ts'

export interface DemoCase extends ReportDraft {
  readonly reporters: readonly Actor[]
}

/** Has somebody of the demo reported by others, as they would do it. Gives the id of the case. */
export async function playDemoCase(work: Work, { reporters, ...report }: DemoCase): Promise<string> {
  for (const reporter of reporters) await reportThing({ ...work, actor: reporter }, report)
  const { id } = await writing(work)
    .selectFrom('moderation.case')
    .select('id')
    .where('kind', '=', report.kind)
    .where('subject_id', '=', report.subjectId)
    .executeTakeFirstOrThrow()
  return id
}

/** Takes away all cases of these people, what was reported in them, and what the log says of them. */
export async function removeDemoCases(work: Work, personIds: readonly string[]): Promise<void> {
  const cases = sql`select id from moderation.case where author_id = any(${personIds})`
  const juries = sql`select id from moderation.jury where case_id in (${cases})`
  await sql`delete from moderation.juror where jury_id in (${juries})`.execute(work.tx)
  // A lot tells that it was drawn by leading to its jury: both go, what waits for the next case stays.
  await sql`
    with gone as (delete from moderation.jury where case_id in (${cases}) returning lot_id)
    delete from moderation.lot where id in (select lot_id from gone)`.execute(work.tx)
  await sql`delete from moderation.appeal where case_id in (${cases})`.execute(work.tx)
  await sql`delete from moderation.report where case_id in (${cases})`.execute(work.tx)
  await sql`delete from moderation.case where author_id = any(${personIds})`.execute(work.tx)
  await sql`delete from moderation.act where person_id = any(${personIds})`.execute(work.tx)
}
