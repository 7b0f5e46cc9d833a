import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { lockCircle } from '../../circle/load.ts'
import { refuse } from '../../refusals.ts'
import { type ProposalRow, reading, writing } from './tables.ts'

/** Gives a proposal with its row locked: whoever supports, votes or ends it queues there. */
export async function lockProposal(work: Work, proposalId: string): Promise<ProposalRow> {
  const row = await writing(work)
    .selectFrom('community.rule_proposal')
    .selectAll()
    .where('id', '=', proposalId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownProposal()
  return row
}

export async function getProposal(db: Database, proposalId: string): Promise<ProposalRow> {
  const row = await reading(db)
    .selectFrom('community.rule_proposal')
    .selectAll()
    .where('id', '=', proposalId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownProposal()
  return row
}

/** The rules of a circle, which is locked, or of the house as they stand. */
export async function lockRules(work: Work, circleId: string | null): Promise<{ rules: string[]; version: number }> {
  if (circleId !== null) {
    const circle = await lockCircle(work, circleId)
    if (circle.state !== 'open') throw refuse.circleArchived()
    return { rules: circle.rules, version: circle.rules_version }
  }
  const row = await writing(work)
    .selectFrom('community.house_rules')
    .select(['rules', 'version'])
    .forUpdate()
    .executeTakeFirst()
  return row ?? { rules: [], version: 0 }
}

export async function change(work: Work, id: string, set: Partial<ProposalRow>): Promise<void> {
  await writing(work).updateTable('community.rule_proposal').set(set).where('id', '=', id).execute()
}

/** Whose a proposal is, for its facts. */
export const placeOf = ({ id, circle_id }: Pick<ProposalRow, 'id' | 'circle_id'>) => ({
  proposalId: id,
  ...(circle_id && { circleId: circle_id }),
})
