import type { Reactions } from '#platform/domain'
import { tell } from './tell.ts'

/** What people are told of because domains that stand below this one did something. */
export const reactions: Reactions = {
  async 'moderation.decision-stands'(work, { caseId, personId, decision, wasWaiting, reporterIds }) {
    const about = { kind: 'case', id: caseId } as const
    if (decision !== 'keep' || wasWaiting) await tell(work, { kind: 'decision-made', personIds: [personId], about })
    await tell(work, { kind: 'report-answered', personIds: reporterIds, about })
  },
  async 'moderation.jury-called'(work, { juryId, personIds }) {
    await tell(work, { kind: 'jury-called', personIds, about: { kind: 'jury', id: juryId } })
  },
  async 'moderation.appeal-decided'(work, { caseId, personId }) {
    await tell(work, { kind: 'appeal-decided', personIds: [personId], about: { kind: 'case', id: caseId } })
  },
}
