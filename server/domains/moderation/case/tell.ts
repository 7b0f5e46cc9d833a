import type { Static } from 'typebox'

import type { House } from '#platform/house'
import { system } from '#platform/work'
import { writing } from '../tables.ts'
import type { tellDecisionJob } from './decide.ts'

/** States that a decision stands, once it can no longer be undone; whoever tells people hears that. Of one undone, nothing. */
export async function stateDecision(
  house: Pick<House, 'perform'>,
  { caseId, decisionId }: Static<(typeof tellDecisionJob)['data']>,
): Promise<void> {
  await house.perform(system, async (work) => {
    const row = await writing(work)
      .selectFrom('moderation.case')
      .selectAll()
      .where('id', '=', caseId)
      .where('decision_id', '=', decisionId)
      .executeTakeFirst()
    if (!row?.decision || !row.rule) return
    const reporters = await writing(work)
      .selectFrom('moderation.report')
      .select('reporter_id')
      .where('case_id', '=', caseId)
      .execute()
    work.record('moderation.decision-stands', {
      caseId,
      kind: row.kind,
      subjectId: row.subject_id,
      personId: row.author_id,
      decision: row.decision,
      rule: row.rule,
      wasWaiting: row.source === 'screening',
      reporterIds: reporters.map(({ reporter_id }) => reporter_id),
    })
  })
}
