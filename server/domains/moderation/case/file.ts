import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { findReportable } from '../reportable.ts'
import { subjectNames } from '../subject.ts'
import { reading } from '../tables.ts'
import { nextStep } from './case.ts'
import { findJuryOf } from './jury/queries.ts'
import { countEarlier, findAppeals, findReportsOf } from './queries.ts'
import { checkMayModerate } from './scope.ts'
import { mayUndo, shownCase, shownLook } from './shown.ts'

/** A case with all that helps to decide it, for one who may moderate where it stands. */
export async function readFile(db: Database, actor: Actor, caseId: string, now: Date) {
  const reader = reading(db)
  const row = await reader.selectFrom('moderation.case').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (!row) throw refuse.unknownCase()
  await checkMayModerate(db, actor, { scope: row.scope, subjectId: row.place_id })
  const [reports, earlier, look, appeals, names, jury] = await Promise.all([
    findReportsOf(reader, caseId),
    countEarlier(reader, row, now),
    findReportable(row.kind)?.look(db, row.subject_id),
    findAppeals(reader, [caseId]),
    subjectNames(db, [{ scope: row.scope, subject_id: row.place_id }]),
    findJuryOf(reader, caseId),
  ])
  return present({
    ...shownCase(row, names, appeals.get(caseId)),
    reportList: reports.map(({ reason, note, weight, at, was_right }) =>
      present({ reason, note, weight, at, wasRight: was_right ?? undefined }),
    ),
    now: look && shownLook(look, now),
    earlier,
    next: nextStep(row.reason, earlier),
    jury,
    mayUndo: mayUndo(row, actor.id, now),
  })
}
